//! `save_area_figure`: states a base figure of an area.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_venues_core::refusals::FigureRefusal;
use baodao_venues_core::{Action, Figure, figure};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::ops::read_area_profile::profile;
use crate::store::figures::{self, Said};
use crate::views::AreaProfile;
use crate::{Venues, allow, event, today};

/// A base figure; all of it is public.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureBody {
    /// Path of the district (empty), a subdistrict or a community.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "0001")]
    area_path: AreaPath,
    /// Which.
    #[garde(skip)]
    figure: Figure,
    /// The value: plain digits; only the area of land has a point.
    #[garde(length(chars, min = 1, max = 16))]
    #[schema(min_length = 1, max_length = 16, example = "46100")]
    value: String,
    /// Where it is from.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "街道统计年报")]
    source: String,
    /// The day that it is told of.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-10-31")]
    as_of: Date,
}

/// Save a figure of an area
///
/// For coordinators and secretaries of the community, dispatchers of the subdistrict, and the system
/// administrator. What was stated before is kept and shown; where the figure has been stated,
/// `If-Match` names its version.
#[utoipa::path(post, path = "/api/area-profile", operation_id = "save_area_figure", tag = "venues",
    request_body = FigureBody, responses((status = 200, body = AreaProfile), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn save_area_figure(
    State(app): State<Venues>,
    call: Call,
    Input(input): Input<FigureBody>,
) -> Answer<AreaProfile> {
    allow::permit_somewhere(&call, Action::SaveFigures)?;
    let by = call.account()?;
    let tenant = call.actor.tenant;
    let area = app.area(tenant, &input.area_path);
    let area = area.ok_or_else(|| Problem::refused(FigureRefusal::FigurePlaceInvalid))?;
    let role = allow::permit(&call, Action::SaveFigures, &area)?;
    figure::decide(&area, input.as_of, today(call.now)).or_refuse()?;
    let value = figure::decide_value(input.figure, &input.value).or_refuse()?;
    let mut all = figures::of_area(app.platform.pool(), tenant, &area).await?;
    let before = all.iter().find(|one| one.figure == input.figure).map(|one| one.version);
    if call.if_match != before {
        return Err(Problem::version_conflict());
    }
    let version = before.unwrap_or(0) + 1;
    let said = Said {
        figure: input.figure,
        version,
        value,
        source: line(&input.source),
        as_of: input.as_of,
        saved_at: call.now,
    };
    let id = call.id();
    let mut tx = app.platform.pool().begin().await?;
    if !figures::save(&mut tx, (tenant, &area), (id, by), &said).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    let data = json!({ "figure": said.figure, "version": version });
    log.event(event(("area_figure", id), &area, "area_figure_saved", role, data));
    all.insert(0, said);
    let reply = Reply::ok(profile(&app, &call, area, all)).version(version);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
