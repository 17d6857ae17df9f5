//! What every change of areas and places has in common: the district's turn, the decision on
//! what is stored then, rows and events in one transaction, and a fresh index afterwards.

use baodao_kernel::{AreaId, AreaLevel, AreaPath, CHINA, Role};
use baodao_platform::{Call, NewEvent, OrRefuse, Problem, Reply};
use baodao_territory_core::policy::Action;
use baodao_territory_core::{AreaChange, Env, TerritoryRefusal, Tree};
use jiff::civil::Date;
use serde_json::{Value, json};
use sqlx::{PgConnection, Postgres, Transaction};

use crate::store::{self, areas, history, tree};
use crate::views::AreaView;
use crate::{Territory, allow};

/// The day in China.
pub(crate) fn today(call: &Call) -> Date {
    CHINA.to_datetime(call.now).date()
}

/// A transaction that has the district's turn.
pub(crate) async fn begin(
    territory: &Territory,
    call: &Call,
) -> Result<Transaction<'static, Postgres>, Problem> {
    let mut tx = territory.platform.pool().begin().await?;
    store::lock(&mut tx, call.actor.tenant).await?;
    Ok(tx)
}

/// Runs `with` in the call's environment.
pub(crate) fn env<T>(call: &Call, with: impl FnOnce(&mut Env<'_>) -> T) -> T {
    let mut draw_id = || call.id();
    with(&mut Env { today: today(call), draw_id: &mut draw_id })
}

/// An event about an area.
pub(crate) fn area_event(
    name: &str,
    id: AreaId,
    area: &AreaPath,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    NewEvent {
        subject_kind: "area",
        subject_id: id.0,
        area: area.clone(),
        name: name.to_owned(),
        role,
        reason: None,
        data,
    }
}

/// The events of `changes`.
pub(crate) fn events(changes: &[AreaChange], role: Option<Role>, reason: Option<&str>) -> Vec<NewEvent> {
    let event = |change: &AreaChange| NewEvent {
        reason: reason.map(str::to_owned),
        ..area_event(change.event_name(), change.id(), change.path(), role, json!(change))
    };
    changes.iter().map(event).collect()
}

/// Somebody else may have changed it since the caller read it.
pub(crate) fn check_version(call: &Call, version: i32) -> Result<(), Problem> {
    match call.if_match {
        Some(read) if read != version => Err(Problem::version_conflict()),
        _ => Ok(()),
    }
}

/// Renews the index after a commit. The change is made already, so a failure is only logged: the
/// index catches up by itself.
pub(crate) async fn committed(territory: &Territory) {
    if let Err(cause) = territory.index.refresh().await {
        tracing::warn!(code = cause.code, "the index of places could not be renewed at once");
    }
}

/// What the caller may do with an area.
pub(crate) fn allowed(call: &Call, path: &AreaPath, ended: bool) -> Vec<String> {
    use Action::{AssignStaff, EditPlaces, ManageAreas};
    let level = path.level();
    let operations = [
        ("rename_area", ManageAreas, true),
        ("recode_area", ManageAreas, true),
        ("describe_area", ManageAreas, true),
        ("end_area", ManageAreas, true),
        ("set_boundary", ManageAreas, true),
        ("create_area", ManageAreas, level < AreaLevel::MicroGrid),
        ("add_estate", EditPlaces, level >= AreaLevel::Community),
        ("add_building", EditPlaces, level >= AreaLevel::Community),
        ("assign_grid_staff", AssignStaff, level >= AreaLevel::Grid),
    ];
    let operations: Vec<(&str, Action)> = operations
        .into_iter()
        .filter(|(.., fits)| *fits && !ended)
        .map(|(name, action, _)| (name, action))
        .collect();
    allow::allowed(call, path, &operations)
}

/// The area at `path` as it is in `connection`, with its version.
pub(crate) async fn view(
    connection: &mut PgConnection,
    call: &Call,
    path: &AreaPath,
) -> Result<Reply<AreaView>, Problem> {
    let tenant = call.actor.tenant;
    let line = tree::line(&mut *connection, tenant, path).await?;
    let last = line.last().filter(|last| last.area.path == *path).ok_or_else(Problem::not_found)?;
    let (id, version, ended) = (last.area.id, last.version, !last.area.is_current());
    let codes = history::codes(&mut *connection, tenant, id).await?;
    let names = history::names(connection, tenant, id).await?;
    let view =
        AreaView::of(&line, codes, names, allowed(call, path, ended)).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(view).version(version))
}

/// Changes one area: `decide` sees the whole tree. A decision without changes writes nothing.
pub(crate) async fn change_area(
    territory: &Territory,
    call: &Call,
    id: AreaId,
    reason: Option<&str>,
    decide: impl FnOnce(&Tree, AreaPath, &mut Env<'_>) -> Result<Vec<AreaChange>, TerritoryRefusal>,
) -> Result<Reply<AreaView>, Problem> {
    allow::permit_somewhere(call, Action::ManageAreas)?;
    let tenant = call.actor.tenant;
    let mut tx = begin(territory, call).await?;
    let path = tree::path_of(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = allow::permit(call, Action::ManageAreas, &path)?;
    let tree = tree::load(&mut tx, tenant).await?;
    let before = view(&mut tx, call, &path).await?;
    check_version(call, before.version.unwrap_or(0))?;
    let changes = env(call, |env| decide(&tree, path.clone(), env)).or_refuse()?;
    if changes.is_empty() {
        return Ok(before);
    }
    areas::apply(&mut tx, tenant, call.now, &changes).await?;
    let reply = view(&mut tx, call, &path).await?;
    let mut log = call.log();
    events(&changes, role, reason).into_iter().for_each(|event| log.event(event));
    log.answer(territory.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    committed(territory).await;
    Ok(reply)
}
