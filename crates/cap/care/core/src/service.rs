//! Services near home: who offers what, when and where, with a work telephone that is public.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::refusals::ServiceRefusal;
use crate::rules::RuleSheet;
use baodao_kernel::coded;

coded! {
    /// What kind of service.
    pub enum ServiceKind as LocalServiceKind {
        /// Repair of appliances and at home.
        Repair = "repair",
        /// Health.
        Health = "health",
        /// Law and policy.
        Law = "law",
        /// Housekeeping.
        Housekeeping = "housekeeping",
        /// Meals.
        Meals = "meals",
        /// Hair.
        Hair = "hair",
        /// Learning.
        Learning = "learning",
        /// Culture and sport.
        Culture = "culture",
        /// Papers and applications.
        Formalities = "formalities",
        /// Anything else.
        Other = "other",
    }

    /// Who offers it.
    pub enum ProviderKind as ServiceProviderKind {
        /// A unit.
        Unit = "unit",
        /// A team.
        Team = "team",
        /// A person, who agreed that name and telephone are public.
        Person = "person",
        /// The community itself.
        Community = "community",
    }

    /// Whether it costs anything.
    pub enum Fee as ServiceFee {
        /// Free of charge.
        Free = "free",
        /// At a price that is told beforehand.
        Priced = "priced",
    }

    /// Where a service stands.
    pub enum ServiceState as ServiceState {
        /// Waits for the coordinator.
        Offered = "offered",
        /// On the public list until its day.
        Published = "published",
        /// Taken off by its provider or the coordinator.
        Withdrawn = "withdrawn",
    }
}

/// What can be done with a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Put on the public list.
    Publish,
    /// Taken off, or not taken on.
    Withdraw,
}

impl Step {
    /// Where it stands afterwards. What was withdrawn or has lapsed can be published again.
    ///
    /// # Errors
    /// [`ServiceRefusal::ServiceState`] when the step does not follow.
    pub fn decide(self, state: ServiceState) -> Result<ServiceState, ServiceRefusal> {
        match (state, self) {
            (_, Self::Publish) => Ok(ServiceState::Published),
            (ServiceState::Offered | ServiceState::Published, Self::Withdraw) => Ok(ServiceState::Withdrawn),
            (ServiceState::Withdrawn, Self::Withdraw) => Err(ServiceRefusal::ServiceState { state }),
        }
    }
}

/// Decides until when a service is shown.
///
/// # Errors
/// [`ServiceRefusal::ServiceDayInvalid`] for a day that is past or further than the rule sheet says.
pub fn decide_until(until: Date, rules: &RuleSheet, today: Date) -> Result<Date, ServiceRefusal> {
    let days_max = rules.service_days_max.value;
    let latest = today.checked_add(i64::from(days_max).days()).unwrap_or(today);
    if until < today || until > latest {
        return Err(ServiceRefusal::ServiceDayInvalid { days_max });
    }
    Ok(until)
}

/// Decides whether name and telephone may be public.
///
/// # Errors
/// A person has not agreed to it.
pub fn decide_public(provider: ProviderKind, agreed: bool) -> Result<(), ServiceRefusal> {
    if provider == ProviderKind::Person && !agreed {
        return Err(ServiceRefusal::PublicContactNotAgreed);
    }
    Ok(())
}

/// Whether the public list shows it on `day`.
pub fn is_shown(state: ServiceState, until: Date, day: Date) -> bool {
    state == ServiceState::Published && day <= until
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_service_is_shown_while_it_is_true() {
        let today = date(2026, 11, 23);
        let rules = RuleSheet::default();
        assert!(decide_until(date(2027, 11, 24), &rules, today).is_ok());
        assert!(decide_until(date(2027, 11, 25), &rules, today).is_err());
        assert!(decide_until(date(2026, 11, 22), &rules, today).is_err());
        assert!(is_shown(ServiceState::Published, today, today));
        assert!(!is_shown(ServiceState::Published, date(2026, 11, 22), today));
        assert!(!is_shown(ServiceState::Offered, today, today));
        let state = ServiceState::Withdrawn;
        assert_eq!(Step::Withdraw.decide(state), Err(ServiceRefusal::ServiceState { state }));
        assert_eq!(Step::Publish.decide(state), Ok(ServiceState::Published));
        assert_eq!(Step::Withdraw.decide(ServiceState::Offered), Ok(state));
        assert_eq!(decide_public(ProviderKind::Person, false), Err(ServiceRefusal::PublicContactNotAgreed));
        assert!(decide_public(ProviderKind::Unit, false).is_ok());
    }
}
