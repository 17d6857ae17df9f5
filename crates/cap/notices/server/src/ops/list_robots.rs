use axum::extract::State;
use baodao_kernel::{AreaPath, Role};
use baodao_notices_core::{Action, RobotId, RobotService};
use baodao_platform::{Answer, Call, Problems, Reply};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Notices, permit, store};

/// A chat group's robot. Its address is a secret and never shown again.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RobotView {
    /// Its id.
    pub id: RobotId,
    /// What the administrator calls it.
    #[schema(example = "和平桥街道派单群")]
    pub name: String,
    /// The chat service.
    pub service: RobotService,
    /// Whose work it announces.
    pub role: Role,
    /// In which area and everything inside.
    #[schema(value_type = String, example = "0001")]
    pub area: AreaPath,
    /// When it was added.
    pub added_at: Timestamp,
    /// Lines that wait to be posted.
    #[schema(example = 0)]
    pub waiting: i64,
    /// Lines that were given up.
    #[schema(example = 0)]
    pub given_up: i64,
    /// What went wrong last, of lines that are not posted.
    pub last_error: Option<String>,
}

/// Every robot.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Robots {
    /// Oldest first.
    pub items: Vec<RobotView>,
}

/// The chat robots of the district.
///
/// Where each one writes to stays secret; shown are how many lines wait and what its service last
/// answered.
#[utoipa::path(get, path = "/api/robots", operation_id = "list_robots", tag = "notices",
    responses((status = 200, body = Robots), Problems))]
#[tracing::instrument(skip_all)]
pub async fn list_robots(State(notices): State<Notices>, call: Call) -> Answer<Robots> {
    permit::district(&call, Action::ReadRobots)?;
    let stored = store::robots::list(notices.platform.pool(), call.actor.tenant).await?;
    let items = stored.into_iter().map(|robot| RobotView {
        id: robot.id,
        name: robot.name,
        service: robot.service,
        role: robot.role,
        area: robot.area,
        added_at: robot.added_at,
        waiting: robot.waiting,
        given_up: robot.given_up,
        last_error: robot.last_error,
    });
    Ok(Reply::ok(Robots { items: items.collect() }))
}
