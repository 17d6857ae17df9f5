//! What records ask of others, answered by organisation and report-in.

use std::collections::HashMap;
use std::sync::Arc;

use baodao_kernel::{AccountId, AreaLevel, AreaPath, TeamId, TenantId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::ports::BodyFacts;
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::Problem;
use baodao_records_core::{BranchMember, Cooperation, PortError, TeamFacts, UnitFacts, Units, Waiting};
use baodao_reportin_server::StoredReportIns;
use baodao_territory_server::PlaceIndex;
use jiff::Timestamp;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`Units`] over the register and who has reported in.
pub struct UnitsOfRegister {
    /// Liaisons, teams and branches.
    pub organisation: StoredOrganisation,
    /// Whose people they are.
    pub report_ins: StoredReportIns,
    /// Which communities there are.
    pub places: Arc<PlaceIndex>,
}

fn named((id, name): (UnitId, String)) -> UnitFacts {
    UnitFacts { id, name }
}

impl Units for UnitsOfRegister {
    fn of_members<'a>(
        &'a self,
        tenant: TenantId,
        people: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, Vec<UnitFacts>>> {
        Box::pin(async move {
            let found = self.report_ins.units_of(tenant, people).await.map_err(fault)?;
            Ok(found
                .into_iter()
                .map(|(person, units)| (person, units.into_iter().map(named).collect()))
                .collect())
        })
    }

    fn of_liaison(&self, tenant: TenantId, person: AccountId) -> Waiting<'_, Vec<UnitFacts>> {
        Box::pin(async move {
            let found = self.organisation.units_of_liaison(tenant, person).await.map_err(fault)?;
            Ok(found.into_iter().filter(|unit| !unit.ended).map(|unit| named((unit.id, unit.name))).collect())
        })
    }

    fn reported_in(&self, tenant: TenantId) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move { self.report_ins.confirmed(tenant).await.map_err(fault) })
    }

    fn unit(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Option<UnitFacts>> {
        Box::pin(async move {
            let found = self.organisation.unit(tenant, unit).await.map_err(fault)?;
            Ok(found.filter(|unit| !unit.ended).map(|unit| named((unit.id, unit.name))))
        })
    }

    fn liaisons(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move { self.organisation.liaisons(tenant, unit).await.map_err(fault) })
    }

    fn cooperating(&self, tenant: TenantId) -> Waiting<'_, Vec<Cooperation>> {
        Box::pin(async move {
            let found = self.report_ins.units_reported(tenant).await.map_err(fault)?;
            let pair = |(id, name, community)| Cooperation { unit: named((id, name)), community };
            Ok(found.into_iter().map(pair).collect())
        })
    }

    fn communities(&self, tenant: TenantId, within: &AreaPath) -> Vec<AreaPath> {
        match within.at(AreaLevel::Community) {
            Some(community) => vec![community],
            None => {
                let inside = self.places.current_within(tenant, within, AreaLevel::Community);
                inside.into_iter().map(|area| area.path).collect()
            }
        }
    }

    fn branch_heads<'a>(
        &'a self,
        tenant: TenantId,
        area: &'a AreaPath,
        at: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move {
            let kinds = [BodyKind::FunctionalGeneralBranch, BodyKind::FunctionalBranch];
            let branches = self.organisation.bodies_serving(tenant, area, &kinds).await.map_err(fault)?;
            let ids: Vec<_> = branches.iter().map(|branch| branch.id).collect();
            let heads = self.organisation.heads(tenant, &ids, at).await.map_err(fault)?;
            let mut people: Vec<AccountId> = heads.into_values().flatten().map(|head| head.account).collect();
            people.sort_unstable();
            people.dedup();
            Ok(people)
        })
    }

    fn team(&self, tenant: TenantId, team: TeamId) -> Waiting<'_, Option<TeamFacts>> {
        Box::pin(async move {
            let found = self.organisation.team(tenant, team).await.map_err(fault)?;
            Ok(found.map(|team| TeamFacts {
                id: team.id,
                name: team.name,
                area: team.area,
                members: team.members,
            }))
        })
    }

    fn headed_members(
        &self,
        tenant: TenantId,
        head: AccountId,
        at: Timestamp,
    ) -> Waiting<'_, Vec<BranchMember>> {
        Box::pin(async move {
            let found = self.organisation.members_headed_by(tenant, head, at).await.map_err(fault)?;
            let member = |(person, branch): (AccountId, BodyFacts)| BranchMember {
                person,
                branch: branch.name,
                areas: branch.areas,
            };
            Ok(found.into_iter().map(member).collect())
        })
    }
}
