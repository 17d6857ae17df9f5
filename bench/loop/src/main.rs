//! The request loop over HTTP, beside the same statements as plain SQL, on one private cluster in
//! one run. `bench/loop/run.sh` builds and starts it; `docs/performance.md` keeps what it found.

mod capture;
mod database;
mod drive;
mod fill;
mod http;
mod measure;
mod phrases;
mod plain;
mod program;
mod reads;
mod report;
mod world;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::Parser;

use crate::report::{Report, Step};

/// Measures the loop.
#[derive(Debug, Parser)]
pub struct Args {
    /// The program `baodao`, optimised.
    #[arg(long)]
    program: PathBuf,
    /// Names and codes of the district's areas down to communities: `code,level,name`.
    #[arg(long)]
    names: PathBuf,
    /// Requests stored before anything is measured.
    #[arg(long, default_value_t = 1_000_000)]
    requests: u64,
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 20)]
    seconds: u64,
    /// 20,000 requests and 3 seconds: does it run at all?
    #[arg(long)]
    small: bool,
    /// Data folder to use and to leave; an already filled one is not filled again.
    #[arg(long)]
    keep: Option<PathBuf>,
}

/// Numbers of clients that are measured.
const CLIENTS: [usize; 3] = [1, 8, 32];

fn main() -> Result<()> {
    let mut args = Args::parse();
    if args.small {
        args.requests = args.requests.min(20_000);
        args.seconds = args.seconds.min(3);
    }
    let temporary = tempfile::tempdir().context("no temporary folder")?;
    let folder = args.keep.clone().unwrap_or_else(|| temporary.path().join("data"));
    report::tell("starting the program and its private database");
    let program = program::Program::start(&args.program, &folder, None)?;
    let database = database::Database::of(&folder)?;
    let world = world::build(&args, &folder, &program, &database)?;
    let begun = Instant::now();
    fill::fill(&args, &program, &database, &world)?;
    let mut report = Report::new(&args, &database, begun.elapsed())?;
    report.start_ms = program::start_times(&args.program, &folder, &database.url())?;

    let script = plain::script(&program, &database, &world, &folder, temporary.path())?;
    report.statements = script.statements;
    for clients in CLIENTS {
        report::tell(&format!("{clients} clients, over HTTP"));
        let loops = drive::run(&program, &world, clients, args.seconds)?;
        report::tell(&format!("{clients} clients, plain SQL"));
        let plain = plain::run(&database, &script, clients, args.seconds)?;
        report.steps.push(Step { clients, loops, plain });
    }
    report.pss_mb = program.pss_mb()?;
    report.reads = reads::run(&program, &database, &world, args.seconds)?;
    report.pss_after_reads_mb = program.pss_mb()?;
    report.print();
    program.stop()
}
