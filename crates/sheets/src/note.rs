//! What the reader wants the sender to know although the file could be read.

use serde::{Deserialize, Serialize};

/// What a note says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = SheetNoteCode))]
#[serde(rename_all = "snake_case")]
pub enum NoteCode {
    /// This sheet was read, and the workbook has others.
    SheetChosen,
    /// A hidden sheet was not read.
    SheetHidden,
    /// Another visible sheet has a known heading too and was not read.
    SheetAlike,
    /// Rows above the heading were taken for a title.
    RowsAbove,
    /// The heading stands in two rows.
    HeadingInTwoRows,
    /// Cells hold formulas: the values that the workbook kept were read.
    Formulas,
    /// Formulas without a kept value were read as empty.
    FormulasEmpty,
    /// Cells merged over several rows: each row got the value.
    MergedFilled,
    /// Cells merged over several columns: only the first column got the value.
    MergedAcross,
    /// Columns that the import does not know were not read.
    ColumnUnused,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = SheetNote))]
pub struct Note {
    /// What it says.
    pub code: NoteCode,
    /// Name of the sheet or column, or the first cell (`B3`) or row concerned.
    pub at: String,
    /// How many.
    pub count: u32,
}

impl Note {
    /// A note about `count` things of which `at` is the first.
    pub fn new(code: NoteCode, at: impl Into<String>, count: usize) -> Self {
        let at = at.into().chars().take(60).collect();
        Self { code, at, count: u32::try_from(count).unwrap_or(u32::MAX) }
    }
}

/// `B3` for row 2 and column 1, both counted from 0.
pub fn cell_name(row: u32, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0));
        rest = (rest - 1) / 26;
    }
    letters.reverse();
    format!("{}{}", String::from_utf8_lossy(&letters), row.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_a_spreadsheet_names_them() {
        assert_eq!(cell_name(2, 1), "B3");
        assert_eq!(cell_name(0, 25), "Z1");
        assert_eq!(cell_name(0, 26), "AA1");
        assert_eq!(cell_name(0, 702), "AAA1");
    }
}
