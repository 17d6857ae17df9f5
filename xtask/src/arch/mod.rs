//! `cargo xtask arch`: the rules of the house that the compiler cannot hold by itself. Each rule
//! is a file here; the exceptions, each with its reason, are in `exceptions.rs`.

mod budgets;
mod direction;
mod exceptions;
mod migrations;
mod operations;
mod refusals;
mod tables;
mod tests_listed;
mod traces;

use anyhow::{Result, bail};

use crate::house::House;

/// A broken rule and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File from the root.
    pub file: String,
    /// Line from 1.
    pub line: usize,
    /// Name of the rule.
    pub rule: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

impl Finding {
    fn new(
        file: &str,
        line: usize,
        rule: &'static str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { file: file.to_owned(), line, rule, what: what.into(), fix: fix.into() }
    }
}

/// Checks every rule, prints what is broken, and fails if anything is.
#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
pub fn run(house: &House) -> Result<()> {
    let mut findings = check(house);
    findings.extend(direction::reached(house)?);
    findings.sort();
    findings.dedup();
    for Finding { file, line, rule, what, fix } in &findings {
        println!("{file}:{line}: [{rule}] {what}\n    do: {fix}");
    }
    if !findings.is_empty() {
        bail!(
            "{} rule{} broken; the rules are in docs/architecture.md",
            findings.len(),
            plural(findings.len())
        );
    }
    println!("arch: {} crates, {} files, every rule holds", house.crates.len(), house.files.len());
    Ok(())
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Every rule that needs nothing but the files.
fn check(house: &House) -> Vec<Finding> {
    let rules = [
        direction::check,
        tables::check,
        budgets::check,
        operations::check,
        tests_listed::check,
        migrations::check,
        refusals::check,
        traces::check,
    ];
    rules.iter().flat_map(|rule| rule(house)).collect()
}

/// Test help: the findings of one rule, as `file:line what`.
#[cfg(test)]
fn said(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{}:{} {}", f.file, f.line, f.what)).collect()
}
