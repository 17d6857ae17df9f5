//! `start_micro_project`: it has begun.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId, ProjectStep};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::change::{self, Said, claimants, turn};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Start a micro-project
///
/// For who may write one in its area, from the day on for which it was announced. It takes no more
/// claims and none is taken back any more; whoever was accepted is told.
#[utoipa::path(post, path = "/api/micro-projects/{id}/start", operation_id = "start_micro_project",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)),
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn start_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
) -> Answer<MicroProjectView> {
    let mut tx = cap.platform.pool().begin().await?;
    let loaded = allow::project(&mut tx, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let mut project = loaded.into_inner();
    change::check(&call, &project)?;
    project.state = ProjectStep::Start.decide(&project.standing(), 0, call.now).or_refuse()?;
    let tell = claimants(&cap, &call, &project, true, "micro_started").await?;
    let said = Said { name: "micro_project_started", role, tell };
    let reply = turn(&cap, &call, &mut tx, project, said).await?;
    tx.commit().await?;
    Ok(reply)
}
