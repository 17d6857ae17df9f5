//! Tables in and out, once for the whole program.
//!
//! [`read`] takes the bytes of a file as offices send them (xlsx, or csv in any usual encoding),
//! finds the sheet and the heading by the columns that an import knows, and gives texts with the
//! row numbers that a spreadsheet shows. [`Sheet::read`] judges them row by row, so that every
//! error names its cell. [`Book`] writes xlsx: text cells, frozen Chinese heading, a second sheet
//! that explains the columns (`domain.md` 10).

mod book;
mod cells;
mod column;
mod csv_file;
mod heading;
mod note;
mod package;
mod rows;
#[cfg(feature = "schema")]
mod schema;
mod value;
mod xlsx_file;

pub use book::{Book, Cell, Table, Unwritable};
pub use cells::Cells;
pub use column::Column;
pub use note::{Note, NoteCode};
pub use rows::{RowCode, RowError, Sheet};
pub use value::{date, list};

/// How much of a file is taken. What is larger is refused while it is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes.
    pub bytes: usize,
    /// The most rows below the heading that are not empty.
    pub rows: usize,
    /// The most columns.
    pub columns: usize,
    /// The longest cell, in characters.
    pub cell_chars: usize,
}

impl Default for Limits {
    /// 10 MB, 100,000 rows, 64 columns, 4,000 characters in a cell.
    fn default() -> Self {
        Self { bytes: 10 * 1024 * 1024, rows: 100_000, columns: 64, cell_chars: 4_000 }
    }
}

/// Why a file cannot be read at all. Wrong rows are another matter: see [`RowError`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Text in no usual encoding, or no text.
    #[error("neither UTF-8, UTF-16 nor GB18030 text")]
    Encoding,
    /// Text, but no table.
    #[error("not a table")]
    NotATable,
    /// A web page or XML saved under the name of a spreadsheet.
    #[error("a web page, not a spreadsheet")]
    WebPage,
    /// A package that is no xlsx workbook, or a broken one.
    #[error("not an xlsx workbook, or a broken one")]
    NotASpreadsheet,
    /// The binary format before 2007.
    #[error("the old xls format")]
    OldXls,
    /// A workbook that opens only with a password.
    #[error("protected by a password")]
    PasswordProtected,
    /// A workbook without a visible sheet.
    #[error("no visible sheet")]
    NoSheet,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// No row names a known column.
    #[error("no known heading")]
    NoHeading {
        /// What the first row with several cells says instead, at most 20 cells of 40 characters.
        found: Vec<String>,
    },
    /// Larger than the import takes.
    #[error("more than {limit} {unit}")]
    TooLarge {
        /// The limit.
        limit: u64,
        /// What is counted: `bytes`, `rows`, `columns`, `characters_in_a_cell`,
        /// `unpacked_megabytes`, `files_in_the_package`, `merged_cells`.
        unit: &'static str,
    },
}

impl Unreadable {
    /// The stable code: one word for each way to be unreadable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::NotATable => "not_a_table",
            Self::WebPage => "web_page",
            Self::NotASpreadsheet => "not_a_spreadsheet",
            Self::OldXls => "old_xls",
            Self::PasswordProtected => "password_protected",
            Self::NoSheet => "no_sheet",
            Self::Empty => "empty",
            Self::NoHeading { .. } => "no_heading",
            Self::TooLarge { .. } => "too_large",
        }
    }

    /// The limit that a file goes beyond and what it counts; both are absent for other reasons.
    pub fn limit(&self) -> (Option<u64>, Option<String>) {
        match self {
            Self::TooLarge { limit, unit } => (Some(*limit), Some((*unit).to_owned())),
            _ => (None, None),
        }
    }
}

fn too_large(limit: usize, unit: &'static str) -> Unreadable {
    Unreadable::TooLarge { limit: limit as u64, unit }
}

/// Reads a table. A spreadsheet is known by its first bytes, whatever its name says; the sheet
/// and the heading row are those that name most of the `known` columns. Empty rows and rows that
/// begin with `#` are left out but keep their numbers.
///
/// # Errors
/// [`Unreadable`] when there is no table in the file or more of it than `limits` allow.
pub fn read(bytes: &[u8], limits: &Limits, known: &[Column]) -> Result<Sheet, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(too_large(limits.bytes, "bytes"));
    }
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => xlsx_file::read(bytes, limits, known),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(package::ole(bytes)),
        _ => csv_file::read(bytes, limits, known),
    }
}

/// Rows as they come out of a file, with their numbers.
type Raw = Vec<(u32, Vec<String>)>;

/// Rows above the heading that may be there beside the table's own.
const ABOVE_MAX: usize = 30;

impl Limits {
    /// Checks a row's size as it comes in; `rows` counts those with a text so far.
    fn check_row(&self, rows: usize, cells: usize) -> Result<(), Unreadable> {
        if rows > self.rows.saturating_add(ABOVE_MAX) {
            return Err(too_large(self.rows, "rows"));
        }
        if cells > self.columns {
            return Err(too_large(self.columns, "columns"));
        }
        Ok(())
    }

    fn check_cell(&self, cell: &str) -> Result<(), Unreadable> {
        if cell.len() > self.cell_chars && cell.chars().count() > self.cell_chars {
            return Err(too_large(self.cell_chars, "characters_in_a_cell"));
        }
        Ok(())
    }
}
