//! A report-in together with how the caller stands to it.

use baodao_kernel::{ReportInId, Role, policy};
use baodao_platform::{Call, Problem};
use baodao_reportin_core::policy::{Action, POLICY, Relation};
use baodao_reportin_core::{Basis, Kind};

use crate::store::rows::{self, Row};
use crate::{ReportIns, fault};

/// A report-in that was loaded for somebody.
pub(crate) struct Known {
    pub row: Row,
    subject: bool,
    liaison: bool,
}

impl Known {
    /// A report-in of a list that was opened by areas: the caller stands to it by roles only.
    pub fn by_role(row: Row) -> Self {
        Self { row, subject: false, liaison: false }
    }

    /// The caller's own.
    pub fn own(row: Row) -> Self {
        Self { row, subject: true, liaison: false }
    }

    /// Of a unit for which the caller speaks.
    pub fn of_unit(row: Row) -> Self {
        Self { row, subject: false, liaison: true }
    }

    /// Whether the caller stands in the relation.
    pub fn stands(&self, relation: Relation) -> bool {
        match relation {
            Relation::Subject => self.subject,
            Relation::Liaison => self.liaison,
            Relation::Checker | Relation::Said => false,
        }
    }

    /// Whether it is the caller's to speak about: their own, or of the unit that they speak for.
    pub fn is_own(&self) -> bool {
        match self.row.report.kind {
            Kind::Member => self.subject,
            Kind::Unit => self.liaison,
        }
    }

    /// The name that the person gave themselves, in completing or on paper, and not the unit's roster.
    pub fn own_name(&self) -> Option<&str> {
        self.row.name.as_deref().filter(|_| self.row.report.basis != Basis::UnitRoster)
    }

    /// Whether the caller may do it at all.
    pub fn may(&self, call: &Call, action: Action) -> bool {
        policy::decide(POLICY, &call.actor, &action, &self.row.report.area(), |r| self.stands(r)).is_some()
    }

    /// The role acted under, `None` for a relation; 404 for what the caller may not see.
    pub fn require(&self, call: &Call, action: Action) -> Result<Option<Role>, Problem> {
        let area = self.row.report.area();
        match policy::decide(POLICY, &call.actor, &action, &area, |r| self.stands(r)) {
            Some(permit) => Ok(permit.role()),
            None if self.may(call, Action::Read) || self.may(call, Action::ReadRoster) => {
                Err(Problem::not_allowed())
            }
            None => Err(Problem::not_found()),
        }
    }
}

impl ReportIns {
    /// Loads a report-in for the caller; 404 when there is none, 401 for visitors.
    pub async fn known(&self, call: &Call, id: ReportInId) -> Result<Known, Problem> {
        call.account()?;
        let tenant = call.actor.tenant;
        let row = rows::load(self.platform.pool(), self.seals(tenant), tenant, id).await?;
        self.stands(call, row.ok_or_else(Problem::not_found)?).await
    }

    /// How the caller stands to a report-in that was loaded.
    pub async fn stands(&self, call: &Call, row: Row) -> Result<Known, Problem> {
        let me = call.account()?;
        let report = &row.report;
        let subject = match (report.kind, report.account) {
            (Kind::Unit, _) => false,
            (Kind::Member, Some(account)) => account == me,
            (Kind::Member, None) => row.phone.is_some() && self.my_phone(call).await? == row.phone,
        };
        let speaks = || call.actor.holds_anywhere(Role::UnitLiaison);
        let liaison = match report.unit.id.filter(|_| speaks()) {
            Some(unit) => self.my_units(call).await?.iter().any(|mine| mine.id == unit),
            None => false,
        };
        Ok(Known { row, subject, liaison })
    }

    async fn my_phone(&self, call: &Call) -> Result<Option<baodao_kernel::Phone>, Problem> {
        let person = self.ports.accounts.person(call.actor.tenant, call.account()?).await.map_err(fault)?;
        Ok(person.map(|person| person.phone))
    }
}
