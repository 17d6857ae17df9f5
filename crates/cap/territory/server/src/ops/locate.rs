//! `locate`: the place that a point or an address text means.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_territory_core::datum::Datum;
use baodao_territory_core::locate::{Located, combine};
use baodao_territory_core::{Places, TerritoryRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Territory;
use crate::views::PointBody;

/// A point, a text, or both.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LocateBody {
    /// Address as people write it, or a text that has it somewhere.
    #[garde(inner(length(chars, max = 2000)))]
    #[schema(max_length = 2000, example = "虹桥街道新西社区虹桥北村56幢")]
    text: Option<String>,
    /// A point.
    #[garde(dive)]
    point: Option<PointBody>,
    /// Datum of the point; WGS-84 if not said. WeChat and Chinese maps give GCJ-02.
    #[garde(skip)]
    #[serde(default)]
    datum: Datum,
}

/// Locate a place
///
/// Public; nothing is kept. A body and no query string, because an address in an access log
/// would be personal data. `found` and `narrowed` name one area, `ambiguous` leaves the choice
/// to a person and says why; nothing is guessed.
#[utoipa::path(post, path = "/api/locate", operation_id = "locate", tag = "territory",
    request_body = LocateBody, responses((status = 200, body = Located), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn locate(
    State(territory): State<Territory>,
    call: Call,
    Input(input): Input<LocateBody>,
) -> Answer<Located> {
    let tenant = call.actor.tenant;
    let by_point = input.point.map(|point| {
        let (lon, lat) = input.datum.to_wgs84(point.lon, point.lat);
        territory.index.locate_point(tenant, lon, lat)
    });
    let text = input.text.filter(|text| !text.trim().is_empty());
    let by_text = text.map(|text| territory.index.locate_text(tenant, &text));
    let located = match (by_point, by_text) {
        (Some(point), Some(text)) => combine(point, text),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => return Err(Problem::refused(TerritoryRefusal::PlaceMissing)),
    };
    Ok(Reply::ok(located))
}
