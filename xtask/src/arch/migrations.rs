//! Migrations are one linear history: `<14 digits>_<capability>[_<change>].sql`.

use super::Finding;
use crate::house::House;

const RULE: &str = "migrations";

pub fn check(house: &House) -> Vec<Finding> {
    let owners: Vec<&str> = house.capabilities().chain(["platform"]).collect();
    let mut findings = Vec::new();
    let mut last = "";
    for file in house.files.iter().filter(|file| file.starts_with("migrations/")) {
        let name = file.trim_start_matches("migrations/");
        let stem = name.strip_suffix(".sql").unwrap_or("");
        let (digits, rest) = stem.split_once('_').unwrap_or((stem, ""));
        let owner = rest.split('_').next().unwrap_or("");
        let snake = rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        let mut wrong = |what: String, fix: &str| findings.push(Finding::new(file, 1, RULE, what, fix));
        if digits.len() != 14 || !digits.bytes().all(|b| b.is_ascii_digit()) || !snake || owner.is_empty() {
            wrong(
                format!("{name} is not named <14 digits>_<capability>[_<change>].sql"),
                "name it by the time of its making and the capability that owns its tables",
            );
        } else if !owners.contains(&owner) {
            wrong(
                format!("there is no capability {owner}"),
                "name the capability under crates/cap that owns the tables, or platform",
            );
        } else if digits == last {
            wrong(format!("two migrations have the number {digits}"), "give the later one a later time");
        }
        last = digits;
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn names_tell_time_and_owner() {
        let house = Fixture::new(&[
            ("crates/cap/requests/server/Cargo.toml", &manifest("r", &[])),
            ("migrations/20260101000000_platform.sql", ""),
            ("migrations/20260101000001_requests_wishes.sql", ""),
            ("migrations/20260101000001_requests.sql", ""),
            ("migrations/20260101000002_elsewhere.sql", ""),
            ("migrations/2026_requests.sql", ""),
        ]);
        assert_eq!(
            said(&check(&house.house)),
            [
                "migrations/20260101000001_requests_wishes.sql:1 two migrations have the number 20260101000001",
                "migrations/20260101000002_elsewhere.sql:1 there is no capability elsewhere",
                "migrations/2026_requests.sql:1 2026_requests.sql is not named <14 digits>_<capability>[_<change>].sql",
            ]
        );
    }
}
