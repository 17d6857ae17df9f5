//! The grid board from a table: the rows of one grid are that grid's whole list.

use std::collections::BTreeMap;

use baodao_kernel::{AreaLevel, AreaPath, Phone};

use super::estates::read_area;
use super::{Column, Counts, RowError, RowProblem, Sheet};
use crate::staff::{StaffEntry, StaffRole, check_staff};
use crate::{TerritoryRefusal, Tree};

/// The columns.
pub const COLUMNS: &[Column] = &[
    Column::required("area_code", &["网格编码"]),
    Column::required("role", &["身份", "角色"]),
    Column::required("name", &["姓名"]),
    Column::required("work_phone", &["工作电话"]).phone(),
];

/// What a table without a wrong row comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StaffPlan {
    /// The whole list of each grid that the table names.
    pub grids: BTreeMap<AreaPath, Vec<StaffEntry>>,
    /// `new` counts persons.
    pub counts: Counts,
}

/// Judges the table against the areas.
pub fn decide(sheet: &Sheet, tree: &Tree) -> Result<StaffPlan, Vec<RowError>> {
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let before = cells.errors();
        let path = read_area(cells, tree, AreaLevel::Grid);
        let role = cells.need("role", RowProblem::ValueUnknown, StaffRole::parse);
        let name = cells.need("name", RowProblem::NameMalformed, crate::details::clean_name);
        let phone = cells.need("work_phone", RowProblem::PhoneMalformed, |text| Phone::parse(text).ok());
        let clean = cells.errors() == before;
        let entry = StaffEntry { role: role?, name: name?, work_phone: phone? };
        clean.then_some((cells.row, path?, entry))
    });
    let mut plan = StaffPlan::default();
    plan.counts.rows = sheet.rows.len();
    for (row, path, entry) in rows {
        let list = plan.grids.entry(path.clone()).or_default();
        list.push(entry);
        let area = tree.at(&path).map(|area| check_staff(area, list.clone()));
        if let Some(Err(refusal)) = area {
            list.pop();
            errors.push(wrong(row, &refusal));
        }
    }
    if errors.is_empty() {
        plan.counts.new = plan.grids.values().map(Vec::len).sum();
        return Ok(plan);
    }
    errors.sort();
    Err(errors)
}

fn wrong(row: u32, refusal: &TerritoryRefusal) -> RowError {
    match refusal {
        TerritoryRefusal::StaffInvalid { problem } if problem == "role_level" => {
            RowError::new(row, "role", RowProblem::AreaLevel, "")
        }
        TerritoryRefusal::StaffInvalid { problem } if problem == "name" => {
            RowError::new(row, "name", RowProblem::NameMalformed, "")
        }
        _ => RowError::new(row, "name", RowProblem::DuplicateInFile, ""),
    }
}
