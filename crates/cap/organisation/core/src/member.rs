//! Members of branches and groups. A member of a functional branch formally belongs elsewhere:
//! the home unit and its branch are named beside, and nothing here changes that belonging.

use baodao_kernel::{AccountId, BodyId, UnitId};
use jiff::civil::Date;

use crate::body::{Above, BodyKind};
use crate::day::{EARLIEST, check_day};
use crate::{MembershipId, OrganisationRefusal, Period, words};

/// Where a member formally belongs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Home {
    /// The unit.
    pub unit: Option<UnitId>,
    /// The body, where the register has it.
    pub body: Option<BodyId>,
    /// Its name, where the register has it not.
    pub words: Option<String>,
}

/// A membership as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Id.
    pub id: MembershipId,
    /// Of which body.
    pub body: BodyId,
    /// Who.
    pub account: AccountId,
    /// Where the member formally belongs.
    pub home: Home,
    /// Since when.
    pub from: Date,
}

/// A membership of the same person that has no end yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// Which.
    pub id: MembershipId,
    /// Of which body.
    pub body: BodyId,
    /// What that is.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
}

/// Kinds of which a person is a member of one body at a time: one belongs to one ordinary branch
/// and serves in one functional branch. Temporary and project branches come and go beside them.
const ONE_AT_A_TIME: &[BodyKind] =
    &[BodyKind::FunctionalBranch, BodyKind::FunctionalGroup, BodyKind::Branch, BodyKind::Group];

/// A functional body in which somebody serves, and what it stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serving {
    /// Which.
    pub body: BodyId,
    /// The body right over it.
    pub under: Option<BodyId>,
}

impl Serving {
    /// Whether one serves in both at once: a group and the branch right over it. Who comes into the
    /// one stays in the other; everything else functional is left.
    pub fn is_one_place_with(self, other: Serving) -> bool {
        self.under == Some(other.body) || other.under == Some(self.body)
    }
}

/// Puts a person into a branch or group. `leaving` is a membership that ends with this one's
/// beginning, for a person who moves.
pub fn decide_join(
    wanted: Membership,
    body: &Above,
    belongs: &[Belonging],
    leaving: Option<MembershipId>,
    today: Date,
) -> Result<Membership, OrganisationRefusal> {
    let kind = body.kind;
    if !kind.rule().members {
        return Err(OrganisationRefusal::BodyTakesNoMembers { kind });
    }
    if body.ended {
        return Err(OrganisationRefusal::BodyEnded);
    }
    check_day(wanted.from, body.from, today)?;
    for other in belongs.iter().filter(|other| Some(other.id) != leaving) {
        if other.body == wanted.body {
            return Err(OrganisationRefusal::MemberTwice);
        }
        if other.kind == kind && ONE_AT_A_TIME.contains(&kind) {
            return Err(OrganisationRefusal::MemberElsewhere { body: other.body, name: other.name.clone() });
        }
    }
    let home = Home { words: words::optional(wanted.home.words), ..wanted.home };
    Ok(Membership { home, ..wanted })
}

/// Ends a membership on a day from its beginning until today.
pub fn decide_leave(period: Period, on: Date, today: Date) -> Result<(), OrganisationRefusal> {
    if period.to.is_some() {
        return Err(OrganisationRefusal::MembershipOver);
    }
    check_day(on, period.from.max(EARLIEST), today.max(period.from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 11, 23);

    fn above(kind: BodyKind) -> Above {
        Above { id: BodyId(Uuid::from_u128(1)), kind, from: date(2020, 1, 1), ended: false }
    }

    fn wanted() -> Membership {
        Membership {
            id: MembershipId(Uuid::from_u128(9)),
            body: BodyId(Uuid::from_u128(1)),
            account: AccountId(Uuid::from_u128(100)),
            home: Home { words: Some(" 市一院第三党支部 ".into()), ..Home::default() },
            from: date(2026, 3, 1),
        }
    }

    fn belonging(id: u128, body: u128, kind: BodyKind) -> Belonging {
        Belonging {
            id: MembershipId(Uuid::from_u128(id)),
            body: BodyId(Uuid::from_u128(body)),
            kind,
            name: "甲支部".into(),
        }
    }

    #[test]
    fn one_functional_branch_at_a_time_beside_the_formal_one() {
        use OrganisationRefusal as R;
        let functional = above(BodyKind::FunctionalBranch);
        let formal = belonging(3, 7, BodyKind::Branch);
        let joined = decide_join(wanted(), &functional, &[formal], None, TODAY).unwrap();
        assert_eq!(joined.home.words.as_deref(), Some("市一院第三党支部"));
        let other = belonging(3, 7, BodyKind::FunctionalBranch);
        assert!(matches!(
            decide_join(wanted(), &functional, std::slice::from_ref(&other), None, TODAY),
            Err(R::MemberElsewhere { .. })
        ));
        assert!(
            decide_join(wanted(), &functional, std::slice::from_ref(&other), Some(other.id), TODAY).is_ok(),
            "moves"
        );
        let same = belonging(3, 1, BodyKind::FunctionalBranch);
        assert_eq!(decide_join(wanted(), &functional, &[same], None, TODAY), Err(R::MemberTwice));
        let temporary = above(BodyKind::Temporary);
        assert!(
            decide_join(wanted(), &temporary, &[belonging(3, 7, BodyKind::Temporary)], None, TODAY).is_ok()
        );
    }

    #[test]
    fn a_group_and_the_branch_over_it_are_one_place() {
        let body = |number: u128| BodyId(Uuid::from_u128(number));
        let serving = |number, under: Option<u128>| Serving { body: body(number), under: under.map(body) };
        let (branch, group) = (serving(1, Some(9)), serving(2, Some(1)));
        assert!(branch.is_one_place_with(group) && group.is_one_place_with(branch));
        let (other, beside) = (serving(3, Some(9)), serving(4, Some(3)));
        assert!(!branch.is_one_place_with(other) && !branch.is_one_place_with(beside));
        assert!(!serving(5, None).is_one_place_with(serving(6, None)));
    }

    #[test]
    fn every_other_refusal() {
        use OrganisationRefusal as R;
        let refused = |body: Above, from| {
            decide_join(Membership { from, ..wanted() }, &body, &[], None, TODAY).unwrap_err()
        };
        assert!(matches!(refused(above(BodyKind::Alliance), TODAY), R::BodyTakesNoMembers { .. }));
        assert_eq!(refused(Above { ended: true, ..above(BodyKind::Branch) }, TODAY), R::BodyEnded);
        assert!(matches!(refused(above(BodyKind::Branch), date(2019, 1, 1)), R::DayOutOfRange { .. }));
        let period = Period::since(date(2026, 1, 1));
        assert!(decide_leave(period, TODAY, TODAY).is_ok());
        assert!(matches!(decide_leave(period, date(2025, 1, 1), TODAY), Err(R::DayOutOfRange { .. })));
        assert_eq!(decide_leave(period.cut(Some(TODAY)), TODAY, TODAY), Err(R::MembershipOver));
    }
}
