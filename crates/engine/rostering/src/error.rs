//! What can be wrong with an input, with the place where it is wrong.
//!
//! A rule that cannot be met is *not* an error: it is part of the answer
//! (see [`crate::outcome::Unmet`]). Errors mean that the question itself could not be read.

use thiserror::Error;

/// Why an instance, a model or a solution was refused before any planning began.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RosterError {
    /// A line of the text format does not read as its section asks.
    #[error("line {line}: {what}")]
    Line {
        /// One-based line number in the text.
        line: usize,
        /// What was expected and what stood there.
        what: String,
    },
    /// A section that the text format needs is absent or empty.
    #[error("section {0} is missing or empty")]
    MissingSection(&'static str),
    /// The JSON of a model or of a solution does not have the documented shape.
    #[error("JSON line {line}, column {column}: {what}")]
    Json {
        /// One-based line.
        line: usize,
        /// One-based column.
        column: usize,
        /// What the reader says.
        what: String,
    },
    /// A field of the product's model names something that does not exist or has no sense.
    #[error("{field}: {what}")]
    Model {
        /// Path of the field, as in `people[3].skills[0]`.
        field: String,
        /// What is wrong with it.
        what: String,
    },
    /// The instance exceeds what one planning run accepts.
    #[error("too large: {what} is {value}, at most {limit} is accepted")]
    TooLarge {
        /// The measure that is too large.
        what: &'static str,
        /// Its value.
        value: u64,
        /// The limit.
        limit: u64,
    },
    /// A solution given for repair or scoring does not fit the instance.
    #[error("solution: {0}")]
    Solution(String),
}

impl RosterError {
    /// A refusal of one line of the text format.
    pub(crate) fn line(line: usize, what: impl Into<String>) -> Self {
        Self::Line { line, what: what.into() }
    }

    /// A refusal of one field of the product's model.
    pub(crate) fn model(field: impl Into<String>, what: impl Into<String>) -> Self {
        Self::Model { field: field.into(), what: what.into() }
    }
}

impl From<serde_json::Error> for RosterError {
    fn from(e: serde_json::Error) -> Self {
        Self::Json { line: e.line(), column: e.column(), what: e.to_string() }
    }
}
