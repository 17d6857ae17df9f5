//! Liaisons of units from and to a table.

use std::collections::HashSet;

use baodao_kernel::{AccountId, AreaPath, UnitId};
use baodao_sheets::{Column, Sheet};
use jiff::civil::Date;

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE, day};
use super::{Counts, Judgement, RowProblem};

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("unit", &["单位名称", "单位"]).help("单位名称或统一社会信用代码").width(30),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("from", &["开始日期"]).help("空为今天"),
];

/// A liaison to be.
pub(crate) struct NewLiaison {
    pub unit: UnitId,
    pub area: AreaPath,
    pub account: AccountId,
    pub from: Date,
}

/// Judges the table; `present` are the liaisons that there are.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    present: &HashSet<(UnitId, AccountId)>,
) -> Judgement<NewLiaison> {
    let mut seen = HashSet::new();
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        if cells.text("unit").is_none() {
            cells.wrong("unit", RowProblem::ValueMissing);
        }
        let unit = context.unit(cells, "unit");
        let account = context.person(cells);
        let from = day(cells, "from").unwrap_or(context.today);
        let (unit, account) = (unit?, account?);
        let area = context.units.iter().find(|state| state.id == unit)?.unit.area.clone();
        let problem = if !context.may(&area) {
            Some(("unit", RowProblem::AreaNotYours))
        } else if from > context.today || from < baodao_organisation_core::day::EARLIEST {
            Some(("from", RowProblem::ValueMalformed))
        } else if !seen.insert((unit, account)) {
            Some(("unit", RowProblem::DuplicateInFile))
        } else {
            None
        };
        match problem {
            Some((key, problem)) => {
                cells.wrong(key, problem);
                None
            }
            None => Some(NewLiaison { unit, area, account, from }),
        }
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let new: Vec<_> = rows.into_iter().filter(|row| !present.contains(&(row.unit, row.account))).collect();
    counts.new = new.len();
    counts.unchanged = counts.rows - counts.new;
    Ok((new, counts))
}
