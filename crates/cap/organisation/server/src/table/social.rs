//! Social organisations from and to a table.

use std::collections::{HashMap, HashSet};

use baodao_organisation_core::social::{Reached, SocialKind, SocialOrganisation, Stage, decide_stage};
use baodao_organisation_core::unit::Coverage;
use baodao_organisation_core::{CreditCode, SocialOrganisationId};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, day, name, text, word};
use super::{Cells, Counts, OutRow, RowError, RowProblem, refused};
use crate::views::social::SocialOrganisationView;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("name", &["社会组织名称", "名称"]).width(30),
    Column::optional("credit_code", &["统一社会信用代码"]).help("登记后填写，18位").width(22),
    Column::required("kind", &["组织形式", "类型"]).help("见“代码”页"),
    Column::required("area_code", &["活动区域编码", "区域编码"]).width(20),
    Column::optional("service", &["服务内容"]).width(40),
    Column::optional("incubator", &["孵化机构"]).width(24),
    Column::optional("coverage", &["党组织覆盖"]).help("见“代码”页，空为未登记"),
    Column::optional("body", &["党组织名称"]).width(30),
    Column::required("stage", &["孵化阶段"]).help("见“代码”页"),
    Column::optional("stage_on", &["进入阶段日期"]).help("空为今天"),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    let kinds = SocialKind::ALL.iter().map(|one| ("组织形式", one.zh(), one.code()));
    let coverage = Coverage::ALL.iter().map(|one| ("党组织覆盖", one.zh(), one.code()));
    kinds.chain(coverage).chain(Stage::ALL.iter().map(|one| ("孵化阶段", one.zh(), one.code()))).collect()
}

/// One that is stored.
pub(crate) type Known = (SocialOrganisationId, SocialOrganisation, Reached);

/// What shall be written.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// New ones, and known ones with other attributes.
    pub saved: Vec<Known>,
    /// Known ones that reached another stage.
    pub staged: Vec<Known>,
    pub counts: Counts,
}

/// Judges the table; `known` are the organisations that there are, by name.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    known: &HashMap<String, Known>,
) -> Result<Plan, Vec<RowError>> {
    let mut seen = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let (one, reached) = read(context, cells)?;
        let old = known.get(&one.name);
        if !seen.insert(one.name.clone()) {
            cells.wrong("name", RowProblem::DuplicateInFile);
            return None;
        }
        if old.is_some_and(|(_, old, _)| !context.may(&old.area)) {
            cells.wrong("area_code", RowProblem::AreaNotYours);
            return None;
        }
        Some((cells.row, old, one, reached))
    });
    let mut plan = Plan { counts: Counts { rows: sheet.rows.len(), ..Counts::default() }, ..Plan::default() };
    for (row, old, one, reached) in rows {
        let moves = old.is_none_or(|(.., last)| last.stage != reached.stage);
        if moves {
            let last = old.map(|(.., last)| last);
            if let Err(refusal) = decide_stage(last, reached.stage, reached.on, context.today) {
                errors.push(refused(row, "stage_on", &refusal));
                continue;
            }
        }
        match old {
            None => {
                plan.counts.new += 1;
                plan.saved.push((SocialOrganisationId(context.id()), one, reached));
            }
            Some((_, old, _)) if *old == one && !moves => plan.counts.unchanged += 1,
            Some((id, old, last)) => {
                plan.counts.changed += 1;
                if *old != one {
                    plan.saved.push((*id, one.clone(), last.clone()));
                }
                if moves {
                    plan.staged.push((*id, one, reached));
                }
            }
        }
    }
    if errors.is_empty() { Ok(plan) } else { Err(errors) }
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<(SocialOrganisation, Reached)> {
    let before = cells.errors();
    let name = name(cells, "name");
    let credit_code =
        cells.read("credit_code", RowProblem::CreditCodeMalformed, |text| CreditCode::parse(text).ok());
    let kind = word(cells, "kind", SocialKind::parse);
    let area = context.own_area(cells, "area_code");
    let coverage = cells.read("coverage", RowProblem::ValueUnknown, Coverage::parse);
    let body = context.body(cells, "body", None, area.as_ref());
    let stage = word(cells, "stage", Stage::parse);
    let on = day(cells, "stage_on").unwrap_or(context.today);
    let (service, incubator) = (text(cells, "service", 500), text(cells, "incubator", 80));
    let clean = cells.errors() == before;
    let one = SocialOrganisation {
        name: name?,
        credit_code,
        kind: kind?,
        area: area?,
        service,
        incubator,
        coverage: coverage.unwrap_or(Coverage::Unknown),
        body,
    };
    let reached = Reached { stage: stage?, on };
    clean.then_some((one, reached))
}

/// A social organisation as a row that reads back.
pub(crate) fn row(view: SocialOrganisationView, area: Cell) -> OutRow {
    vec![
        view.name.into(),
        view.credit_code.into(),
        view.kind.zh().into(),
        area,
        view.service.into(),
        view.incubator.into(),
        view.coverage.zh().into(),
        view.body.map(|body| body.name).into(),
        view.stage.zh().into(),
        view.stage_on.into(),
    ]
}
