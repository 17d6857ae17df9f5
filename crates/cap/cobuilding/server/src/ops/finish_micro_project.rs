//! `finish_micro_project`: it is done, and what came of it.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroClaimState, MicroProjectId, ProjectStep};
use baodao_kernel::text;
use baodao_platform::words::no_personal_numbers;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::{self, Said, claimants, turn};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// What came of it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishMicroProject {
    /// In a few sentences; public.
    #[garde(length(chars, min = 2, max = 500), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 500, example = "引导居民三百多人次，投放点旁的小包垃圾不见了。")]
    result: String,
}

/// Say that a micro-project is done
///
/// For who may write one in its area, after it was started and every claim was answered. The result
/// is public. Whoever was accepted is asked to say whether they took part.
#[utoipa::path(post, path = "/api/micro-projects/{id}/finish", operation_id = "finish_micro_project",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)), request_body = FinishMicroProject,
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn finish_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
    Input(input): Input<FinishMicroProject>,
) -> Answer<MicroProjectView> {
    let mut tx = cap.platform.pool().begin().await?;
    let loaded = allow::project(&mut tx, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let mut project = loaded.into_inner();
    change::check(&call, &project)?;
    let waiting = project.claims.iter().filter(|claim| claim.state == MicroClaimState::Asked).count();
    let waiting = i32::try_from(waiting).unwrap_or(i32::MAX);
    project.state = ProjectStep::Finish.decide(&project.standing(), waiting, call.now).or_refuse()?;
    project.result = Some(text::clean(&input.result));
    let tell = claimants(&cap, &call, &project, true, "micro_done").await?;
    let said = Said { name: "micro_project_done", role, tell };
    let reply = turn(&cap, &call, &mut tx, project, said).await?;
    tx.commit().await?;
    Ok(reply)
}
