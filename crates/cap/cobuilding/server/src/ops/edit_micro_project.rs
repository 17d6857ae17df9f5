//! `edit_micro_project`: writes a micro-project differently.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};

use crate::change::{self, Said, claimants, turn};
use crate::project_body::MicroProjectBody;
use crate::store::projects::Project;
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Edit a micro-project
///
/// Replaces what it says, for who may write one in its area; moving it asks for the right in the
/// new area too. Whoever has claimed it is told. Places that are claimed stay, and with them how
/// places are counted. What is done or withdrawn stays as it was.
#[utoipa::path(put, path = "/api/micro-projects/{id}", operation_id = "edit_micro_project", tag = "cobuilding",
    params(("id" = MicroProjectId, Path)), request_body = MicroProjectBody,
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
    Input(input): Input<MicroProjectBody>,
) -> Answer<MicroProjectView> {
    call.account()?;
    let rules = cap.rules(call.actor.tenant).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let loaded = allow::project(&mut tx, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let before = loaded.into_inner();
    change::check(&call, &before)?;
    let area = input.area(&cap, &call)?;
    if area != before.area {
        allow::permit(&call, Action::Keep, &area)?;
    }
    let standing = before.standing();
    let taken = before.taken();
    let project = input.into_project(Project { area, ..before })?;
    standing.decide_edit(&project.standing(), taken).or_refuse()?;
    if project.times != standing.times {
        project.times.decide(&rules, standing.started(call.now), call.now).or_refuse()?;
    }
    let tell = claimants(&cap, &call, &project, false, "micro_changed").await?;
    let said = Said { name: "micro_project_edited", role, tell };
    let reply = turn(&cap, &call, &mut tx, project, said).await?;
    tx.commit().await?;
    Ok(reply)
}
