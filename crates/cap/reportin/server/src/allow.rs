//! Questions to the policy table that need no report-in.

use baodao_kernel::{AreaPath, Role, Scope, UnitId, policy};
use baodao_platform::{Call, Problem, allow};
use baodao_reportin_core::ReportInRefusal;
use baodao_reportin_core::policy::{Action, POLICY, Relation};
use baodao_reportin_core::ports::UnitFacts;

use crate::{ReportIns, fault};

/// The scope of a list by areas; 401 for visitors, 403 for those without any.
pub(crate) fn scope(call: &Call, action: Action) -> Result<Scope<Relation>, Problem> {
    allow::scope_by_office(POLICY, call, action)
}

/// The areas of a list that relations open too; never a refusal but for visitors.
pub(crate) fn open_scope(call: &Call, action: Action) -> Result<Scope<Relation>, Problem> {
    call.account()?;
    Ok(policy::scope(POLICY, &call.actor, &action))
}

/// Whether the caller may do `action` in `area` by a role.
pub(crate) fn may(call: &Call, action: Action, area: &AreaPath) -> Option<Role> {
    policy::decide(POLICY, &call.actor, &action, area, |_| false).and_then(|permit| permit.role())
}

/// The same or 403.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Role, Problem> {
    call.account()?;
    may(call, action, area).ok_or_else(Problem::not_allowed)
}

impl ReportIns {
    /// The units for which the caller speaks: named in the register, and entrusted with the role.
    pub async fn my_units(&self, call: &Call) -> Result<Vec<UnitFacts>, Problem> {
        let me = call.account()?;
        if !call.actor.holds_anywhere(Role::UnitLiaison) {
            return Ok(Vec::new());
        }
        self.ports.units.of_liaison(call.actor.tenant, me).await.map_err(fault)
    }

    /// The unit, if the caller speaks for it.
    pub async fn my_unit(&self, call: &Call, unit: UnitId) -> Result<UnitFacts, Problem> {
        let mine = self.my_units(call).await?;
        let found = mine.into_iter().find(|one| one.id == unit);
        found.ok_or_else(|| Problem::refused(ReportInRefusal::UnitNotYours))
    }
}
