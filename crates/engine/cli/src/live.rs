//! `solve live`: how long one change takes while the plan stays optimal.

mod day;

use std::collections::BTreeMap;
use std::path::PathBuf;

use baodao_check::matching::{Certificate, Model, certificate};
use baodao_matching::instance;
use baodao_matching::planner::Planner;
use clap::Args;
use day::{Day, Kind, Mix};
use serde::Serialize;

use crate::output::{self, Failure};

/// Arguments of `solve live`.
#[derive(Debug, Args)]
pub struct LiveArgs {
    /// The batch that stands at the beginning.
    instance: PathBuf,
    /// Another instance of the same district, whose tasks and people arrive.
    arrivals: PathBuf,
    /// What changes.
    #[arg(long, value_enum, default_value_t = Mix::Arrivals)]
    mix: Mix,
    /// Changes, one kind after the other in turn.
    #[arg(long, default_value_t = 2000)]
    operations: usize,
    /// Replays; the least time of each operation counts, because other programs disturb.
    #[arg(long, default_value_t = 3)]
    repeat: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// CPU milliseconds of the one thread that plans.
#[derive(Debug, Serialize)]
struct Times {
    operations: usize,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
}

#[derive(Debug, Serialize)]
struct Report {
    #[serde(flatten)]
    all: Times,
    kinds: BTreeMap<Kind, Times>,
    /// Work of one replay, the same on every machine: searches, tasks they settled, edges
    /// that seeks and ways that offers looked at.
    searches: u64,
    settled: u64,
    edges: u64,
    ways: u64,
    /// Folded from the objectives after each change: the same number, the same objectives.
    objectives: String,
    /// True when the referee proved the last plan optimal.
    optimal: bool,
}

/// Runs `solve live`.
pub fn run(args: &LiveArgs) -> Result<(), Failure> {
    let read = |path| instance::read(&output::read(path)?).map_err(Failure::input);
    let arrivals = read(&args.arrivals)?;
    let mut planner = Planner::new(read(&args.instance)?).map_err(Failure::input)?;
    planner.solve(&mut |_| true);
    let mut best = vec![f64::MAX; args.operations];
    let before = planner.work();
    let mut objectives = 0u64;
    let mut last = planner.clone();
    for replay in 0..args.repeat {
        let mut fresh = planner.clone();
        // A copy has no room for newcomers.
        fresh.warm();
        let mut day = Day::new(fresh, &arrivals, args.seed);
        for (i, best) in best.iter_mut().enumerate() {
            *best = day.change(args.mix.kind(i))?.map_or(*best, |elapsed| best.min(elapsed));
            if replay == 0 {
                objectives = objectives.wrapping_mul(31).wrapping_add(day.planner.score().objective as u64);
            }
        }
        last = day.planner;
    }
    let mut kinds: BTreeMap<Kind, Vec<f64>> = BTreeMap::new();
    for (i, &elapsed) in best.iter().enumerate() {
        kinds.entry(args.mix.kind(i)).or_default().push(elapsed);
    }
    let report = Report {
        all: Times::of(best),
        kinds: kinds.into_iter().map(|(kind, best)| (kind, Times::of(best))).collect(),
        searches: last.work().searches - before.searches,
        settled: last.work().settled - before.settled,
        edges: last.work().edges - before.edges,
        ways: last.work().ways - before.ways,
        objectives: format!("{objectives:016x}"),
        optimal: proven(&last)?,
    };
    output::line(&report)
}

impl Times {
    fn of(mut best: Vec<f64>) -> Self {
        best.sort_by(f64::total_cmp);
        Self {
            operations: best.len(),
            p50_ms: quantile(&best, 50),
            p99_ms: quantile(&best, 99),
            max_ms: quantile(&best, 100),
        }
    }
}

fn quantile(sorted: &[f64], percent: usize) -> f64 {
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    let value = sorted.get(at).copied().unwrap_or(0.0);
    (value * 1000.0).round() / 1000.0
}

/// Hands the standing plan to the referee, in its own format.
fn proven(planner: &Planner) -> Result<bool, Failure> {
    let inst = planner.instance();
    let text = instance::instance_json(inst);
    let model = Model::read(text.as_bytes()).map_err(Failure::input)?;
    let proof = Certificate {
        format: certificate::FORMAT.to_owned(),
        instance: inst.name.clone(),
        wages: planner.certificate().wages,
        frozen: planner.frozen().collect(),
    };
    let bound = proof.bound(&model).map_err(Failure::input)?;
    Ok(bound == i128::from(planner.score().objective))
}
