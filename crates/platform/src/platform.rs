//! The handle that every operation, consumer and job holds.

use std::sync::Arc;

use baodao_kernel::{Clock, Draw, TenantId, WorkCalendar};
use jiff::Timestamp;
use sqlx::PgPool;

use crate::{Files, Settings, Vault, limits::Limits, live::Live, rules::Rules};

/// What the platform is made of; the app and the testkit put it together.
pub struct Parts {
    /// Connections to the database.
    pub pool: PgPool,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws ids and tokens.
    pub draw: Arc<dyn Draw>,
    /// Seals personal fields.
    pub vault: Vault,
    /// Keeps pictures and documents.
    pub files: Files,
    /// The configuration.
    pub settings: Settings,
}

struct Inner {
    parts: Parts,
    live: Live,
    rules: Rules,
    limits: Limits,
}

/// Cheap to clone; every part is shared.
#[derive(Clone)]
pub struct Platform(Arc<Inner>);

impl Platform {
    /// Puts the parts together. Nothing is started: see [`crate::router`] and [`crate::live`].
    pub fn new(parts: Parts) -> Self {
        let limits = Limits::new(parts.settings.anonymous_writes_per_minute);
        Self(Arc::new(Inner { live: Live::default(), rules: Rules::new(parts.clock.clone()), limits, parts }))
    }

    /// Connections to the database.
    pub fn pool(&self) -> &PgPool {
        &self.0.parts.pool
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.0.parts.clock.now()
    }

    /// The clock itself.
    pub fn clock(&self) -> &dyn Clock {
        &*self.0.parts.clock
    }

    /// The source of ids and tokens.
    pub fn draw(&self) -> &dyn Draw {
        &*self.0.parts.draw
    }

    /// The sealer of personal fields.
    pub fn vault(&self) -> &Vault {
        &self.0.parts.vault
    }

    /// The keeper of pictures and documents.
    pub fn files(&self) -> &Files {
        &self.0.parts.files
    }

    /// The configuration.
    pub fn settings(&self) -> &Settings {
        &self.0.parts.settings
    }

    /// Live events for boards.
    pub fn live(&self) -> &Live {
        &self.0.live
    }

    /// Rule sheets and calendars, cached.
    pub fn rules(&self) -> &Rules {
        &self.0.rules
    }

    /// Limits on calls without sign-in.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// The tenant's working-day calendar, from the cache.
    pub async fn calendar(&self, tenant: TenantId) -> Result<Arc<WorkCalendar>, sqlx::Error> {
        self.0.rules.calendar(self.pool(), tenant).await
    }
}
