//! `export_organisation`: any list of the register as a table that reads back.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use baodao_kernel::{AreaPath, CHINA};
use baodao_platform::download::XLSX;
use baodao_platform::{Call, Filters, Problem, Problems};
use baodao_sheets::{Book, Table};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;

use crate::table::{TableKind, export};
use crate::{Organisation, allow, change};

/// What is taken out.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganisationExportOptions {
    /// Which list.
    #[garde(skip)]
    kind: TableKind,
    /// Only what lies in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only the heading and the instructions, to be filled.
    #[garde(skip)]
    empty: Option<bool>,
}

/// Export a list of the organisation
///
/// An xlsx file with Chinese headings, a sheet of instructions and one of codes; what is in it
/// reads back with `import_organisation`. Persons are in it by id and masked name, never by
/// number. It says who took it out and when, and the log keeps it. Those who keep the register,
/// what lies in their area.
#[utoipa::path(get, path = "/api/organisation/export", operation_id = "export_organisation", tag = "organisation",
    params(OrganisationExportOptions),
    responses((status = 200, description = "The file.", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = [u8]), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_organisation(
    State(cap): State<Organisation>,
    call: Call,
    Filters(options): Filters<OrganisationExportOptions>,
) -> Result<Response, Problem> {
    let account = call.account()?;
    let kind = options.kind;
    allow::scope(&call, kind.reads())?;
    let within = options.area.unwrap_or_default();
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = if options.empty.unwrap_or(false) {
        Vec::new()
    } else {
        export::rows(&cap, &mut connection, &call, kind, &within).await?
    };
    let count = rows.len();
    let at = CHINA.to_datetime(call.now);
    let note = format!(
        "{} {} 导出，账号 {account}，共 {count} 行。仅供工作使用，请妥善保管。",
        kind.title(),
        at.date()
    );
    let bytes = tokio::task::spawn_blocking(move || {
        let mut table = Table::of(kind.title(), kind.columns()).note(note);
        rows.into_iter().for_each(|row| table.row(row));
        Book::new().table(table).instructions(kind.columns(), &kind.words()).bytes()
    });
    let bytes = bytes.await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    let area = AreaPath::parse(&within).unwrap_or_default();
    let mut log = call.log();
    let data = json!({ "kind": kind, "rows": count });
    log.event(change::event(("organisation_export", call.id()), &area, "organisation_exported", None, data));
    log.write(&mut *connection).await?;
    let name = format!("attachment; filename=\"{}-{}.xlsx\"", code(kind), at.date());
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(XLSX));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Problem::fault)?);
    Ok(response)
}

fn code(kind: TableKind) -> String {
    serde_json::to_value(kind).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}
