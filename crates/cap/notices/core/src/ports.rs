//! What notices ask of others: who holds an office, how a person can be reached,
//! and the way out of the house. The app wires them; tests bring their own.

use std::{fmt, future::Future, pin::Pin};

use baodao_kernel::{AccountId, AreaPath, Phone, Role, TenantId};
use jiff::Timestamp;

use crate::{ChannelKind, Undelivered};

/// An answer that takes a while.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A port could not answer; the work that asked is tried again later.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PortFailure(pub String);

/// Knows who is entrusted with what.
pub trait Audience: Send + Sync + 'static {
    /// The accounts that hold `role` at `at` over an area that contains `area`.
    fn holders<'a>(
        &'a self,
        tenant: TenantId,
        role: Role,
        area: &'a AreaPath,
        at: Timestamp,
    ) -> Pending<'a, Result<Vec<AccountId>, PortFailure>>;
}

/// Knows how a person can be reached. Asked only at the moment of sending, so that notices
/// never store a phone number.
pub trait AddressBook: Send + Sync + 'static {
    /// The phone of the account; `None` when it has none or is closed.
    fn phone(&self, tenant: TenantId, account: AccountId) -> Pending<'_, Result<Option<Phone>, PortFailure>>;
}

/// A message on its way out.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The district it comes from.
    pub tenant: TenantId,
    /// To whom.
    pub to: Phone,
    /// The words, in the addressee's language, with the link at the end.
    pub text: String,
    /// The one-time code in the words, for gateways that want it by itself.
    pub code: Option<String>,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither number nor words belong into a log.
        f.debug_struct("Message").field("tenant", &self.tenant).field("to", &self.to).finish_non_exhaustive()
    }
}

/// One way out of the house. Called outside of any transaction; the caller tries again.
pub trait Channel: Send + Sync + 'static {
    /// Which choice of the addressee it serves.
    fn kind(&self) -> ChannelKind;
    /// Hands the message over. May be called twice for one message after a crash.
    fn send<'a>(&'a self, message: &'a Message) -> Pending<'a, Result<(), Undelivered>>;
}
