//! `rename_area`: another name from a day on.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_territory_core::commands::RenameArea as Command;
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::AreaView;
use crate::{Territory, change};

/// Another name.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameArea {
    /// The new name.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "唐闸公园社区居委会")]
    name: String,
    /// From when; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-01")]
    on: Option<Date>,
    /// Why, for the history: the document that decided it.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "崇政发〔2026〕12号")]
    reason: Option<String>,
}

/// Rename an area
///
/// The old name stays in the history and is still found. System administrators. Refused when the
/// area has ended, a sibling has the name, or the day lies before the last change.
#[utoipa::path(post, path = "/api/areas/{id}/rename", operation_id = "rename_area", tag = "territory",
    params(("id" = AreaId, Path)), request_body = RenameArea, responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn rename_area(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<RenameArea>,
) -> Answer<AreaView> {
    let RenameArea { name, on, reason } = input;
    change::change_area(&territory, &call, id, reason.as_deref(), |tree, path, env| {
        Command { path, name, on }.decide(tree, env)
    })
    .await
}
