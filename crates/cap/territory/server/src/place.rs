//! What the changes of estates and buildings have in common.

use baodao_kernel::{AreaId, AreaPath, Role};
use baodao_platform::{Call, NewEvent, OrRefuse, Problem, Reply, db};
use baodao_territory_core::estates::{self, BuildingState, EstateState};
use baodao_territory_core::policy::Action;
use baodao_territory_core::{AreaState, EstateId, TerritoryRefusal};
use serde::Serialize;
use serde_json::json;
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

use crate::store::{places, tree};
use crate::{Territory, allow, change};

/// The area that a place is put into: narrow enough, in force, and within the caller's rights;
/// with the names down to it and the role that the right rests on.
pub(crate) async fn area(
    tx: &mut PgConnection,
    call: &Call,
    id: AreaId,
) -> Result<(AreaState, Vec<String>, Option<Role>), Problem> {
    let tenant = call.actor.tenant;
    let unknown = || Problem::refused(TerritoryRefusal::AreaUnknown);
    let path = tree::path_of(&mut *tx, tenant, id).await?.ok_or_else(unknown)?;
    let role = allow::permit(call, Action::EditPlaces, &path)?;
    let line = tree::line(tx, tenant, &path).await?;
    let names = crate::views::plain_names(&line);
    let area = estates::check_area(line.last().map(|last| &last.area)).or_refuse()?.clone();
    Ok((area, names, role))
}

/// A building's estate must exist, be current and lie in the same community.
pub(crate) async fn check_estate(
    tx: &mut PgConnection,
    call: &Call,
    path: &AreaPath,
    estate: Option<EstateId>,
) -> Result<(), Problem> {
    let Some(id) = estate else { return Ok(()) };
    let (estate, _) = places::estate(tx, call.actor.tenant, id)
        .await?
        .ok_or_else(|| Problem::field("/estate_id", "unknown", "There is no such estate."))?;
    estates::check_building(path, Some(&estate)).or_refuse()
}

/// Writes an estate; a name that the community has already is refused.
pub(crate) async fn save_estate(
    tx: &mut PgConnection,
    call: &Call,
    estate: &EstateState,
) -> Result<(), Problem> {
    let saved =
        places::save_estates(tx, call.actor.tenant, change::today(call), std::slice::from_ref(estate)).await;
    saved.map_err(|error| match db::constraint(&error) {
        Some("estate_name_unique") => {
            Problem::refused(TerritoryRefusal::EstateNameTaken { name: estate.place.name.clone() })
        }
        _ => error.into(),
    })
}

/// Writes a building; a name that the estate has already is refused.
pub(crate) async fn save_building(
    tx: &mut PgConnection,
    call: &Call,
    building: &BuildingState,
) -> Result<(), Problem> {
    let saved =
        places::save_buildings(tx, call.actor.tenant, change::today(call), std::slice::from_ref(building))
            .await;
    saved.map_err(|error| match db::constraint(&error) {
        Some("building_name_unique") => {
            Problem::refused(TerritoryRefusal::BuildingNameTaken { name: building.place.name.clone() })
        }
        _ => error.into(),
    })
}

/// What the caller may do with a place.
pub(crate) fn allowed(call: &Call, path: &AreaPath, edit: &'static str) -> Vec<String> {
    allow::allowed(call, path, &[(edit, Action::EditPlaces)])
}

/// An event about an estate or building.
pub(crate) fn event(
    kind: &'static str,
    id: Uuid,
    name: &str,
    area: &AreaPath,
    role: Option<Role>,
    place: &str,
) -> NewEvent {
    NewEvent {
        subject_kind: kind,
        subject_id: id,
        area: area.clone(),
        name: name.to_owned(),
        role,
        reason: None,
        data: json!({ "name": place }),
    }
}

/// Writes the event and the answer, commits, renews the index.
pub(crate) async fn finish<T: Serialize>(
    territory: &Territory,
    call: &Call,
    mut tx: Transaction<'static, Postgres>,
    event: NewEvent,
    reply: &Reply<T>,
) -> Result<(), Problem> {
    let mut log = call.log();
    log.event(event);
    log.answer(territory.platform.vault(), reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    change::committed(territory).await;
    Ok(())
}
