//! `export_receipts`: the receipts of a unit as a workbook to print.

use axum::extract::State as Shared;
use axum::response::Response;
use baodao_kernel::{UnitId, calendar::CHINA};
use baodao_platform::{Call, Input, Problem, Problems};
use baodao_sheets::{Book, Table};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::receipts;
use crate::{ReportIns, download};

/// Whose receipts, and why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ExportReceipts {
    /// The unit; one for which the caller speaks.
    #[garde(skip)]
    unit_id: UnitId,
    /// Why; stands in the file and in the log.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "支部存档")]
    reason: String,
}

/// Export receipts
///
/// For the unit's liaison: an xlsx with name, community and date, ready to print. Who took it out,
/// when and why stands in it and is logged.
#[utoipa::path(post, path = "/api/report-ins/receipts/export", operation_id = "export_receipts", tag = "reportin",
    request_body = ExportReceipts, responses((status = 200, description = "The workbook.",
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_receipts(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<ExportReceipts>,
) -> Result<Response, Problem> {
    let unit = cap.my_unit(&call, input.unit_id).await?;
    let tenant = call.actor.tenant;
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let rows = receipts::of_unit(pool, seals, tenant, unit.id, None, 100_000).await?;
    let mark = cap.taken_out(&call, &format!("{} 在职党员报到回执", unit.name), &input.reason).await?;
    let heading = [("序号", 8), ("姓名", 14), ("报到社区", 40), ("确认日期", 14)];
    let mut table = Table::new("报到回执", heading).note(mark);
    for (at, receipt) in (1i64..).zip(&rows) {
        let community = cap.ports.places.ancestors_names(tenant, &receipt.community);
        let day = CHINA.to_datetime(receipt.confirmed_at).date().to_string();
        let place = community.get(1..).unwrap_or_default().concat();
        table.row([at.into(), receipt.name.as_str().into(), place.into(), day.into()]);
    }
    download::xlsx(&Book::new().table(table), "receipts")
}
