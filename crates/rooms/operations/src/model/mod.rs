//! Types and rules, without any access to the outside.

mod announcement;
mod duty;
mod gap;
mod onboarding;
mod plan;
mod request;
mod roll_out;
mod uptake;
mod value;
mod watch;

pub(crate) use announcement::LONGEST as ANNOUNCEMENT_LENGTH;
pub use announcement::{Announced, Announcement, Kind as AnnouncementKind};
pub(crate) use duty::values_of;
pub use duty::{Done, Proof, Recorded};
pub use gap::{Gap, Line, Standing, Weight};
pub(crate) use onboarding::{Lack, SetUp, StepState, completion};
pub(crate) use plan::{KINDS, kind_name};
pub use plan::{Plan, Stages, Target};
pub use request::{Request, RequestState};
pub use roll_out::{Act, Event, Progress, RollOut, State, Step};
pub use uptake::{Counts, FEWEST_PUBLISHED, published};
pub(crate) use value::{standard, standard_keys};
pub use watch::{BackupKind, ServiceFault, Watched};
