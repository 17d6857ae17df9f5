//! `publish_micro_project`: puts a draft into the public catalogue.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId, ProjectStep};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::change::{self, Said, turn};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Publish a micro-project
///
/// For who may write one in its area. From then on everybody sees it, and units, teams and persons
/// can claim it until it starts; so its beginning lies ahead.
#[utoipa::path(post, path = "/api/micro-projects/{id}/publish", operation_id = "publish_micro_project",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)),
    responses((status = 200, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn publish_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
) -> Answer<MicroProjectView> {
    call.account()?;
    let rules = cap.rules(call.actor.tenant).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let loaded = allow::project(&mut tx, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let mut project = loaded.into_inner();
    change::check(&call, &project)?;
    project.state = ProjectStep::Publish.decide(&project.standing(), 0, call.now).or_refuse()?;
    project.times.decide(&rules, false, call.now).or_refuse()?;
    project.published_at = Some(call.now);
    let said = Said { name: "micro_project_published", role, tell: Vec::new() };
    let reply = turn(&cap, &call, &mut tx, project, said).await?;
    tx.commit().await?;
    Ok(reply)
}
