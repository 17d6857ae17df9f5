//! `import_territory`: areas, estates, buildings or grid staff from a table.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_territory_core::TerritoryRefusal;
use baodao_territory_core::import::areas::Missing;
use baodao_territory_core::import::{Counts, ImportKind, RowError, Sheet};
use baodao_territory_core::policy::Action;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::import::{self, Judged};
use crate::upload;
use crate::{Territory, allow, change, table};
use baodao_platform::upload::ImportForm;

/// What is imported, and how.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportOptions {
    /// What the table holds.
    #[garde(skip)]
    kind: ImportKind,
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
    /// For areas: end current areas of the table's levels that it does not name.
    #[garde(skip)]
    end_missing: Option<bool>,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportView {
    /// What the table holds.
    pub kind: ImportKind,
    /// Nothing was written.
    pub dry_run: bool,
    /// How many of which kind.
    pub counts: Counts,
    /// Wrong rows, at most 1,000; only a dry run answers with any.
    pub row_errors: Vec<RowError>,
}

/// The most wrong rows told.
const ERRORS_MAX: usize = 1_000;

/// Import a table
///
/// CSV (UTF-8, UTF-16 or GB18030) or xlsx, headings in English keys or Chinese, at most 10 MB and
/// 100,000 rows. All rows or none: the dry run tells every wrong row; without it, one wrong row
/// refuses the table. Areas are known by code (`former_code` recodes), estates and buildings by
/// place and name; grid staff is complete for every grid that the table names. System
/// administrators of the whole district.
#[utoipa::path(post, path = "/api/territory/import", operation_id = "import_territory", tag = "territory",
    params(ImportOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = ImportView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_territory(
    State(territory): State<Territory>,
    call: Call,
    Filters(options): Filters<ImportOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<ImportView> {
    let role = allow::permit(&call, Action::ManageAreas, &AreaPath::district())?;
    let file = upload::file(form).await?;
    let _turn = territory.imports.acquire().await.map_err(Problem::fault)?;
    let sheet = table::read(file, options.kind).await?;
    let mut tx = change::begin(&territory, &call).await?;
    let missing = if options.end_missing.unwrap_or(false) { Missing::End } else { Missing::Keep };
    let judged = import::judge(&mut tx, &call, options.kind, missing, &sheet).await?;
    if options.dry_run.unwrap_or(false) {
        return Ok(Reply::ok(told(options.kind, &sheet, judged)));
    }
    let plan = judged.map_err(|errors| rejected(&sheet, errors))?;
    let counts = plan.counts();
    let reply = Reply::ok(ImportView { kind: options.kind, dry_run: false, counts, row_errors: Vec::new() });
    write(&territory, &call, tx, plan, role, &reply).await?;
    Ok(reply)
}

fn told(kind: ImportKind, sheet: &Sheet, judged: Result<Judged, Vec<RowError>>) -> ImportView {
    let (counts, mut row_errors) = match judged {
        Ok(plan) => (plan.counts(), Vec::new()),
        Err(errors) => (Counts { rows: sheet.rows.len(), ..Counts::default() }, errors),
    };
    row_errors.truncate(ERRORS_MAX);
    ImportView { kind, dry_run: true, counts, row_errors }
}

fn rejected(sheet: &Sheet, mut row_errors: Vec<RowError>) -> Problem {
    row_errors.truncate(ERRORS_MAX);
    Problem::refused(TerritoryRefusal::ImportRejected { rows: sheet.rows.len(), row_errors })
}

async fn write(
    territory: &Territory,
    call: &Call,
    mut tx: sqlx::Transaction<'static, sqlx::Postgres>,
    plan: Judged,
    role: Option<Role>,
    reply: &Reply<ImportView>,
) -> Result<(), Problem> {
    let mut log = call.log();
    import::write(territory, call, &mut tx, plan, role).await?.into_iter().for_each(|event| log.event(event));
    log.answer(territory.platform.vault(), reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    change::committed(territory).await;
    Ok(())
}
