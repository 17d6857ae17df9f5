//! `say_micro_part`: whoever claimed says whether they took part.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroClaimId, claim::decide_part};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::{Said, office, told, with_claim};
use crate::store::claims;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Whether they did.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SayMicroPart {
    /// They took part, or it was not so.
    #[garde(skip)]
    #[schema(example = true)]
    took_part: bool,
}

/// Say whether one took part in a micro-project
///
/// For the person, or whoever speaks for the unit or team now, when it is done; it can be said
/// differently later. The office is told. A fact and no score: who says that it was not so is no
/// longer named on the public page, and nothing else follows. It is no service record.
#[utoipa::path(post, path = "/api/micro-claims/{id}/part", operation_id = "say_micro_part", tag = "cobuilding",
    params(("id" = MicroClaimId, Path)), request_body = SayMicroPart,
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn say_micro_part(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroClaimId>,
    Input(input): Input<SayMicroPart>,
) -> Answer<MicroProjectView> {
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let (loaded, mut claim) = allow::claim(&mut tx, &call, id, Action::AnswerOwn, &spoken_for).await?;
    let project = loaded.into_inner();
    decide_part(claim.state, project.state).or_refuse()?;
    claim.took_part = Some(input.took_part);
    claims::save(&mut tx, call.actor.tenant, &claim).await?;
    let name = if input.took_part { "micro_part_confirmed" } else { "micro_part_denied" };
    let tell = vec![office(&project.area, name)];
    let project = with_claim(project, &claim);
    let reply = told(&cap, &call, &mut tx, &project, Said { name, role: None, tell }, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
