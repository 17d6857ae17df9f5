//! `import_organisation`: any list of the register from a table.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_organisation_core::OrganisationRefusal;
use baodao_platform::upload::{ImportForm, file};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_sheets::{Limits, Note};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::table::import::{self, Judged};
use crate::table::{Counts, RowError, TableKind};
use crate::{Organisation, allow, change, upload};

/// What is imported, and how.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrganisationImportOptions {
    /// What the table holds.
    #[garde(skip)]
    kind: TableKind,
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationImport {
    /// What the table holds.
    pub kind: TableKind,
    /// Nothing was written.
    pub dry_run: bool,
    /// How many of which kind.
    pub counts: Counts,
    /// Wrong rows, at most 1,000; only a dry run answers with any.
    pub row_errors: Vec<RowError>,
    /// What was noticed about the file and put right or left out.
    pub notes: Vec<Note>,
}

/// The most wrong rows told.
const ERRORS_MAX: usize = 1_000;

/// Import a list of the organisation
///
/// CSV (UTF-8, UTF-16 or GB18030) or xlsx, headings in English keys or Chinese, at most 10 MB and
/// 100,000 rows. All rows or none: the dry run tells every wrong row with its cell; without it,
/// one wrong row refuses the table. What `export_organisation` gives reads back. Persons are named
/// by telephone number or by the id of an export, and must have an account. Those who keep the
/// register, each row within their area.
#[utoipa::path(post, path = "/api/organisation/import", operation_id = "import_organisation", tag = "organisation",
    params(OrganisationImportOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = OrganisationImport), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_organisation(
    State(cap): State<Organisation>,
    call: Call,
    Filters(options): Filters<OrganisationImportOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<OrganisationImport> {
    allow::scope(&call, options.kind.edits())?;
    let file = file(form).await?;
    let _turn = cap.imports.acquire().await.map_err(Problem::fault)?;
    let kind = options.kind;
    let read =
        tokio::task::spawn_blocking(move || baodao_sheets::read(&file, &Limits::default(), kind.columns()));
    let sheet = read.await.map_err(Problem::fault)?.map_err(|cause| upload::unreadable(&cause))?;
    let mut tx = change::begin(&cap, &call).await?;
    let judged = import::judge(&cap, &mut tx, &call, kind, &sheet).await?;
    let dry_run = options.dry_run.unwrap_or(false);
    let rows = sheet.rows.len();
    let answer = |counts: Counts, errors: Vec<RowError>| OrganisationImport {
        kind,
        dry_run,
        counts,
        row_errors: told(errors),
        notes: sheet.notes.clone(),
    };
    let plan: Judged = match (judged, dry_run) {
        (Ok(plan), true) => return Ok(Reply::ok(answer(plan.counts(), Vec::new()))),
        (Err(errors), true) => return Ok(Reply::ok(answer(Counts { rows, ..Counts::default() }, errors))),
        (Ok(plan), false) => plan,
        (Err(errors), false) => {
            let row_errors = serde_json::to_value(told(errors)).map_err(Problem::fault)?;
            return Err(Problem::refused(OrganisationRefusal::ImportRejected { rows, row_errors }));
        }
    };
    let reply = Reply::ok(answer(plan.counts(), Vec::new()));
    let events = import::write(&cap, &mut tx, &call, kind, plan).await?;
    change::finish(&cap, &call, tx, events, &reply).await?;
    Ok(reply)
}

fn told(mut errors: Vec<RowError>) -> Vec<RowError> {
    errors.sort();
    errors.truncate(ERRORS_MAX);
    errors
}
