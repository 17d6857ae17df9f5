//! A claim (认领): who comes, how many, and what became of it.

use baodao_kernel::coded;
use jiff::Timestamp;

use crate::project::{MicroState, Standing};
use crate::refusals::MicroClaimRefusal;

coded! {
    /// Who claims.
    pub enum MicroParty {
        /// A unit, through its liaison.
        Unit = "unit",
        /// A team, through its leader.
        Team = "team",
        /// A person.
        Person = "person",
    }

    /// Where a claim stands.
    pub enum MicroClaimState {
        /// Made; the office has not answered.
        Asked = "asked",
        /// Accepted.
        Accepted = "accepted",
        /// Declined, with a reason.
        Declined = "declined",
        /// Taken back; nothing follows from that.
        TakenBack = "taken_back",
    }
}

impl MicroClaimState {
    /// Whether it holds places.
    pub fn live(self) -> bool {
        matches!(self, Self::Asked | Self::Accepted)
    }
}

/// Decides a claim of `people` while so many places are taken; `twice` where the same unit, team
/// or person holds one already.
///
/// # Errors
/// It takes no claims, has not so many places, or is claimed by them already.
pub fn decide_claim(
    standing: &Standing,
    taken: i32,
    people: i32,
    twice: bool,
    now: Timestamp,
) -> Result<(), MicroClaimRefusal> {
    if !standing.takes_claims(now) {
        return Err(MicroClaimRefusal::MicroNotOpen);
    }
    if twice {
        return Err(MicroClaimRefusal::MicroClaimedTwice);
    }
    let free = (standing.wanted - taken).max(0);
    if standing.measure.places(people) > free { Err(MicroClaimRefusal::MicroFull { free }) } else { Ok(()) }
}

/// What becomes of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimStep {
    /// The office accepts it.
    Accept,
    /// The office declines it, also after it had accepted it.
    Decline,
    /// Whoever made it takes it back.
    TakeBack,
}

impl ClaimStep {
    /// Where the claim stands after this step.
    ///
    /// # Errors
    /// The step does not follow, or comes after the start.
    pub fn decide(
        self,
        state: MicroClaimState,
        standing: &Standing,
        now: Timestamp,
    ) -> Result<MicroClaimState, MicroClaimRefusal> {
        let on = matches!(standing.state, MicroState::Published | MicroState::Running);
        match (self, state) {
            (Self::Accept, MicroClaimState::Asked) if on => Ok(MicroClaimState::Accepted),
            (Self::Decline, state) if on && state.live() => Ok(MicroClaimState::Declined),
            (Self::TakeBack, state) if on && state.live() => {
                if standing.started(now) {
                    Err(MicroClaimRefusal::MicroStarted)
                } else {
                    Ok(MicroClaimState::TakenBack)
                }
            }
            (_, state) => Err(MicroClaimRefusal::MicroClaimStep { state }),
        }
    }
}

/// Decides whether it can be said that they took part, or did not: of what was accepted, when it
/// is done. It can be said differently later.
///
/// # Errors
/// Not done yet, or never accepted.
pub fn decide_part(state: MicroClaimState, project: MicroState) -> Result<(), MicroClaimRefusal> {
    if state != MicroClaimState::Accepted {
        return Err(MicroClaimRefusal::MicroClaimStep { state });
    }
    if project == MicroState::Done { Ok(()) } else { Err(MicroClaimRefusal::MicroNotDone) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{MicroMeasure, Times};

    const BEFORE: &str = "2026-11-30T01:00:00Z";
    const DURING: &str = "2026-12-01T02:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn standing(state: MicroState) -> Standing {
        let times = Times { from: at("2026-12-01T01:00:00Z"), until: at("2026-12-01T03:00:00Z") };
        Standing { state, measure: MicroMeasure::People, wanted: 5, times }
    }

    #[test]
    fn places_are_never_given_twice() {
        let open = standing(MicroState::Published);
        let claim = |taken: i32, people: i32| decide_claim(&open, taken, people, false, at(BEFORE));
        assert_eq!(claim(0, 5), Ok(()));
        assert_eq!(claim(3, 2), Ok(()));
        assert_eq!(claim(3, 3), Err(MicroClaimRefusal::MicroFull { free: 2 }));
        assert_eq!(claim(5, 1), Err(MicroClaimRefusal::MicroFull { free: 0 }));
        let parties = Standing { measure: MicroMeasure::Parties, ..open };
        assert_eq!(decide_claim(&parties, 4, 30, false, at(BEFORE)), Ok(()));
        let twice = decide_claim(&open, 1, 1, true, at(BEFORE));
        assert_eq!(twice, Err(MicroClaimRefusal::MicroClaimedTwice));
        assert_eq!(decide_claim(&open, 0, 1, false, at(DURING)), Err(MicroClaimRefusal::MicroNotOpen));
        for state in [MicroState::Draft, MicroState::Running, MicroState::Done, MicroState::Withdrawn] {
            let refused = decide_claim(&standing(state), 0, 1, false, at(BEFORE));
            assert_eq!(refused, Err(MicroClaimRefusal::MicroNotOpen), "{state}");
        }
    }

    #[test]
    fn a_claim_is_answered_and_taken_back() {
        use {ClaimStep as P, MicroClaimState as C};
        let open = standing(MicroState::Published);
        let go = |step: P, state: C| step.decide(state, &open, at(BEFORE));
        assert_eq!(go(P::Accept, C::Asked), Ok(C::Accepted));
        assert_eq!(go(P::Decline, C::Asked), Ok(C::Declined));
        assert_eq!(go(P::Decline, C::Accepted), Ok(C::Declined));
        assert_eq!(go(P::TakeBack, C::Accepted), Ok(C::TakenBack));
        for (step, state) in
            [(P::Accept, C::Accepted), (P::Decline, C::TakenBack), (P::TakeBack, C::Declined)]
        {
            assert_eq!(go(step, state), Err(MicroClaimRefusal::MicroClaimStep { state }), "{step:?}");
        }
        let late = P::TakeBack.decide(C::Accepted, &open, at(DURING));
        assert_eq!(late, Err(MicroClaimRefusal::MicroStarted));
        assert_eq!(P::Accept.decide(C::Asked, &open, at(DURING)), Ok(C::Accepted));
        let over = P::Decline.decide(C::Accepted, &standing(MicroState::Done), at(DURING));
        assert_eq!(over, Err(MicroClaimRefusal::MicroClaimStep { state: C::Accepted }));
    }

    #[test]
    fn taking_part_is_said_afterwards() {
        use {MicroClaimState as C, MicroState as S};
        assert_eq!(decide_part(C::Accepted, S::Done), Ok(()));
        assert_eq!(decide_part(C::Accepted, S::Running), Err(MicroClaimRefusal::MicroNotDone));
        let state = C::Declined;
        assert_eq!(decide_part(state, S::Done), Err(MicroClaimRefusal::MicroClaimStep { state }));
    }
}
