//! Imports: a table comes in as texts, every row is judged, and only a table without a wrong row
//! becomes a plan. The same decision serves the dry run and the commit.

pub mod areas;
pub mod boundaries;
pub mod buildings;
pub mod estates;
pub mod staff;

use baodao_sheets::RowCode;
pub use baodao_sheets::{Column, Sheet};
use serde::{Deserialize, Serialize};

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// Areas: new, renamed, recoded, described, ended.
    Areas,
    /// Estates by community and name.
    Estates,
    /// Buildings by estate and name.
    Buildings,
    /// The grid board's persons; the table is complete for every grid that it names.
    GridStaff,
}

/// Why one cell (or row) is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// The heading has no such column.
    ColumnMissing,
    /// The heading names a column that the import does not know, or names one twice.
    ColumnUnknown,
    /// The cell must not be empty.
    ValueMissing,
    /// Not 6, 9, 12, 15 or 17 digits.
    CodeMalformed,
    /// The level column says something else than the code.
    LevelMismatch,
    /// An earlier row has it already.
    DuplicateInFile,
    /// No current area has the code that this code continues.
    ParentUnknown,
    /// Current areas inside would keep a code that does not continue the new one.
    ChildrenNotRecoded,
    /// A second district.
    SecondDistrict,
    /// Not a name.
    NameMalformed,
    /// A sibling has the name.
    NameTaken,
    /// Another current area has the code.
    CodeTaken,
    /// No current area has the former code.
    FormerCodeUnknown,
    /// No current area has the code.
    AreaUnknown,
    /// The area is too wide for this, or not a grid.
    AreaLevel,
    /// No current estate of the name lies there.
    EstateUnknown,
    /// Not a date as 2026-11-23.
    DateMalformed,
    /// In the future or before the last change.
    DateOutOfOrder,
    /// None of the known values.
    ValueUnknown,
    /// Malformed or out of range.
    ValueMalformed,
    /// Not a telephone number.
    PhoneMalformed,
    /// The geometry cannot be a boundary.
    BoundaryInvalid,
}

impl RowCode for RowProblem {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

/// One thing that is wrong with one row. A feature of GeoJSON counts from 1.
pub type RowError = baodao_sheets::RowError<RowProblem>;

/// The cells of one row.
pub type Cells<'a> = baodao_sheets::Cells<'a, RowProblem>;

impl ImportKind {
    /// The columns that such a table may have.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Areas => areas::COLUMNS,
            Self::Estates => estates::COLUMNS,
            Self::Buildings => buildings::COLUMNS,
            Self::GridStaff => staff::COLUMNS,
        }
    }
}

/// What an import would do or did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Counts {
    /// Rows without the heading.
    pub rows: usize,
    /// New things.
    pub new: usize,
    /// Areas with another name.
    pub renamed: usize,
    /// Areas with another code.
    pub recoded: usize,
    /// Things with other attributes.
    pub described: usize,
    /// Things no longer in force.
    pub ended: usize,
    /// Rows that say what is already so.
    pub unchanged: usize,
}
