//! Types and rules of the directory. No IO.

mod area;
mod keys;
mod responsibility;
mod service;
mod value;

pub use area::{
    Administration, AdministrationKind, County, Gender, LegalEntity, LegalEntityKind, Municipality, Place, PlaceMatch,
};
pub use keys::{Ags, Ars, EntityKey, KeyError};
pub use responsibility::{ActsAs, Exceptions, Resolution, Responsible, Rule};
pub use service::{
    Alternative, Audience, Authority, Curated, Execution, Executor, Fee, FeeLine, Fees, Found, Missing, Office,
    OnlineService, OzgBundle, ResponsibleBody, Service, ServiceKind, ServicePage, ServiceState, Sphere, TrustLevel,
    Visit,
};
pub use value::{Setting, Settings};

pub(crate) use value::{EntityValue, is_shared_with_office};
