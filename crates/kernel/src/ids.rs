//! Typed ids. A request's id cannot be handed where a task's id is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A district's number inside one database; 1 for the first district.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct TenantId(pub i32);

/// Declares a typed id over a version 7 UUID.
#[macro_export]
macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }

        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

typed_id! {
    /// A person who can sign in.
    AccountId,
    /// A role held over an area for a period.
    GrantId,
    /// An area of any level, from district to micro-grid.
    AreaId,
    /// What a resident asks for (点单).
    RequestId,
    /// Work given to those who do it (派单).
    TaskId,
    /// One person's place on a task (认领).
    ClaimId,
    /// A picture that belongs to a request or to a report of work.
    PhotoId,
    /// A message in somebody's inbox.
    NoticeId,
    /// An employer with a credit code (单位).
    UnitId,
    /// A body of the party-organisation overlay: joint committee, branch, group (党组织).
    BodyId,
    /// A standing team with a plan (服务队).
    TeamId,
    /// One person's report-in (报到).
    ReportInId,
    /// One row of service in somebody's record (服务记录).
    RecordId,
}

impl From<Uuid> for AccountId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}
