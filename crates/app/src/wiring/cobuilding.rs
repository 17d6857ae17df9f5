//! What micro-projects ask of organisation: who speaks for units and teams.

use baodao_cobuilding_core::{MicroParty, Parties, PartyFacts, PortError, Waiting};
use baodao_kernel::{AccountId, TeamId, TenantId, UnitId};
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::Problem;
use uuid::Uuid;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`Parties`] over the register of units and teams.
pub struct PartiesOfOrganisation(pub StoredOrganisation);

impl Parties for PartiesOfOrganisation {
    fn spoken_for(&self, tenant: TenantId, account: AccountId) -> Waiting<'_, Vec<PartyFacts>> {
        Box::pin(async move {
            let units = self.0.units_of_liaison(tenant, account).await.map_err(fault)?;
            let units = units.into_iter().filter(|unit| !unit.ended);
            let units =
                units.map(|unit| PartyFacts { party: MicroParty::Unit, id: unit.id.0, name: unit.name });
            let teams = self.0.teams_led_by(tenant, account).await.map_err(fault)?;
            let teams =
                teams.into_iter().map(|(id, name)| PartyFacts { party: MicroParty::Team, id: id.0, name });
            Ok(units.chain(teams).collect())
        })
    }

    fn speakers(&self, tenant: TenantId, party: MicroParty, id: Uuid) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move {
            match party {
                MicroParty::Unit => self.0.liaisons(tenant, UnitId(id)).await.map_err(fault),
                MicroParty::Team => {
                    let leader = self.0.team_leader(tenant, TeamId(id)).await.map_err(fault)?;
                    Ok(leader.into_iter().collect())
                }
                MicroParty::Person => Ok(vec![AccountId(id)]),
            }
        })
    }
}
