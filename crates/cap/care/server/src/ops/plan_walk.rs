//! `plan_walk`: a walk through a grid, with who wishes to come along.

use axum::extract::State;
use baodao_care_core::refusals::WalkRefusal;
use baodao_care_core::walk::decide_plan;
use baodao_care_core::{Action, Walk, WalkId, WalkState};
use baodao_kernel::AreaPath;
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::walks;
use crate::walk_view::{WalkView, grids, told, views, walk_event};
use crate::{Care, allow};

/// When, where, and for how many.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanWalk {
    /// Path of the grid or micro-grid.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "000100020003")]
    area_path: AreaPath,
    /// When it begins.
    #[garde(skip)]
    #[schema(example = "2026-11-28T09:00:00+08:00")]
    starts_at: Timestamp,
    /// Where one meets.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "3栋楼下")]
    meet: String,
    /// How many may come along.
    #[garde(range(min = 1, max = 20))]
    #[schema(minimum = 1, maximum = 20, example = 3)]
    places: u16,
}

/// Plan a walk through a grid
///
/// 入网格、同走访: by the grid worker of the grid or the community's coordinator, who leads it. Members who have
/// reported in to the grid are told and come along if they wish; nobody is asked why not. Refused: an area
/// that is no grid, a time that is over or further ahead than `care.walk_days_ahead`.
#[utoipa::path(post, path = "/api/walks", operation_id = "plan_walk", tag = "care",
    request_body = PlanWalk, responses((status = 201, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn plan_walk(
    State(care): State<Care>,
    call: Call,
    Input(input): Input<PlanWalk>,
) -> Answer<WalkView> {
    allow::permit_somewhere(&call, Action::LeadWalk)?;
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let known = care.ports.places.area(tenant, &input.area_path).filter(|area| !area.ended);
    let area = known.ok_or_else(|| Problem::refused(WalkRefusal::WalkGridOnly))?.path;
    let role = allow::permit(&call, Action::LeadWalk, &area)?;
    let rules = care.rules(tenant).await?;
    decide_plan(&area, input.starts_at, &rules, call.now).or_refuse()?;
    let walk = Walk {
        id: WalkId(call.id()),
        version: 1,
        area,
        starts_at: input.starts_at,
        meet: line(&input.meet),
        places: input.places,
        by: me,
        state: WalkState::Planned,
        result: None,
        needs: Vec::new(),
        request: None,
        noted_at: None,
        along: Vec::new(),
    };
    let members = care.ports.members.of_grid(tenant, &walk.area).await.map_err(Problem::fault)?;
    let tell = told(&members, "walk_planned", &walk);
    let grids = grids(&care, &call).await?;
    let mut tx = care.platform.pool().begin().await?;
    walks::insert(&mut tx, tenant, &walk).await?;
    let mut seen = views(&care, &call, std::slice::from_ref(&walk), &grids).await?;
    let shown = seen.pop().ok_or_else(|| Problem::fault("a walk without its view"))?;
    let reply = Reply::created(shown).version(1);
    let mut log = call.log();
    log.event(walk_event("walk_planned", &walk, role).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
