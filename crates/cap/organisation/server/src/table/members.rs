//! Members of branches and groups from and to a table.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath};
use baodao_organisation_core::MembershipId;
use baodao_organisation_core::body::Above;
use baodao_organisation_core::member::{Belonging, Home, Membership, decide_join};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE, day, text};
use super::{Cells, Counts, Judgement, OutRow, RowProblem, refused};
use crate::views::people::MemberView;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("body", &["支部名称", "组织名称"]).width(30),
    Column::optional("body_seat", &["组织管理区域编码"]).help("支部重名时填写").width(20),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("unit", &["所在单位"]).help("单位名称或统一社会信用代码").width(24),
    Column::optional("home", &["组织关系所在支部"]).help("功能型党支部填写；组织关系不变").width(30),
    Column::optional("from", &["编入日期"]).help("空为今天"),
];

/// Judges the table; `belongs` are the open memberships of everybody it names.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    belongs: Vec<(AccountId, Belonging)>,
) -> Judgement<(Membership, AreaPath)> {
    let mut of: HashMap<AccountId, Vec<Belonging>> = HashMap::new();
    for (account, belonging) in belongs {
        of.entry(account).or_default().push(belonging);
    }
    let stored: HashMap<AccountId, usize> = of.iter().map(|(account, list)| (*account, list.len())).collect();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| read(context, cells));
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut new = Vec::new();
    for (row, wanted, seat) in rows {
        let Some(state) = context.body_state(wanted.body) else { continue };
        let belongs = of.entry(wanted.account).or_default();
        let known = stored.get(&wanted.account).copied().unwrap_or(0);
        if belongs.iter().take(known).any(|one| one.body == wanted.body) {
            counts.unchanged += 1;
            continue;
        }
        let above = Above { id: state.id, kind: state.kind, from: state.from, ended: false };
        match decide_join(wanted, &above, belongs, None, context.today) {
            Ok(wanted) => {
                belongs.push(Belonging {
                    id: wanted.id,
                    body: wanted.body,
                    kind: state.kind,
                    name: state.standing.name.clone(),
                });
                new.push((wanted, seat));
            }
            Err(refusal) => errors.push(refused(row, "body", &refusal)),
        }
    }
    counts.new = new.len();
    if errors.is_empty() { Ok((new, counts)) } else { Err(errors) }
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<(u32, Membership, AreaPath)> {
    let before = cells.errors();
    if cells.text("body").is_none() {
        cells.wrong("body", RowProblem::ValueMissing);
    }
    let body = context.body(cells, "body", Some("body_seat"), None);
    let account = context.person(cells);
    let unit = context.unit(cells, "unit");
    let from = day(cells, "from").unwrap_or(context.today);
    let words = text(cells, "home", 80);
    let state = context.body_state(body?)?;
    if !context.may(&state.seat) {
        cells.wrong("body", RowProblem::AreaNotYours);
    }
    // A branch of the register, where there is just one of the name.
    let home = words.as_deref().and_then(|name| context.body_by(name, None, Some(&state.seat)).ok());
    let home = Home { unit, body: home, words: words.filter(|_| home.is_none()) };
    let clean = cells.errors() == before;
    let wanted = Membership { id: MembershipId(context.id()), body: state.id, account: account?, home, from };
    clean.then(|| (cells.row, wanted, state.seat.clone()))
}

/// A membership as a row that reads back.
pub(crate) fn row(view: MemberView, seat: Cell) -> OutRow {
    let home = view.home.body.map(|body| body.name).or(view.home.words);
    let (id, name) = super::person_cells(view.person);
    vec![
        view.body.map(|body| body.name).into(),
        seat,
        id,
        Cell::Empty,
        name,
        view.home.unit.map(|unit| unit.name).into(),
        home.into(),
        view.from.into(),
    ]
}
