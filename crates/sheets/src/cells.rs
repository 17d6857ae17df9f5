//! The cells of one row, judged as they are read.

use std::collections::HashMap;

use crate::{Column, RowCode, RowError, value};

/// The cells of one row by column key, each judged as it is read.
#[derive(Debug)]
pub struct Cells<'a, C> {
    /// Row number.
    pub row: u32,
    columns: &'a [Column],
    places: &'a HashMap<&'static str, usize>,
    cells: &'a [String],
    errors: &'a mut Vec<RowError<C>>,
}

impl<'a, C: RowCode> Cells<'a, C> {
    pub(crate) fn new(
        row: u32,
        columns: &'a [Column],
        places: &'a HashMap<&'static str, usize>,
        cells: &'a [String],
        errors: &'a mut Vec<RowError<C>>,
    ) -> Self {
        Self { row, columns, places, cells, errors }
    }

    /// Whether the table has the column at all.
    pub fn has(&self, key: &'static str) -> bool {
        self.places.contains_key(key)
    }

    /// The cell's text, trimmed; `None` when empty or when there is no such column.
    pub fn text(&self, key: &'static str) -> Option<&'a str> {
        let cell = self.places.get(key).and_then(|at| self.cells.get(*at))?;
        let text = cell.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The cell read by `read`; an empty cell is `None`, one that cannot be read is an error.
    pub fn read<T>(&mut self, key: &'static str, code: C, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = read(self.text(key)?);
        if value.is_none() {
            self.wrong(key, code);
        }
        value
    }

    /// The same for a cell that must not be empty.
    pub fn need<T>(&mut self, key: &'static str, code: C, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.text(key).is_none() {
            self.wrong(key, C::VALUE_MISSING);
            return None;
        }
        self.read(key, code, read)
    }

    /// A cell that lists several texts, separated by `、` `;` `；` `|` or `,`.
    pub fn list(&self, key: &'static str) -> Vec<String> {
        value::list(self.text(key).unwrap_or_default())
    }

    /// Notes that the cell is wrong.
    pub fn wrong(&mut self, key: &'static str, code: C) {
        let value = self.text(key).unwrap_or_default();
        let phone = self.columns.iter().any(|column| column.key == key && column.phone);
        let new = if phone { RowError::phone } else { RowError::new };
        self.errors.push(new(self.row, key, code, value));
    }

    /// How many errors there are so far, to see whether this row added any.
    pub fn errors(&self) -> usize {
        self.errors.len()
    }
}
