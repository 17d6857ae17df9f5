//! Reading tables: CSV in UTF-8, UTF-16 or GB18030, and xlsx. What is read is only text; core
//! judges it.

mod csv_file;
mod xlsx_file;

use baodao_territory_core::TerritoryRefusal;
use baodao_territory_core::import::Sheet;

/// The largest file taken, in bytes.
pub const FILE_MAX: usize = 10 * 1024 * 1024;

/// The most rows of one table.
pub const ROWS_MAX: usize = 100_000;

/// The most columns, and the longest cell in characters.
const COLUMNS_MAX: usize = 64;
const CELL_MAX: usize = 4_000;

/// Reads a table. A spreadsheet is known by its first bytes, whatever its name says.
pub fn read(bytes: &[u8]) -> Result<Sheet, TerritoryRefusal> {
    let rows = match bytes {
        [b'P', b'K', 3, 4, ..] => xlsx_file::read(bytes)?,
        // The old binary format is neither needed nor safe to read.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(unreadable("old_xls")),
        _ => csv_file::read(bytes)?,
    };
    let mut rows = rows.into_iter().filter(|(_, cells)| {
        let first = cells.first().map(|cell| cell.trim()).unwrap_or_default();
        !first.starts_with('#') && cells.iter().any(|cell| !cell.trim().is_empty())
    });
    let (_, heading) = rows.next().ok_or_else(|| unreadable("empty"))?;
    Ok(Sheet { heading, rows: rows.collect() })
}

fn unreadable(problem: &str) -> TerritoryRefusal {
    TerritoryRefusal::ImportUnreadable { problem: problem.to_owned() }
}

fn too_large(limit: usize, unit: &str) -> TerritoryRefusal {
    TerritoryRefusal::ImportTooLarge { limit: limit as u64, unit: unit.to_owned() }
}

/// Checks a row's size as it comes in.
fn check_row(rows: usize, cells: usize) -> Result<(), TerritoryRefusal> {
    if rows > ROWS_MAX + 1 {
        return Err(too_large(ROWS_MAX, "rows"));
    }
    if cells > COLUMNS_MAX {
        return Err(too_large(COLUMNS_MAX, "columns"));
    }
    Ok(())
}

/// Checks a cell's size as it comes in.
fn check_cell(cell: &str) -> Result<(), TerritoryRefusal> {
    if cell.len() > CELL_MAX && cell.chars().count() > CELL_MAX {
        return Err(too_large(CELL_MAX, "characters_in_a_cell"));
    }
    Ok(())
}
