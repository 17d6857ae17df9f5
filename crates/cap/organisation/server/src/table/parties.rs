//! Member units and bodies from and to a table.

use std::collections::HashSet;

use baodao_kernel::{AreaPath, BodyId};
use baodao_organisation_core::PartyId;
use baodao_sheets::{Column, Sheet};
use uuid::Uuid;

use super::context::{Context, day, text};
use super::{Counts, Judgement, RowProblem};
use crate::store::parties::NewParty;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("body", &["组织名称", "组织"]).help("大工委、大党委、联盟、议事会等").width(30),
    Column::optional("body_seat", &["组织管理区域编码"]).help("组织重名时填写").width(20),
    Column::optional("unit", &["成员单位"]).help("单位名称或统一社会信用代码").width(30),
    Column::optional("member_body", &["成员组织"]).help("成员是党组织时填其名称").width(30),
    Column::optional("part", &["身份"]).width(14),
    Column::optional("from", &["加入日期"]).help("空为今天"),
];

/// Judges the table; `present` are the parties that there are.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    present: &HashSet<(Uuid, Uuid)>,
) -> Judgement<(NewParty, AreaPath)> {
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let before = cells.errors();
        if cells.text("body").is_none() {
            cells.wrong("body", RowProblem::ValueMissing);
        }
        let body = context.body(cells, "body", Some("body_seat"), None);
        let state = body.and_then(|id| context.body_state(id));
        let near = state.map(|state| &state.seat);
        let unit = context.unit(cells, "unit");
        let member = context.body(cells, "member_body", None, near);
        let from = day(cells, "from").unwrap_or(context.today);
        let part = text(cells, "part", 40);
        if cells.text("unit").is_some() == cells.text("member_body").is_some() {
            cells.wrong("unit", RowProblem::ValueMissing);
        }
        let state = state.filter(|_| cells.errors() == before)?;
        let who = unit.map(|unit| unit.0).or(member.map(|body| body.0))?;
        let problem = if !context.may(&state.seat) {
            Some(("body", RowProblem::AreaNotYours))
        } else if !state.kind.rule().parties || member == Some(state.id) {
            Some(("body", RowProblem::ValueUnknown))
        } else if from > context.today || from < state.from {
            Some(("from", RowProblem::ValueMalformed))
        } else if !seen.insert((state.id.0, who)) {
            Some(("unit", RowProblem::DuplicateInFile))
        } else {
            None
        };
        if let Some((key, problem)) = problem {
            cells.wrong(key, problem);
            return None;
        }
        let new = NewParty {
            id: PartyId(context.id()),
            body: BodyId(state.id.0),
            unit: unit.map(|unit| unit.0),
            member_body: member.map(|body| body.0),
            part,
            from,
        };
        Some((new, state.seat.clone(), who))
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let fresh = rows.into_iter().filter(|(new, _, who)| !present.contains(&(new.body.0, *who)));
    let new: Vec<_> = fresh.map(|(new, seat, _)| (new, seat)).collect();
    counts.new = new.len();
    counts.unchanged = counts.rows - counts.new;
    Ok((new, counts))
}
