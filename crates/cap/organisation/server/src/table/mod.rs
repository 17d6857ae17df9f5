//! Tables in and out: every list of the register as offices keep it. A table is judged row by row
//! against the rules and what is stored; all rows are taken or none. What goes out reads back.

pub(crate) mod appointments;
pub(crate) mod bodies;
pub(crate) mod context;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod liaisons;
pub(crate) mod members;
pub(crate) mod parties;
pub(crate) mod social;
pub(crate) mod team_members;
pub(crate) mod teams;
pub(crate) mod units;
pub(crate) mod zones;

use baodao_kernel::AreaPath;
use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::policy::Action;
use baodao_sheets::{Cell, Column, RowCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = OrganisationTable)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Units, known again by credit code or name.
    Units,
    /// Liaisons of units.
    Liaisons,
    /// Bodies, known again by seat and name.
    Bodies,
    /// Member units and bodies of bodies.
    Parties,
    /// Appointments.
    Appointments,
    /// Members of branches and groups.
    Members,
    /// Teams, known again by area and name.
    Teams,
    /// Who is in teams; a new row is an invitation.
    TeamMembers,
    /// Responsibility zones.
    Zones,
    /// Social organisations, known again by name.
    SocialOrganisations,
}

impl TableKind {
    /// What a caller must be allowed to import it.
    pub fn edits(self) -> Action {
        match self {
            Self::Units | Self::Liaisons => Action::EditUnits,
            Self::Bodies | Self::Parties => Action::EditBodies,
            Self::Appointments => Action::EditPosts,
            Self::Members => Action::EditMembers,
            Self::Teams | Self::TeamMembers => Action::EditTeams,
            Self::Zones => Action::EditZones,
            Self::SocialOrganisations => Action::EditSocial,
        }
    }

    /// The columns.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Units => units::COLUMNS,
            Self::Liaisons => liaisons::COLUMNS,
            Self::Bodies => bodies::COLUMNS,
            Self::Parties => parties::COLUMNS,
            Self::Appointments => appointments::COLUMNS,
            Self::Members => members::COLUMNS,
            Self::Teams => teams::COLUMNS,
            Self::TeamMembers => team_members::COLUMNS,
            Self::Zones => zones::COLUMNS,
            Self::SocialOrganisations => social::COLUMNS,
        }
    }

    /// Chinese name of the table.
    pub fn title(self) -> &'static str {
        match self {
            Self::Units => "单位",
            Self::Liaisons => "单位联络员",
            Self::Bodies => "党组织",
            Self::Parties => "成员单位",
            Self::Appointments => "任职",
            Self::Members => "支部党员",
            Self::Teams => "服务队",
            Self::TeamMembers => "服务队队员",
            Self::Zones => "责任区",
            Self::SocialOrganisations => "社会组织",
        }
    }

    /// Words that a column takes: column, code or Chinese name, meaning.
    pub fn words(self) -> Vec<(&'static str, &'static str, &'static str)> {
        match self {
            Self::Units => units::words(),
            Self::Bodies => bodies::words(),
            Self::Appointments => appointments::words(),
            Self::Teams => teams::words(),
            Self::TeamMembers => team_members::words(),
            Self::Zones => zones::words(),
            Self::SocialOrganisations => social::words(),
            Self::Liaisons | Self::Parties | Self::Members => Vec::new(),
        }
    }
}

/// What can be wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[schema(as = OrganisationRowProblem)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// The heading has no such column.
    ColumnMissing,
    /// The heading names a column that is not known, or one twice.
    ColumnUnknown,
    /// The cell must not be empty.
    ValueMissing,
    /// None of the known words.
    ValueUnknown,
    /// Not a name.
    NameMalformed,
    /// Too long, or out of range.
    ValueMalformed,
    /// Not a credit code, or its check character does not fit.
    CreditCodeMalformed,
    /// Not a telephone number.
    PhoneMalformed,
    /// Not a day like 2026-11-23.
    DateMalformed,
    /// No area in force has the code.
    AreaUnknown,
    /// The importer does not keep the register there.
    AreaNotYours,
    /// No unit in force has the name or credit code.
    UnitUnknown,
    /// No living body has the name.
    BodyUnknown,
    /// Several bodies have the name; give the code of the seat.
    BodyAmbiguous,
    /// No living team has the name.
    TeamUnknown,
    /// Several teams have the name; give the code of the area.
    TeamAmbiguous,
    /// No account in use has the number or id.
    PersonUnknown,
    /// No estate or building of the name lies there.
    PlaceUnknown,
    /// An earlier row has it already.
    DuplicateInFile,
    /// Two rows or a row and the register are one thing by different names.
    Contradicts,
    /// A rule says no; the value is the rule's code.
    RuleRefused,
}

impl RowCode for RowProblem {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

/// One thing that is wrong with one row.
pub(crate) type RowError = baodao_sheets::RowError<RowProblem>;

/// The cells of one row.
pub(crate) type Cells<'a> = baodao_sheets::Cells<'a, RowProblem>;

/// What an import would do or did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[schema(as = OrganisationImportCounts)]
pub struct Counts {
    /// Rows without the heading.
    #[schema(example = 344)]
    pub rows: usize,
    /// New things.
    #[schema(example = 340)]
    pub new: usize,
    /// Things with other attributes.
    #[schema(example = 2)]
    pub changed: usize,
    /// Rows that say what is already so.
    #[schema(example = 2)]
    pub unchanged: usize,
}

/// A rule's no as an error of the row.
pub(crate) fn refused(row: u32, column: &str, refusal: &OrganisationRefusal) -> RowError {
    RowError::new(row, column, RowProblem::RuleRefused, baodao_kernel::Refuse::spec(refusal).code)
}

/// What a table comes to: things to write and how many of which kind, or what is wrong.
pub(crate) type Judgement<T> = Result<(Vec<T>, Counts), Vec<RowError>>;

/// A row that goes out.
pub(crate) type OutRow = Vec<Cell>;

/// The areas of what an import wrote, each once with how many, for the log.
pub(crate) fn by_area<'a>(areas: impl Iterator<Item = &'a AreaPath>) -> Vec<(AreaPath, usize)> {
    let mut counts: std::collections::BTreeMap<&AreaPath, usize> = std::collections::BTreeMap::new();
    for area in areas {
        *counts.entry(area).or_default() += 1;
    }
    counts.into_iter().map(|(area, count)| (area.clone(), count)).collect()
}

/// A person as the columns `person_id` and `person`: the id reads back, the masked name is for
/// people.
pub(crate) fn person_cells(person: Option<crate::names::PersonLabel>) -> (Cell, Cell) {
    match person {
        Some(person) => (person.account.to_string().into(), person.name.into()),
        None => (Cell::Empty, Cell::Empty),
    }
}
