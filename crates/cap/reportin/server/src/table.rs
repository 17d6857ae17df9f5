//! Reading a roster's file, off the threads that answer calls.

use axum::body::Bytes;
use baodao_platform::{OrRefuse, Problem};
use baodao_reportin_core::roster::COLUMNS;
use baodao_reportin_core::{ReportInRefusal, RuleSheet};
use baodao_sheets::{Limits, Sheet, Unreadable};

/// The largest file taken, in bytes.
pub const FILE_MAX: usize = 10 * 1024 * 1024;

/// Reads a roster.
pub async fn read(file: Bytes, rules: &RuleSheet) -> Result<Sheet, Problem> {
    let rows = usize::try_from(rules.roster_rows_max.value).unwrap_or(usize::MAX);
    let limits = Limits { bytes: FILE_MAX, rows, ..Limits::default() };
    let read = move || baodao_sheets::read(&file, &limits, COLUMNS);
    tokio::task::spawn_blocking(read).await.map_err(Problem::fault)?.map_err(refusal).or_refuse()
}

fn refusal(cause: Unreadable) -> ReportInRefusal {
    let problem = cause.code().to_owned();
    match cause {
        Unreadable::TooLarge { limit, unit } => {
            ReportInRefusal::RosterTooLarge { limit, unit: unit.to_owned() }
        }
        Unreadable::NoHeading { found } => ReportInRefusal::RosterUnreadable { problem, found },
        _ => ReportInRefusal::RosterUnreadable { problem, found: Vec::new() },
    }
}
