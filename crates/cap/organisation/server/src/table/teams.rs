//! Teams from and to a table; their members come by their own will.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaPath, TeamId};
use baodao_organisation_core::team::{Team, TeamKind};
use baodao_sheets::{Cell, Column, Sheet};
use jiff::civil::Date;

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE, day, name, text, word};
use super::{Cells, Counts, Judgement, OutRow, RowProblem};
use crate::views::teams::TeamView;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("name", &["队伍名称", "名称"]).width(30),
    Column::required("kind", &["队伍类别", "类别"]).help("见“代码”页"),
    Column::required("area_code", &["服务区域编码", "区域编码"]).width(20),
    Column::optional("body", &["所属组织"]).help("党组织名称").width(30),
    Column::optional("unit", &["来自单位"]).help("单位名称或统一社会信用代码").width(24),
    Column::optional("what", &["做什么"]).width(40),
    Column::optional("why", &["为什么"]).width(40),
    Column::optional("how", &["怎么做"]).width(40),
    Column::optional("open", &["可自行加入"]).help("是 / 否，空为否"),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("formed_on", &["成立日期"]).help("空为今天"),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    TeamKind::ALL.iter().map(|one| ("队伍类别", one.zh(), one.code())).collect()
}

/// A team to be written, with its first day.
pub(crate) type Wanted = (TeamId, Team, Date);

/// Judges the table; `known` are the teams that there are.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    known: &HashMap<(AreaPath, String), (TeamId, Team)>,
) -> Judgement<Wanted> {
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let (team, formed) = read(context, cells)?;
        if !seen.insert((team.area.clone(), team.name.clone())) {
            cells.wrong("name", RowProblem::DuplicateInFile);
            return None;
        }
        Some((team, formed))
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut wanted = Vec::new();
    for (team, formed) in rows {
        let old = known.get(&(team.area.clone(), team.name.clone()));
        match old {
            Some((_, old)) if *old == team => {
                counts.unchanged += 1;
                continue;
            }
            Some(_) => counts.changed += 1,
            None => counts.new += 1,
        }
        let id = old.map_or_else(|| TeamId(context.id()), |(id, _)| *id);
        wanted.push((id, team, formed));
    }
    Ok((wanted, counts))
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<(Team, Date)> {
    let before = cells.errors();
    let name = name(cells, "name");
    let kind = word(cells, "kind", TeamKind::parse);
    let area = context.own_area(cells, "area_code");
    let body = context.body(cells, "body", None, area.as_ref());
    let unit = context.unit(cells, "unit");
    let open = cells.read("open", RowProblem::ValueUnknown, |text| match text {
        "是" | "true" | "yes" | "1" => Some(true),
        "否" | "false" | "no" | "0" => Some(false),
        _ => None,
    });
    let leader = if Context::names_person(cells) { context.person(cells) } else { None };
    let formed = day(cells, "formed_on").unwrap_or(context.today);
    if formed > context.today || formed < baodao_organisation_core::day::EARLIEST {
        cells.wrong("formed_on", RowProblem::ValueMalformed);
    }
    let (what, why, how) = (text(cells, "what", 1000), text(cells, "why", 1000), text(cells, "how", 1000));
    let clean = cells.errors() == before;
    let team = Team {
        kind: kind?,
        name: name?,
        area: area?,
        body,
        unit,
        what,
        why,
        how,
        open: open.unwrap_or(false),
        leader,
    };
    clean.then_some((team, formed))
}

/// A team as a row that reads back.
pub(crate) fn row(view: TeamView, area: Cell) -> OutRow {
    let (id, name) = super::person_cells(view.leader);
    vec![
        view.name.into(),
        view.kind.zh().into(),
        area,
        view.body.map(|body| body.name).into(),
        view.unit.map(|unit| unit.name).into(),
        view.what.into(),
        view.why.into(),
        view.how.into(),
        if view.open { "是" } else { "否" }.into(),
        id,
        Cell::Empty,
        name,
        view.formed_on.into(),
    ]
}
