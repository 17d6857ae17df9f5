//! `export_round`: what a round found, as a workbook.

use axum::extract::State as Shared;
use axum::response::Response;
use baodao_kernel::calendar::CHINA;
use baodao_platform::{Call, Input, Path, Problem, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::round::{Change, ChangedField, LineState};
use baodao_reportin_core::{EndReason, RoundId};
use baodao_sheets::{Book, Table};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::rounds::by_community;
use crate::store::lines::{self, Wanted};
use crate::{ReportIns, allow, download};

/// Why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ExportRound {
    /// Why; stands in the file and in the log.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "四季度再核对小结")]
    reason: String,
}

/// Export a round
///
/// For the community (its own area) and the subdistrict: an xlsx with the counts by community in
/// the order of the areas, every change, and the lines that wait; names masked.
#[utoipa::path(post, path = "/api/report-in-rounds/{id}/export", operation_id = "export_round", tag = "reportin",
    params(("id" = RoundId, Path)), request_body = ExportRound,
    responses((status = 200, description = "The workbook.",
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_round(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<RoundId>,
    Input(input): Input<ExportRound>,
) -> Result<Response, Problem> {
    let tenant = call.actor.tenant;
    let (round, sight, counts) = cap.round(&call, id).await?;
    allow::permit(&call, Action::Export, &round.area)?;
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let wanted = Wanted { limit: 200_000, ..Wanted::default() };
    let lines = lines::list(pool, seals, tenant, id, &sight.seen(), &wanted).await?;
    let branches = cap.branches(tenant, lines.iter().map(|line| line.branch)).await?;
    let mark = cap.taken_out(&call, &round.title, &input.reason).await?;

    let heading = [
        ("社区", 30),
        ("合计", 10),
        ("待核对", 10),
        ("无变化", 10),
        ("已更正", 10),
        ("已调整", 10),
        ("已结束", 10),
    ];
    let mut table = Table::new("汇总", heading).note(mark.clone());
    for (community, counts) in by_community(&counts) {
        let numbers = [
            counts.all(),
            counts.waiting,
            counts.confirmed,
            counts.corrected,
            counts.reassigned,
            counts.ended,
        ];
        let name = cap.area(tenant, &community).name;
        table.row(std::iter::once(name.into()).chain(numbers.map(Into::into)));
    }
    let heading = [
        ("社区", 30),
        ("姓名", 12),
        ("单位", 30),
        ("功能型党支部", 30),
        ("核对结果", 12),
        ("变化", 60),
        ("核对日期", 14),
    ];
    let mut changed = Table::new("变化明细", heading).note(mark.clone());
    let heading = [("社区", 30), ("姓名", 12), ("单位", 30), ("功能型党支部", 30)];
    let mut waiting = Table::new("待核对", heading).note(mark);
    for line in lines {
        let name = line.name.as_deref().map(baodao_kernel::mask::name).unwrap_or_default();
        let branch = line.branch.and_then(|id| branches.get(&id).cloned()).unwrap_or_default();
        let community = cap.area(tenant, &line.community).name;
        match line.state {
            LineState::Confirmed => {}
            LineState::Waiting => {
                waiting.row([community.into(), name.into(), line.unit_name.into(), branch.into()]);
            }
            state => {
                let words: Vec<String> = line.changes.iter().map(words).collect();
                let day = line.checked_at.map(|at| CHINA.to_datetime(at).date().to_string());
                changed.row([
                    community.into(),
                    name.into(),
                    line.unit_name.into(),
                    branch.into(),
                    state.zh().into(),
                    words.join("；").into(),
                    day.into(),
                ]);
            }
        }
    }
    download::xlsx(&Book::new().table(table).table(changed).table(waiting), "round")
}

/// `单位：甲 → 乙`.
fn words(change: &Change) -> String {
    let to = change.to.as_deref().unwrap_or("（空）");
    if change.field == ChangedField::State {
        return EndReason::parse(to).map_or_else(|| to.to_owned(), |reason| reason.zh().to_owned());
    }
    let from = change.from.as_deref().unwrap_or("（空）");
    format!("{}：{from} → {to}", change.field.zh())
}
