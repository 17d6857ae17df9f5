//! `end_area`: out of force from a day on.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_territory_core::commands::EndArea as Command;
use baodao_territory_core::policy::Action;
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::{places, tree};
use crate::views::AreaView;
use crate::{Territory, allow, change};

/// The end of an area.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndArea {
    /// First day on which it is no longer in force; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-01")]
    on: Option<Date>,
    /// End the areas inside too, and let estates and buildings move to the nearest area that
    /// stays; those of an ended community end.
    #[garde(skip)]
    #[serde(default)]
    with_parts: bool,
    /// Why, for the history: the document that decided it.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "崇政发〔2026〕12号")]
    reason: Option<String>,
}

/// End an area
///
/// Its history stays, its code can be given to a new area, nobody stands on its board any more.
/// System administrators. Refused without `with_parts` while something current lies inside.
#[utoipa::path(post, path = "/api/areas/{id}/end", operation_id = "end_area", tag = "territory",
    params(("id" = AreaId, Path)), request_body = EndArea, responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_area(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<EndArea>,
) -> Answer<AreaView> {
    allow::permit_somewhere(&call, Action::ManageAreas)?;
    let tenant = call.actor.tenant;
    let mut connection = territory.platform.pool().acquire().await?;
    let path = tree::path_of(&mut connection, tenant, id).await?.ok_or_else(Problem::not_found)?;
    // Counted before the district's turn: a place that comes between moves or ends all the same.
    let places = places::count_inside(&mut connection, tenant, &path).await?;
    drop(connection);
    let EndArea { on, with_parts, reason } = input;
    change::change_area(&territory, &call, id, reason.as_deref(), |tree, path, env| {
        Command { path, on, with_parts, places }.decide(tree, env)
    })
    .await
}
