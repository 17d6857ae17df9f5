//! Walks through a grid (入网格、同走访): the grid worker says when and where one meets, members who have
//! reported in to the grid come along if they wish, and what was found is a choice from the list of
//! visits. Nobody is counted, and who does not come is not written down (domain hand-out, hard rules 2
//! and 3).

use baodao_kernel::{AccountId, AreaLevel, AreaPath, RequestId, coded};
use jiff::{SignedDuration, Timestamp};

use crate::WalkId;
use crate::refusals::WalkRefusal;
use crate::rules::RuleSheet;
use crate::visit::{Need, VisitResult};

coded! {
    /// Where a walk stands.
    pub enum WalkState as GridWalkState {
        /// It has not been noted.
        Planned = "planned",
        /// What was found has been noted.
        Noted = "noted",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

/// A walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Its id.
    pub id: WalkId,
    /// Rises with every change.
    pub version: i32,
    /// The grid.
    pub area: AreaPath,
    /// When it begins.
    pub starts_at: Timestamp,
    /// Where one meets.
    pub meet: String,
    /// How many may come along.
    pub places: u16,
    /// Who leads it.
    pub by: AccountId,
    /// Where it stands.
    pub state: WalkState,
    /// What was found.
    pub result: Option<VisitResult>,
    /// What is needed.
    pub needs: Vec<Need>,
    /// The request that followed.
    pub request: Option<RequestId>,
    /// When it was noted.
    pub noted_at: Option<Timestamp>,
    /// Who comes along, in the order in which they said so.
    pub along: Vec<AccountId>,
}

type Step = Result<Walk, WalkRefusal>;

/// Decides whether a walk can be planned.
///
/// # Errors
/// No grid; a time that is over or too far ahead.
pub fn decide_plan(
    area: &AreaPath,
    starts_at: Timestamp,
    rules: &RuleSheet,
    now: Timestamp,
) -> Result<(), WalkRefusal> {
    if !matches!(area.level(), AreaLevel::Grid | AreaLevel::MicroGrid) {
        return Err(WalkRefusal::WalkGridOnly);
    }
    let days_ahead = rules.walk_days_ahead.value;
    let ahead = SignedDuration::from_hours(24 * i64::from(days_ahead));
    let latest = now.saturating_add(ahead).unwrap_or(now);
    if starts_at <= now || starts_at > latest {
        return Err(WalkRefusal::WalkTimeUnfit { days_ahead });
    }
    Ok(())
}

impl Walk {
    /// Somebody comes along; who does already still does.
    ///
    /// # Errors
    /// [`WalkRefusal::WalkState`], [`WalkRefusal::WalkBegun`], [`WalkRefusal::WalkFull`].
    pub fn join(&self, person: AccountId, now: Timestamp) -> Step {
        self.ahead(now)?;
        let mut after = self.clone();
        if !self.along.contains(&person) {
            if self.along.len() >= usize::from(self.places) {
                return Err(WalkRefusal::WalkFull);
            }
            after.along.push(person);
        }
        Ok(after)
    }

    /// Somebody no longer comes along, until it begins; nothing follows from that.
    ///
    /// # Errors
    /// [`WalkRefusal::WalkState`], [`WalkRefusal::WalkBegun`].
    pub fn leave(&self, person: AccountId, now: Timestamp) -> Step {
        self.ahead(now)?;
        let mut after = self.clone();
        after.along.retain(|one| *one != person);
        Ok(after)
    }

    /// It does not take place.
    ///
    /// # Errors
    /// [`WalkRefusal::WalkState`], [`WalkRefusal::WalkBegun`].
    pub fn cancel(&self, now: Timestamp) -> Step {
        self.ahead(now)?;
        Ok(Self { state: WalkState::Cancelled, ..self.clone() })
    }

    /// What was found, once it has begun; needs go with the result (`visit::fitting_needs`).
    ///
    /// # Errors
    /// [`WalkRefusal::WalkState`], [`WalkRefusal::WalkNotBegun`].
    pub fn note(&self, result: VisitResult, needs: Vec<Need>, now: Timestamp) -> Step {
        self.planned()?;
        if now < self.starts_at {
            return Err(WalkRefusal::WalkNotBegun);
        }
        let (state, result, noted_at) = (WalkState::Noted, Some(result), Some(now));
        Ok(Self { state, result, needs, noted_at, ..self.clone() })
    }

    /// Whether it is still to come.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.ahead(now).is_ok()
    }

    fn planned(&self) -> Result<(), WalkRefusal> {
        match self.state {
            WalkState::Planned => Ok(()),
            state => Err(WalkRefusal::WalkState { state }),
        }
    }

    fn ahead(&self, now: Timestamp) -> Result<(), WalkRefusal> {
        self.planned()?;
        if now < self.starts_at { Ok(()) } else { Err(WalkRefusal::WalkBegun) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const LEADS: AccountId = AccountId(Uuid::from_u128(1));
    const FIRST: AccountId = AccountId(Uuid::from_u128(2));
    const SECOND: AccountId = AccountId(Uuid::from_u128(3));

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn grid() -> AreaPath {
        AreaPath::district().child(1).child(2).child(3)
    }

    fn walk() -> Walk {
        Walk {
            id: WalkId(Uuid::from_u128(9)),
            version: 1,
            area: grid(),
            starts_at: at("2026-11-25T01:00:00Z"),
            meet: "3栋楼下".to_owned(),
            places: 1,
            by: LEADS,
            state: WalkState::Planned,
            result: None,
            needs: Vec::new(),
            request: None,
            noted_at: None,
            along: Vec::new(),
        }
    }

    #[test]
    fn a_walk_is_of_a_grid_and_soon() {
        let rules = RuleSheet::default();
        let now = at("2026-11-23T01:00:00Z");
        let plan = |area: &AreaPath, starts: &str| decide_plan(area, at(starts), &rules, now);
        assert_eq!(plan(&grid(), "2026-11-25T01:00:00Z"), Ok(()));
        let community = grid().parent().unwrap();
        assert_eq!(plan(&community, "2026-11-25T01:00:00Z"), Err(WalkRefusal::WalkGridOnly));
        let unfit = Err(WalkRefusal::WalkTimeUnfit { days_ahead: 60 });
        assert_eq!(plan(&grid(), "2026-11-23T01:00:00Z"), unfit);
        assert_eq!(plan(&grid(), "2027-02-25T01:00:00Z"), unfit);
    }

    #[test]
    fn who_wishes_comes_along_until_it_begins() {
        let (before, after) = (at("2026-11-25T00:59:59Z"), at("2026-11-25T01:00:00Z"));
        let one = walk().join(FIRST, before).unwrap();
        assert_eq!(one.join(FIRST, before).unwrap().along, [FIRST], "the same is the same");
        assert_eq!(one.join(SECOND, before), Err(WalkRefusal::WalkFull));
        assert_eq!(walk().join(FIRST, after), Err(WalkRefusal::WalkBegun));
        assert!(one.leave(FIRST, before).unwrap().along.is_empty());
        assert_eq!(one.leave(FIRST, after), Err(WalkRefusal::WalkBegun));
        assert_eq!(one.cancel(after), Err(WalkRefusal::WalkBegun));
        let off = one.cancel(before).unwrap();
        assert_eq!(off.leave(FIRST, before), Err(WalkRefusal::WalkState { state: WalkState::Cancelled }));
    }

    #[test]
    fn what_was_found_is_noted_once_it_has_begun() {
        let (before, after) = (at("2026-11-25T00:59:59Z"), at("2026-11-25T03:00:00Z"));
        assert_eq!(walk().note(VisitResult::Fine, vec![], before), Err(WalkRefusal::WalkNotBegun));
        let noted = walk().note(VisitResult::NeedsHelp, vec![Need::Repair], after).unwrap();
        assert_eq!((noted.state, noted.noted_at), (WalkState::Noted, Some(after)));
        let state = WalkState::Noted;
        assert_eq!(noted.note(VisitResult::Fine, vec![], after), Err(WalkRefusal::WalkState { state }));
    }
}
