//! Taking back what was said of a line of a round. What a look applied is put back exactly, while
//! the round is open and only where nobody has gone on from it; an end is not taken back.

use baodao_kernel::{AreaPath, BodyId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::report_in::UnitName;
use crate::round::{LineState, RoundState};
use crate::{ReportIn, ReportInRefusal, State};

/// What a look at a line can change of a report-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    unit: UnitName,
    party_org: Option<String>,
    estate: Option<String>,
    building: Option<String>,
    grid: Option<AreaPath>,
    branch: Option<BodyId>,
    checked_at: Option<Timestamp>,
    check_asked_at: Option<Timestamp>,
}

impl Standing {
    fn of(report: &ReportIn) -> Self {
        Self {
            unit: report.unit.clone(),
            party_org: report.party_org.clone(),
            estate: report.home.estate.clone(),
            building: report.home.building.clone(),
            grid: report.home.grid.clone(),
            branch: report.branch,
            checked_at: report.checked_at,
            check_asked_at: report.check_asked_at,
        }
    }

    /// Whether what a correction puts right is the same.
    fn same_facts(&self, other: &Self) -> bool {
        (&self.unit, &self.party_org, &self.estate, &self.building)
            == (&other.unit, &other.party_org, &other.estate, &other.building)
    }

    /// Whether where the person belongs is the same.
    fn same_place(&self, other: &Self) -> bool {
        (&self.grid, self.branch) == (&other.grid, other.branch)
    }
}

/// What a look found and what it left; kept while the round is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    before: Standing,
    after: Standing,
}

impl Look {
    /// A look that made of one report-in the other.
    pub fn of(before: &ReportIn, after: &ReportIn) -> Self {
        Self { before: Standing::of(before), after: Standing::of(after) }
    }
}

/// A line that was looked at.
#[derive(Debug, Clone, Copy)]
pub struct Looked<'a> {
    /// Whether its round goes on.
    pub round: RoundState,
    /// What came of it.
    pub line: LineState,
    /// When somebody looked.
    pub at: Option<Timestamp>,
    /// What the look found and left; `None` where that was not kept.
    pub look: Option<&'a Look>,
}

/// Takes back what was said of a line: the report-in as it shall be; the line waits again.
///
/// # Errors
/// [`ReportInRefusal::RoundClosed`]; [`ReportInRefusal::LineWaiting`] when nobody has looked;
/// [`ReportInRefusal::LineOver`] when the report-in was ended with it;
/// [`ReportInRefusal::LineOvertaken`] when what the look left is no longer so.
pub fn take_back(looked: Looked<'_>, report: &ReportIn) -> Result<ReportIn, ReportInRefusal> {
    if looked.round == RoundState::Closed {
        return Err(ReportInRefusal::RoundClosed);
    }
    match looked.line {
        LineState::Waiting => return Err(ReportInRefusal::LineWaiting),
        LineState::Ended => return Err(ReportInRefusal::LineOver),
        _ if report.state != State::Confirmed => return Err(ReportInRefusal::LineOvertaken),
        LineState::Confirmed | LineState::Corrected | LineState::Reassigned => {}
    }
    let mut next = report.clone();
    let Some(Look { before, after }) = looked.look else {
        // Saying that it holds changes nothing that others see.
        let harmless = looked.line == LineState::Confirmed;
        return if harmless { Ok(next) } else { Err(ReportInRefusal::LineOvertaken) };
    };
    let now = Standing::of(report);
    match looked.line {
        LineState::Corrected if now.same_facts(after) => {
            next.unit = before.unit.clone();
            next.party_org.clone_from(&before.party_org);
            next.home.estate.clone_from(&before.estate);
            next.home.building.clone_from(&before.building);
        }
        LineState::Reassigned if now.same_place(after) => {
            next.home.grid.clone_from(&before.grid);
            next.branch = before.branch;
        }
        LineState::Corrected | LineState::Reassigned => return Err(ReportInRefusal::LineOvertaken),
        LineState::Waiting | LineState::Confirmed | LineState::Ended => {}
    }
    // Whoever said since that it holds has said so for themselves.
    if looked.at.is_some() && report.checked_at == looked.at {
        next.checked_at = before.checked_at;
        next.check_asked_at = report.check_asked_at.or(before.check_asked_at);
    }
    Ok(next)
}

#[cfg(test)]
#[path = "take_back_tests.rs"]
mod tests;
