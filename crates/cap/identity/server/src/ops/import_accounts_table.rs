//! `import_accounts_table`: people from a table as offices keep it, all or none.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_identity_core::import::{self, AccountRowError, AccountRowProblem};
use baodao_identity_core::policy::Action;
use baodao_identity_core::refusals::AccountRefusal;
use baodao_kernel::text;
use baodao_platform::upload::{self, ImportForm};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_sheets::{Cells, Limits, Unreadable};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::import_accounts::{ImportedPerson, ImportedRole, bring_in, read};
use crate::{Identity, allow};

/// The largest file taken, in bytes.
const FILE_MAX: usize = 4 * 1024 * 1024;

/// How to import.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TableOptions {
    /// Where the list comes from; stands on every grant.
    #[garde(length(chars, min = 2, max = 200))]
    #[param(min_length = 2, max_length = 200, example = "2026年在职党员名册")]
    reason: String,
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct AccountCounts {
    /// Rows without the heading.
    #[schema(example = 1)]
    pub rows: usize,
    /// Accounts made, or that would be made.
    #[schema(example = 1)]
    pub created: u64,
    /// Roles granted.
    #[schema(example = 1)]
    pub granted: u64,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountsFromTable {
    /// Nothing was written.
    pub dry_run: bool,
    /// How many of what.
    pub counts: AccountCounts,
    /// Wrong rows; only a dry run answers with any.
    pub row_errors: Vec<AccountRowError>,
}

/// Import accounts from a table
///
/// csv (UTF-8, UTF-16 or GB18030) or xlsx with Chinese headings or keys: name and telephone, and where
/// there are columns for them home, unit, skills, roles with their area, of age, wants offers. All rows
/// or none; the dry run names every wrong row. The rules are those of `import_accounts`.
#[utoipa::path(post, path = "/api/accounts/import-table", operation_id = "import_accounts_table", tag = "identity",
    params(TableOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = AccountsFromTable), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_accounts_table(
    State(identity): State<Identity>,
    call: Call,
    Filters(options): Filters<TableOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<AccountsFromTable> {
    allow::permit_somewhere(&call, Action::ImportAccounts)?;
    let file = upload::file(form).await?;
    let limit = identity.rules(call.actor.tenant).await?.import_rows_max.value;
    let limits =
        Limits { bytes: FILE_MAX, rows: usize::try_from(limit).unwrap_or(usize::MAX), ..Limits::default() };
    let table = move || baodao_sheets::read(&file, &limits, import::COLUMNS);
    let sheet = tokio::task::spawn_blocking(table).await.map_err(Problem::fault)?;
    let sheet = sheet.map_err(|cause| Problem::refused(refusal(&cause, limit)))?;
    let mut errors = Vec::new();
    let people = sheet.read(import::COLUMNS, &mut errors, |cells| Some((cells.row, person(cells))));
    let (numbers, people): (Vec<u32>, Vec<ImportedPerson>) = people.into_iter().unzip();
    let rows = match read(&identity, &call, people).await? {
        Ok(rows) if errors.is_empty() => rows,
        Ok(_) => return wrong(options, sheet.rows.len(), errors),
        Err(faults) => {
            errors.extend(
                faults
                    .into_iter()
                    .filter_map(|fault| {
                        let row = *numbers.get(usize::try_from(fault.row).ok()?)?;
                        let (column, code) = fault.fault.of_cell();
                        // What is missing was told when the cell was read.
                        let told = errors.iter().any(|error| error.row == row && error.column == column);
                        (!told).then(|| AccountRowError::new(row, column, code, ""))
                    })
                    .collect::<Vec<_>>(),
            );
            return wrong(options, sheet.rows.len(), errors);
        }
    };
    let dry_run = options.dry_run.unwrap_or(false);
    let reason = text::clean(&options.reason);
    let brought = bring_in(&identity, &call, &rows, &reason).await?;
    let counts = AccountCounts { rows: rows.len(), created: brought.created, granted: brought.granted };
    let reply = Reply::ok(AccountsFromTable { dry_run, counts, row_errors: Vec::new() });
    if !dry_run {
        brought.keep(&identity, &call, rows.len(), reason, &reply).await?;
    }
    Ok(reply)
}

/// The answer to a table with wrong rows: told by a dry run, refused otherwise.
fn wrong(
    options: TableOptions,
    rows: usize,
    mut row_errors: Vec<AccountRowError>,
) -> Answer<AccountsFromTable> {
    row_errors.sort_by_key(|error| error.row);
    row_errors.truncate(1_000);
    if options.dry_run.unwrap_or(false) {
        let counts = AccountCounts { rows, created: 0, granted: 0 };
        return Ok(Reply::ok(AccountsFromTable { dry_run: true, counts, row_errors }));
    }
    Err(Problem::refused(AccountRefusal::AccountTableRejected { rows, row_errors }))
}

fn refusal(cause: &Unreadable, limit: u32) -> AccountRefusal {
    match cause {
        Unreadable::TooLarge { unit: "rows", .. } => AccountRefusal::ImportTooLong { limit },
        other => AccountRefusal::AccountTableUnreadable { problem: other.code().to_owned() },
    }
}

/// The person of a row; a cell that cannot be read is noted.
fn person(cells: &mut Cells<'_, AccountRowProblem>) -> ImportedPerson {
    let text = |cells: &Cells<'_, AccountRowProblem>, key| cells.text(key).map(str::to_owned);
    let name = cells.need("name", AccountRowProblem::NameMalformed, |name| Some(name.to_owned()));
    let phone = cells.need("phone", AccountRowProblem::PhoneMalformed, |phone| Some(phone.to_owned()));
    let area_code = text(cells, "area_code");
    let mut roles = Vec::new();
    for name in cells.list("roles") {
        match import::role(&name) {
            Some(role) => roles.push(ImportedRole { role, area_code: area_code.clone() }),
            None => cells.wrong("roles", AccountRowProblem::ValueUnknown),
        }
    }
    ImportedPerson {
        name: name.unwrap_or_default(),
        phone: phone.unwrap_or_default(),
        home_code: text(cells, "home_code"),
        skills: cells.list("skills"),
        unit_name: text(cells, "unit_name"),
        adult: cells.read("adult", AccountRowProblem::ValueUnknown, import::yes).unwrap_or(false),
        receives_offers: cells
            .read("receives_offers", AccountRowProblem::ValueUnknown, import::yes)
            .unwrap_or(false),
        roles,
    }
}
