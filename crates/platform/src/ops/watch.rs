//! `watch`: live events of the areas one works for and of what concerns oneself.

use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use baodao_kernel::AreaPath;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{Call, Filters, Platform, Problem, Problems, live};

/// Which part of one's areas to watch.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Watch {
    /// Only this area and what lies in it; everything one may see when left out.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
}

/// Watch changes live
///
/// Server-sent events: `change` with name, subject and area; `reload` when the listener has
/// fallen too far behind. Reconnect with `Last-Event-ID` to get what was missed.
#[utoipa::path(get, path = "/api/live", operation_id = "watch", tag = "platform", params(Watch),
    responses((status = 200, description = "A stream that stays open.", content_type = "text/event-stream", body = String), Problems))]
pub(crate) async fn watch(
    State(platform): State<Platform>,
    call: Call,
    headers: HeaderMap,
    Filters(filter): Filters<Watch>,
) -> Result<impl IntoResponse, Problem> {
    call.account()?;
    let within = match &filter.area_path {
        Some(text) => AreaPath::parse(text).ok_or_else(Problem::not_found)?,
        None => AreaPath::district(),
    };
    let last =
        headers.get("last-event-id").and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    live::listen(&platform, call.actor, within, last).await
}
