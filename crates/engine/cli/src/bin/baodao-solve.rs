//! The dispatch engine's command line on its own.

use std::process::ExitCode;

use clap::Parser;

/// Match people to tasks, plan rosters, check plans.
#[derive(Debug, Parser)]
#[command(name = "baodao-solve", version)]
struct Cli {
    #[command(flatten)]
    args: baodao_solve::SolveArgs,
}

fn main() -> ExitCode {
    baodao_solve::run(Cli::parse().args)
}
