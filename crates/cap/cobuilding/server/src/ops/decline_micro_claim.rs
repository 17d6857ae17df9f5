//! `decline_micro_claim`: the office says no, and why.

use axum::extract::State;
use baodao_cobuilding_core::{Action, ClaimStep, MicroClaimId};
use baodao_kernel::text;
use baodao_platform::words::no_personal_numbers;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::{Said, claimant, told, with_claim};
use crate::store::claims;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineMicroClaim {
    /// For whoever claimed.
    #[garde(length(chars, min = 2, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 200, example = "时间改到下周，欢迎再认领。")]
    reason: String,
}

/// Decline a claim on a micro-project
///
/// For its office, with a reason, also after it had accepted the claim. Whoever claimed is told; its
/// places are free again.
#[utoipa::path(post, path = "/api/micro-claims/{id}/decline", operation_id = "decline_micro_claim",
    tag = "cobuilding", params(("id" = MicroClaimId, Path)), request_body = DeclineMicroClaim,
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn decline_micro_claim(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroClaimId>,
    Input(input): Input<DeclineMicroClaim>,
) -> Answer<MicroProjectView> {
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let (loaded, mut claim) = allow::claim(&mut tx, &call, id, Action::DecideClaims, &spoken_for).await?;
    let role = loaded.role();
    let project = loaded.into_inner();
    claim.state = ClaimStep::Decline.decide(claim.state, &project.standing(), call.now).or_refuse()?;
    claim.reason = Some(text::clean(&input.reason));
    claim.answered_at = Some(call.now);
    claims::save(&mut tx, call.actor.tenant, &claim).await?;
    let tell = claimant(&cap, &call, &claim, "micro_declined").await?;
    let project = with_claim(project, &claim);
    let said = Said { name: "micro_claim_declined", role, tell };
    let reply = told(&cap, &call, &mut tx, &project, said, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
