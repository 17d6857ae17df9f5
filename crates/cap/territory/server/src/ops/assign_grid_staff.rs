//! `assign_grid_staff`: who works a grid.

use axum::extract::State;
use baodao_kernel::{AreaId, Phone};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_territory_core::policy::Action;
use baodao_territory_core::staff::{StaffEntry, StaffRole, check_staff};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::store::{staff, tree};
use crate::views::StaffView;
use crate::{Territory, allow, change};

/// One person.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StaffBody {
    /// What the person is to the grid.
    #[garde(skip)]
    role: StaffRole,
    /// Full name.
    #[garde(length(chars, min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "陆一")]
    name: String,
    /// Work telephone; it will be public, so never a private one.
    #[garde(length(chars, min = 10, max = 20))]
    #[schema(min_length = 10, max_length = 20, example = "0513-85012345")]
    work_phone: String,
}

/// The whole list of a grid.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignGridStaff {
    /// Everybody who works the grid from now on; who is not listed leaves the board.
    #[garde(length(max = 20), dive)]
    #[schema(max_items = 20)]
    staff: Vec<StaffBody>,
}

/// The list as it is now.
#[derive(Debug, Serialize, ToSchema)]
pub struct GridStaffView {
    /// The grid.
    pub area_id: AreaId,
    /// Heads first.
    pub staff: Vec<StaffView>,
}

/// Assign grid staff
///
/// Replaces the persons on the board of a grid or micro-grid. Their names and work telephones
/// are public by law. System administrators, and community coordinators in their community.
#[utoipa::path(put, path = "/api/areas/{id}/grid-staff", operation_id = "assign_grid_staff", tag = "territory",
    params(("id" = AreaId, Path)), request_body = AssignGridStaff, responses((status = 200, body = GridStaffView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn assign_grid_staff(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<AssignGridStaff>,
) -> Answer<GridStaffView> {
    allow::permit_somewhere(&call, Action::AssignStaff)?;
    let tenant = call.actor.tenant;
    let mut entries = Vec::new();
    for (at, person) in input.staff.into_iter().enumerate() {
        let pointer = format!("/staff/{at}/work_phone");
        let work_phone = Phone::parse(&person.work_phone)
            .map_err(|_| Problem::field(&pointer, "phone", "Not a mainland telephone number."))?;
        entries.push(StaffEntry { role: person.role, name: person.name, work_phone });
    }
    let mut tx = change::begin(&territory, &call).await?;
    let path = tree::path_of(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = allow::permit(&call, Action::AssignStaff, &path)?;
    let line = tree::line(&mut tx, tenant, &path).await?;
    let area = line.last().ok_or_else(Problem::not_found)?;
    let entries = check_staff(&area.area, entries).or_refuse()?;
    let vault = territory.platform.vault();
    let wanted = [(path.clone(), entries)];
    let (came, left) = staff::assign(&mut tx, vault, call.draw(), tenant, call.now, &wanted).await?;
    let serving = staff::serving(&mut tx, vault, tenant, &[path.as_str().to_owned()]).await?;
    let reply = Reply::ok(GridStaffView {
        area_id: id,
        staff: serving.into_iter().map(|one| one.entry.into()).collect(),
    });
    let mut log = call.log();
    log.event(change::area_event(
        "grid_staff_assigned",
        id,
        &path,
        role,
        json!({ "came": came, "left": left }),
    ));
    log.answer(vault, &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
