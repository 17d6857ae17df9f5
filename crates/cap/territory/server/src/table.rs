//! Reading the table of an import, off the threads that answer calls.

use baodao_platform::{OrRefuse, Problem};
use baodao_sheets::{Limits, Unreadable};
use baodao_territory_core::TerritoryRefusal;
use baodao_territory_core::import::{ImportKind, Sheet};

/// The largest file taken, in bytes.
pub const FILE_MAX: usize = 10 * 1024 * 1024;

const LIMITS: Limits = Limits { bytes: FILE_MAX, rows: 100_000, columns: 64, cell_chars: 4_000 };

/// Reads a table of `kind`.
pub async fn read(file: axum::body::Bytes, kind: ImportKind) -> Result<Sheet, Problem> {
    let read = move || baodao_sheets::read(&file, &LIMITS, kind.columns());
    tokio::task::spawn_blocking(read).await.map_err(Problem::fault)?.map_err(refusal).or_refuse()
}

fn refusal(cause: Unreadable) -> TerritoryRefusal {
    match cause {
        Unreadable::TooLarge { limit, unit } => {
            TerritoryRefusal::ImportTooLarge { limit, unit: unit.to_owned() }
        }
        other => TerritoryRefusal::ImportUnreadable { problem: other.code().to_owned() },
    }
}
