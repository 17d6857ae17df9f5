//! `import_roster`: a table of a unit's in-service members, all rows or none.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_kernel::{CHINA, UnitId, mask};
use baodao_platform::upload::{self, ImportForm};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_reportin_core::ReportInRefusal;
use baodao_reportin_core::roster::{Again, Fate, RosterError, Row};
use baodao_sheets::Note;
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::roster::Plan;
use crate::{ReportIns, table};

/// How to import.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RosterOptions {
    /// The unit of rows that name none; a liaison of one unit may leave it out.
    #[garde(skip)]
    unit_id: Option<UnitId>,
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
    /// Invite again whoever reported in under the unit and has ended; else they are left out and told.
    #[garde(skip)]
    invite_ended: Option<bool>,
    /// Invite again whoever the community refused under the unit; else they are left out and told.
    #[garde(skip)]
    invite_refused: Option<bool>,
}

/// Somebody whose report-in under the unit has ended, or was refused by the community.
#[derive(Debug, Serialize, ToSchema)]
pub struct RosterEnded {
    /// Row number as a spreadsheet shows it.
    #[schema(example = 14)]
    row: u32,
    /// `张**`.
    #[schema(example = "张**")]
    name: String,
    /// The day on which it ended or was refused.
    #[schema(example = "2026-09-30")]
    on: String,
    /// Invited again, as the caller asked; else left out.
    invited: bool,
}

/// Somebody who is known otherwise than the roster says.
#[derive(Debug, Serialize, ToSchema)]
pub struct RosterMove {
    /// Row number as a spreadsheet shows it.
    #[schema(example = 12)]
    row: u32,
    /// `张**`.
    #[schema(example = "张**")]
    name: String,
    /// The person reported in under another unit.
    unit: bool,
    /// The person reported in in another community.
    home: bool,
    /// The person is asked; the roster changes nothing by itself.
    asked: bool,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct RosterView {
    /// Nothing was written.
    dry_run: bool,
    /// Rows without the heading.
    #[schema(example = 120)]
    rows: usize,
    /// Persons newly invited; like all counts of the rows without fault.
    #[schema(example = 100)]
    new: usize,
    /// Of these with an account already; they are told at once.
    #[schema(example = 40)]
    with_account: usize,
    /// Persons invited before of whom the roster says more.
    #[schema(example = 2)]
    refreshed: usize,
    /// Persons known just so.
    #[schema(example = 15)]
    unchanged: usize,
    /// Persons known otherwise, at most 1,000.
    moved: Vec<RosterMove>,
    /// Persons who reported in under the unit and have ended, at most 1,000. `new` counts those of
    /// them who are invited again.
    ended: Vec<RosterEnded>,
    /// Persons whom the community refused under the unit, at most 1,000. `new` counts those of them
    /// who are invited again.
    refused: Vec<RosterEnded>,
    /// What the sender should know of the file.
    notes: Vec<Note>,
    /// Wrong cells, at most 1,000; only a dry run answers with any.
    row_errors: Vec<RosterError>,
}

/// The most wrong cells, moves and ended people told.
const TOLD_MAX: usize = 1_000;

/// Import a roster
///
/// xlsx or csv in any office encoding, headings as in the template, at most 10 MB; columns that are
/// not in the template are never looked at. All rows or none: the dry run tells every wrong cell by
/// row and column, and in the same answer what the rows without fault would do. Persons are known by
/// their number. New ones become `invited`, never confirmed: each completes it in their own words.
/// Somebody known under another unit or community is shown and asked, and nothing of theirs changes.
/// Somebody who reported in under the unit and has ended is told and left out, unless `invite_ended`
/// says otherwise: a list that was exported here holds people who have left. The same holds for
/// somebody whom the community refused under the unit, with `invite_refused`. A row that a list exported
/// here says is over changes nothing. A unit that was written down before it was registered is the unit
/// of the register that is called so, or has that code.
/// Liaisons bring in the people of their unit; the community and subdistrict people of any unit who
/// live in their area.
#[utoipa::path(post, path = "/api/report-ins/import", operation_id = "import_roster", tag = "reportin",
    params(RosterOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = RosterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_roster(
    State(cap): State<ReportIns>,
    call: Call,
    Filters(options): Filters<RosterOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<RosterView> {
    let importer = cap.importer(&call, options.unit_id).await?;
    let rules = cap.rules(call.actor.tenant).await?;
    let file = upload::file(form).await?;
    let _turn = cap.imports.acquire().await.map_err(Problem::fault)?;
    let sheet = table::read(file, &rules).await?;
    let mut notes = sheet.notes.clone();
    let dry_run = options.dry_run.unwrap_or(false);
    let (rows, mut row_errors) = cap.read_roster(&call, &importer, &sheet, &mut notes).await?;
    row_errors.truncate(TOLD_MAX);
    if !row_errors.is_empty() && !dry_run {
        let rows = sheet.rows.len();
        return Err(Problem::refused(ReportInRefusal::RosterRejected { rows, row_errors }));
    }
    let mut tx = cap.platform.pool().begin().await?;
    let again = Again {
        ended: options.invite_ended.unwrap_or(false),
        refused: options.invite_refused.unwrap_or(false),
    };
    let plan = cap.plan(&mut tx, &call, rows, again).await?;
    let accounts = cap.known_accounts(&call, &plan).await?;
    let rows = sheet.rows.len();
    let with_account = accounts.len();
    let view = RosterView { rows, with_account, notes, row_errors, ..view(&plan, dry_run) };
    let reply = Reply::ok(view);
    if dry_run {
        return Ok(reply);
    }
    let mut log = call.log();
    cap.write_roster(&mut tx, &call, &plan, &accounts, &mut log).await?;
    log.answer(cap.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

fn view(plan: &Plan, dry_run: bool) -> RosterView {
    let counts = plan.counts();
    let moved = plan.rows.iter().filter_map(|(row, fate, _)| match fate {
        Fate::Moved { unit, home, ask, .. } => Some(RosterMove {
            row: row.row,
            name: mask::name(&row.name),
            unit: *unit,
            home: *home,
            asked: *ask,
        }),
        _ => None,
    });
    let over = |row: &Row, at: &Timestamp, invited: bool| RosterEnded {
        row: row.row,
        name: mask::name(&row.name),
        on: CHINA.to_datetime(*at).date().to_string(),
        invited,
    };
    let ended = plan.rows.iter().filter_map(|(row, fate, _)| match fate {
        Fate::Ended { at, invited } => Some(over(row, at, *invited)),
        _ => None,
    });
    let refused = plan.rows.iter().filter_map(|(row, fate, _)| match fate {
        Fate::Refused { at, invited } => Some(over(row, at, *invited)),
        _ => None,
    });
    RosterView {
        dry_run,
        rows: plan.rows.len(),
        new: counts.new,
        with_account: 0,
        refreshed: counts.refreshed,
        unchanged: counts.unchanged,
        moved: moved.take(TOLD_MAX).collect(),
        ended: ended.take(TOLD_MAX).collect(),
        refused: refused.take(TOLD_MAX).collect(),
        notes: Vec::new(),
        row_errors: Vec::new(),
    }
}
