//! Which crate may depend on which: `kernel ← core ← server ← app`, `kernel ← platform ← server`,
//! the engine beside them and pure. Cargo refuses circles; this refuses short cuts.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{Finding, exceptions::CROSS_CORE};
use crate::house::{Crate, House, Layer};

const RULE: &str = "direction";

/// What a pure crate never reaches: the database, the network, the runtime.
const IMPURE: &[&str] = &[
    "sqlx",
    "sqlx-core",
    "axum",
    "tokio",
    "hyper",
    "tower",
    "tower-http",
    "reqwest",
    "graphile_worker",
    "jiff-sqlx",
];

fn pure(layer: &Layer) -> bool {
    matches!(layer, Layer::Kernel | Layer::Core(_) | Layer::Engine(_) | Layer::Library(_))
}

/// Whether `from` may depend on `to` in its normal dependencies.
fn may(from: &Crate, to: &Layer) -> bool {
    let listed = |core: &str| CROSS_CORE.iter().any(|(who, whose, _)| *who == from.name && *whose == core);
    match (&from.layer, to) {
        (Layer::App, Layer::Xtask | Layer::Testkit) => false,
        (Layer::App, _) => true,
        (Layer::Core(_) | Layer::Server(_) | Layer::Platform | Layer::Testkit, Layer::Kernel) => true,
        (Layer::Server(_) | Layer::Testkit, Layer::Platform) => true,
        (Layer::Library(_), Layer::Kernel) | (Layer::Server(_) | Layer::Testkit, Layer::Library(_)) => true,
        // Rows are judged in core; documents are made where they are handed out.
        (Layer::Core(_), Layer::Library(name)) => name == "sheets",
        (Layer::Core(own) | Layer::Server(own), Layer::Core(other)) => {
            own == other && from.layer != *to || listed(other)
        }
        // The testkit runs the whole program, as the app puts it together.
        (Layer::Testkit, Layer::Core(_) | Layer::Server(_) | Layer::App) => true,
        (Layer::Server(_), Layer::Engine(_)) => true,
        // The referee shares no code with the planners it checks.
        (Layer::Engine(own), Layer::Engine(_)) => own == "cli",
        _ => false,
    }
}

/// Whether `from` may depend on `to` in its tests only.
fn may_test(from: &Crate, to: &Layer) -> bool {
    let engine = matches!((&from.layer, to), (Layer::Engine(_), Layer::Engine(_)));
    let testkit =
        *to == Layer::Testkit && matches!(from.layer, Layer::Platform | Layer::Server(_) | Layer::App);
    // A test of one capability may set the scene with another's public functions.
    let scene = matches!((&from.layer, to), (Layer::Server(_), Layer::Server(_)));
    may(from, to) || engine || testkit || scene
}

pub fn check(house: &House) -> Vec<Finding> {
    let layers: BTreeMap<&str, &Layer> = house.crates.iter().map(|c| (c.name.as_str(), &c.layer)).collect();
    let mut findings = Vec::new();
    for from in &house.crates {
        let manifest = format!("{}/Cargo.toml", from.folder);
        for dependency in &from.dependencies {
            let target = layers.get(dependency.name.as_str());
            let allowed = match target {
                Some(to) if dependency.dev => may_test(from, to),
                Some(to) => may(from, to),
                None => dependency.dev || !pure(&from.layer) || !IMPURE.contains(&dependency.name.as_str()),
            };
            if !allowed {
                let what = format!("{} must not depend on {}", from.name, dependency.name);
                findings.push(Finding::new(
                    &manifest,
                    dependency.line,
                    RULE,
                    what,
                    advice(&from.layer, target.copied()),
                ));
            }
        }
    }
    findings.extend(needless(house));
    findings
}

fn advice(from: &Layer, to: Option<&Layer>) -> &'static str {
    match (from, to) {
        (_, None) => "keep this crate pure: take the value as an argument and do the work in the server",
        (Layer::Server(_), Some(Layer::Server(_))) => {
            "ask through a trait (port) that crates/app wires, or read the event log"
        }
        (_, Some(Layer::Core(_))) => {
            "use a port or an event; if only the types are needed, list it in xtask/src/arch/exceptions.rs with a reason"
        }
        _ => "see the direction table in docs/architecture.md",
    }
}

fn needless(house: &House) -> impl Iterator<Item = Finding> {
    let used = |who: &str, whose: &str| {
        house
            .crates
            .iter()
            .any(|c| c.name == who && c.dependencies.iter().any(|d| d.name == format!("baodao-{whose}-core")))
    };
    let known: BTreeSet<&str> = house.crates.iter().map(|c| c.name.as_str()).collect();
    let gone = CROSS_CORE.iter().filter(move |(who, whose, _)| known.contains(who) && !used(who, whose));
    gone.map(|(who, whose, _)| {
        let what = format!("{who} is allowed to use the core of {whose} but does not");
        Finding::new("xtask/src/arch/exceptions.rs", 1, RULE, what, "remove the line from CROSS_CORE")
    })
}

/// The same for everything reached through other crates, as Cargo resolves it.
pub fn reached(house: &House) -> Result<Vec<Finding>> {
    let host = host()?;
    let out = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--filter-platform", &host])
        .current_dir(&house.root)
        .output()
        .context("running cargo metadata")?;
    if !out.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&out.stderr).trim());
    }
    Ok(impure_chains(house, &serde_json::from_slice(&out.stdout)?))
}

fn host() -> Result<String> {
    let out = Command::new("rustc").arg("-vV").output().context("running rustc")?;
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .map(str::to_owned)
        .context("rustc names no host")
}

fn impure_chains(house: &House, metadata: &Value) -> Vec<Finding> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let names: BTreeMap<String, String> =
        list(&metadata["packages"]).iter().map(|p| (word(&p["id"]), word(&p["name"]))).collect();
    let mut edges: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in list(&metadata["resolve"]["nodes"]) {
        let normal = list(&node["deps"])
            .into_iter()
            .filter(|dep| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()))
            .map(|dep| word(&dep["pkg"]));
        edges.insert(word(&node["id"]), normal.collect());
    }
    let mut findings = Vec::new();
    for own in house.crates.iter().filter(|c| pure(&c.layer)) {
        let Some(start) = names.iter().find(|(_, name)| **name == own.name).map(|(id, _)| id) else {
            continue;
        };
        if let Some(chain) = chain(start, &edges, &names) {
            let what = format!("{} reaches {}", own.name, chain.join(" → "));
            let fix = "drop that dependency or its feature: this crate stays pure";
            findings.push(Finding::new(&format!("{}/Cargo.toml", own.folder), 1, RULE, what, fix));
        }
    }
    findings
}

/// The shortest way from `start` to an impure crate.
fn chain(
    start: &str,
    edges: &BTreeMap<String, Vec<String>>,
    names: &BTreeMap<String, String>,
) -> Option<Vec<String>> {
    let mut ways = std::collections::VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::from([start.to_owned()]);
    while let Some(way) = ways.pop_front() {
        let name = |id: &String| names.get(id).cloned().unwrap_or_default();
        let last = way.last()?;
        if IMPURE.contains(&name(last).as_str()) {
            return Some(way.iter().skip(1).map(name).collect());
        }
        for next in edges.get(last).into_iter().flatten() {
            if seen.insert(next.clone()) {
                ways.push_back(way.iter().chain([next]).cloned().collect());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn short_cuts_are_refused() {
        let house = Fixture::new(&[
            ("crates/kernel/Cargo.toml", &manifest("k", &["serde"])),
            ("crates/platform/Cargo.toml", &manifest("p", &["k", "sqlx"])),
            ("crates/cap/a/core/Cargo.toml", &manifest("a-core", &["k", "tokio", "p"])),
            ("crates/cap/a/server/Cargo.toml", &manifest("a-server", &["k", "p", "a-core", "axum"])),
            ("crates/cap/b/core/Cargo.toml", &manifest("b-core", &["k", "a-core"])),
            ("crates/cap/b/server/Cargo.toml", &manifest("b-server", &["a-server", "b-core", "m"])),
            ("crates/engine/matching/Cargo.toml", &manifest("m", &["chk"])),
            (
                "crates/engine/check/Cargo.toml",
                &(manifest("chk", &[]) + "[dev-dependencies]\nm.workspace = true\n"),
            ),
        ]);
        let mut said = said(&check(&house.house));
        said.sort();
        assert_eq!(
            said,
            [
                "crates/cap/a/core/Cargo.toml:6 a-core must not depend on tokio",
                "crates/cap/a/core/Cargo.toml:7 a-core must not depend on p",
                "crates/cap/b/core/Cargo.toml:6 b-core must not depend on a-core",
                "crates/cap/b/server/Cargo.toml:5 b-server must not depend on a-server",
                "crates/engine/matching/Cargo.toml:5 m must not depend on chk",
            ]
        );
    }

    #[test]
    fn a_pure_crate_is_followed_through_its_dependencies() {
        let house = Fixture::new(&[("crates/kernel/Cargo.toml", &manifest("k", &["helper"]))]);
        let dep = |pkg: &str, kind: Value| serde_json::json!({"pkg": pkg, "dep_kinds": [{"kind": kind}]});
        let metadata = |kind: Value| {
            serde_json::json!({
                "packages": [{"id": "1", "name": "k"}, {"id": "2", "name": "helper"}, {"id": "3", "name": "tokio"}],
                "resolve": {"nodes": [
                    {"id": "1", "deps": [dep("2", Value::Null)]},
                    {"id": "2", "deps": [dep("3", kind)]},
                    {"id": "3", "deps": []},
                ]},
            })
        };
        let found = impure_chains(&house.house, &metadata(Value::Null));
        assert_eq!(said(&found), ["crates/kernel/Cargo.toml:1 k reaches helper → tokio"]);
        assert!(impure_chains(&house.house, &metadata("dev".into())).is_empty());
    }
}
