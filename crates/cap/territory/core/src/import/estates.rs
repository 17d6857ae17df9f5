//! Estates from a table: one row an estate, known again by community and name.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaCode, AreaLevel, AreaPath};

use super::{Cells, Column, Counts, RowError, RowProblem, Sheet};
use crate::estates::{EstateState, ManagementMode, Place, PlaceProblem, community};
use crate::{Env, EstateId, Tree};

/// The columns; all of an estate's attributes are taken from the row.
pub const COLUMNS: &[Column] = &[
    Column::required("area_code", &["社区编码", "网格编码", "所属区域编码"]),
    Column::required("name", &["小区名称", "名称"]),
    Column::optional("aliases", &["别名"]),
    Column::optional("address", &["地址"]),
    Column::optional("management_mode", &["管理模式"]),
    Column::optional("households", &["户数"]),
    Column::optional("lon", &["经度"]),
    Column::optional("lat", &["纬度"]),
];

/// What a table without a wrong row comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EstatePlan {
    /// New estates.
    pub added: Vec<EstateState>,
    /// Estates with other attributes.
    pub edited: Vec<EstateState>,
    /// How many of which kind.
    pub counts: Counts,
}

struct Row {
    path: AreaPath,
    place: Place,
    management_mode: ManagementMode,
}

/// Judges the table against the areas and the current estates.
pub fn decide(
    sheet: &Sheet,
    tree: &Tree,
    known: &[EstateState],
    env: &mut Env<'_>,
) -> Result<EstatePlan, Vec<RowError>> {
    let by_name: HashMap<(AreaPath, &str), &EstateState> = known
        .iter()
        .map(|estate| ((community(&estate.area_path), estate.place.name.as_str()), estate))
        .collect();
    let mut seen: HashSet<(AreaPath, String)> = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let row = read_row(cells, tree)?;
        if !seen.insert((community(&row.path), row.place.name.clone())) {
            cells.wrong("name", RowProblem::DuplicateInFile);
            return None;
        }
        Some(row)
    });
    if !errors.is_empty() {
        errors.sort();
        return Err(errors);
    }
    let mut plan = EstatePlan::default();
    plan.counts.rows = sheet.rows.len();
    for row in rows {
        let old = by_name.get(&(community(&row.path), row.place.name.as_str())).copied();
        let id = old.map_or_else(|| EstateId((env.draw_id)()), |old| old.id);
        let new = EstateState {
            id,
            area_path: row.path,
            place: row.place,
            management_mode: row.management_mode,
            ended: false,
        };
        match old {
            Some(old) if *old == new => plan.counts.unchanged += 1,
            Some(_) => plan.edited.push(new),
            None => plan.added.push(new),
        }
    }
    (plan.counts.new, plan.counts.described) = (plan.added.len(), plan.edited.len());
    Ok(plan)
}

fn read_row(cells: &mut Cells<'_>, tree: &Tree) -> Option<Row> {
    let before = cells.errors();
    let path = read_area(cells, tree, AreaLevel::Community);
    let place = read_place(cells);
    let mode = cells.read("management_mode", RowProblem::ValueUnknown, ManagementMode::parse);
    let clean = cells.errors() == before;
    let row = Row { path: path?, place: place?, management_mode: mode.unwrap_or_default() };
    clean.then_some(row)
}

/// The path of the current area whose code the row names, at least as narrow as `widest`.
pub(super) fn read_area(cells: &mut Cells<'_>, tree: &Tree, widest: AreaLevel) -> Option<AreaPath> {
    let code = cells.need("area_code", RowProblem::CodeMalformed, |text| AreaCode::parse(text).ok())?;
    let Some(area) = tree.current(&code) else {
        cells.wrong("area_code", RowProblem::AreaUnknown);
        return None;
    };
    if area.path.level() < widest {
        cells.wrong("area_code", RowProblem::AreaLevel);
        return None;
    }
    Some(area.path.clone())
}

/// The columns that estates and buildings share.
pub(super) fn read_place(cells: &mut Cells<'_>) -> Option<Place> {
    let name = cells.need("name", RowProblem::NameMalformed, |text| Some(text.to_owned()))?;
    let households = cells.read("households", RowProblem::ValueMalformed, |text| text.parse::<i32>().ok());
    let lon = cells.read("lon", RowProblem::ValueMalformed, |text| text.parse::<f64>().ok());
    let lat = cells.read("lat", RowProblem::ValueMalformed, |text| text.parse::<f64>().ok());
    if lon.is_some() != lat.is_some() {
        cells.wrong(if lon.is_some() { "lat" } else { "lon" }, RowProblem::ValueMissing);
    }
    let address = cells.text("address").map(str::to_owned);
    let place = Place { name, aliases: cells.list("aliases"), address, households, point: lon.zip(lat) };
    let wrong = |problem| match problem {
        PlaceProblem::Name => ("name", RowProblem::NameMalformed),
        PlaceProblem::Aliases => ("aliases", RowProblem::NameMalformed),
        PlaceProblem::Address => ("address", RowProblem::ValueMalformed),
        PlaceProblem::Households => ("households", RowProblem::ValueMalformed),
        PlaceProblem::Point => ("lon", RowProblem::ValueMalformed),
    };
    place.cleaned().map_err(wrong).map_err(|(key, code)| cells.wrong(key, code)).ok()
}
