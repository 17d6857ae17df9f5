//! `solve roster`: the best roster found in the time given.

use std::path::PathBuf;
use std::time::Duration;

use baodao_rostering::{Absence, Options, Progress};
use clap::Args;

use crate::output::{self, Failure};

/// Arguments of `solve roster`.
#[derive(Debug, Args)]
pub struct RosterArgs {
    /// Instance in the public text format, or the product's own model (JSON).
    instance: PathBuf,
    /// Where the solution goes.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Wall-clock limit in seconds.
    #[arg(long, value_name = "N")]
    time_s: Option<f64>,
    #[arg(long, default_value_t = 2)]
    threads: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Budget of work per thread; with it alone the result is reproducible.
    #[arg(long)]
    iterations: Option<u64>,
    /// Also prove a lower bound.
    #[arg(long)]
    bound: bool,
    /// Repair this solution instead of planning anew.
    #[arg(long, value_name = "FILE", requires = "absent")]
    repair: Option<PathBuf>,
    /// Who drops out of the roster to repair.
    #[arg(long, value_name = "PERSON", requires = "repair")]
    absent: Option<String>,
    /// First day of the absence, from 0.
    #[arg(long, default_value_t = 0)]
    from_day: usize,
    /// Day on which they are back; without it they stay away.
    #[arg(long)]
    to_day: Option<usize>,
}

/// Runs `solve roster`.
pub fn run(args: &RosterArgs) -> Result<(), Failure> {
    let text = output::read_text(&args.instance)?;
    let standard = Options::default();
    let time = match (args.time_s, args.iterations) {
        (Some(s), _) => Some(Duration::try_from_secs_f64(s).map_err(Failure::input)?),
        (None, Some(_)) => None,
        (None, None) => standard.time,
    };
    let options = Options {
        time,
        threads: args.threads,
        seed: args.seed,
        iterations: args.iterations,
        bound: args.bound,
    };
    let mut progress = |p: &Progress| {
        let bound = p.bound.map_or_else(String::new, |b| format!(", bound {b}"));
        let state = if p.feasible { "" } else { " (rules not met yet)" };
        output::complain(&format!("{:8.2} s  objective {}{bound}{state}", p.seconds, p.objective));
        true
    };
    let model = text.trim_start().starts_with('{');
    let outcome = match (&args.repair, &args.absent) {
        (Some(path), Some(person)) => {
            let solution = output::read_text(path)?;
            let absent = Absence { person: person.clone(), from_day: args.from_day, to_day: args.to_day };
            let repair = if model { baodao_rostering::repair_model } else { baodao_rostering::repair_text };
            repair(&text, &solution, &absent, &options, &mut progress)
        }
        _ => {
            let solve = if model { baodao_rostering::solve_model } else { baodao_rostering::solve_text };
            solve(&text, &options, &mut progress)
        }
    }
    .map_err(Failure::input)?;
    if let Some(path) = &args.out {
        output::write(path, &outcome.solution)?;
    }
    let mut line = serde_json::to_value(&outcome).map_err(Failure::input)?;
    if let Some(fields) = line.as_object_mut() {
        // The solution went to its file; the line stays short.
        fields.remove("solution");
    }
    output::line(&line)
}
