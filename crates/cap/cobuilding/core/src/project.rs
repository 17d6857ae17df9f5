//! A micro-project: what it is about, when it is, how many places it has, where it stands.

use baodao_kernel::{CHINA, Phone, coded};
use jiff::Timestamp;

use crate::claim::MicroClaimState;
use crate::refusals::MicroProjectRefusal;
use crate::rules::RuleSheet;

coded! {
    /// What a micro-project is about.
    pub enum MicroKind {
        /// Environment: refuse sorting, greenery.
        Environment = "environment",
        /// Order: parking, shared bicycles, guidance.
        Order = "order",
        /// Care for those who need it.
        Care = "care",
        /// Culture, reading, sport.
        Culture = "culture",
        /// Safety: fire, electricity, falls.
        Safety = "safety",
        /// Anything else.
        Other = "other",
    }

    /// In what its places are counted.
    pub enum MicroMeasure {
        /// People who come.
        People = "people",
        /// Units, teams and persons that claim, however many come with each.
        Parties = "parties",
    }

    /// Where it stands.
    pub enum MicroState {
        /// Being written; only the office sees it.
        Draft = "draft",
        /// Public; takes claims until it starts.
        Published = "published",
        /// Has been started.
        Running = "running",
        /// Done; its result is public.
        Done = "done",
        /// Will not be, or not any more; the reason is public.
        Withdrawn = "withdrawn",
    }
}

impl MicroMeasure {
    /// Places that a claim takes with which so many people come.
    pub fn places(self, people: i32) -> i32 {
        match self {
            Self::People => people,
            Self::Parties => 1,
        }
    }
}

impl MicroState {
    /// Neither done nor withdrawn.
    pub fn open(self) -> bool {
        matches!(self, Self::Draft | Self::Published | Self::Running)
    }
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Beginning.
    pub from: Timestamp,
    /// End.
    pub until: Timestamp,
}

impl Times {
    /// Decides times that are said anew. Of what was `started` only the end lies ahead.
    ///
    /// # Errors
    /// [`MicroProjectRefusal::MicroTimesInvalid`].
    pub fn decide(self, rules: &RuleSheet, started: bool, now: Timestamp) -> Result<(), MicroProjectRefusal> {
        let ahead = if started { self.until > now } else { self.from > now };
        let longest = rules.micro_days_max.days();
        if ahead && self.until > self.from && self.until.duration_since(self.from) <= longest {
            Ok(())
        } else {
            Err(MicroProjectRefusal::MicroTimesInvalid { days_max: rules.micro_days_max.value })
        }
    }
}

/// The telephone as everybody will see it.
///
/// # Errors
/// [`MicroProjectRefusal::MicroPhonePrivate`] for a mobile number: it is somebody's own.
pub fn decide_phone(phone: &Phone) -> Result<String, MicroProjectRefusal> {
    if phone.is_mobile() { Err(MicroProjectRefusal::MicroPhonePrivate) } else { Ok(phone.dialled()) }
}

/// What decides about a micro-project and its places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub state: MicroState,
    /// In what its places are counted.
    pub measure: MicroMeasure,
    /// Places.
    pub wanted: i32,
    /// From when to when.
    pub times: Times,
}

impl Standing {
    /// Whether it has started, by its office's word or by the clock.
    pub fn started(&self, now: Timestamp) -> bool {
        matches!(self.state, MicroState::Running | MicroState::Done) || now >= self.times.from
    }

    /// Whether it can be claimed, if there is a place.
    pub fn takes_claims(&self, now: Timestamp) -> bool {
        self.state == MicroState::Published && !self.started(now)
    }

    /// Places that these claims hold, each with its people: a claim holds its places from the
    /// moment it is made, so that none is given away twice.
    pub fn taken(&self, claims: impl IntoIterator<Item = (MicroClaimState, i32)>) -> i32 {
        let held = claims.into_iter().filter(|(state, _)| state.live());
        held.map(|(_, people)| self.measure.places(people)).sum()
    }

    /// Decides whether this may become `after` while so many places are taken.
    ///
    /// # Errors
    /// It is over, or does not fit what is claimed.
    pub fn decide_edit(&self, after: &Self, taken: i32) -> Result<(), MicroProjectRefusal> {
        if !self.state.open() {
            return Err(MicroProjectRefusal::MicroStep { state: self.state });
        }
        if taken > 0 && after.measure != self.measure {
            return Err(MicroProjectRefusal::MicroMeasureFixed);
        }
        if after.wanted < taken { Err(MicroProjectRefusal::MicroWantedTaken { taken }) } else { Ok(()) }
    }
}

/// What its office does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectStep {
    /// Makes it public.
    Publish,
    /// Says that it has begun.
    Start,
    /// Says that it is done.
    Finish,
    /// Takes it back.
    Withdraw,
}

impl ProjectStep {
    /// Where a micro-project stands after this step. `waiting` claims have no answer yet.
    ///
    /// # Errors
    /// The step does not follow, comes too early, or leaves claims without an answer.
    pub fn decide(
        self,
        standing: &Standing,
        waiting: i32,
        now: Timestamp,
    ) -> Result<MicroState, MicroProjectRefusal> {
        let day = |at: Timestamp| CHINA.to_datetime(at).date();
        match (self, standing.state) {
            (Self::Publish, MicroState::Draft) => Ok(MicroState::Published),
            (Self::Start, MicroState::Published) if day(now) < day(standing.times.from) => {
                Err(MicroProjectRefusal::MicroTooEarly)
            }
            (Self::Start, MicroState::Published) => Ok(MicroState::Running),
            (Self::Finish, MicroState::Running) if waiting > 0 => {
                Err(MicroProjectRefusal::MicroClaimsWaiting { waiting })
            }
            (Self::Finish, MicroState::Running) => Ok(MicroState::Done),
            (Self::Withdraw, state) if state.open() => Ok(MicroState::Withdrawn),
            (_, state) => Err(MicroProjectRefusal::MicroStep { state }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn standing(state: MicroState) -> Standing {
        let times = Times { from: at("2026-12-01T01:00:00Z"), until: at("2026-12-01T03:00:00Z") };
        Standing { state, measure: MicroMeasure::People, wanted: 5, times }
    }

    #[test]
    fn times_lie_ahead_and_are_short() {
        let rules = RuleSheet::default();
        let wrong = Err(MicroProjectRefusal::MicroTimesInvalid { days_max: rules.micro_days_max.value });
        let now = at("2026-11-23T01:00:00Z");
        let times = standing(MicroState::Draft).times;
        assert_eq!(times.decide(&rules, false, now), Ok(()));
        let backward = Times { from: times.until, until: times.from };
        assert_eq!(backward.decide(&rules, false, now), wrong);
        let long = Times { until: at("2027-12-01T03:00:00Z"), ..times };
        assert_eq!(long.decide(&rules, false, now), wrong);
        let during = at("2026-12-01T02:00:00Z");
        assert_eq!(times.decide(&rules, false, during), wrong);
        assert_eq!(times.decide(&rules, true, during), Ok(()));
        assert_eq!(times.decide(&rules, true, times.until), wrong);
    }

    #[test]
    fn steps_follow_one_another() {
        use {MicroState as S, ProjectStep as P};
        let day = at("2026-11-30T16:00:00Z"); // midnight in China
        let go = |step: P, state: S| step.decide(&standing(state), 0, day);
        assert_eq!(go(P::Publish, S::Draft), Ok(S::Published));
        assert_eq!(go(P::Start, S::Published), Ok(S::Running));
        assert_eq!(go(P::Finish, S::Running), Ok(S::Done));
        for state in [S::Draft, S::Published, S::Running] {
            assert_eq!(go(P::Withdraw, state), Ok(S::Withdrawn));
        }
        for (step, state) in [
            (P::Publish, S::Published),
            (P::Start, S::Draft),
            (P::Start, S::Running),
            (P::Finish, S::Published),
            (P::Withdraw, S::Done),
            (P::Withdraw, S::Withdrawn),
        ] {
            assert_eq!(go(step, state), Err(MicroProjectRefusal::MicroStep { state }), "{step:?}");
        }
        let eve = at("2026-11-30T15:59:59Z");
        let early = P::Start.decide(&standing(S::Published), 0, eve);
        assert_eq!(early, Err(MicroProjectRefusal::MicroTooEarly));
        let waiting = P::Finish.decide(&standing(S::Running), 2, day);
        assert_eq!(waiting, Err(MicroProjectRefusal::MicroClaimsWaiting { waiting: 2 }));
    }

    #[test]
    fn an_edit_fits_what_is_claimed() {
        let before = standing(MicroState::Published);
        let parties = Standing { measure: MicroMeasure::Parties, ..before };
        let fewer = Standing { wanted: 2, ..before };
        assert_eq!(before.decide_edit(&parties, 0), Ok(()));
        assert_eq!(before.decide_edit(&parties, 1), Err(MicroProjectRefusal::MicroMeasureFixed));
        assert_eq!(before.decide_edit(&fewer, 2), Ok(()));
        assert_eq!(before.decide_edit(&fewer, 3), Err(MicroProjectRefusal::MicroWantedTaken { taken: 3 }));
        let state = MicroState::Done;
        assert_eq!(standing(state).decide_edit(&before, 0), Err(MicroProjectRefusal::MicroStep { state }));
    }

    #[test]
    fn a_claim_holds_its_places_until_it_is_over() {
        use MicroClaimState as C;
        let claims = [(C::Asked, 2), (C::Accepted, 1), (C::Declined, 9), (C::TakenBack, 9)];
        let people = standing(MicroState::Published);
        assert_eq!(people.taken(claims), 3);
        assert_eq!(Standing { measure: MicroMeasure::Parties, ..people }.taken(claims), 2);
    }

    #[test]
    fn only_an_offices_telephone_is_shown() {
        let shown = |text: &str| decide_phone(&Phone::parse(text).unwrap());
        assert_eq!(shown("051385012345"), Ok("0513-85012345".to_owned()));
        assert_eq!(shown("13812345678"), Err(MicroProjectRefusal::MicroPhonePrivate));
    }
}
