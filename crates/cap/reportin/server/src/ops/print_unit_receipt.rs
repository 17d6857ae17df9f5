//! `print_unit_receipt`: the receipt (回执) of a unit's own report-in on paper.

use axum::extract::State as Shared;
use baodao_kernel::{ReportInId, calendar::CHINA};
use baodao_paper::{Block, Document, Letter, render};
use baodao_platform::{Call, Download, OrRefuse, Path, Problem, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{Kind, ReportInRefusal, State};

use crate::ReportIns;

/// Print the receipt of a unit
///
/// A PDF page for the unit's liaison: unit, party organisation, community and the day on which the
/// community confirmed; no name of a person, no document number and no seal. While the report-in is
/// confirmed.
#[utoipa::path(get, path = "/api/report-ins/{id}/receipt", operation_id = "print_unit_receipt", tag = "reportin",
    params(("id" = ReportInId, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn print_unit_receipt(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Result<Download, Problem> {
    let known = cap.known(&call, id).await?;
    known.require(&call, Action::ReadReceipts)?;
    let report = &known.row.report;
    if report.kind != Kind::Unit {
        return Err(Problem::not_found());
    }
    let (State::Confirmed, Some(confirmed)) = (report.state, report.confirmed_at) else {
        return Err(ReportInRefusal::ReportInState { state: report.state }).or_refuse();
    };
    let community = report.home.community.clone().unwrap_or_default();
    let names = cap.ports.places.ancestors_names(call.actor.tenant, &community);
    let day = CHINA.to_datetime(confirmed).date();
    let day = format!("{}年{}月{}日", day.year(), day.month(), day.day());
    let mut facts = vec![("单位", report.unit.name.clone())];
    facts.extend(report.party_org.clone().map(|name| ("党组织", name)));
    facts.push(("报到社区", names.concat()));
    facts.push(("确认日期", day.clone()));
    let from = names.last().cloned().unwrap_or_default();
    let letter = Letter::titled("单位报到回执")
        .with(Block::line(format!("{}：", report.unit.name)))
        .with(Block::paragraph("你单位已向本社区报到，社区已确认。"))
        .with(Block::facts(facts))
        .with(Block::note("本回执由系统按社区的确认生成，供单位留存；不是公文，无文号，不加盖公章。"))
        .with(Block::closing(from, day));
    let set = move || render(&Document::Letter(letter));
    let bytes = tokio::task::spawn_blocking(set).await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    Ok(Download::pdf(format!("单位报到回执 {}.pdf", report.unit.name), bytes))
}
