//! `read_area`: one area with all its codes and names.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Path, Problem, Problems};

use crate::store::tree;
use crate::views::AreaView;
use crate::{Territory, change};

/// Read an area
///
/// Public. Ended areas are shown too; `codes` and `past_names` tell what they were called when.
#[utoipa::path(get, path = "/api/areas/{id}", operation_id = "read_area", tag = "territory",
    params(("id" = AreaId, Path)), responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_area(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
) -> Answer<AreaView> {
    let mut connection = territory.platform.pool().acquire().await?;
    let path = tree::path_of(&mut connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    change::view(&mut connection, &call, &path).await
}
