//! `create_area`: a new area, placed by its code.

use axum::extract::State;
use baodao_kernel::{AreaCode, AreaPath};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems};
use baodao_territory_core::commands::CreateArea as Command;
use baodao_territory_core::policy::Action;
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::describe_area::DetailsBody;
use crate::store::{areas, tree};
use crate::views::AreaView;
use crate::{Territory, allow, change};

/// A new area.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateArea {
    /// Its code: 6, 9, 12, 15 or 17 digits, which tell level and parent.
    #[garde(skip)]
    #[schema(value_type = String, pattern = "^[0-9]{6,17}$", example = "320613017003004")]
    code: AreaCode,
    /// Its name.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "第四网格")]
    name: String,
    /// First day; today if not said, never in the future.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-01")]
    valid_from: Option<Date>,
    /// The rest.
    #[garde(dive)]
    #[serde(default)]
    details: DetailsBody,
}

/// Create an area
///
/// Under the current area that the code continues; a district has none. System administrators.
/// Refused when the code is taken or continues nothing, or a sibling has the name.
#[utoipa::path(post, path = "/api/areas", operation_id = "create_area", tag = "territory",
    request_body = CreateArea, responses((status = 201, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_area(
    State(territory): State<Territory>,
    call: Call,
    Input(input): Input<CreateArea>,
) -> Answer<AreaView> {
    allow::permit_somewhere(&call, Action::ManageAreas)?;
    let tenant = call.actor.tenant;
    let command = Command {
        code: input.code,
        name: input.name,
        details: input.details.into(),
        valid_from: input.valid_from,
    };
    let mut tx = change::begin(&territory, &call).await?;
    let tree = tree::load(&mut tx, tenant).await?;
    // Who may not change the district anyway need not learn which codes exist.
    let parent = command.parent_path(&tree);
    let role = allow::permit(&call, Action::ManageAreas, parent.as_ref().unwrap_or(&AreaPath::district()))?;
    let changes = change::env(&call, |env| command.decide(&tree, env)).or_refuse()?;
    areas::apply(&mut tx, tenant, call.now, &changes).await?;
    let path = changes
        .first()
        .map(|change| change.path().clone())
        .ok_or_else(|| Problem::fault("nothing created"))?;
    let view = change::view(&mut tx, &call, &path).await?;
    let reply = baodao_platform::Reply { status: axum::http::StatusCode::CREATED, ..view };
    let mut log = call.log();
    change::events(&changes, role, None).into_iter().for_each(|event| log.event(event));
    log.answer(territory.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    change::committed(&territory).await;
    Ok(reply)
}
