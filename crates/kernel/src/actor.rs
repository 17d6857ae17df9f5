//! Who acts, and what they have been entrusted with.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AccountId, AreaPath, Role, TenantId};

/// A role over an area for a half-open period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What is entrusted.
    pub role: Role,
    /// Where; everything inside counts.
    pub area: AreaPath,
    /// From when.
    pub from: Timestamp,
    /// Until when, not included; `None` for open-ended.
    pub until: Option<Timestamp>,
}

impl Grant {
    /// Whether the grant is in force at `now`.
    pub fn holds_at(&self, now: Timestamp) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }
}

/// The person (or nobody in particular) behind a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The district that the call is about.
    pub tenant: TenantId,
    /// The account; `None` for an anonymous visitor.
    pub account: Option<AccountId>,
    /// Grants in force at the time of the call.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// A visitor who has not signed in.
    pub fn anonymous(tenant: TenantId) -> Self {
        Self { tenant, account: None, grants: Vec::new() }
    }

    /// Whether the actor holds `role` over an area that contains `area`.
    pub fn holds(&self, role: Role, area: &AreaPath) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.area.contains(area))
    }

    /// Whether the actor holds `role` anywhere.
    pub fn holds_anywhere(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }
}
