//! Entrusting: role × area × period. Source: `docs/permissions.md`.

use baodao_kernel::{AreaLevel, AreaPath, Role};
use jiff::Timestamp;

use crate::account::AccountState;
use crate::refusals::{AccountRefusal, GrantRefusal};

/// The three administrators whom the law wants to be three people.
pub const SEPARATED: [Role; 3] = [Role::Sysadmin, Role::Secadmin, Role::Auditor];

/// The widest area over which a role is held. The administrators and the data protection
/// officer hold theirs over the district or, for a subdistrict's own, a part of it; the hands of
/// the loop hold theirs where the loop gives them work.
pub fn widest(role: Role) -> AreaLevel {
    match role {
        Role::GridWorker => AreaLevel::Grid,
        Role::CommunityCoordinator | Role::CommunitySecretary => AreaLevel::Community,
        Role::Dispatcher => AreaLevel::Subdistrict,
        Role::Resident
        | Role::Volunteer
        | Role::InServiceMember
        | Role::UnitLiaison
        | Role::Handler
        | Role::CallbackOfficer
        | Role::ProjectLead
        | Role::Dpo
        | Role::Sysadmin
        | Role::Secadmin
        | Role::Auditor => AreaLevel::District,
    }
}

/// A period; open-ended without `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first moment.
    pub from: Timestamp,
    /// The first moment that no longer belongs to it.
    pub until: Option<Timestamp>,
}

impl Period {
    fn overlaps(self, other: Self) -> bool {
        let before = |end: Option<Timestamp>, start| end.is_none_or(|end| start < end);
        before(self.until, other.from) && before(other.until, self.from)
    }

    fn is_over(self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

/// What a person holds or is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entrusted {
    /// The role.
    pub role: Role,
    /// Where.
    pub area: AreaPath,
    /// When.
    pub period: Period,
}

/// Decides a granting. `held` are the person's grants that have not been revoked, `own` tells
/// that the person is the one who grants.
///
/// # Errors
/// See [`GrantRefusal`]; the three administrators may not overlap in time for one person.
pub fn decide_grant(
    new: &Entrusted,
    held: &[Entrusted],
    own: bool,
    now: Timestamp,
) -> Result<(), GrantRefusal> {
    if own {
        return Err(GrantRefusal::GrantToSelf);
    }
    if new.period.until.is_some_and(|until| until <= new.period.from) {
        return Err(GrantRefusal::GrantPeriodEmpty);
    }
    if new.period.is_over(now) {
        return Err(GrantRefusal::GrantPeriodOver);
    }
    check_area(new.role, &new.area)?;
    let together = || held.iter().filter(|other| other.period.overlaps(new.period));
    if SEPARATED.contains(&new.role)
        && let Some(other) =
            together().find(|other| other.role != new.role && SEPARATED.contains(&other.role))
    {
        return Err(GrantRefusal::AdminsSeparated { held: other.role });
    }
    if together().any(|other| other.role == new.role && other.area == new.area) {
        return Err(GrantRefusal::GrantExists);
    }
    Ok(())
}

/// Whether the role can be held over the area.
///
/// # Errors
/// [`GrantRefusal::RoleAreaMismatch`] when the area is wider than the role goes.
pub fn check_area(role: Role, area: &AreaPath) -> Result<(), GrantRefusal> {
    let widest = widest(role);
    if area.level() >= widest { Ok(()) } else { Err(GrantRefusal::RoleAreaMismatch { widest }) }
}

/// Only an account in use is entrusted with anything.
///
/// # Errors
/// [`AccountRefusal::AccountNotActive`].
pub fn check_holder(state: AccountState) -> Result<(), AccountRefusal> {
    match state {
        AccountState::Active => Ok(()),
        AccountState::Suspended | AccountState::Closed => Err(AccountRefusal::AccountNotActive),
    }
}

/// Decides a taking back.
///
/// # Errors
/// [`GrantRefusal::RevokeOwn`] for one's own, [`GrantRefusal::GrantOver`] when there is nothing left.
pub fn decide_revoke(period: Period, revoked: bool, own: bool, now: Timestamp) -> Result<(), GrantRefusal> {
    if own {
        return Err(GrantRefusal::RevokeOwn);
    }
    if revoked || period.is_over(now) { Err(GrantRefusal::GrantOver) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + hours * 3600).unwrap()
    }

    fn entrusted(role: Role, area: AreaPath, from: i64, until: Option<i64>) -> Entrusted {
        Entrusted { role, area, period: Period { from: at(from), until: until.map(at) } }
    }

    #[test]
    fn one_person_is_never_two_of_the_three_administrators() {
        let district = AreaPath::district;
        let held = [entrusted(Role::Sysadmin, district(), 0, Some(10))];
        let auditor = |from, until| entrusted(Role::Auditor, district(), from, until);
        let refused = Err(GrantRefusal::AdminsSeparated { held: Role::Sysadmin });
        assert_eq!(decide_grant(&auditor(5, None), &held, false, at(0)), refused);
        assert_eq!(decide_grant(&auditor(10, None), &held, false, at(0)), Ok(()));
        assert_eq!(decide_grant(&entrusted(Role::Dpo, district(), 5, None), &held, false, at(0)), Ok(()));
    }

    #[test]
    fn every_refusal_has_its_case() {
        let grid = AreaPath::district().child(1).child(1).child(1);
        let new = |from, until| entrusted(Role::GridWorker, grid.clone(), from, until);
        let decide = |new: &Entrusted, held: &[Entrusted], own| decide_grant(new, held, own, at(5));
        assert_eq!(decide(&new(0, None), &[], false), Ok(()));
        assert_eq!(decide(&new(0, None), &[], true), Err(GrantRefusal::GrantToSelf));
        assert_eq!(decide(&new(6, Some(6)), &[], false), Err(GrantRefusal::GrantPeriodEmpty));
        assert_eq!(decide(&new(0, Some(5)), &[], false), Err(GrantRefusal::GrantPeriodOver));
        assert_eq!(decide(&new(6, None), &[new(0, None)], false), Err(GrantRefusal::GrantExists));
        assert_eq!(decide(&new(6, None), &[new(0, Some(6))], false), Ok(()), "it follows on");
        let wide = entrusted(Role::GridWorker, AreaPath::district().child(1), 0, None);
        assert_eq!(
            decide(&wide, &[], false),
            Err(GrantRefusal::RoleAreaMismatch { widest: AreaLevel::Grid })
        );
    }

    #[test]
    fn a_grant_is_taken_back_once_and_by_another() {
        let period = Period { from: at(0), until: Some(at(9)) };
        assert_eq!(decide_revoke(period, false, false, at(5)), Ok(()));
        assert_eq!(decide_revoke(period, true, false, at(5)), Err(GrantRefusal::GrantOver));
        assert_eq!(decide_revoke(period, false, false, at(9)), Err(GrantRefusal::GrantOver));
        assert_eq!(decide_revoke(period, false, true, at(5)), Err(GrantRefusal::RevokeOwn));
    }

    #[test]
    fn only_an_account_in_use_is_entrusted() {
        assert_eq!(check_holder(AccountState::Active), Ok(()));
        assert_eq!(check_holder(AccountState::Suspended), Err(AccountRefusal::AccountNotActive));
    }

    fn grants() -> impl Strategy<Value = Entrusted> {
        let role = proptest::sample::select(&[Role::Sysadmin, Role::Secadmin, Role::Auditor, Role::Dpo][..]);
        (role, 0i64..50, proptest::option::of(1i64..30)).prop_map(|(role, from, length)| {
            entrusted(role, AreaPath::district(), from, length.map(|n| from + n))
        })
    }

    proptest! {
        /// Whatever is granted in whatever order, at no moment does a person hold two of three.
        #[test]
        fn separation_holds_after_any_row_of_grants(asked in proptest::collection::vec(grants(), 0..12)) {
            let mut held: Vec<Entrusted> = Vec::new();
            for new in asked {
                if decide_grant(&new, &held, false, at(0)).is_ok() {
                    held.push(new);
                }
            }
            for hour in 0..90 {
                let now = Period { from: at(hour), until: Some(at(hour + 1)) };
                let mut admins: Vec<Role> = held.iter()
                    .filter(|grant| SEPARATED.contains(&grant.role) && grant.period.overlaps(now))
                    .map(|grant| grant.role)
                    .collect();
                admins.dedup();
                prop_assert!(admins.len() <= 1, "{admins:?} at {hour}");
            }
        }
    }
}
