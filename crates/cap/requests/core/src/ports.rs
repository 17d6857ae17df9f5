//! What requests ask of other capabilities; the app wires it. People and places are asked by
//! identity's and territory's own ports.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, TenantId};
use jiff::Timestamp;

use crate::candidates::{Told, Work};

/// Why a port did not answer. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// The reserve (机动力量); organisation and identity answer.
pub trait Reserve: Send + Sync + 'static {
    /// Who has joined a reserve team that serves `area` or an area around it and has not said that
    /// they want no offers: the narrowest team's first, each once.
    fn members<'a>(
        &'a self,
        tenant: TenantId,
        area: &'a AreaPath,
        now: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>>;
}

/// What people state about what they can do, when and how far; the skill register answers.
pub trait SkillRegister: Send + Sync + 'static {
    /// What the registers of `people`, each with the area of the home, say about the work; whoever
    /// has stated nothing is missing.
    fn tell<'a>(
        &'a self,
        tenant: TenantId,
        people: &'a [(AccountId, AreaPath)],
        work: &'a Work,
        now: Timestamp,
    ) -> Waiting<'a, HashMap<AccountId, Told>>;
}
