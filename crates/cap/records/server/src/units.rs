//! Units and teams, with faults of the port as problems.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Role, TeamId, TenantId};
use baodao_platform::{Problem, Tell, To};
use baodao_records_core::{BranchMember, TeamFacts, UnitFacts};
use jiff::Timestamp;

use crate::Records;

impl Records {
    /// The units from which these people have reported in.
    pub(crate) async fn units_of(
        &self,
        tenant: TenantId,
        people: &[AccountId],
    ) -> Result<HashMap<AccountId, Vec<UnitFacts>>, Problem> {
        self.ports.units.of_members(tenant, people).await.map_err(Problem::fault)
    }

    /// The units for which somebody is the liaison.
    pub(crate) async fn units_of_liaison(
        &self,
        tenant: TenantId,
        person: AccountId,
    ) -> Result<Vec<UnitFacts>, Problem> {
        self.ports.units.of_liaison(tenant, person).await.map_err(Problem::fault)
    }

    /// Everybody who has reported in.
    pub(crate) async fn reported_in(&self, tenant: TenantId) -> Result<Vec<AccountId>, Problem> {
        self.ports.units.reported_in(tenant).await.map_err(Problem::fault)
    }

    /// A team that still is.
    pub(crate) async fn team(&self, tenant: TenantId, team: TeamId) -> Result<Option<TeamFacts>, Problem> {
        self.ports.units.team(tenant, team).await.map_err(Problem::fault)
    }

    /// The liaisons of a person's units hear that there is a commendation to read.
    pub(crate) async fn told_to_units(
        &self,
        tenant: TenantId,
        person: AccountId,
    ) -> Result<Vec<Tell>, Problem> {
        let mut tell = Vec::new();
        for unit in self.units_of(tenant, &[person]).await?.into_values().flatten() {
            let told = |one| Tell::account(one, "commendation_told");
            tell.extend(self.tell_liaisons(tenant, unit.id, told).await?);
        }
        Ok(tell)
    }

    /// Who can nominate in a new call: the communities of its area and the heads of branches there.
    pub(crate) async fn told_of_call(
        &self,
        tenant: TenantId,
        area: &AreaPath,
        now: Timestamp,
    ) -> Result<Vec<Tell>, Problem> {
        let heads = self.ports.units.branch_heads(tenant, area, now).await.map_err(Problem::fault)?;
        let roles = [Role::CommunityCoordinator, Role::CommunitySecretary];
        let offices = self
            .ports
            .units
            .communities(tenant, area)
            .into_iter()
            .flat_map(|community| roles.map(|role| To::Holders { role, area: community.clone() }));
        let offices: Vec<To> = offices.collect();
        let heads: Vec<To> = heads.into_iter().map(To::Account).collect();
        let tell = [(offices, "commendation_opened"), (heads, "commendation_for_branch")];
        Ok(tell
            .into_iter()
            .filter(|(to, _)| !to.is_empty())
            .map(|(to, template)| Tell::to(to, template))
            .collect())
    }

    /// The members of the functional branches that somebody heads, of those branches that serve
    /// the area, one around it or a part of it.
    pub(crate) async fn headed_members(
        &self,
        tenant: TenantId,
        head: AccountId,
        area: &AreaPath,
        now: Timestamp,
    ) -> Result<Vec<BranchMember>, Problem> {
        let mut found = self.ports.units.headed_members(tenant, head, now).await.map_err(Problem::fault)?;
        found.retain(|one| one.areas.iter().any(|served| served.contains(area) || area.contains(served)));
        Ok(found)
    }
}
