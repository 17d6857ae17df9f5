//! The glue that every capability's server stands on. One page of it is `docs/architecture.md`.

pub mod allow;
pub mod auth;
pub mod call;
pub mod cluster;
pub mod consumer;
pub mod db;
pub mod disclosure;
pub mod download;
pub mod event;
pub mod files;
pub mod idempotency;
pub mod input;
pub mod job;
pub mod limits;
pub mod live;
pub mod log;
pub mod module;
pub mod ops;
pub mod page;
pub mod platform;
pub mod problem;
pub mod reply;
pub mod router;
pub mod rules;
pub mod settings;
pub mod telemetry;
pub mod tell;
pub mod upload;
pub mod vault;
pub mod words;

pub use auth::{Authenticated, Authenticator, Credential, SessionRef};
pub use call::{Call, Client};
pub use consumer::Consumer;
pub use download::Download;
pub use event::StoredEvent;
pub use files::Files;
pub use input::{Filters, Input, Path};
pub use job::{Job, Schedule};
pub use log::{Log, NewEvent};
pub use module::{Module, PermissionRow};
pub use page::{Cursor, Page};
pub use platform::{Parts, Platform};
pub use problem::{OrRefuse, Problem, Problems};
pub use reply::{Answer, Reply};
pub use settings::Settings;
pub use tell::{Tell, To};
pub use vault::{Vault, VaultError};

/// A loaded thing together with the permission it was loaded under: write functions of a store
/// ask for it, so that nothing is changed that was not first allowed.
#[derive(Debug, Clone)]
pub struct Authorized<T> {
    value: T,
    role: Option<baodao_kernel::Role>,
}

impl<T> Authorized<T> {
    /// Only for a store's loading function, after the policy table has permitted the action;
    /// `role` is the role under which the actor acts, if the permission rests on one.
    pub fn permitted(value: T, role: Option<baodao_kernel::Role>) -> Self {
        Self { value, role }
    }

    /// The role under which the actor acts.
    pub fn role(&self) -> Option<baodao_kernel::Role> {
        self.role
    }

    /// The thing itself.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The same permission over what the thing has become.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Authorized<U> {
        Authorized { value: change(self.value), role: self.role }
    }
}

impl<T> std::ops::Deref for Authorized<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
