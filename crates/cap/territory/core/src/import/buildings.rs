//! Buildings from a table: one row a building, known again by estate (or community) and name.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaLevel, AreaPath};

use super::estates::{read_area, read_place};
use super::{Cells, Column, Counts, RowError, RowProblem, Sheet};
use crate::estates::{BuildingState, EstateState, Place, community};
use crate::{BuildingId, Env, EstateId, Tree};

/// The columns. The area is where the building stands, mostly its grid.
pub const COLUMNS: &[Column] = &[
    Column::required("area_code", &["网格编码", "社区编码", "所属区域编码"]),
    Column::required("name", &["楼栋名称", "楼栋", "名称"]),
    Column::optional("estate", &["小区名称", "小区"]),
    Column::optional("aliases", &["别名"]),
    Column::optional("address", &["地址"]),
    Column::optional("households", &["户数"]),
    Column::optional("lon", &["经度"]),
    Column::optional("lat", &["纬度"]),
];

/// What a table without a wrong row comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BuildingPlan {
    /// New buildings.
    pub added: Vec<BuildingState>,
    /// Buildings with other attributes.
    pub edited: Vec<BuildingState>,
    /// How many of which kind.
    pub counts: Counts,
}

/// What a building is known again by.
type Key = (Option<EstateId>, AreaPath, String);

struct Row {
    path: AreaPath,
    estate: Option<EstateId>,
    place: Place,
}

fn key(estate: Option<EstateId>, path: &AreaPath, name: &str) -> Key {
    (estate, community(path), name.to_owned())
}

/// Judges the table against areas, current estates and current buildings.
pub fn decide(
    sheet: &Sheet,
    tree: &Tree,
    estates: &[EstateState],
    known: &[BuildingState],
    env: &mut Env<'_>,
) -> Result<BuildingPlan, Vec<RowError>> {
    let estates: HashMap<(AreaPath, &str), EstateId> = estates
        .iter()
        .map(|estate| ((community(&estate.area_path), estate.place.name.as_str()), estate.id))
        .collect();
    let known: HashMap<Key, &BuildingState> =
        known.iter().map(|old| (key(old.estate_id, &old.area_path, &old.place.name), old)).collect();
    let mut seen: HashSet<Key> = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let row = read_row(cells, tree, &estates)?;
        if !seen.insert(key(row.estate, &row.path, &row.place.name)) {
            cells.wrong("name", RowProblem::DuplicateInFile);
            return None;
        }
        Some(row)
    });
    if !errors.is_empty() {
        errors.sort();
        return Err(errors);
    }
    let mut plan = BuildingPlan::default();
    plan.counts.rows = sheet.rows.len();
    for row in rows {
        let old = known.get(&key(row.estate, &row.path, &row.place.name)).copied();
        let id = old.map_or_else(|| BuildingId((env.draw_id)()), |old| old.id);
        let new =
            BuildingState { id, estate_id: row.estate, area_path: row.path, place: row.place, ended: false };
        match old {
            Some(old) if *old == new => plan.counts.unchanged += 1,
            Some(_) => plan.edited.push(new),
            None => plan.added.push(new),
        }
    }
    (plan.counts.new, plan.counts.described) = (plan.added.len(), plan.edited.len());
    Ok(plan)
}

fn read_row(
    cells: &mut Cells<'_>,
    tree: &Tree,
    estates: &HashMap<(AreaPath, &str), EstateId>,
) -> Option<Row> {
    let before = cells.errors();
    let path = read_area(cells, tree, AreaLevel::Community);
    let find = |text: &str| path.as_ref().and_then(|path| estates.get(&(community(path), text)).copied());
    let estate = if path.is_some() { cells.read("estate", RowProblem::EstateUnknown, find) } else { None };
    let place = read_place(cells);
    let clean = cells.errors() == before;
    let row = Row { path: path?, estate, place: place? };
    clean.then_some(row)
}
