//! `open_cooperation_review`: asks a community and a unit how they worked together.

use axum::extract::State;
use baodao_kernel::{AreaLevel, AreaPath, Role, UnitId};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply, Tell};
use baodao_records_core::{Action, CooperationReviewId, RecordsRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::review_views::{CooperationReviewView, asked, review_event, side};
use crate::store::reviews;
use crate::{Records, allow};

/// Which two.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenCooperationReview {
    /// Path of the community.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010002")]
    area_path: AreaPath,
    /// The unit.
    #[garde(skip)]
    unit_id: UnitId,
}

/// Ask a community and a unit about the year
///
/// Two-way evaluation (双向评价) of the year that runs, by the community's coordinator or secretary, at any
/// time of the year; at its end the units that have reported in are asked by themselves. Each side speaks for
/// the rule sheet's days and reads the other when both have spoken or the days are over.
#[utoipa::path(post, path = "/api/cooperation-reviews", operation_id = "open_cooperation_review", tag = "records",
    request_body = OpenCooperationReview, responses((status = 201, body = CooperationReviewView), Problems))]
pub(crate) async fn open_cooperation_review(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<OpenCooperationReview>,
) -> Answer<CooperationReviewView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let role = allow::permit_in(&call, Action::OpenReview, &input.area_path)?;
    if input.area_path.level() != AreaLevel::Community
        || cap.ports.places.area(tenant, &input.area_path).is_none()
    {
        return Err(Problem::not_found());
    }
    let found = cap.ports.units.unit(tenant, input.unit_id).await.map_err(Problem::fault)?;
    let unit = found.ok_or_else(Problem::not_found)?;
    let rules = cap.rules(tenant).await?;
    let id = CooperationReviewId(call.id());
    let review = asked(id, input.area_path, unit, &rules, call.now)?;
    let until = review.closes_at;
    let mut tell = cap
        .tell_liaisons(tenant, review.unit, |one| Tell::account(one, "cooperation_asked").at("until", until))
        .await?;
    let secretary = Tell::holders(Role::CommunitySecretary, &review.area, "cooperation_asked");
    tell.push(secretary.at("until", until));
    let units = cap.units_of_liaison(tenant, me).await?;
    let mut tx = cap.platform.pool().begin().await?;
    if !reviews::insert(&mut tx, tenant, &review, call.now).await? {
        return Err(Problem::refused(RecordsRefusal::ReviewExists));
    }
    let happened = review_event(&review, "cooperation_asked", role).telling(tell);
    let reply = Reply::created(cap.review_view(&call, &review, side(&call, &units, &review)));
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
