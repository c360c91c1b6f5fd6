use std::collections::BTreeSet;
use std::sync::Arc;

use forms::{Answers, Evaluation};
use store::{TenantId, Timestamp};
use studio::Published;
use vault::DataKey;

use super::Draft;
use crate::Result;
use crate::model::ApplicationId;
use crate::offer::Offer;

impl Draft {
    /// A draft that is stored nowhere and belongs to nobody, to show a form with.
    ///
    /// # Errors
    /// The cryptographic library's own.
    pub(crate) fn sample(
        published: Arc<Published>,
        answers: Answers,
        evaluation: Evaluation,
        now: Timestamp,
    ) -> Result<Self> {
        let offer = Offer {
            online_service: published.manifest.id.clone(),
            tenant: TenantId(0),
            legal_entity: String::new(),
            area: String::new(),
        };
        Ok(Self {
            id: ApplicationId(uuid::Uuid::nil()),
            offer,
            answers,
            evaluation,
            revision: 0,
            updated_at: now,
            expires_at: now,
            attachments: Vec::new(),
            submitted: None,
            newer: None,
            published,
            correcting: None,
            assistance: None,
            day: now.in_germany().date(),
            sent: BTreeSet::new(),
            key: DataKey::generate().map_err(store::Error::from)?,
        })
    }
}
