//! `write_micro_project`: a draft.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroKind, MicroMeasure, MicroProjectId, MicroState};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems};

use crate::change::{Said, told};
use crate::project_body::MicroProjectBody;
use crate::store::projects::{self, Project};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow};

/// Write a micro-project
///
/// For coordinators and secretaries in their community, dispatchers in their subdistrict. It is a
/// draft, which only the office sees, until it is published. The contact is a landline, never a
/// mobile number.
#[utoipa::path(post, path = "/api/micro-projects", operation_id = "write_micro_project", tag = "cobuilding",
    request_body = MicroProjectBody, responses((status = 201, body = MicroProjectView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn write_micro_project(
    State(cap): State<Cobuilding>,
    call: Call,
    Input(input): Input<MicroProjectBody>,
) -> Answer<MicroProjectView> {
    allow::permit_somewhere(&call, Action::Keep)?;
    let area = input.area(&cap, &call)?;
    let role = allow::permit(&call, Action::Keep, &area)?;
    let times = input.times();
    times.decide(&cap.rules(call.actor.tenant).await?, false, call.now).or_refuse()?;
    let project = input.into_project(Project {
        id: MicroProjectId(call.id()),
        version: 1,
        state: MicroState::Draft,
        kind: MicroKind::Other,
        area,
        title: String::new(),
        what: String::new(),
        place: String::new(),
        phone: String::new(),
        measure: MicroMeasure::People,
        wanted: 1,
        times,
        published_at: None,
        result: None,
        reason: None,
        changed_at: call.now,
        claims: Vec::new(),
    })?;
    let spoken_for = cap.spoken_for(&call).await?;
    let mut tx = cap.platform.pool().begin().await?;
    if !projects::save(&mut tx, call.actor.tenant, &project).await? {
        return Err(Problem::busy());
    }
    let said = Said { name: "micro_project_written", role, tell: Vec::new() };
    let reply = told(&cap, &call, &mut tx, &project, said, &spoken_for).await?;
    tx.commit().await?;
    Ok(reply)
}
