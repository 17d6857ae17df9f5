use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_notices_core::{Action, RobotId};
use baodao_platform::{Answer, Call, NewEvent, Path, Problem, Problems, Reply};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::{Notices, permit, store};

/// The robot that is gone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RemovedRobot {
    /// Its id.
    pub id: RobotId,
}

/// Removes a chat robot with everything that still waits for it.
///
/// Nothing is lost that a person needs: its lines are only pointers to the inbox and the board.
#[utoipa::path(delete, path = "/api/robots/{id}", operation_id = "remove_robot", tag = "notices",
    params(("id" = RobotId, Path, description = "The robot.")),
    responses((status = 200, body = RemovedRobot), Problems))]
#[tracing::instrument(skip_all)]
pub async fn remove_robot(
    State(notices): State<Notices>,
    call: Call,
    Path(id): Path<RobotId>,
) -> Answer<RemovedRobot> {
    let by = permit::district(&call, Action::ChangeRobots)?;
    let reply = Reply::ok(RemovedRobot { id });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "robot",
        subject_id: id.0,
        area: AreaPath::district(),
        name: "robot_removed".to_owned(),
        role: by.role(),
        reason: None,
        data: json!({}),
    });
    log.answer(notices.platform.vault(), &reply)?;
    if store::robots::remove(notices.platform.pool(), call.actor.tenant, &by, id, &log).await? {
        Ok(reply)
    } else {
        Err(Problem::not_found())
    }
}
