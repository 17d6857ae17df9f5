//! A table of texts and its heading, in English keys or in Chinese as offices write it.

use std::collections::HashMap;

use super::{RowError, RowProblem};

/// A table as read from a file. Empty rows are left out, but keep their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The heading.
    pub heading: Vec<String>,
    /// Row number as a spreadsheet shows it, and cells.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// A column that an import knows.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Key.
    pub key: &'static str,
    /// Chinese headings.
    pub zh: &'static [&'static str],
    /// Whether the heading must have it.
    pub required: bool,
}

impl Column {
    /// A column that must be there.
    pub const fn required(key: &'static str, zh: &'static [&'static str]) -> Self {
        Self { key, zh, required: true }
    }

    /// A column that may be there.
    pub const fn optional(key: &'static str, zh: &'static [&'static str]) -> Self {
        Self { key, zh, required: false }
    }
}

/// The cells of one row by column key, each judged as it is read.
#[derive(Debug)]
pub struct Cells<'a> {
    /// Row number.
    pub row: u32,
    places: &'a HashMap<&'static str, usize>,
    cells: &'a [String],
    errors: &'a mut Vec<RowError>,
}

impl Cells<'_> {
    /// Whether the table has the column at all.
    pub fn has(&self, key: &'static str) -> bool {
        self.places.contains_key(key)
    }

    /// The cell's text, trimmed; `None` when empty or when there is no such column.
    pub fn text(&self, key: &'static str) -> Option<&str> {
        let cell = self.places.get(key).and_then(|at| self.cells.get(*at))?;
        let text = cell.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The cell read by `read`; an empty cell is `None`, one that cannot be read is an error.
    pub fn read<T>(
        &mut self,
        key: &'static str,
        code: RowProblem,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(key)?.to_owned();
        let value = read(&text);
        if value.is_none() {
            self.wrong(key, code);
        }
        value
    }

    /// The same for a cell that must not be empty.
    pub fn need<T>(
        &mut self,
        key: &'static str,
        code: RowProblem,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if self.text(key).is_none() {
            self.wrong(key, RowProblem::ValueMissing);
            return None;
        }
        self.read(key, code, read)
    }

    /// A cell that lists several texts, separated by `、` `;` `；` `|` or `,`.
    pub fn list(&self, key: &'static str) -> Vec<String> {
        let split = |c| matches!(c, '、' | ';' | '；' | '|' | ',' | '，');
        let text = self.text(key).unwrap_or_default();
        text.split(split).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// Notes that the cell is wrong.
    pub fn wrong(&mut self, key: &'static str, code: RowProblem) {
        let value = self.text(key).unwrap_or_default().to_owned();
        self.errors.push(RowError::new(self.row, key, code, &value));
    }

    /// How many errors there are so far, to see whether this row added any.
    pub fn errors(&self) -> usize {
        self.errors.len()
    }
}

impl Sheet {
    /// Reads every row by `read`; rows for which it answers `None` are left out. Errors of the
    /// heading come alone, since no row can be judged under a wrong heading.
    pub fn read<T>(
        &self,
        columns: &[Column],
        errors: &mut Vec<RowError>,
        mut read: impl FnMut(&mut Cells<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut places: HashMap<&'static str, usize> = HashMap::new();
        for (at, heading) in self.heading.iter().enumerate() {
            let name = heading.trim().trim_start_matches('\u{feff}');
            let known = columns
                .iter()
                .find(|column| column.key.eq_ignore_ascii_case(name) || column.zh.contains(&name));
            match known {
                None if name.is_empty() => {}
                Some(column) if !places.contains_key(column.key) => {
                    places.insert(column.key, at);
                }
                _ => errors.push(RowError::new(1, name, RowProblem::ColumnUnknown, name)),
            }
        }
        for column in columns.iter().filter(|column| column.required && !places.contains_key(column.key)) {
            errors.push(RowError::new(1, column.key, RowProblem::ColumnMissing, ""));
        }
        if !errors.is_empty() {
            return Vec::new();
        }
        let rows = self.rows.iter();
        rows.filter_map(|(row, cells)| read(&mut Cells { row: *row, places: &places, cells, errors }))
            .collect()
    }
}
