//! `cargo xtask …`: what keeps the house in order. Runs in seconds and knows nothing of the
//! product but its shape; see `docs/architecture.md`.

mod arch;
// The private cluster's source, not the platform crate: `prepare` must run when the platform does
// not compile, which is just when queries have changed.
#[path = "../../crates/platform/src/cluster/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the platform uses all of it")]
mod cluster;
mod generated;
mod house;
mod lex;
mod new_op;
mod prepare;
mod sql;

use std::process::ExitCode;

use house::House;

const USAGE: &str = "\
cargo xtask <command>

  arch                              check layers, table ownership, budgets, names, error pages
  new-op <capability> <operation>   scaffold an operation with its test
  prepare [--check]                 renew (or compare) the offline query data in .sqlx
  openapi [--check]                 renew (or compare) openapi/baodao.json
  permissions [--check]             renew (or compare) docs/permissions.txt
";

#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["arch"] => House::here().and_then(|house| arch::run(&house)),
        ["new-op", capability, operation] => {
            House::root().and_then(|root| new_op::run(&root, capability, operation))
        }
        ["prepare"] => House::here().and_then(|house| prepare::run(&house, false)),
        ["prepare", "--check"] => House::here().and_then(|house| prepare::run(&house, true)),
        ["openapi"] => generated::run(&generated::OPENAPI, false),
        ["openapi", "--check"] => generated::run(&generated::OPENAPI, true),
        ["permissions"] => generated::run(&generated::PERMISSIONS, false),
        ["permissions", "--check"] => generated::run(&generated::PERMISSIONS, true),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
