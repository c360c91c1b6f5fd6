//! Types and rules of the directory. No IO.

mod activation;
mod area;
mod assignment;
mod browse;
pub mod by_law;
mod duty;
mod face;
mod history;
mod keys;
mod opening;
mod own_address;
mod plan;
pub(crate) mod plane;
mod planner;
mod responsibility;
mod service;
mod successors;
mod synonym;
mod text;
mod unit;
mod value;

pub use activation::Activation;
pub use area::{
    Administration, AdministrationKind, County, Formerly, Gender, LegalEntity, LegalEntityKind, Municipality, Place,
    PlaceMatch,
};
pub use assignment::{
    AreaKey, AreaKeyError, AssignedRole, Assignee, Assignment, Finding, Responsibility, Step, Subject, Unit,
};
pub use browse::{Entry, Letter, Situation};
pub use duty::{Addressees, Duty, Evidence};
pub use face::Logo;
pub use keys::{Ags, Ars, EntityKey, KeyError};
pub use opening::{DayOff, Hours, OpenState, Opening, OpeningError, Span, TimeOfDay};
pub use own_address::{Host, NoHost, OwnAddress};
pub use plan::{AreaList, AreaPlan, Gone, Moved, NewArea, Problem, Recorded, Rekeyed, Renamed, Uneven};
pub use responsibility::{ActsAs, Exceptions, Resolution, Responsible, Rule};
pub use service::{
    Alternative, Audience, Authority, ContactPoint, Curated, Execution, Executor, Fee, FeeLine, Fees, Found, Missing,
    Office, OnlineService, OzgBundle, ResponsibleBody, Service, ServiceKind, ServicePage, ServiceState, Sphere,
    TrustLevel, Visit,
};
pub use successors::{ChangeKind, Contradiction, Succession, Successors};
pub use synonym::SynonymState;
pub use text::{LONGEST_TEXT, MergedModule, Mode, Module, RichText, STALE_AFTER_MONTHS, Text, Texts};
pub use unit::UnitProblem;
pub use value::{Known, Origin, Setting, Settings, is_of_an_account, is_shared_with_office};

pub(crate) use activation::Activations;
pub(crate) use area::{entity_of, municipality_name, split_name};
pub(crate) use browse::collation;
pub(crate) use face::{COLOUR, LOGO, LogoName};
pub(crate) use history::{AreaVersion, Ground, History, OfficeVersion};
pub(crate) use opening::{OPENING, check_opening};
pub(crate) use own_address::ADDRESS_LIVE;
pub(crate) use planner::plan;
pub(crate) use value::{EntityValue, is_of_the_body, is_of_the_state, is_shared_with_county};
