//! Areas from a table: what is new, renamed, recoded, described or ended.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaCode, AreaId, AreaLevel, AreaPath};
use jiff::civil::Date;

use super::{Cells, Column, Counts, RowError, RowProblem, Sheet};
use crate::details::{DetailsProblem, clean_name};
use crate::{AreaChange, AreaState, Details, Env, Tree, UrbanRuralClass};

/// The columns. Only the columns that the table has are changed.
pub const COLUMNS: &[Column] = &[
    Column::required("code", &["编码", "代码", "区划代码", "网格编码"]),
    Column::required("name", &["名称", "区划名称", "网格名称"]),
    Column::optional("level", &["级别", "层级"]),
    Column::optional("former_code", &["原编码", "原代码"]),
    Column::optional("stat_code", &["统计代码"]),
    Column::optional("mca_code", &["民政代码"]),
    Column::optional("urban_rural_class", &["城乡分类", "城乡分类代码"]),
    Column::optional("aliases", &["别名", "曾用名"]),
    Column::optional("notes", &["备注"]),
    Column::optional("supervision_phone", &["监督电话"]),
    Column::optional("valid_from", &["生效日期"]),
    Column::optional("valid_to", &["失效日期"]),
];

/// What happens to current areas that the table does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// Nothing.
    #[default]
    Keep,
    /// Those of a level that the table has rows of end today, with everything inside.
    End,
}

/// What a table without a wrong row comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AreaPlan {
    /// Changes in an order in which they can be applied.
    pub changes: Vec<AreaChange>,
    /// How many of which kind.
    pub counts: Counts,
}

#[derive(Debug)]
struct Row {
    row: u32,
    code: AreaCode,
    name: String,
    former: Option<AreaCode>,
    details: Details,
    has: Vec<&'static str>,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
}

/// Judges the table against `tree`. All errors are told at once, in order of rows.
pub fn decide(
    sheet: &Sheet,
    missing: Missing,
    tree: &Tree,
    env: &mut Env<'_>,
) -> Result<AreaPlan, Vec<RowError>> {
    let mut errors = Vec::new();
    let mut rows = sheet.read(COLUMNS, &mut errors, read_row);
    let mut seen: HashMap<AreaCode, u32> = HashMap::new();
    for row in &rows {
        if seen.insert(row.code.clone(), row.row).is_some() {
            errors.push(RowError::new(row.row, "code", RowProblem::DuplicateInFile, row.code.as_str()));
        }
    }
    // Wider areas first, so that a table in any order finds its parents.
    rows.sort_by_key(|row| (row.code.level(), row.row));
    let mut draft = Draft { tree: tree.clone(), plan: AreaPlan::default(), errors, touched: HashSet::new() };
    for row in &rows {
        draft.take(row, env);
    }
    if missing == Missing::End {
        draft.end_missing(&rows, env.today);
    }
    draft.check_children(&rows);
    draft.plan.counts.rows = sheet.rows.len();
    if draft.errors.is_empty() {
        return Ok(draft.plan);
    }
    draft.errors.sort();
    Err(draft.errors)
}

fn read_row(cells: &mut Cells<'_>) -> Option<Row> {
    let before = cells.errors();
    let code = cells.need("code", RowProblem::CodeMalformed, |text| AreaCode::parse(text).ok());
    let name = cells.need("name", RowProblem::NameMalformed, clean_name);
    let former = cells.read("former_code", RowProblem::CodeMalformed, |text| AreaCode::parse(text).ok());
    let class = cells.read("urban_rural_class", RowProblem::ValueUnknown, UrbanRuralClass::parse);
    let date = |text: &str| text.parse::<Date>().ok();
    let valid_from = cells.read("valid_from", RowProblem::DateMalformed, date);
    let valid_to = cells.read("valid_to", RowProblem::DateMalformed, date);
    let level = code.as_ref().map(AreaCode::level);
    let says = |text: &str| level.filter(|level| text == level.code() || text == level_zh(*level));
    if level.is_some() {
        cells.read("level", RowProblem::LevelMismatch, says);
    }
    if former.as_ref().zip(level).is_some_and(|(former, level)| former.level() != level) {
        cells.wrong("former_code", RowProblem::LevelMismatch);
    }
    let text = |key| cells.text(key).map(str::to_owned);
    let raw = Details {
        stat_code: text("stat_code"),
        mca_code: text("mca_code"),
        urban_rural_class: class,
        aliases: cells.list("aliases"),
        notes: text("notes"),
        supervision_phone: text("supervision_phone"),
    };
    let details =
        raw.cleaned().map_err(|problem| cells.wrong(problem.field(), details_problem(problem))).ok();
    let keys = ["stat_code", "mca_code", "urban_rural_class", "aliases", "notes", "supervision_phone"];
    let has = keys.into_iter().filter(|key| cells.has(key)).collect();
    let clean = cells.errors() == before;
    let row = Row {
        row: cells.row,
        code: code?,
        name: name?,
        former,
        details: details?,
        has,
        valid_from,
        valid_to,
    };
    clean.then_some(row)
}

fn details_problem(problem: DetailsProblem) -> RowProblem {
    match problem {
        DetailsProblem::StatCode | DetailsProblem::McaCode => RowProblem::CodeMalformed,
        DetailsProblem::Aliases => RowProblem::NameMalformed,
        DetailsProblem::Notes => RowProblem::ValueMalformed,
        DetailsProblem::SupervisionPhone => RowProblem::PhoneMalformed,
    }
}

fn level_zh(level: AreaLevel) -> &'static str {
    match level {
        AreaLevel::District => "区县",
        AreaLevel::Subdistrict => "街道",
        AreaLevel::Community => "社区",
        AreaLevel::Grid => "网格",
        AreaLevel::MicroGrid => "微网格",
    }
}

struct Draft {
    tree: Tree,
    plan: AreaPlan,
    errors: Vec<RowError>,
    touched: HashSet<AreaPath>,
}

impl Draft {
    fn change(&mut self, change: AreaChange) {
        self.tree.apply(&change);
        let counts = &mut self.plan.counts;
        match change {
            AreaChange::Created { .. } => counts.new += 1,
            AreaChange::Renamed { .. } => counts.renamed += 1,
            AreaChange::Recoded { .. } => counts.recoded += 1,
            AreaChange::Described { .. } => counts.described += 1,
            AreaChange::Ended { .. } => counts.ended += 1,
        }
        self.plan.changes.push(change);
    }

    fn wrong(&mut self, row: &Row, column: &str, code: RowProblem, value: &str) {
        self.errors.push(RowError::new(row.row, column, code, value));
    }

    fn take(&mut self, row: &Row, env: &mut Env<'_>) {
        let known = self.known(row).cloned();
        let changes = self.plan.changes.len();
        match known {
            None if row.former.is_some() => {
                let former = row.former.as_ref().map(AreaCode::to_string).unwrap_or_default();
                return self.wrong(row, "former_code", RowProblem::FormerCodeUnknown, &former);
            }
            None if row.valid_to.is_some() => {
                return self.wrong(row, "code", RowProblem::AreaUnknown, row.code.as_str());
            }
            None => self.create(row, env),
            Some(area) if self.touched.contains(&area.path) => {
                return self.wrong(row, "former_code", RowProblem::DuplicateInFile, row.code.as_str());
            }
            Some(area) => self.update(row, &area, env),
        }
        if self.plan.changes.len() == changes {
            self.plan.counts.unchanged += 1;
        }
    }

    /// The area that the row speaks of: by its code, or by its former code while it still has it.
    fn known(&self, row: &Row) -> Option<&AreaState> {
        let by_former = || row.former.as_ref().and_then(|former| self.tree.current(former));
        let by_code = self.tree.current(&row.code);
        match by_code {
            // A code may pass from one area to another within one table only after the first has moved on.
            Some(area) if row.former.is_some() && by_former().is_some_and(|old| old.path != area.path) => {
                by_former()
            }
            Some(area) => Some(area),
            None => by_former(),
        }
    }

    fn create(&mut self, row: &Row, env: &mut Env<'_>) {
        let level = row.code.level();
        let parent = match level {
            AreaLevel::District if self.tree.district().is_some() => {
                return self.wrong(row, "code", RowProblem::SecondDistrict, row.code.as_str());
            }
            AreaLevel::District => AreaPath::district(),
            _ => match self.tree.parent_of(&row.code) {
                Some(parent) => parent.path.clone(),
                None => return self.wrong(row, "code", RowProblem::ParentUnknown, row.code.as_str()),
            },
        };
        if level != AreaLevel::District && self.tree.child_named(&parent, &row.name).is_some() {
            return self.wrong(row, "name", RowProblem::NameTaken, &row.name);
        }
        let valid_from = row.valid_from.unwrap_or(env.today);
        if valid_from > env.today {
            return self.wrong(row, "valid_from", RowProblem::DateOutOfOrder, &valid_from.to_string());
        }
        let path = if level == AreaLevel::District { parent } else { self.tree.next_path(&parent) };
        self.touched.insert(path.clone());
        let area = AreaState {
            id: AreaId((env.draw_id)()),
            path,
            code: row.code.clone(),
            name: row.name.clone(),
            details: row.details.clone(),
            valid_from,
            valid_to: None,
            changed_on: valid_from,
        };
        self.change(AreaChange::Created { area });
    }

    fn update(&mut self, row: &Row, area: &AreaState, env: &mut Env<'_>) {
        self.touched.insert(area.path.clone());
        let (id, path) = (area.id, area.path.clone());
        if let Some(on) = row.valid_to {
            return self.end(row, area, on, env.today);
        }
        let renames = row.name != area.name;
        let recodes = row.code != area.code;
        // The date column dates the change; a table that repeats the first day changes nothing by it.
        let on = row.valid_from.filter(|on| *on >= area.changed_on).unwrap_or(env.today);
        if (renames || recodes) && (on > env.today || on < area.changed_on) {
            return self.wrong(row, "valid_from", RowProblem::DateOutOfOrder, &on.to_string());
        }
        if recodes {
            let parent =
                path.parent().and_then(|parent| self.tree.at(&parent)).map(|parent| parent.code.clone());
            if row.code.parent() != parent {
                return self.wrong(row, "code", RowProblem::ParentUnknown, row.code.as_str());
            }
            if self.tree.current(&row.code).is_some_and(|other| other.path != path) {
                return self.wrong(row, "code", RowProblem::CodeTaken, row.code.as_str());
            }
            let (from, to) = (area.code.clone(), row.code.clone());
            self.change(AreaChange::Recoded { id, path: path.clone(), from, to, on });
        }
        if renames {
            let sibling = path.parent().and_then(|parent| self.tree.child_named(&parent, &row.name));
            if sibling.is_some_and(|other| other.path != path) {
                return self.wrong(row, "name", RowProblem::NameTaken, &row.name);
            }
            let (from, to) = (area.name.clone(), row.name.clone());
            self.change(AreaChange::Renamed { id, path: path.clone(), from, to, on });
        }
        let details = merged(&area.details, row);
        if details != area.details {
            self.change(AreaChange::Described { id, path, details });
        }
    }

    fn end(&mut self, row: &Row, area: &AreaState, on: Date, today: Date) {
        if on > today || on < area.changed_on {
            return self.wrong(row, "valid_to", RowProblem::DateOutOfOrder, &on.to_string());
        }
        self.end_within(&area.path.clone(), on);
    }

    fn end_within(&mut self, path: &AreaPath, on: Date) {
        let mut inside: Vec<AreaState> =
            self.tree.within(path).filter(|part| part.is_current()).cloned().collect();
        inside.reverse();
        for part in inside {
            self.touched.insert(part.path.clone());
            self.change(AreaChange::Ended { id: part.id, path: part.path, on: on.max(part.changed_on) });
        }
    }

    fn end_missing(&mut self, rows: &[Row], today: Date) {
        let levels: HashSet<AreaLevel> = rows.iter().map(|row| row.code.level()).collect();
        let gone: Vec<AreaPath> = self
            .tree
            .iter()
            .filter(|area| {
                area.is_current() && levels.contains(&area.path.level()) && !self.touched.contains(&area.path)
            })
            .map(|area| area.path.clone())
            .collect();
        for path in gone {
            self.end_within(&path, today);
        }
    }

    /// A recoded area's current children must have been recoded with it.
    fn check_children(&mut self, rows: &[Row]) {
        let wrong: Vec<RowError> = rows
            .iter()
            .filter(|row| row.former.is_some())
            .filter_map(|row| self.tree.current(&row.code).map(|area| (row, area)))
            .filter(|(_, area)| {
                self.tree.children(&area.path).any(|child| child.code.parent().as_ref() != Some(&area.code))
            })
            .map(|(row, _)| RowError::new(row.row, "code", RowProblem::ChildrenNotRecoded, row.code.as_str()))
            .collect();
        self.errors.extend(wrong);
    }
}

fn merged(old: &Details, row: &Row) -> Details {
    let mut new = old.clone();
    let from = &row.details;
    for key in &row.has {
        match *key {
            "stat_code" => new.stat_code.clone_from(&from.stat_code),
            "mca_code" => new.mca_code.clone_from(&from.mca_code),
            "urban_rural_class" => new.urban_rural_class = from.urban_rural_class,
            "aliases" => new.aliases.clone_from(&from.aliases),
            "notes" => new.notes.clone_from(&from.notes),
            _ => new.supervision_phone.clone_from(&from.supervision_phone),
        }
    }
    new
}
