//! What this capability needs from others; the app wires it. People and places are asked by
//! identity's and territory's own ports.

use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, TenantId};
use uuid::Uuid;

use crate::MicroParty;

/// Why a port did not answer. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// A unit or team in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyFacts {
    /// A unit or a team.
    pub party: MicroParty,
    /// Which.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// Needed: who speaks for units and teams. Organisation answers.
pub trait Parties: Send + Sync + 'static {
    /// The units in force for which somebody is liaison now, and the teams that they lead.
    fn spoken_for(&self, tenant: TenantId, account: AccountId) -> Waiting<'_, Vec<PartyFacts>>;

    /// Who speaks for a unit or team now.
    fn speakers(&self, tenant: TenantId, party: MicroParty, id: Uuid) -> Waiting<'_, Vec<AccountId>>;
}
