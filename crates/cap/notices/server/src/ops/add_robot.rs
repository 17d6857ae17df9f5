use axum::extract::State;
use baodao_kernel::{AreaPath, Role, text};
use baodao_notices_core::{Action, NoticeRefusal, RobotId, RobotService, robots};
use baodao_platform::{Answer, Call, Input, NewEvent, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_robots::RobotView;
use crate::{Notices, channels::robot::is_robot_of, permit, store, store::robots::NewRobot};

/// A robot of a WeCom or DingTalk group.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRobot {
    /// What to call it.
    #[garde(length(chars, min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "和平桥街道派单群")]
    name: String,
    /// The chat service.
    #[garde(skip)]
    service: RobotService,
    /// Whose work it announces.
    #[garde(skip)]
    #[schema(example = "dispatcher")]
    role: Role,
    /// Path of the area, empty for the district; everything inside counts.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "0001")]
    area: String,
    /// The address that the service gave; kept sealed.
    #[garde(length(min = 1, max = 500))]
    #[schema(
        min_length = 1,
        max_length = 500,
        example = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000"
    )]
    address: String,
    /// DingTalk's signing secret, if the robot asks for signatures; kept sealed.
    #[garde(inner(length(min = 1, max = 200)))]
    #[schema(max_length = 200)]
    secret: Option<String>,
}

/// Adds a chat robot.
///
/// The robot is told the number and link of what holders of the role in the area must do, in
/// batches, with the same quiet hours as people. Only the services' own hosts are accepted.
#[utoipa::path(post, path = "/api/robots", operation_id = "add_robot", tag = "notices",
    request_body = AddRobot, responses((status = 201, body = RobotView), Problems))]
#[tracing::instrument(skip_all)]
pub async fn add_robot(
    State(notices): State<Notices>,
    call: Call,
    Input(input): Input<AddRobot>,
) -> Answer<RobotView> {
    let by = permit::district(&call, Action::ChangeRobots)?;
    let area = AreaPath::parse(&input.area)
        .ok_or_else(|| Problem::field("/area", "area_path", "Four characters a level, at most sixteen."))?;
    if !is_robot_of(input.service, &input.address) {
        let hosts = vec![input.service.host().to_owned()];
        return Err(Problem::refused(NoticeRefusal::RobotAddressNotAllowed { hosts }));
    }
    let name = text::clean(&input.name);
    let id = RobotId(call.id());
    let reply = Reply::created(RobotView {
        id,
        name: name.clone(),
        service: input.service,
        role: input.role,
        area: area.clone(),
        added_at: call.now,
        waiting: 0,
        given_up: 0,
        last_error: None,
    });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "robot",
        subject_id: id.0,
        area: area.clone(),
        name: "robot_added".to_owned(),
        role: by.role(),
        reason: None,
        data: json!({ "service": input.service, "role": input.role }),
    });
    log.answer(notices.platform.vault(), &reply)?;
    let new = NewRobot {
        id,
        name: &name,
        service: input.service,
        role: input.role,
        area: &area,
        address: &input.address,
        secret: input.secret.as_deref(),
    };
    if store::robots::add(&notices.platform, call.actor.tenant, &by, new, robots::MOST, call.now, &log)
        .await?
    {
        Ok(reply)
    } else {
        Err(Problem::refused(NoticeRefusal::TooManyRobots { most: robots::MOST }))
    }
}
