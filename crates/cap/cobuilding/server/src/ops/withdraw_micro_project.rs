//! `withdraw_micro_project`: it will not be, or not any more.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId, ProjectStep};
use baodao_kernel::text;
use baodao_platform::words::no_personal_numbers;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::{self, Said, claimants, turn};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawMicroProject {
    /// Public where the project was.
    #[garde(length(chars, min = 2, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 200, example = "连日有雨，改期另行发布。")]
    reason: String,
}

/// Withdraw a micro-project
///
/// For who may write one in its area, until it is done. It leaves the catalogue; its page says why,
/// and whoever has claimed it is told. A draft that was never published stays with the office.
#[utoipa::path(post, path = "/api/micro-projects/{id}/withdraw", operation_id = "withdraw_micro_project",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)), request_body = WithdrawMicroProject,
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn withdraw_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
    Input(input): Input<WithdrawMicroProject>,
) -> Answer<MicroProjectView> {
    let mut tx = cap.platform.pool().begin().await?;
    let loaded = allow::project(&mut tx, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let mut project = loaded.into_inner();
    change::check(&call, &project)?;
    project.state = ProjectStep::Withdraw.decide(&project.standing(), 0, call.now).or_refuse()?;
    project.reason = Some(text::clean(&input.reason));
    let tell = claimants(&cap, &call, &project, false, "micro_withdrawn").await?;
    let said = Said { name: "micro_project_withdrawn", role, tell };
    let reply = turn(&cap, &call, &mut tx, project, said).await?;
    tx.commit().await?;
    Ok(reply)
}
