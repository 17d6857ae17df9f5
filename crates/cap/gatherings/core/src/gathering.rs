//! A gathering from plan to outcome: where it may be, when, and which step follows which.

use baodao_kernel::{AreaLevel, AreaPath, coded};
use jiff::{SignedDuration, Timestamp};

use crate::refusals::GatheringRefusal;
use crate::rules::RuleSheet;

coded! {
    /// What kind of gathering.
    pub enum GatheringKind {
        /// Members of units meet the community (见面会).
        Introduction = "introduction",
        /// Something begins (启动仪式).
        Launch = "launch",
        /// A talk around a table (座谈会).
        Talk = "talk",
        /// Anything else.
        Other = "other",
    }

    /// Where it stands.
    pub enum GatheringState {
        /// Being planned; only the office sees it.
        Draft = "draft",
        /// Announced: public, and whoever is invited knows.
        Announced = "announced",
        /// Over, with its outcome.
        Closed = "closed",
        /// Called off.
        Cancelled = "cancelled",
    }

    /// Why persons may say themselves that they are there (`special_scene`); without a reason the
    /// host alone notes who came.
    pub enum CheckInReason {
        /// Who is in the building has to be known.
        Safety = "safety",
        /// The insurance asks for it.
        Insurance = "insurance",
        /// An emergency.
        Emergency = "emergency",
    }
}

/// When it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Its start.
    pub from: Timestamp,
    /// Its end.
    pub until: Timestamp,
}

/// Decides whether a gathering can be this area's.
///
/// # Errors
/// [`GatheringRefusal::GatheringPlaceInvalid`] anywhere but in a community or subdistrict.
pub fn decide_place(area: &AreaPath) -> Result<(), GatheringRefusal> {
    match area.level() {
        AreaLevel::Subdistrict | AreaLevel::Community => Ok(()),
        _ => Err(GatheringRefusal::GatheringPlaceInvalid),
    }
}

/// Decides whether a gathering can be at that time.
///
/// # Errors
/// [`GatheringRefusal::GatheringTimesInvalid`].
pub fn decide_times(times: Times, now: Timestamp, rules: &RuleSheet) -> Result<(), GatheringRefusal> {
    let ahead = times.from.duration_since(now);
    let length = times.until.duration_since(times.from);
    let fits = ahead > SignedDuration::ZERO
        && ahead <= rules.plan_days_max.days()
        && length > SignedDuration::ZERO
        && length <= rules.hours_max.hours();
    if fits {
        return Ok(());
    }
    let (days_max, hours_max) = (rules.plan_days_max.value, rules.hours_max.value);
    Err(GatheringRefusal::GatheringTimesInvalid { days_max, hours_max })
}

/// Refuses unless the gathering stands in one of `wanted`.
fn stands(state: GatheringState, wanted: &[GatheringState]) -> Result<(), GatheringRefusal> {
    if wanted.contains(&state) { Ok(()) } else { Err(GatheringRefusal::GatheringStep { state }) }
}

/// What is announced is moved or cancelled, not written anew.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`].
pub fn decide_edit(state: GatheringState) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Draft])
}

/// Decides whether it can be announced.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], or [`GatheringRefusal::GatheringTimesInvalid`] for a draft
/// whose time has passed.
pub fn decide_announce(
    state: GatheringState,
    times: Times,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Draft])?;
    decide_times(times, now, rules)
}

/// Decides whether it can be moved.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`] unless it is announced, [`GatheringRefusal::GatheringBegun`].
pub fn decide_move(state: GatheringState, times: Times, now: Timestamp) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Announced])?;
    if now < times.from { Ok(()) } else { Err(GatheringRefusal::GatheringBegun) }
}

/// Decides whether it can be called off: a draft at any time, what is announced until its start.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], [`GatheringRefusal::GatheringBegun`].
pub fn decide_cancel(state: GatheringState, times: Times, now: Timestamp) -> Result<(), GatheringRefusal> {
    if state == GatheringState::Draft { Ok(()) } else { decide_move(state, times, now) }
}

/// Decides whether somebody more can be invited: until it is closed, since one may have come
/// without being asked.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`].
pub fn decide_invite(state: GatheringState) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Draft, GatheringState::Announced])
}

/// Decides whether an invitation can be answered now; answers can change until the start.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], [`GatheringRefusal::GatheringBegun`].
pub fn decide_answer(state: GatheringState, times: Times, now: Timestamp) -> Result<(), GatheringRefusal> {
    decide_move(state, times, now)
}

/// Decides whether the host can mark who came.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], [`GatheringRefusal::GatheringNotBegun`].
pub fn decide_mark(
    state: GatheringState,
    times: Times,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Announced])?;
    let opens = times.from.duration_since(now) <= rules.check_in_minutes_before.minutes();
    if opens { Ok(()) } else { Err(GatheringRefusal::GatheringNotBegun) }
}

/// Decides whether it can be closed with its outcome.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], [`GatheringRefusal::GatheringNotBegun`].
pub fn decide_close(state: GatheringState, times: Times, now: Timestamp) -> Result<(), GatheringRefusal> {
    stands(state, &[GatheringState::Announced])?;
    if now < times.from { Err(GatheringRefusal::GatheringNotBegun) } else { Ok(()) }
}

/// Decides whether something can be written down that is to follow: once it has begun.
///
/// # Errors
/// [`GatheringRefusal::GatheringStep`], [`GatheringRefusal::GatheringNotBegun`].
pub fn decide_follow_up(state: GatheringState, times: Times, now: Timestamp) -> Result<(), GatheringRefusal> {
    if state == GatheringState::Closed { Ok(()) } else { decide_close(state, times, now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn times() -> Times {
        Times { from: at("2026-12-01T01:00:00Z"), until: at("2026-12-01T03:00:00Z") }
    }

    #[test]
    fn communities_and_subdistricts_gather() {
        let subdistrict = AreaPath::district().child(1);
        let community = subdistrict.child(1);
        assert_eq!(decide_place(&subdistrict), Ok(()));
        assert_eq!(decide_place(&community), Ok(()));
        for place in [AreaPath::district(), community.child(1)] {
            assert_eq!(decide_place(&place), Err(GatheringRefusal::GatheringPlaceInvalid));
        }
    }

    #[test]
    fn a_time_lies_ahead_and_has_a_length() {
        let rules = RuleSheet::default();
        let refused = Err(GatheringRefusal::GatheringTimesInvalid { days_max: 366, hours_max: 72 });
        let now = at("2026-11-23T01:00:00Z");
        assert_eq!(decide_times(times(), now, &rules), Ok(()));
        assert_eq!(decide_times(times(), times().from, &rules), refused);
        let Times { from, until } = times();
        for (from, until) in [
            (until, from),
            (from, from),
            (from, at("2026-12-04T01:00:01Z")),
            (at("2027-12-01T01:00:00Z"), at("2027-12-01T03:00:00Z")),
        ] {
            assert_eq!(decide_times(Times { from, until }, now, &rules), refused, "{from} {until}");
        }
    }

    #[test]
    fn each_step_follows_from_its_state_and_time() {
        use GatheringState::{Announced, Cancelled, Closed, Draft};
        let rules = RuleSheet::default();
        let (before, hour, after) =
            (at("2026-11-30T01:00:00Z"), at("2026-12-01T00:00:00Z"), at("2026-12-01T01:00:00Z"));
        let step = |state| Err(GatheringRefusal::GatheringStep { state });
        for state in [Announced, Closed, Cancelled] {
            assert_eq!(decide_edit(state), step(state));
            assert_eq!(decide_announce(state, times(), before, &rules), step(state));
        }
        assert_eq!(decide_edit(Draft), Ok(()));
        assert_eq!(decide_announce(Draft, times(), before, &rules), Ok(()));
        assert!(decide_announce(Draft, times(), after, &rules).is_err());
        for state in [Draft, Closed, Cancelled] {
            assert_eq!(decide_move(state, times(), before), step(state));
            assert_eq!(decide_answer(state, times(), before), step(state));
            assert_eq!(decide_mark(state, times(), after, &rules), step(state));
            assert_eq!(decide_close(state, times(), after), step(state));
        }
        assert_eq!(decide_move(Announced, times(), hour), Ok(()));
        assert_eq!(decide_move(Announced, times(), after), Err(GatheringRefusal::GatheringBegun));
        assert_eq!(decide_cancel(Draft, times(), after), Ok(()));
        assert_eq!(decide_cancel(Announced, times(), after), Err(GatheringRefusal::GatheringBegun));
        assert_eq!(decide_cancel(Cancelled, times(), before), step(Cancelled));
        assert_eq!(decide_mark(Announced, times(), before, &rules), Err(GatheringRefusal::GatheringNotBegun));
        assert_eq!(decide_mark(Announced, times(), hour, &rules), Ok(()));
        assert_eq!(decide_close(Announced, times(), hour), Err(GatheringRefusal::GatheringNotBegun));
        assert_eq!(decide_close(Announced, times(), after), Ok(()));
        assert_eq!(decide_follow_up(Closed, times(), after), Ok(()));
        assert_eq!(decide_follow_up(Announced, times(), hour), Err(GatheringRefusal::GatheringNotBegun));
        assert_eq!(decide_follow_up(Draft, times(), after), step(Draft));
        assert_eq!(decide_invite(Closed), step(Closed));
        assert_eq!(decide_invite(Announced), Ok(()));
    }
}
