//! Bodies from and to a table. Parents may stand anywhere in it.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaPath, BodyId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::body::{self, Above, Around, BodyState, Forest, Node, Occasion, Standing};
use baodao_sheets::{Cell, Column, Sheet};
use jiff::civil::Date;

use super::context::{Context, day, name, text, word};
use super::{Cells, Counts, OutRow, RowError, RowProblem, refused};
use crate::names::Names;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("kind", &["组织类别", "类别"]).help("见“代码”页"),
    Column::required("name", &["组织名称", "名称"]).width(30),
    Column::required("seat_code", &["管理区域编码", "区域编码"])
        .help("由哪一级区域管理；服务区域须在其内")
        .width(20),
    Column::optional("parent", &["上级组织", "隶属"]).help("上级组织名称，可在本表任意行").width(30),
    Column::optional("parent_seat", &["上级管理区域编码"]).help("上级组织重名时填写").width(20),
    Column::optional("managed_by", &["双重管理组织"]).help("另一个管理组织的名称").width(30),
    Column::optional("area_codes", &["服务区域编码"]).help("多个用顿号隔开").width(40),
    Column::optional("unit", &["所属单位"]).help("单位名称或统一社会信用代码").width(24),
    Column::optional("from", &["成立日期"]).help("空为今天"),
    Column::optional("planned_end", &["计划撤销日期"]).help("临时组织必填"),
    Column::optional("occasion", &["成立缘由"]).help("临时组织必填，见“代码”页"),
    Column::optional("project", &["绑定项目"]).help("项目组织必填").width(24),
    Column::optional("purpose", &["职责"]).width(40),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    let kinds = BodyKind::ALL.iter().map(|one| ("组织类别", one.zh(), one.code()));
    kinds.chain(Occasion::ALL.iter().map(|one| ("成立缘由", one.zh(), one.code()))).collect()
}

/// What shall be written.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub new: Vec<BodyState>,
    /// Bodies that are otherwise from today on: before and after.
    pub changed: Vec<(BodyState, Standing)>,
    pub counts: Counts,
}

struct Row {
    at: u32,
    id: BodyId,
    kind: BodyKind,
    seat: AreaPath,
    parent: Option<(String, Option<AreaPath>)>,
    managed_by: Option<String>,
    unit: Option<UnitId>,
    from: Option<Date>,
    standing: Standing,
}

/// Judges the table: first what each row is, then who stands under whom, then the rules.
pub(crate) fn judge(context: &mut Context<'_>, sheet: &Sheet) -> Result<Plan, Vec<RowError>> {
    let known: HashMap<(AreaPath, String), BodyId> = context
        .bodies
        .iter()
        .map(|body| ((body.seat.clone(), body.standing.name.clone()), body.id))
        .collect();
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    let mut rows = {
        let context = &*context;
        sheet.read(COLUMNS, &mut errors, |cells| {
            let mut row = read(context, cells)?;
            let key = (row.seat.clone(), row.standing.name.clone());
            row.id = known.get(&key).copied().unwrap_or(row.id);
            if !seen.insert(key) {
                cells.wrong("name", RowProblem::DuplicateInFile);
                return None;
            }
            Some(row)
        })
    };
    if !errors.is_empty() {
        return Err(errors);
    }
    let fresh: Vec<_> = rows
        .iter()
        .filter(|row| context.body_state(row.id).is_none())
        .map(|row| (row.standing.name.clone(), row.id, row.seat.clone()))
        .collect();
    for (name, id, seat) in fresh {
        context.name_body(&name, id, &seat);
    }
    for row in &mut rows {
        row.standing.parent = match &row.parent {
            Some((name, seat)) => {
                found(context, row.at, "parent", name, seat.as_ref(), &row.seat, &mut errors)
            }
            None => None,
        };
        row.standing.managed_by = match &row.managed_by {
            Some(name) => found(context, row.at, "managed_by", name, None, &row.seat, &mut errors),
            None => None,
        };
    }
    let plan = decide(context, rows, sheet.rows.len(), &mut errors);
    if errors.is_empty() { Ok(plan) } else { Err(errors) }
}

fn found(
    context: &Context<'_>,
    row: u32,
    key: &str,
    name: &str,
    seat: Option<&AreaPath>,
    near: &AreaPath,
    errors: &mut Vec<RowError>,
) -> Option<BodyId> {
    match context.body_by(name, seat, Some(near)) {
        Ok(id) => Some(id),
        Err(problem) => {
            errors.push(RowError::new(row, key, problem, name));
            None
        }
    }
}

fn decide(context: &Context<'_>, rows: Vec<Row>, count: usize, errors: &mut Vec<RowError>) -> Plan {
    let mut plan = Plan { counts: Counts { rows: count, ..Counts::default() }, ..Plan::default() };
    let node = |id, kind, standing: &Standing, from| Node {
        id,
        kind,
        parent: standing.parent,
        managed_by: standing.managed_by,
        from,
    };
    let mut forest =
        Forest::new(context.bodies.iter().map(|body| node(body.id, body.kind, &body.standing, body.from)));
    // As if every row were taken, so that a circle through several rows is found.
    for row in &rows {
        forest.put(node(row.id, row.kind, &row.standing, row.from.unwrap_or(context.today)));
    }
    // A row of which one thing is wrong is not judged by what it then lacks.
    let broken: HashSet<u32> = errors.iter().map(|error| error.row).collect();
    for row in rows.into_iter().filter(|row| !broken.contains(&row.at)) {
        let at = row.at;
        let above = |id: Option<BodyId>| -> Option<Above> { id.and_then(|id| forest.above(id)) };
        let (parent, manager) = (above(row.standing.parent), above(row.standing.managed_by));
        let below = forest.below(row.id);
        let around = Around {
            today: context.today,
            parent: parent.as_ref(),
            manager: manager.as_ref(),
            below: &below,
        };
        match context.body_state(row.id) {
            Some(old) if old.kind != row.kind || (row.unit.is_some() && old.unit != row.unit) => {
                let key = if old.kind == row.kind { "unit" } else { "kind" };
                errors.push(RowError::new(at, key, RowProblem::Contradicts, row.kind.zh()));
            }
            Some(old) => match body::decide_change(old, row.standing, context.today, &around) {
                Ok(None) => plan.counts.unchanged += 1,
                Ok(Some(after)) => {
                    plan.counts.changed += 1;
                    plan.changed.push((old.clone(), after));
                }
                Err(refusal) => errors.push(refused(at, column_of(&refusal), &refusal)),
            },
            None => {
                let from = row.from.unwrap_or(context.today);
                match body::decide_create(row.id, row.kind, row.seat, row.unit, from, row.standing, &around) {
                    Ok(new) => {
                        plan.counts.new += 1;
                        plan.new.push(new);
                    }
                    Err(refusal) => errors.push(refused(at, column_of(&refusal), &refusal)),
                }
            }
        }
    }
    plan
}

/// The column that a rule is about.
fn column_of(refusal: &baodao_organisation_core::OrganisationRefusal) -> &'static str {
    use baodao_organisation_core::OrganisationRefusal as R;
    match refusal {
        R::NameInvalid { .. } => "name",
        R::BodyParentUnfit { .. } | R::BodyCycle { .. } | R::BodyEnded | R::BodyUnknown => "parent",
        R::BodyManagerUnfit { .. } => "managed_by",
        R::BodyAreasUnfit { .. } | R::BodyAreaOutsideSeat { .. } => "area_codes",
        R::TemporaryIncomplete | R::TermBackwards { .. } => "planned_end",
        R::BodyProjectNeeded { .. } => "project",
        _ => "from",
    }
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<Row> {
    let before = cells.errors();
    let kind = word(cells, "kind", BodyKind::parse);
    let name = name(cells, "name");
    let seat = context.own_area(cells, "seat_code");
    let parent_name = cells.text("parent").map(str::to_owned);
    let parent_seat = match cells.text("parent_seat") {
        Some(_) => context.area(cells, "parent_seat"),
        None => None,
    };
    let codes = cells.list("area_codes");
    let areas: Vec<AreaPath> = codes.iter().filter_map(|code| context.area_by_code(code)).collect();
    if areas.len() < codes.len() {
        cells.wrong("area_codes", RowProblem::AreaUnknown);
    }
    let unit = context.unit(cells, "unit");
    let from = day(cells, "from");
    let standing = Standing {
        name: name.clone().unwrap_or_default(),
        parent: None,
        managed_by: None,
        areas,
        planned_end: day(cells, "planned_end"),
        occasion: cells.read("occasion", RowProblem::ValueUnknown, Occasion::parse),
        project: text(cells, "project", 200),
        purpose: text(cells, "purpose", 1000),
    };
    let clean = cells.errors() == before;
    let row = Row {
        at: cells.row,
        id: BodyId(context.id()),
        kind: kind?,
        seat: seat?,
        parent: parent_name.map(|parent| (parent, parent_seat)),
        managed_by: cells.text("managed_by").map(str::to_owned),
        unit,
        from,
        standing,
    };
    name.filter(|_| clean).map(|_| row)
}

/// A body as a row that reads back.
pub(crate) fn row(
    state: BodyState,
    names: &Names,
    seats: &HashMap<BodyId, AreaPath>,
    code: impl Fn(&AreaPath) -> Cell,
) -> OutRow {
    let standing = state.standing;
    let label = |id: Option<BodyId>| names.body(id.map(|id| id.0)).map(|label| label.name);
    let areas: Vec<String> = standing
        .areas
        .iter()
        .filter_map(|area| match code(area) {
            Cell::Text(code) => Some(code),
            _ => None,
        })
        .collect();
    vec![
        state.kind.zh().into(),
        standing.name.into(),
        code(&state.seat),
        label(standing.parent).into(),
        standing.parent.and_then(|parent| seats.get(&parent)).map_or(Cell::Empty, &code),
        label(standing.managed_by).into(),
        areas.join("、").into(),
        names.unit(state.unit.map(|unit| unit.0)).map(|unit| unit.name).into(),
        state.from.to_string().into(),
        standing.planned_end.map(|day| day.to_string()).into(),
        standing.occasion.map(Occasion::zh).into(),
        standing.project.into(),
        standing.purpose.into(),
    ]
}
