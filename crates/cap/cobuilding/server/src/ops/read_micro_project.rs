//! `read_micro_project`: one micro-project.

use axum::extract::State;
use baodao_cobuilding_core::MicroProjectId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};

use crate::store::projects;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow, shown};

/// Read a micro-project
///
/// Public from its publication on, also when it is done or withdrawn; a draft is its office's. Units
/// and teams whose claim was accepted are named, persons only counted. Who has signed in finds here
/// what they have claimed and for whom they can.
#[utoipa::path(get, path = "/api/micro-projects/{id}", operation_id = "read_micro_project", tag = "cobuilding",
    params(("id" = MicroProjectId, Path)), responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
) -> Answer<MicroProjectView> {
    let spoken_for = cap.spoken_for(&call).await?;
    let mut connection = cap.platform.pool().acquire().await?;
    let found = projects::load(&mut connection, call.actor.tenant, id).await?;
    let project = found.filter(|project| allow::sees(&call, project)).ok_or_else(Problem::not_found)?;
    let view = shown::project(&cap, &call, &project, &spoken_for);
    Ok(Reply::ok(view).version(project.version))
}
