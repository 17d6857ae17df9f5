//! Lines of the text format: comments and blank lines dropped, fields with their line number.

use crate::error::RosterError;

/// One data line, split at commas.
pub(super) struct Line<'a> {
    /// One-based line number in the file.
    pub number: usize,
    fields: Vec<&'a str>,
}

impl<'a> Line<'a> {
    pub(super) fn new(number: usize, text: &'a str) -> Self {
        Self { number, fields: text.split(',').map(str::trim).collect() }
    }

    /// The refusal of this line.
    pub(super) fn refuse(&self, what: impl Into<String>) -> RosterError {
        RosterError::line(self.number, what)
    }

    /// The field at `at`, or a refusal that names it.
    pub(super) fn text(&self, at: usize, name: &str) -> Result<&'a str, RosterError> {
        match self.fields.get(at) {
            Some(f) => Ok(f),
            None => Err(self.refuse(format!("{name} is missing (field {})", at + 1))),
        }
    }

    /// A field that must not be empty.
    pub(super) fn id(&self, at: usize, name: &str) -> Result<&'a str, RosterError> {
        match self.text(at, name)? {
            "" => Err(self.refuse(format!("{name} is empty"))),
            id => Ok(id),
        }
    }

    /// A whole number of at least zero.
    pub(super) fn number(&self, at: usize, name: &str) -> Result<i64, RosterError> {
        let raw = self.text(at, name)?;
        whole(raw)
            .ok_or_else(|| self.refuse(format!("{name} must be a whole number of at least 0, not {raw:?}")))
    }

    /// A number below `limit`, as an index.
    pub(super) fn day(&self, at: usize, days: usize) -> Result<usize, RosterError> {
        let n = self.number(at, "day")? as usize;
        if n < days { Ok(n) } else { Err(self.refuse(format!("day {n} is outside 0..{days}"))) }
    }

    /// Fields from `at` on that are not empty, with their positions.
    pub(super) fn rest(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        (at..self.fields.len()).filter(|&i| !self.fields[i].is_empty())
    }
}

/// Numbers are kept far below the 64-bit range so that no sum of them can overflow.
pub(super) fn whole(raw: &str) -> Option<i64> {
    raw.parse::<i64>().ok().filter(|n| (0..=1_000_000_000).contains(n))
}
