//! Who is in teams, from and to a table. Nobody is put into a team: a new row is an invitation.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AccountId, AreaPath, TeamId};
use baodao_organisation_core::team::{Team, TeamPart};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE};
use super::{Cells, Counts, Judgement, OutRow, RowProblem};
use crate::names::PersonLabel;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("team", &["队伍名称", "服务队"]).width(30),
    Column::optional("area_code", &["服务区域编码", "区域编码"]).help("有同名队伍时填写").width(20),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("part", &["队内身份", "身份"]).help("见“代码”页，空为志愿者"),
    Column::optional("state", &["状态"]).help("仅供核对，导入时不读取；新增的行发出邀请，由本人决定"),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    TeamPart::ALL.iter().map(|one| ("队内身份", one.zh(), one.code())).collect()
}

/// Somebody to be invited.
pub(crate) struct NewPlace {
    pub team: TeamId,
    pub area: AreaPath,
    pub account: AccountId,
    pub part: TeamPart,
}

/// Judges the table; `present` are those who are in a team or were invited.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    known: &HashMap<(AreaPath, String), (TeamId, Team)>,
    present: &HashSet<(TeamId, AccountId)>,
) -> Judgement<NewPlace> {
    let mut by_name: HashMap<&str, Vec<(&AreaPath, TeamId)>> = HashMap::new();
    for ((area, name), (id, _)) in known {
        by_name.entry(name.as_str()).or_default().push((area, *id));
    }
    let mut seen = HashSet::new();
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let found = team(context, cells, &by_name);
        let account = context.person(cells);
        let before = cells.errors();
        let part = cells.read("part", RowProblem::ValueUnknown, TeamPart::parse);
        let clean = cells.errors() == before;
        let ((area, team), account) = (found?, account?);
        let problem = if !context.may(area) {
            Some(RowProblem::AreaNotYours)
        } else if !seen.insert((team, account)) {
            Some(RowProblem::DuplicateInFile)
        } else {
            None
        };
        if let Some(problem) = problem {
            cells.wrong("team", problem);
            return None;
        }
        let part = part.unwrap_or(TeamPart::Volunteer);
        clean.then(|| NewPlace { team, area: area.clone(), account, part })
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let new: Vec<_> = rows.into_iter().filter(|row| !present.contains(&(row.team, row.account))).collect();
    counts.new = new.len();
    counts.unchanged = counts.rows - counts.new;
    Ok((new, counts))
}

/// The living team that a row names: by its name, and its area where several are called so.
fn team<'k>(
    context: &Context<'_>,
    cells: &mut Cells<'_>,
    by_name: &HashMap<&str, Vec<(&'k AreaPath, TeamId)>>,
) -> Option<(&'k AreaPath, TeamId)> {
    let Some(name) = cells.text("team").map(str::to_owned) else {
        cells.wrong("team", RowProblem::ValueMissing);
        return None;
    };
    let found = by_name.get(name.trim()).map_or(&[] as &[_], Vec::as_slice);
    let at = if cells.text("area_code").is_some() { Some(context.area(cells, "area_code")?) } else { None };
    let problem = match (found, at) {
        (_, Some(at)) => match found.iter().find(|(area, _)| **area == at) {
            Some(one) => return Some(*one),
            None => RowProblem::TeamUnknown,
        },
        ([], None) => RowProblem::TeamUnknown,
        ([only], None) => return Some(*only),
        _ => RowProblem::TeamAmbiguous,
    };
    cells.wrong("team", problem);
    None
}

/// Somebody in a team as a row that reads back.
pub(crate) fn row(
    name: String,
    area: Cell,
    person: Option<PersonLabel>,
    part: &'static str,
    state: &'static str,
) -> OutRow {
    let (id, masked) = super::person_cells(person);
    vec![name.into(), area, id, Cell::Empty, masked, part.into(), state.into()]
}
