//! `import_venues`: the register of venues from a table.

use std::collections::BTreeMap;

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_kernel::AreaPath;
use baodao_platform::upload::{ImportForm, file};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_sheets::{Limits, Note, Unreadable};
use baodao_venues_core::Action;
use baodao_venues_core::refusals::TableRefusal;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use crate::store::{brands, venues};
use crate::table::{COLUMNS, Context, Counts, RowError};
use crate::{Venues, allow, event};

/// How it is imported.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VenueImportOptions {
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct VenueImport {
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
/// The most rows taken: a venue for every grid of a large district, and more.
const ROWS_MAX: usize = 5_000;
/// No register is longer.
const ALL: i64 = 100_000;

/// Import venues
///
/// CSV (UTF-8, UTF-16 or GB18030) or xlsx, headings in English keys or Chinese, at most 1 MB and
/// 5,000 rows. All rows or none: the dry run tells every wrong row with its cell; without it, one
/// wrong row refuses the table. A venue is known again by its area and name; nothing ends because
/// it is missing, and what the table has no column for stays. What `export_venues` gives reads
/// back. For those who keep the register, each row within their area.
#[utoipa::path(post, path = "/api/venues/import", operation_id = "import_venues", tag = "venues",
    params(VenueImportOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = VenueImport), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_venues(
    State(app): State<Venues>,
    call: Call,
    Filters(options): Filters<VenueImportOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<VenueImport> {
    allow::permit_somewhere(&call, Action::KeepVenues)?;
    let file = file(form).await?;
    let limits = Limits { rows: ROWS_MAX, ..Limits::default() };
    let read = tokio::task::spawn_blocking(move || baodao_sheets::read(&file, &limits, COLUMNS));
    let sheet = read.await.map_err(Problem::fault)?.map_err(|cause| unreadable(&cause))?;
    let tenant = call.actor.tenant;
    let mut tx = app.platform.pool().begin().await?;
    venues::turn(&mut tx, tenant).await?;
    let district = AreaPath::district();
    let wanted = venues::Wanted {
        within: &district,
        near: None,
        kind: None,
        brand: None,
        ended: false,
        after: None,
        limit: ALL,
    };
    let known = venues::list(&mut *tx, tenant, wanted).await?.into_iter().map(|(venue, _)| venue).collect();
    let wanted = brands::Wanted { within: &district, ended: false, after: None, limit: ALL };
    let brands = brands::list(&mut *tx, tenant, wanted).await?;
    let judged = Context::new(&app, &call, known, brands).judge(&sheet);
    let dry_run = options.dry_run.unwrap_or(false);
    let rows = sheet.rows.len();
    let answer = |counts: Counts, errors: Vec<RowError>| VenueImport {
        dry_run,
        counts,
        row_errors: told(errors),
        notes: sheet.notes.clone(),
    };
    let (new, counts) = match (judged, dry_run) {
        (Ok((_, counts)), true) => return Ok(Reply::ok(answer(counts, Vec::new()))),
        (Err(errors), true) => return Ok(Reply::ok(answer(Counts { rows, ..Counts::default() }, errors))),
        (Ok(plan), false) => plan,
        (Err(errors), false) => {
            let row_errors = serde_json::to_value(told(errors)).map_err(Problem::fault)?;
            return Err(Problem::refused(TableRefusal::TableRejected { rows, row_errors }));
        }
    };
    let mut areas: BTreeMap<AreaPath, usize> = BTreeMap::new();
    for venue in &new {
        // Somebody who writes one venue at the same time is not overwritten.
        if !venues::save(&mut tx, tenant, venue).await? {
            return Err(Problem::version_conflict());
        }
        *areas.entry(venue.area.clone()).or_default() += 1;
    }
    let reply = Reply::ok(answer(counts, Vec::new()));
    let (batch, mut log) = (call.id(), call.log());
    for (area, rows) in areas {
        let role = allow::permit(&call, Action::KeepVenues, &area)?;
        log.event(event(("venue_import", batch), &area, "venues_imported", role, json!({ "rows": rows })));
    }
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

fn told(mut errors: Vec<RowError>) -> Vec<RowError> {
    errors.sort();
    errors.truncate(ERRORS_MAX);
    errors
}

fn unreadable(cause: &Unreadable) -> Problem {
    let (limit, unit) = cause.limit();
    Problem::refused(TableRefusal::TableUnreadable { problem: cause.code().to_owned(), limit, unit })
}
