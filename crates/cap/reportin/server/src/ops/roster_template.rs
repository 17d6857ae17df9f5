//! `roster_template`: an empty roster to fill in.

use axum::response::Response;
use baodao_platform::{Call, Problem, Problems};
use baodao_reportin_core::roster::COLUMNS;
use baodao_sheets::{Book, Table};

use crate::download;

/// Read the roster template
///
/// For every signed-in person: an xlsx with the headings that `import_roster` knows and a sheet
/// that says what stands in each column.
#[utoipa::path(get, path = "/api/report-ins/template", operation_id = "roster_template", tag = "reportin",
    responses((status = 200, description = "The workbook.",
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn roster_template(call: Call) -> Result<Response, Problem> {
    call.account()?;
    let book = Book::new().table(Table::of("在职党员名册", COLUMNS)).instructions(COLUMNS, &[]);
    download::xlsx(&book, "roster-template")
}
