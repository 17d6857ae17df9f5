//! How long a sign-in lasts.

use baodao_kernel::{Grant, Role};
use jiff::Timestamp;

use crate::rules::RuleSheet;

/// Whether holding `role` makes a person staff, who reach other people's data and therefore
/// rest for a shorter time.
pub fn is_staff(role: Role) -> bool {
    match role {
        Role::Resident | Role::Volunteer | Role::InServiceMember => false,
        Role::UnitLiaison
        | Role::GridWorker
        | Role::CommunityCoordinator
        | Role::CommunitySecretary
        | Role::Dispatcher
        | Role::Handler
        | Role::CallbackOfficer
        | Role::ProjectLead
        | Role::Dpo
        | Role::Sysadmin
        | Role::Secadmin
        | Role::Auditor => true,
    }
}

/// Whether any of the grants makes its holder staff.
pub fn are_staff(grants: &[Grant]) -> bool {
    grants.iter().any(|grant| is_staff(grant.role))
}

/// A session as far as its life is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLife {
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last seen in use.
    pub last_seen_at: Timestamp,
}

/// Whether a session still counts at `now` for a person who is staff or not. Becoming staff
/// shortens the life of sessions that began before.
pub fn is_alive(life: SessionLife, staff: bool, now: Timestamp, rules: &RuleSheet) -> bool {
    now.duration_since(life.last_seen_at) < rules.idle(staff)
        && now.duration_since(life.created_at) < rules.session(staff)
}

/// Whether the use at `now` is to be noted.
pub fn is_touch_due(last_seen_at: Timestamp, now: Timestamp, rules: &RuleSheet) -> bool {
    now.duration_since(last_seen_at) >= rules.touch()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn staff_rest_half_an_hour_and_residents_a_month() {
        let rules = RuleSheet::default();
        let begin = Timestamp::from_second(1_795_000_000).unwrap();
        let alive = |staff, idle: SignedDuration, age: SignedDuration| {
            let now = begin + age;
            let life = SessionLife { created_at: begin, last_seen_at: now - idle };
            is_alive(life, staff, now, &rules)
        };
        let (minute, hour) = (SignedDuration::from_mins(1), SignedDuration::from_hours(1));
        assert!(alive(true, minute * 29, hour));
        assert!(!alive(true, minute * 30, hour));
        assert!(!alive(true, minute, hour * 12));
        assert!(alive(false, hour * 24 * 29, hour * 24 * 29));
        assert!(!alive(false, hour * 24 * 30, hour * 24 * 30));
        assert!(!alive(false, minute, hour * 24 * 180));
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let rules = RuleSheet::default();
        let seen = Timestamp::from_second(1_795_000_000).unwrap();
        assert!(!is_touch_due(seen, seen + SignedDuration::from_secs(59), &rules));
        assert!(is_touch_due(seen, seen + SignedDuration::from_secs(60), &rules));
    }
}
