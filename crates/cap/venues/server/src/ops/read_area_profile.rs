//! `read_area_profile`: the base figures of an area.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_venues_core::{Action, Figure, figure};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::figures::{self, Said};
use crate::views::{AreaProfile, EarlierFigure, FigureView};
use crate::{Venues, allow, today};

/// Of which area.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProfileFilters {
    /// Path of the district (empty), a subdistrict or a community.
    #[garde(length(max = 16))]
    #[param(max_length = 16, example = "00010001")]
    area: String,
}

/// Read the profile of an area
///
/// Public. Land, households, population, communities, offices as the area's own office has stated
/// them (街道概况), each with its source and day, and what was stated before. None is reckoned from
/// what is known of persons here.
#[utoipa::path(get, path = "/api/area-profile", operation_id = "read_area_profile", tag = "venues",
    params(ProfileFilters), responses((status = 200, body = AreaProfile), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_area_profile(
    State(app): State<Venues>,
    call: Call,
    Filters(filters): Filters<ProfileFilters>,
) -> Answer<AreaProfile> {
    let path = AreaPath::parse(&filters.area).ok_or_else(Problem::not_found)?;
    let area = app.area(call.actor.tenant, &path).ok_or_else(Problem::not_found)?;
    let said = figures::of_area(app.platform.pool(), call.actor.tenant, &area).await?;
    Ok(Reply::ok(profile(&app, &call, area, said)))
}

/// The view: of each figure what holds, and what was said before.
pub(crate) fn profile(app: &Venues, call: &Call, area: AreaPath, said: Vec<Said>) -> AreaProfile {
    let day = today(call.now);
    let saves = figure::decide(&area, day, day).is_ok() && allow::may(call, Action::SaveFigures, &area);
    let of = |wanted: Figure| {
        let mut sayings = said.iter().filter(|one| one.figure == wanted);
        let holds = sayings.next()?;
        Some(FigureView {
            figure: wanted,
            value: holds.value.clone(),
            unit: wanted.unit(),
            source: holds.source.clone(),
            as_of: holds.as_of,
            saved_at: holds.saved_at,
            version: holds.version,
            earlier: sayings.map(earlier).collect(),
        })
    };
    AreaProfile {
        figures: Figure::ALL.iter().copied().filter_map(of).collect(),
        allowed: if saves { vec!["save_area_figure"] } else { Vec::new() },
        area_names: app.area_names(call.actor.tenant, &area),
        area_path: area,
    }
}

fn earlier(said: &Said) -> EarlierFigure {
    EarlierFigure {
        value: said.value.clone(),
        source: said.source.clone(),
        as_of: said.as_of,
        saved_at: said.saved_at,
    }
}
