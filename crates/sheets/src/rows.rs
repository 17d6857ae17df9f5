//! A table of texts, and what may be wrong with its rows.

use std::collections::HashMap;

use baodao_kernel::mask;
use serde::{Deserialize, Serialize};

use crate::{Cells, Column, Note, NoteCode};

/// A table as read from a file. Empty rows are left out, but keep their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The heading.
    pub heading: Vec<String>,
    /// The heading's row number as a spreadsheet shows it; of two rows the lower.
    pub heading_row: u32,
    /// Row number as a spreadsheet shows it, and cells.
    pub rows: Vec<(u32, Vec<String>)>,
    /// What the sender should know.
    pub notes: Vec<Note>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self { heading: Vec::new(), heading_row: 1, rows: Vec::new(), notes: Vec::new() }
    }
}

/// The codes of an import's row errors that this crate itself gives.
pub trait RowCode: Copy {
    /// The heading has no such column.
    const COLUMN_MISSING: Self;
    /// The heading names a column that the import does not know, or names one twice.
    const COLUMN_UNKNOWN: Self;
    /// The cell must not be empty.
    const VALUE_MISSING: Self;
}

/// One thing that is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowError<C> {
    /// Row number as a spreadsheet shows it: the first row is 1.
    pub row: u32,
    /// Column key.
    pub column: String,
    /// What is wrong.
    pub code: C,
    /// What the cell held, cut to 100 characters; a telephone or identity number is masked.
    pub value: String,
}

impl<C> RowError<C> {
    /// An error at `row` and `column`.
    pub fn new(row: u32, column: &str, code: C, value: &str) -> Self {
        let cut: String = value.chars().take(100).collect();
        let value = if is_identity_number(&cut) { mask_identity(&cut) } else { cut };
        Self { row, column: column.to_owned(), code, value }
    }

    /// The same for a column of telephone numbers: masked, even when it is none.
    pub fn phone(row: u32, column: &str, code: C, value: &str) -> Self {
        let cut: String = value.chars().take(100).collect();
        Self { row, column: column.to_owned(), code, value: mask::phone(&cut) }
    }
}

/// Eighteen characters that can be nothing but an identity number.
fn is_identity_number(text: &str) -> bool {
    let (head, tail) = text.split_at_checked(17).unwrap_or(("", ""));
    head.len() == 17
        && head.bytes().all(|b| b.is_ascii_digit())
        && matches!(tail.as_bytes(), [b'0'..=b'9' | b'x' | b'X'])
}

/// First three and last two, as `domain.md` 8 says.
fn mask_identity(text: &str) -> String {
    format!("{}{}{}", &text[..3], "*".repeat(13), &text[16..])
}

impl Sheet {
    /// Reads every row by `read`; rows for which it answers `None` are left out. Errors of the
    /// heading come alone, since no row can be judged under a wrong heading; a column that is not
    /// among `columns` is one.
    pub fn read<C: RowCode, T>(
        &self,
        columns: &[Column],
        errors: &mut Vec<RowError<C>>,
        read: impl FnMut(&mut Cells<'_, C>) -> Option<T>,
    ) -> Vec<T> {
        let (places, unknown) = self.places(columns, errors);
        let wrong =
            unknown.into_iter().map(|name| RowError::new(self.heading_row, &name, C::COLUMN_UNKNOWN, &name));
        errors.extend(wrong);
        self.rows_by(columns, &places, errors, read)
    }

    /// The same for tables that people keep for themselves and send as they are: columns that
    /// are not among `columns` are never looked at and become notes.
    pub fn read_known<C: RowCode, T>(
        &self,
        columns: &[Column],
        errors: &mut Vec<RowError<C>>,
        notes: &mut Vec<Note>,
        read: impl FnMut(&mut Cells<'_, C>) -> Option<T>,
    ) -> Vec<T> {
        let (places, unknown) = self.places(columns, errors);
        notes.extend(unknown.into_iter().map(|name| Note::new(NoteCode::ColumnUnused, name, 1)));
        self.rows_by(columns, &places, errors, read)
    }

    /// Where the columns stand, and the headings that are none of them. A column named twice is
    /// an error either way: nobody can tell which one counts.
    fn places<C: RowCode>(
        &self,
        columns: &[Column],
        errors: &mut Vec<RowError<C>>,
    ) -> (HashMap<&'static str, usize>, Vec<String>) {
        let mut places: HashMap<&'static str, usize> = HashMap::new();
        let mut unknown = Vec::new();
        for (at, heading) in self.heading.iter().enumerate() {
            let name = heading.trim();
            match columns.iter().find(|column| column.is(name)) {
                None if name.is_empty() => {}
                None => unknown.push(name.to_owned()),
                Some(column) if places.contains_key(column.key) => {
                    errors.push(RowError::new(self.heading_row, name, C::COLUMN_UNKNOWN, name));
                }
                Some(column) => {
                    places.insert(column.key, at);
                }
            }
        }
        (places, unknown)
    }

    fn rows_by<C: RowCode, T>(
        &self,
        columns: &[Column],
        places: &HashMap<&'static str, usize>,
        errors: &mut Vec<RowError<C>>,
        mut read: impl FnMut(&mut Cells<'_, C>) -> Option<T>,
    ) -> Vec<T> {
        for column in columns.iter().filter(|column| column.required && !places.contains_key(column.key)) {
            errors.push(RowError::new(self.heading_row, column.key, C::COLUMN_MISSING, ""));
        }
        if !errors.is_empty() {
            return Vec::new();
        }
        let rows = self.rows.iter();
        rows.filter_map(|(row, cells)| read(&mut Cells::new(*row, columns, places, cells, errors))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_numbers_are_masked_in_errors() {
        assert_eq!(RowError::new(2, "code", (), "320613017003").value, "320613017003");
        assert_eq!(RowError::new(2, "name", (), "32061319900307123X").value, "320*************3X");
        assert_eq!(RowError::phone(2, "phone", (), "1381234000").value, "138****4000");
        assert_eq!(RowError::new(2, "name", (), &"长".repeat(200)).value.chars().count(), 100);
    }
}
