//! Putting a confirmed report-in right within its community: unit, party organisation, estate and
//! building. Whoever it is about proposes and the community decides; until then what was confirmed
//! stands. The community itself corrects at once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::report_in::{Kind, UnitName};
use crate::round::{self, Change};
use crate::steps::{only, words};
use crate::{ReportIn, ReportInRefusal, State};

/// What is to be otherwise: what is `None` stays, an empty text takes away what stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Another unit.
    pub unit: Option<UnitName>,
    /// Another party organisation.
    pub party_org: Option<String>,
    /// Another estate of the community.
    pub estate: Option<String>,
    /// Another building.
    pub building: Option<String>,
}

/// A correction that waits for the community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// What is to be otherwise.
    pub what: Correction,
    /// Since when.
    pub at: Timestamp,
}

/// A report-in as it would be, and what would be another.
type Corrected = Result<(ReportIn, Vec<Change>), ReportInRefusal>;

fn apply(report: &ReportIn, what: &Correction) -> Corrected {
    only(report, &[State::Confirmed])?;
    if report.kind == Kind::Unit && what.unit.is_some() {
        return Err(ReportInRefusal::CorrectionOfUnit);
    }
    let (mut next, mut changes) = (report.clone(), Vec::new());
    round::correct(&mut next, &mut changes, (&what.unit, &what.party_org, &what.estate, &what.building))?;
    Ok((next, changes))
}

/// The person, or for a unit its liaison, proposes; a later word takes the place of an earlier one,
/// and saying nothing takes it back. Tried at once, so that what cannot be is told now.
///
/// # Errors
/// [`ReportInRefusal::ReportInState`] where nothing was confirmed,
/// [`ReportInRefusal::CorrectionEmpty`] when everything stands so already,
/// [`ReportInRefusal::CorrectionOfUnit`], and what homes and names refuse.
pub fn propose(report: &ReportIn, what: Correction, now: Timestamp) -> Corrected {
    let (_, changes) = apply(report, &what)?;
    if what == Correction::default() && report.proposed.is_some() {
        return Ok((ReportIn { proposed: None, ..report.clone() }, changes));
    }
    if changes.is_empty() {
        return Err(ReportInRefusal::CorrectionEmpty);
    }
    Ok((ReportIn { proposed: Some(Proposed { what, at: now }), reason: None, ..report.clone() }, changes))
}

/// The community corrects at once. A proposal goes on waiting unless nothing is left of it.
///
/// # Errors
/// As [`propose`].
pub fn correct(report: &ReportIn, what: &Correction) -> Corrected {
    let (next, changes) = apply(report, what)?;
    if changes.is_empty() {
        return Err(ReportInRefusal::CorrectionEmpty);
    }
    let waits =
        |proposed: &Proposed| !matches!(apply(&next, &proposed.what), Ok((_, left)) if left.is_empty());
    let proposed = next.proposed.clone().filter(waits);
    Ok((ReportIn { proposed, ..next }, changes))
}

/// The community takes the proposal over: whoever it is about has said how it is, so it holds.
///
/// # Errors
/// [`ReportInRefusal::CorrectionNone`] when nothing waits; as [`propose`].
pub fn accept(report: &ReportIn, now: Timestamp) -> Corrected {
    let proposed = report.proposed.as_ref().ok_or(ReportInRefusal::CorrectionNone)?;
    let (next, changes) = apply(report, &proposed.what)?;
    let next = ReportIn { proposed: None, reason: None, checked_at: Some(now), check_asked_at: None, ..next };
    Ok((next, changes))
}

/// The community does not, and says why; what was confirmed goes on standing.
///
/// # Errors
/// [`ReportInRefusal::CorrectionNone`] when nothing waits, [`ReportInRefusal::ReasonMissing`].
pub fn decline(report: &ReportIn, why: &str) -> Result<ReportIn, ReportInRefusal> {
    only(report, &[State::Confirmed])?;
    if report.proposed.is_none() {
        return Err(ReportInRefusal::CorrectionNone);
    }
    Ok(ReportIn { proposed: None, reason: Some(words(why)?), ..report.clone() })
}

#[cfg(test)]
#[path = "correction_tests.rs"]
mod tests;
