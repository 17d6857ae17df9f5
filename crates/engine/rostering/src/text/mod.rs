//! The public text format of shift scheduling instances: reading it, and the solution files.

mod lines;
mod parse;
mod solution;

pub use parse::parse;
pub use solution::{read_solution, write_solution};

/// One instance as written, ids kept, nothing derived.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instance {
    /// Number of days; day 0 is a Monday.
    pub days: usize,
    /// Shift types in the order of the file.
    pub shifts: Vec<Shift>,
    /// People in the order of the file.
    pub staff: Vec<Staff>,
    /// Wishes to work a shift: the weight is paid when the shift is not given.
    pub on: Vec<Request>,
    /// Wishes not to work a shift: the weight is paid when the shift is given.
    pub off: Vec<Request>,
    /// Demand.
    pub cover: Vec<Cover>,
}

/// A shift type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shift {
    /// Its id in the file.
    pub id: String,
    /// Length in minutes.
    pub minutes: i64,
    /// Indices of the shifts that must not follow it on the next day.
    pub not_next: Vec<usize>,
}

/// A person and the rules of their contract.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Staff {
    /// Their id in the file.
    pub id: String,
    /// `(shift, most times)`; a shift not named is not limited.
    pub max_shifts: Vec<(usize, i64)>,
    /// Most minutes over the horizon.
    pub max_minutes: i64,
    /// Least minutes over the horizon.
    pub min_minutes: i64,
    /// Most days worked in a row.
    pub max_run: i64,
    /// Fewest days worked in a row, except at the edges of the horizon.
    pub min_run: i64,
    /// Fewest days off in a row, except at the edges of the horizon.
    pub min_off: i64,
    /// Most weekends with work on Saturday or Sunday.
    pub max_weekends: i64,
    /// Days that must stay free.
    pub days_off: Vec<usize>,
}

/// A wish about one person, day and shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Index of the person.
    pub person: usize,
    /// Day.
    pub day: usize,
    /// Index of the shift.
    pub shift: usize,
    /// Cost when it is not respected.
    pub weight: i64,
}

/// Demand for one shift on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Day.
    pub day: usize,
    /// Index of the shift.
    pub shift: usize,
    /// People wanted.
    pub need: i64,
    /// Cost of each person missing.
    pub under: i64,
    /// Cost of each person too many.
    pub over: i64,
}
