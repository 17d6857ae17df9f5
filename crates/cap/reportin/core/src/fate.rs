//! What becomes of a row of a roster: judged against what is known of its number.

use baodao_kernel::{ReportInId, UnitId};
use jiff::Timestamp;

use crate::roster::Row;
use crate::{Home, State};

/// What is known of the person with a row's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which report-in.
    pub id: ReportInId,
    /// How far it is.
    pub state: State,
    /// Under which unit.
    pub unit: Option<UnitId>,
    /// What the unit is called there.
    pub unit_name: String,
    /// The home.
    pub home: Home,
}

/// A report-in of the person with a row's number that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// Under which unit.
    pub unit: Option<UnitId>,
    /// What the unit is called there.
    pub unit_name: String,
    /// When it ended, or the community refused it.
    pub at: Timestamp,
    /// The community refused it.
    pub refused: bool,
}

/// Who is invited again, since the importer says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Again {
    /// Whoever reported in under the unit and has ended.
    pub ended: bool,
    /// Whoever the community refused under the unit.
    pub refused: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Nobody with this number is known: invited.
    New,
    /// The person reported in under this unit, and that has ended.
    Ended {
        /// When it ended.
        at: Timestamp,
        /// Invited again, since the importer says so; else left out.
        invited: bool,
    },
    /// The community refused the person under this unit.
    Refused {
        /// When.
        at: Timestamp,
        /// Invited again, since the importer says so; else left out.
        invited: bool,
    },
    /// Known just so.
    Same,
    /// Invited before; the roster says more of the home now.
    Refresh(ReportInId),
    /// Known otherwise. Somebody who has spoken is asked; nothing is changed by the roster.
    Moved {
        /// Which report-in.
        id: ReportInId,
        /// Under another unit.
        unit: bool,
        /// In another community.
        home: bool,
        /// The person is asked whether it still holds.
        ask: bool,
    },
}

impl Fate {
    /// Whether the row becomes an invitation.
    pub const fn invites(&self) -> bool {
        matches!(self, Self::New | Self::Ended { invited: true, .. } | Self::Refused { invited: true, .. })
    }
}

/// Judges a row against what is known of its number. Whose report-in under the row's unit is over is
/// invited again only when the importer says so: a list that was exported here holds people who have
/// left, and a unit's roster people whom the community refused. A row that such a list says is over
/// changes nothing, wherever the person is by now.
pub fn fate(row: &Row, known: Option<&Known>, over: &[Over], again: Again) -> Fate {
    let Some(known) = known else {
        let here = over.iter().filter(|one| row.is_of(one.unit, &one.unit_name));
        return match here.max_by_key(|one| one.at) {
            Some(last) if last.refused => Fate::Refused { at: last.at, invited: again.refused },
            Some(last) => Fate::Ended { at: last.at, invited: again.ended },
            None if row.over => Fate::Same,
            None => Fate::New,
        };
    };
    if row.over {
        return Fate::Same;
    }
    let unit = !row.is_of(known.unit, &known.unit_name);
    let said = row.home.community.is_some();
    let silent = known.home.community.is_none();
    let home = said && !silent && !row.home.same_place(&known.home);
    if known.state == State::Invited && !unit {
        let more = said
            && (row.home.community != known.home.community
                || row.home.estate.is_some() && row.home.estate != known.home.estate
                || row.home.building.is_some() && row.home.building != known.home.building);
        return if more { Fate::Refresh(known.id) } else { Fate::Same };
    }
    if unit || home {
        return Fate::Moved { id: known.id, unit, home, ask: known.state == State::Confirmed };
    }
    Fate::Same
}
