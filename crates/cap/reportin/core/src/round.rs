//! Rounds of re-verification (名册再核对、数据再统计、人员再安排): every confirmed person of an area
//! becomes a line; who heads the functional branch looks at each, and what they say is applied at
//! once. Nothing happens to a line that nobody looked at.

use baodao_kernel::{AreaPath, BodyId, coded_zh};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::report_in::{UnitName, name};
use crate::steps::{self, Ender};
use crate::{EndReason, Home, ReportIn, ReportInRefusal, RuleSheet};

coded_zh! {
    /// Whether a round goes on.
    pub enum RoundState as RoundState {
        /// 进行中.
        Open = "open" "进行中",
        /// 已结束.
        Closed = "closed" "已结束",
    }

    /// What came of a line.
    pub enum LineState as RoundLineState {
        /// 待核对.
        Waiting = "waiting" "待核对",
        /// 无变化.
        Confirmed = "confirmed" "无变化",
        /// 已更正.
        Corrected = "corrected" "已更正",
        /// 已调整: another grid or branch.
        Reassigned = "reassigned" "已调整",
        /// 已结束.
        Ended = "ended" "已结束",
    }

    /// Which field a look at a line changed.
    pub enum ChangedField as RoundChangedField {
        /// 单位.
        Unit = "unit" "单位",
        /// 所在党组织.
        PartyOrg = "party_org" "所在党组织",
        /// 小区.
        Estate = "estate" "小区",
        /// 楼栋.
        Building = "building" "楼栋",
        /// 网格.
        Grid = "grid" "网格",
        /// 功能型党支部.
        Branch = "branch" "功能型党支部",
        /// 状态.
        State = "state" "状态",
    }
}

impl ChangedField {
    /// Whether it tells where somebody lives.
    pub const fn is_home(self) -> bool {
        matches!(self, Self::Estate | Self::Building)
    }
}

/// One field as it was and as it is; codes and names, nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = RoundChange))]
pub struct Change {
    /// Which field.
    pub field: ChangedField,
    /// What it was.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
}

/// What somebody says of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It holds as it is.
    Holds,
    /// Some of it is wrong; what is `None` stays.
    Correct {
        /// Another unit.
        unit: Option<UnitName>,
        /// Another party organisation.
        party_org: Option<String>,
        /// Another estate of the community.
        estate: Option<String>,
        /// Another building.
        building: Option<String>,
    },
    /// The person belongs to another grid or branch.
    Reassign {
        /// The grid and how it is called.
        grid: Option<(AreaPath, String)>,
        /// The branch and how it is called.
        branch: Option<(BodyId, String)>,
        /// How the branch until now is called.
        branch_before: Option<String>,
        /// How the grid until now is called.
        grid_before: Option<String>,
    },
    /// The person is no longer here.
    End(EndReason),
}

/// Opens a round; `overlaps` tells whether one is open inside or around the area, `people` how
/// many confirmed persons there are.
///
/// # Errors
/// [`ReportInRefusal::RoundOverlaps`], [`ReportInRefusal::RoundEmpty`],
/// [`ReportInRefusal::RoundDeadline`], [`ReportInRefusal::NameInvalid`].
pub fn open(
    title: &str,
    deadline: Timestamp,
    overlaps: bool,
    people: i64,
    rules: &RuleSheet,
    now: Timestamp,
) -> Result<String, ReportInRefusal> {
    let title = name(title, 60, "title")?.ok_or(ReportInRefusal::NameInvalid { field: "title" })?;
    let longest = rules.round_days_max;
    if deadline <= now || deadline.duration_since(now) > longest.days() {
        return Err(ReportInRefusal::RoundDeadline { days: longest.value });
    }
    if overlaps {
        return Err(ReportInRefusal::RoundOverlaps);
    }
    if people == 0 {
        return Err(ReportInRefusal::RoundEmpty);
    }
    Ok(title)
}

/// Whether those whose lines wait are due to hear of the deadline: some days before it, and not on
/// the heels of the opening.
pub fn remind_is_due(deadline: Timestamp, opened_at: Timestamp, rules: &RuleSheet, now: Timestamp) -> bool {
    let near = deadline.duration_since(now) <= rules.round_remind_days.days();
    near && now < deadline && now.duration_since(opened_at) >= SignedDuration::from_hours(24)
}

/// Looks at a line: the report-in as it shall be, what the line is now, and what was changed.
///
/// # Errors
/// [`ReportInRefusal::RoundClosed`], [`ReportInRefusal::LineChecked`],
/// [`ReportInRefusal::LineUnchanged`], and what the report-in's own steps refuse.
pub fn check_line(
    round: RoundState,
    line: LineState,
    report: &ReportIn,
    outcome: &Outcome,
    now: Timestamp,
) -> Result<(ReportIn, LineState, Vec<Change>), ReportInRefusal> {
    if round == RoundState::Closed {
        return Err(ReportInRefusal::RoundClosed);
    }
    if line != LineState::Waiting {
        return Err(ReportInRefusal::LineChecked { state: line });
    }
    if let Outcome::End(reason) = outcome {
        let ended = steps::end(report, Ender::Desk, *reason, now)?;
        let change = change(ChangedField::State, Some(report.state.code()), Some(reason.code()));
        return Ok((ended, LineState::Ended, vec![change]));
    }
    let mut next = steps::still_holds(report, now)?;
    let mut changes = Vec::new();
    let state = match outcome {
        Outcome::Holds | Outcome::End(_) => return Ok((next, LineState::Confirmed, changes)),
        Outcome::Correct { unit, party_org, estate, building } => {
            correct(&mut next, &mut changes, (unit, party_org, estate, building))?;
            LineState::Corrected
        }
        Outcome::Reassign { grid, branch, branch_before, grid_before } => {
            if let Some((path, called)) =
                grid.as_ref().filter(|(path, _)| next.home.grid.as_ref() != Some(path))
            {
                changes.push(change(ChangedField::Grid, grid_before.as_deref(), Some(called)));
                next.home.grid = Some(path.clone());
            }
            if let Some((id, called)) = branch.as_ref().filter(|(id, _)| next.branch != Some(*id)) {
                changes.push(change(ChangedField::Branch, branch_before.as_deref(), Some(called)));
                next.branch = Some(*id);
            }
            LineState::Reassigned
        }
    };
    if changes.is_empty() { Err(ReportInRefusal::LineUnchanged) } else { Ok((next, state, changes)) }
}

pub(crate) type Corrections<'a> =
    (&'a Option<UnitName>, &'a Option<String>, &'a Option<String>, &'a Option<String>);

/// Puts what is said otherwise into a report-in, and each field as it was and as it is into `changes`.
pub(crate) fn correct(
    next: &mut ReportIn,
    changes: &mut Vec<Change>,
    (unit, party_org, estate, building): Corrections<'_>,
) -> Result<(), ReportInRefusal> {
    if let Some(unit) = unit.as_ref().filter(|unit| **unit != next.unit) {
        changes.push(change(ChangedField::Unit, Some(&next.unit.name), Some(&unit.name)));
        next.unit = unit.clone();
    }
    if let Some(text) = party_org {
        let clean = name(text, 100, "party_org")?;
        if clean != next.party_org {
            changes.push(change(ChangedField::PartyOrg, next.party_org.as_deref(), clean.as_deref()));
            next.party_org = clean;
        }
    }
    let community = next.home.community.clone().unwrap_or_default();
    let chosen = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
    let (estate, building) = (chosen(estate, &next.home.estate), chosen(building, &next.home.building));
    let home = Home::new(&community, estate.as_deref(), building.as_deref())?;
    if home.estate != next.home.estate {
        changes.push(change(ChangedField::Estate, next.home.estate.as_deref(), home.estate.as_deref()));
    }
    if home.building != next.home.building {
        changes.push(change(ChangedField::Building, next.home.building.as_deref(), home.building.as_deref()));
    }
    next.home = Home { grid: next.home.grid.clone(), ..home };
    Ok(())
}

fn change(field: ChangedField, from: Option<&str>, to: Option<&str>) -> Change {
    Change { field, from: from.map(str::to_owned), to: to.map(str::to_owned) }
}

#[cfg(test)]
#[path = "round_tests.rs"]
mod tests;
