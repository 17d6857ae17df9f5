//! `claim_micro_project`: somebody comes (认领).

use axum::extract::State;
use baodao_cobuilding_core::refusals::MicroClaimRefusal;
use baodao_cobuilding_core::{
    MicroClaimId, MicroClaimState, MicroParty, MicroProjectId, PartyFacts, claim::decide_claim,
};
use baodao_kernel::{AccountId, text};
use baodao_platform::words::no_personal_numbers;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::change::{Said, office, told, with_claim};
use crate::store::claims::{self, Claim};
use crate::store::projects;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Who comes.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimMicroProject {
    /// A unit, a team, or the caller as a person.
    #[garde(skip)]
    party: MicroParty,
    /// The unit of which the caller is liaison, or the team that they lead; absent for a person.
    #[garde(skip)]
    party_id: Option<Uuid>,
    /// How many people come.
    #[garde(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500, example = 2)]
    people: i32,
    /// A few words to the office; about nobody in particular.
    #[garde(inner(length(chars, min = 1, max = 200), custom(no_personal_numbers)))]
    #[schema(min_length = 1, max_length = 200, example = "上午能来，自带工具。")]
    note: Option<String>,
}

impl ClaimMicroProject {
    /// The unit's or team's id and name, or the person's account.
    fn party(
        &self,
        me: AccountId,
        spoken_for: &[PartyFacts],
    ) -> Result<(Uuid, Option<String>), MicroClaimRefusal> {
        match (self.party, self.party_id) {
            (MicroParty::Person, None) => Ok((me.0, None)),
            (MicroParty::Person, Some(_)) => Err(MicroClaimRefusal::MicroPartyNotYours),
            (party, id) => {
                let found = spoken_for.iter().find(|one| one.party == party && Some(one.id) == id);
                let found = found.ok_or(MicroClaimRefusal::MicroPartyNotYours)?;
                Ok((found.id, Some(found.name.clone())))
            }
        }
    }
}

/// Claim a micro-project
///
/// For everybody who has signed in: as a person, for the unit of which one is liaison, or for the
/// team that one leads; until it starts and while there are places. The claim holds its places at
/// once, so none is given away twice; the office accepts or declines it. Voluntary: it can be taken
/// back until the start, and is by itself no service record.
#[utoipa::path(post, path = "/api/micro-projects/{id}/claims", operation_id = "claim_micro_project",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)), request_body = ClaimMicroProject,
    responses((status = 201, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn claim_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
    Input(input): Input<ClaimMicroProject>,
) -> Answer<MicroProjectView> {
    let me = call.account()?;
    let tenant = call.actor.tenant;
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let found = projects::lock(&mut tx, tenant, id).await?;
    let project = found.filter(|project| allow::sees(&call, project)).ok_or_else(Problem::not_found)?;
    let (party_id, name) = input.party(me, &spoken_for).or_refuse()?;
    let twice = project.live().any(|claim| claim.party_id == party_id);
    decide_claim(&project.standing(), project.taken(), input.people, twice, call.now).or_refuse()?;
    let claim = Claim {
        id: MicroClaimId(call.id()),
        project: id,
        party: input.party,
        party_id,
        name,
        account: me,
        people: input.people,
        note: input.note.as_deref().map(text::clean),
        state: MicroClaimState::Asked,
        reason: None,
        took_part: None,
        claimed_at: call.now,
        answered_at: None,
    };
    claims::insert(&mut tx, tenant, &claim).await?;
    let tell = vec![office(&project.area, "micro_claimed")];
    let project = with_claim(project, &claim);
    let said = Said { name: "micro_project_claimed", role: None, tell };
    let reply = told(&cap, &call, &mut tx, &project, said, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
