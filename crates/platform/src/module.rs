//! What a capability hands to the app.

use std::sync::Arc;

use baodao_kernel::{Coded, RefusalSpec, Rule, policy};
use utoipa_axum::router::OpenApiRouter;

use crate::{Consumer, Job, rules::RuleSpec};

/// One line of the permission matrix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PermissionRow {
    /// The capability.
    pub capability: &'static str,
    /// The action, as a stable code.
    pub action: String,
    /// Who may: `role:dispatcher`, `relation:requester`, `anyone`, `signed_in`.
    pub who: String,
}

impl PermissionRow {
    /// The lines of a capability's policy table.
    pub fn table<A: Coded, R: Coded>(capability: &'static str, table: &[Rule<A, R>]) -> Vec<Self> {
        let row = |(action, who): (A, String)| Self { capability, action: action.code().to_owned(), who };
        policy::matrix(table).into_iter().map(row).collect()
    }
}

/// A capability, ready to be mounted.
pub struct Module {
    /// Its name.
    pub name: &'static str,
    /// Its operations with their description.
    pub routes: OpenApiRouter<()>,
    /// Its readers of the event log.
    pub consumers: Vec<Arc<dyn Consumer>>,
    /// Its regular work.
    pub jobs: Vec<Job>,
    /// Every refusal it can answer with.
    pub refusals: Vec<&'static [RefusalSpec]>,
    /// Who may do what, for the matrix.
    pub permissions: Vec<PermissionRow>,
    /// The numbers its rules work with.
    pub rules: Vec<RuleSpec>,
}
