//! `take_back_micro_claim`: whoever claimed will not come.

use axum::extract::State;
use baodao_cobuilding_core::{Action, ClaimStep, MicroClaimId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::change::{Said, office, told, with_claim};
use crate::store::claims;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Take back a claim on a micro-project
///
/// For the person, or whoever speaks for the unit or team now, until it starts and without a reason.
/// Nothing follows from it; the places are free again and the office is told.
#[utoipa::path(post, path = "/api/micro-claims/{id}/take-back", operation_id = "take_back_micro_claim",
    tag = "cobuilding", params(("id" = MicroClaimId, Path)),
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn take_back_micro_claim(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroClaimId>,
) -> Answer<MicroProjectView> {
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let (loaded, mut claim) = allow::claim(&mut tx, &call, id, Action::AnswerOwn, &spoken_for).await?;
    let project = loaded.into_inner();
    claim.state = ClaimStep::TakeBack.decide(claim.state, &project.standing(), call.now).or_refuse()?;
    claim.answered_at = Some(call.now);
    claims::save(&mut tx, call.actor.tenant, &claim).await?;
    let tell = vec![office(&project.area, "micro_taken_back")];
    let project = with_claim(project, &claim);
    let said = Said { name: "micro_claim_taken_back", role: None, tell };
    let reply = told(&cap, &call, &mut tx, &project, said, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
