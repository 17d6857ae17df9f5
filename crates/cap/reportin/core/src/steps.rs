//! The steps from one state to the next. Each takes the report-in as it is and gives it as it
//! shall be, or says why not.

use baodao_kernel::{AccountId, ReportInId, text};
use jiff::Timestamp;

use crate::report_in::{Filled, fresh};
use crate::{Basis, EndReason, Home, Kind, ReportIn, ReportInRefusal, RuleSheet, State};

type Step = Result<ReportIn, ReportInRefusal>;

pub(crate) fn only(report: &ReportIn, states: &[State]) -> Result<(), ReportInRefusal> {
    if states.contains(&report.state) {
        Ok(())
    } else {
        Err(ReportInRefusal::ReportInState { state: report.state })
    }
}

/// Words that somebody gives, two to 500 characters.
pub(crate) fn words(reason: &str) -> Result<String, ReportInRefusal> {
    let reason = text::clean(reason);
    let fits = (2..=500).contains(&reason.chars().count());
    fits.then_some(reason).ok_or(ReportInRefusal::ReasonMissing)
}

/// The notice that a person has read, and the one in force.
///
/// # Errors
/// [`ReportInRefusal::NoticeNotPublished`] before there is one,
/// [`ReportInRefusal::NoticeOutdated`] when another is in force.
pub fn check_notice(read: i32, in_force: Option<i32>) -> Result<i32, ReportInRefusal> {
    match in_force {
        None => Err(ReportInRefusal::NoticeNotPublished),
        Some(current) if current == read => Ok(read),
        Some(current) => Err(ReportInRefusal::NoticeOutdated { current }),
    }
}

/// A person or a unit reports in without having been invited.
pub fn submit(id: ReportInId, kind: Kind, filled: Filled, basis: Basis, now: Timestamp) -> Step {
    let filled = filled.cleaned()?;
    if filled.home.community.is_none() {
        return Err(ReportInRefusal::HomeInvalid { field: "community" });
    }
    let new = fresh(id, kind, State::Submitted, filled, basis, now);
    Ok(ReportIn { submitted_at: Some(now), ..new })
}

/// The person completes an invitation, or answers what the community asked to correct.
pub fn complete(report: &ReportIn, me: AccountId, filled: Filled, notice: i32, now: Timestamp) -> Step {
    only(report, &[State::Invited, State::NeedsCorrection, State::Submitted])?;
    let filled = filled.cleaned()?;
    if filled.home.community.is_none() {
        return Err(ReportInRefusal::HomeInvalid { field: "community" });
    }
    Ok(ReportIn {
        state: State::Submitted,
        account: Some(me),
        unit: filled.unit,
        party_org: filled.party_org,
        home: filled.home,
        basis: Basis::OwnWord,
        notice_version: Some(notice),
        reason: None,
        submitted_at: Some(now),
        ..report.clone()
    })
}

/// The unit answers what the community asked to correct.
pub fn complete_unit(report: &ReportIn, filled: Filled, now: Timestamp) -> Step {
    only(report, &[State::NeedsCorrection, State::Submitted])?;
    let filled = filled.cleaned()?;
    let unit = report.unit.clone();
    Ok(ReportIn {
        state: State::Submitted,
        unit,
        party_org: filled.party_org,
        home: filled.home,
        reason: None,
        submitted_at: Some(now),
        ..report.clone()
    })
}

/// The community confirms.
pub fn confirm(report: &ReportIn, now: Timestamp) -> Step {
    only(report, &[State::Submitted])?;
    Ok(ReportIn {
        state: State::Confirmed,
        reason: None,
        confirmed_at: Some(now),
        checked_at: Some(now),
        ..report.clone()
    })
}

/// The community asks for a correction and says of what.
pub fn ask_correction(report: &ReportIn, what: &str) -> Step {
    only(report, &[State::Submitted])?;
    Ok(ReportIn { state: State::NeedsCorrection, reason: Some(words(what)?), ..report.clone() })
}

/// The community rejects and says why.
pub fn reject(report: &ReportIn, why: &str, now: Timestamp) -> Step {
    only(report, &[State::Submitted, State::NeedsCorrection])?;
    let reason = Some(words(why)?);
    Ok(ReportIn { state: State::Rejected, reason, ended_at: Some(now), ..report.clone() })
}

/// Who ends a report-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ender {
    /// The person, or a unit for itself.
    Self_,
    /// The person's unit.
    Unit,
    /// The community or subdistrict, or the head of the branch in a round.
    Desk,
}

/// Ends it. A person may leave at any time; a unit speaks of leaving and retirement only.
pub fn end(report: &ReportIn, by: Ender, reason: EndReason, now: Timestamp) -> Step {
    use EndReason as R;
    let fits = match (by, report.kind) {
        (Ender::Self_, Kind::Member) => matches!(reason, R::Withdrawn | R::Moved | R::LeftUnit | R::Retired),
        (Ender::Self_ | Ender::Unit, Kind::Unit) => matches!(reason, R::Withdrawn | R::Moved | R::UnitEnded),
        (Ender::Unit, Kind::Member) => matches!(reason, R::LeftUnit | R::Retired | R::Mistaken),
        // Withdrawing is the person's own.
        (Ender::Desk, _) => reason != R::Withdrawn,
    };
    if !fits {
        return Err(ReportInRefusal::EndReasonNotYours { reason });
    }
    if !report.state.is_active() {
        return Err(ReportInRefusal::ReportInState { state: report.state });
    }
    Ok(ReportIn {
        state: State::Ended,
        end_reason: Some(reason),
        ended_at: Some(now),
        check_asked_at: None,
        proposed: None,
        ..report.clone()
    })
}

/// A change of home: the old one ends, a new one waits for the new community.
pub fn move_home(
    report: &ReportIn,
    new: ReportInId,
    home: Home,
    notice: i32,
    now: Timestamp,
) -> Result<(ReportIn, ReportIn), ReportInRefusal> {
    only(report, &[State::Confirmed])?;
    if home.same_place(&report.home) {
        return Err(ReportInRefusal::SameCommunity);
    }
    let old = end(report, Ender::Self_, EndReason::Moved, now)?;
    let filled = Filled { unit: report.unit.clone(), party_org: report.party_org.clone(), home };
    let next = submit(new, report.kind, filled, Basis::OwnWord, now)?;
    let next =
        ReportIn { account: report.account, notice_version: Some(notice), previous: Some(report.id), ..next };
    Ok((old, next))
}

/// Somebody says that it still holds: the person, the head of the branch, the community.
pub fn still_holds(report: &ReportIn, now: Timestamp) -> Step {
    only(report, &[State::Confirmed])?;
    Ok(ReportIn { checked_at: Some(now), check_asked_at: None, ..report.clone() })
}

/// The question is put whether it still holds. It ends nothing, whatever comes of it, and nobody
/// is asked again before some time has passed.
pub fn ask_check(report: &ReportIn, rules: &RuleSheet, now: Timestamp) -> Step {
    only(report, &[State::Confirmed])?;
    let pause = rules.check_again_days;
    if report.last_asked_at.is_some_and(|last| now.duration_since(last) < pause.days()) {
        return Err(ReportInRefusal::AskedLately { days: pause.value });
    }
    let check_asked_at = report.check_asked_at.or(Some(now));
    Ok(ReportIn { check_asked_at, last_asked_at: Some(now), ..report.clone() })
}

/// Whether the yearly question is due.
pub fn check_is_due(report: &ReportIn, rules: &RuleSheet, now: Timestamp) -> bool {
    let since = report.checked_at.or(report.confirmed_at);
    report.state == State::Confirmed
        && report.check_asked_at.is_none()
        && since.is_some_and(|since| now.duration_since(since) >= rules.check_after_days.days())
}

/// Whether the question has stood so long that the community should ask by another way.
pub fn check_unanswered(report: &ReportIn, rules: &RuleSheet, now: Timestamp) -> bool {
    report.check_asked_at.is_some_and(|asked| now.duration_since(asked) >= rules.check_unanswered_days.days())
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
