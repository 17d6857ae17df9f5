//! `recode_area`: another code from a day on, for the area and everything inside.

use axum::extract::State;
use baodao_kernel::{AreaCode, AreaId};
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_territory_core::commands::RecodeArea as Command;
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::AreaView;
use crate::{Territory, change};

/// Another code.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecodeArea {
    /// The new code; the same level, under the same parent.
    #[garde(skip)]
    #[schema(value_type = String, pattern = "^[0-9]{6,17}$", example = "320613")]
    code: AreaCode,
    /// From when; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2020-07-01")]
    on: Option<Date>,
    /// Why, for the history: the document that decided it.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "国函〔2020〕78号")]
    reason: Option<String>,
}

/// Recode an area
///
/// Codes inside follow by the same beginning; the old codes still find their areas. Paths stay,
/// so nothing that is recorded anywhere has to change. System administrators. Refused when the
/// area has ended, the code does not fit or is taken, or the day lies before the last change.
#[utoipa::path(post, path = "/api/areas/{id}/recode", operation_id = "recode_area", tag = "territory",
    params(("id" = AreaId, Path)), request_body = RecodeArea, responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn recode_area(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<RecodeArea>,
) -> Answer<AreaView> {
    let RecodeArea { code, on, reason } = input;
    change::change_area(&territory, &call, id, reason.as_deref(), |tree, path, env| {
        Command { path, code, on }.decide(tree, env)
    })
    .await
}
