//! Judging and writing an import, by kind.

use std::collections::BTreeMap;

use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Call, NewEvent, Problem};
use baodao_territory_core::Tree;
use baodao_territory_core::estates::community;
use baodao_territory_core::import::areas::{AreaPlan, Missing};
use baodao_territory_core::import::buildings::BuildingPlan;
use baodao_territory_core::import::estates::EstatePlan;
use baodao_territory_core::import::staff::StaffPlan;
use baodao_territory_core::import::{Counts, ImportKind, RowError, Sheet, areas, buildings, estates, staff};
use serde_json::{Value, json};
use sqlx::PgConnection;

use crate::{Territory, change, store};

/// A table without a wrong row.
pub(crate) enum Judged {
    Areas(AreaPlan),
    Estates(EstatePlan, Tree),
    Buildings(BuildingPlan, Tree),
    GridStaff(StaffPlan, Tree),
}

impl Judged {
    /// How many of which kind.
    pub fn counts(&self) -> Counts {
        match self {
            Self::Areas(plan) => plan.counts,
            Self::Estates(plan, _) => plan.counts,
            Self::Buildings(plan, _) => plan.counts,
            Self::GridStaff(plan, _) => plan.counts,
        }
    }
}

/// Judges the table against what is stored. The transaction has the district's turn, so nothing
/// changes between the judgement and the writing.
pub(crate) async fn judge(
    tx: &mut PgConnection,
    call: &Call,
    kind: ImportKind,
    missing: Missing,
    sheet: &Sheet,
) -> Result<Result<Judged, Vec<RowError>>, Problem> {
    let tenant = call.actor.tenant;
    let tree = store::tree::load(&mut *tx, tenant).await?;
    Ok(match kind {
        ImportKind::Areas => {
            change::env(call, |env| areas::decide(sheet, missing, &tree, env)).map(Judged::Areas)
        }
        ImportKind::Estates => {
            let known = store::places::estates(tx, tenant).await?;
            let plan = change::env(call, |env| estates::decide(sheet, &tree, &known, env));
            plan.map(|plan| Judged::Estates(plan, tree))
        }
        ImportKind::Buildings => {
            let known_estates = store::places::estates(&mut *tx, tenant).await?;
            let known = store::places::buildings(tx, tenant).await?;
            let plan = change::env(call, |env| buildings::decide(sheet, &tree, &known_estates, &known, env));
            plan.map(|plan| Judged::Buildings(plan, tree))
        }
        ImportKind::GridStaff => staff::decide(sheet, &tree).map(|plan| Judged::GridStaff(plan, tree)),
    })
}

/// Writes the plan; answers with its events: one an area that changed, one a community for the
/// places and persons in it.
pub(crate) async fn write(
    territory: &Territory,
    call: &Call,
    tx: &mut PgConnection,
    plan: Judged,
    role: Option<Role>,
) -> Result<Vec<NewEvent>, Problem> {
    let (tenant, today) = (call.actor.tenant, change::today(call));
    match plan {
        Judged::Areas(plan) => {
            store::areas::apply(tx, tenant, call.now, &plan.changes).await?;
            Ok(change::events(&plan.changes, role, None))
        }
        Judged::Estates(plan, tree) => {
            store::places::save_estates(&mut *tx, tenant, today, &plan.added).await?;
            store::places::save_estates(tx, tenant, today, &plan.edited).await?;
            let names = |list: &[_]| -> Vec<(AreaPath, String)> {
                list.iter()
                    .map(|one: &baodao_territory_core::estates::EstateState| {
                        (one.area_path.clone(), one.place.name.clone())
                    })
                    .collect()
            };
            Ok(by_community(&tree, "estates_imported", role, names(&plan.added), names(&plan.edited)))
        }
        Judged::Buildings(plan, tree) => {
            store::places::save_buildings(&mut *tx, tenant, today, &plan.added).await?;
            store::places::save_buildings(tx, tenant, today, &plan.edited).await?;
            let names = |list: &[_]| -> Vec<(AreaPath, String)> {
                list.iter()
                    .map(|one: &baodao_territory_core::estates::BuildingState| {
                        (one.area_path.clone(), one.place.name.clone())
                    })
                    .collect()
            };
            Ok(by_community(&tree, "buildings_imported", role, names(&plan.added), names(&plan.edited)))
        }
        Judged::GridStaff(plan, tree) => {
            let wanted: Vec<_> = plan.grids.into_iter().collect();
            let vault = territory.platform.vault();
            store::staff::assign(tx, vault, call.draw(), tenant, call.now, &wanted).await?;
            let grids = |(path, _): &(AreaPath, Vec<_>)| {
                let name = tree.at(path).map(|grid| grid.name.clone()).unwrap_or_default();
                (path.clone(), name)
            };
            Ok(by_community(
                &tree,
                "grid_staff_imported",
                role,
                Vec::new(),
                wanted.iter().map(grids).collect(),
            ))
        }
    }
}

fn by_community(
    tree: &Tree,
    event: &str,
    role: Option<Role>,
    added: Vec<(AreaPath, String)>,
    edited: Vec<(AreaPath, String)>,
) -> Vec<NewEvent> {
    let mut told: BTreeMap<AreaPath, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (path, name) in added {
        told.entry(community(&path)).or_default().0.push(name);
    }
    for (path, name) in edited {
        told.entry(community(&path)).or_default().1.push(name);
    }
    let data =
        |added: Vec<String>, edited: Vec<String>| -> Value { json!({ "added": added, "edited": edited }) };
    told.into_iter()
        .filter_map(|(path, (added, edited))| {
            let area = tree.at(&path)?;
            Some(change::area_event(event, area.id, &path, role, data(added, edited)))
        })
        .collect()
}
