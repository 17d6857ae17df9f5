//! The command line of the dispatch engine.
//!
//! `baodao solve match|roster` reads a published instance format, writes the published
//! solution format and prints one line of JSON; `baodao solve check` re-scores any solution
//! with referees that share no code with the planners. The product binary mounts [`SolveArgs`]
//! as `baodao solve`; `baodao-solve` is the same on its own.

mod check;
mod explain;
mod generate;
mod live;
mod matching;
mod output;
mod roster;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use output::Failure;

/// Arguments of `baodao solve`.
#[derive(Debug, Args)]
pub struct SolveArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Match people to places on tasks: proven optimum of a dispatch-match/1 instance.
    Match(matching::MatchArgs),
    /// Plan a roster: best found in the time given.
    Roster(roster::RosterArgs),
    /// Re-score a solution of either kind, independently of the planners.
    Check(check::CheckArgs),
    /// Write a benchmark matching instance.
    Generate(generate::GenerateArgs),
    /// Replay changes on an optimal plan and time each one.
    Live(live::LiveArgs),
}

/// Runs the command. One line of JSON goes to standard output, progress and errors to
/// standard error. Exit code 0: done; 1: the input or the solution is not valid; 2: a file
/// could not be read or written.
pub fn run(args: SolveArgs) -> ExitCode {
    let result = match args.command {
        Command::Match(args) => matching::run(&args),
        Command::Roster(args) => roster::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Generate(args) => generate::run(&args),
        Command::Live(args) => live::run(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !matches!(failure, Failure::Invalid) {
                output::complain(&failure.to_string());
            }
            failure.exit_code()
        }
    }
}
