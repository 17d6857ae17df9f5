//! `accept_micro_claim`: the office says yes.

use axum::extract::State;
use baodao_cobuilding_core::{Action, ClaimStep, MicroClaimId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::change::{Said, claimant, told, with_claim};
use crate::store::claims;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Accept a claim on a micro-project
///
/// For its office. Whoever claimed is told; a unit or team stands on the public page by its name, a
/// person only as a number.
#[utoipa::path(post, path = "/api/micro-claims/{id}/accept", operation_id = "accept_micro_claim",
    tag = "cobuilding", params(("id" = MicroClaimId, Path)),
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn accept_micro_claim(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroClaimId>,
) -> Answer<MicroProjectView> {
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let (loaded, mut claim) = allow::claim(&mut tx, &call, id, Action::DecideClaims, &spoken_for).await?;
    let role = loaded.role();
    let project = loaded.into_inner();
    claim.state = ClaimStep::Accept.decide(claim.state, &project.standing(), call.now).or_refuse()?;
    claim.answered_at = Some(call.now);
    claims::save(&mut tx, call.actor.tenant, &claim).await?;
    let tell = claimant(&cap, &call, &claim, "micro_accepted").await?;
    let project = with_claim(project, &claim);
    let said = Said { name: "micro_claim_accepted", role, tell };
    let reply = told(&cap, &call, &mut tx, &project, said, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
