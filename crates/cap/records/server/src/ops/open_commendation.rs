//! `open_commendation`: calls for nominations.

use axum::extract::State;
use baodao_kernel::{AreaPath, text};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_records_core::{Action, CommendationId};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::shared;
use crate::change::event;
use crate::nomination_views::CommendationView;
use crate::store::commendations::{self, Commendation};
use crate::{Records, allow};

/// What is called for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenCommendation {
    /// Path of the area.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010002")]
    area_path: AreaPath,
    /// What it is called.
    #[garde(length(chars, min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80, example = "“两个一”典型选树")]
    title: String,
    /// The text that it rests on.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "崇川区双报到工作实施方案")]
    basis: String,
    /// First day of the services looked at.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-01-01")]
    from: Date,
    /// Day before which they end; at most a year later.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-01-01")]
    until: Date,
}

/// Open a commendation
///
/// Calls for nominations in an area (评选树优). For the community's secretary and the subdistrict. There is no
/// score: nominated people stand in the order of nomination, each with what they did. The communities in the
/// area and who heads a functional branch there are told, so that they can nominate.
#[utoipa::path(post, path = "/api/commendations", operation_id = "open_commendation", tag = "records",
    request_body = OpenCommendation, responses((status = 201, body = CommendationView), Problems))]
pub(crate) async fn open_commendation(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<OpenCommendation>,
) -> Answer<CommendationView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let role = allow::permit_in(&call, Action::OpenCommendation, &input.area_path)?;
    shared::period(input.from, input.until)?;
    if cap.ports.places.area(tenant, &input.area_path).is_none() {
        return Err(Problem::not_found());
    }
    let made = Commendation {
        id: CommendationId(call.id()),
        version: 1,
        area: input.area_path,
        title: text::clean(&input.title),
        basis: text::clean(&input.basis),
        from: input.from,
        until: input.until,
        opened_by: me,
        opened_at: call.now,
        closed_at: None,
    };
    let tell = cap.told_of_call(tenant, &made.area, call.now).await?;
    let mut tx = cap.platform.pool().begin().await?;
    commendations::open(&mut tx, tenant, &made).await?;
    let data = json!({ "from": made.from, "until": made.until });
    let happened = event("commendation", made.id, &made.area, "commendation_opened", role, data).telling(tell);
    let reply = Reply::created(cap.commendation_view(&call, made)).version(1);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
