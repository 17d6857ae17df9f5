//! `read_unit`: a unit with its liaisons and where it sits.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::units::{self, UnitView};
use crate::{Organisation, find};

/// Read a unit
///
/// Those who keep or read the register of its area, and its own liaisons. Names of liaisons are
/// masked.
#[utoipa::path(get, path = "/api/units/{id}", operation_id = "read_unit", tag = "organisation",
    params(("id" = UnitId, Path)), responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_unit(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<UnitId>,
) -> Answer<UnitView> {
    let mut connection = cap.platform.pool().acquire().await?;
    let found = find::unit(&cap, &mut connection, &call, id, Action::ReadUnits).await?;
    let (state, version, stands) = found.into_inner();
    units::view(&cap, &mut connection, &call, state, version, &stands).await
}
