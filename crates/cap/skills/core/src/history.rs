//! What somebody served at: how often and when last, by kind of service. It is the person's own to
//! see; to others it is one reason among several, the day of the last one, and nothing is ordered by
//! it (domain hand-out, hard rules 1 and 2).

use std::collections::BTreeMap;

use baodao_kernel::AccountId;
use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::codes::ServiceType;

/// A verified service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// Whose.
    pub account: AccountId,
    /// The class of the request that was served, if it has one.
    pub category: Option<String>,
    /// On which day.
    pub day: Date,
}

/// How often and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How many verified services.
    pub services: u32,
    /// The day of the last one.
    pub last_on: Date,
}

/// The kind of service that a class of requests is. The codes are those that ship with the program; a
/// district's own ones are of no known kind.
pub fn service_type(category: &str) -> Option<ServiceType> {
    Some(match category {
        "elder" => ServiceType::Elders,
        "child" => ServiceType::Children,
        "disabled" => ServiceType::Disability,
        "repair" | "lighting" | "water" | "power_gas" | "heating_lift" => ServiceType::Repairs,
        "waste" | "cleaning" | "green" => ServiceType::Environment,
        "parking" | "road" | "ebike" | "fire" | "noise" | "building" | "pets" => ServiceType::Order,
        "dispute" => ServiceType::Mediation,
        "policy" => ServiceType::Advice,
        "culture" => ServiceType::Culture,
        "errand" => ServiceType::Errands,
        _ => return None,
    })
}

/// One person's services by kind, in the order of the kinds; `None` for what is of no known kind.
pub fn by_type(served: &[Served]) -> BTreeMap<Option<ServiceType>, Count> {
    let mut counts: BTreeMap<Option<ServiceType>, Count> = BTreeMap::new();
    for one in served {
        let kind = one.category.as_deref().and_then(service_type);
        let count = counts.entry(kind).or_insert(Count { services: 0, last_on: one.day });
        count.services += 1;
        count.last_on = count.last_on.max(one.day);
    }
    counts
}

/// The kinds of service that these skills are mostly used for.
pub fn kinds_of(skills: &[String], catalogue: &Catalogue) -> Vec<ServiceType> {
    let known = skills.iter().filter_map(|code| catalogue.get(code));
    known.flat_map(|skill| skill.service_types.iter().copied()).collect()
}

/// The last day on which somebody served at one of these kinds.
pub fn last_at(served: &[Served], account: AccountId, kinds: &[ServiceType]) -> Option<Date> {
    let such = |one: &&Served| {
        one.account == account
            && one.category.as_deref().and_then(service_type).is_some_and(|kind| kinds.contains(&kind))
    };
    served.iter().filter(such).map(|one| one.day).max()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn served(category: Option<&str>, day: Date) -> Served {
        Served { account: AccountId(Uuid::nil()), category: category.map(str::to_owned), day }
    }

    #[test]
    fn services_are_counted_by_kind_with_the_last_day() {
        let all = [
            served(Some("repair"), date(2026, 11, 2)),
            served(Some("lighting"), date(2026, 11, 20)),
            served(Some("elder"), date(2026, 10, 1)),
            served(Some("own_class"), date(2026, 9, 1)),
            served(None, date(2026, 9, 3)),
        ];
        let counts = by_type(&all);
        let count = |services, last_on| Count { services, last_on };
        assert_eq!(counts[&Some(ServiceType::Repairs)], count(2, date(2026, 11, 20)));
        assert_eq!(counts[&Some(ServiceType::Elders)], count(1, date(2026, 10, 1)));
        assert_eq!(counts[&None], count(2, date(2026, 9, 3)));
        assert_eq!(counts.len(), 3);
    }

    #[test]
    fn only_such_a_service_of_the_person_is_a_reason() {
        let all = [served(Some("lighting"), date(2026, 11, 20)), served(Some("elder"), date(2026, 11, 21))];
        let me = AccountId(Uuid::nil());
        let kinds = kinds_of(&["electrician".to_owned()], &Catalogue::with([]));
        assert!(kinds.contains(&ServiceType::Repairs), "{kinds:?}");
        assert_eq!(last_at(&all, me, &kinds), Some(date(2026, 11, 20)));
        assert_eq!(last_at(&all, me, &[]), None);
        assert_eq!(last_at(&all, AccountId(Uuid::from_u128(7)), &kinds), None);
    }
}
