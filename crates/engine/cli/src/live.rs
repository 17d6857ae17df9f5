//! `solve live`: how long one arrival or cancellation takes while the plan stays optimal.

use std::path::PathBuf;

use baodao_check::matching::{Certificate, Model, certificate};
use baodao_matching::instance::{self, Instance};
use baodao_matching::planner::Planner;
use clap::Args;
use serde::Serialize;

use crate::output::{self, Failure};

/// Arguments of `solve live`.
#[derive(Debug, Args)]
pub struct LiveArgs {
    /// The batch that stands at the beginning.
    instance: PathBuf,
    /// Another instance of the same district, whose tasks arrive.
    arrivals: PathBuf,
    /// Arrivals and cancellations, in turn.
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
struct Report {
    operations: usize,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    arrive_p99_ms: f64,
    cancel_p99_ms: f64,
    /// Work of one replay, the same on every machine: searches, tasks they settled, edges
    /// that seeks and ways that offers looked at.
    searches: u64,
    settled: u64,
    edges: u64,
    ways: u64,
    /// True when the referee proved the last plan optimal.
    optimal: bool,
}

/// Runs `solve live`.
pub fn run(args: &LiveArgs) -> Result<(), Failure> {
    let read = |path| instance::read(&output::read(path)?).map_err(Failure::input);
    let arrivals = read(&args.arrivals)?;
    let mut planner = Planner::new(read(&args.instance)?).map_err(Failure::input)?;
    planner.solve(&mut |_| true);
    planner.warm();
    let mut best = vec![f64::MAX; args.operations];
    let before = planner.work();
    let mut last = planner.clone();
    for _ in 0..args.repeat {
        last = planner.clone();
        replay(&mut last, &arrivals, args.seed, &mut best)?;
    }
    let part = |from| best.iter().skip(from).step_by(2).copied().collect::<Vec<f64>>();
    let report = Report {
        operations: args.operations,
        arrive_p99_ms: quantile(part(0), 99),
        cancel_p99_ms: quantile(part(1), 99),
        p50_ms: quantile(best.clone(), 50),
        p99_ms: quantile(best.clone(), 99),
        max_ms: quantile(best, 100),
        searches: last.work().searches - before.searches,
        settled: last.work().settled - before.settled,
        edges: last.work().edges - before.edges,
        ways: last.work().ways - before.ways,
        optimal: proven(&last)?,
    };
    output::line(&report)
}

/// One pass over the operations; each keeps its least time.
fn replay(planner: &mut Planner, arrivals: &Instance, seed: u64, best: &mut [f64]) -> Result<(), Failure> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut draw = move |n: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % n.max(1) as u64) as usize
    };
    for (i, best) in best.iter_mut().enumerate() {
        let elapsed = if i % 2 == 0 {
            let Some(task) = arrivals.tasks.get(draw(arrivals.tasks.len())).cloned() else {
                continue;
            };
            let began = output::cpu_ms();
            planner.insert_task(task).map_err(Failure::input)?;
            output::cpu_ms() - began
        } else {
            // A task that still exists: most do, so a few draws are enough.
            let task = (0..1000).map(|_| draw(planner.instance().tasks.len()) as u32);
            let mut task = task.filter(|&t| planner.instance().tasks[t as usize].need > 0);
            let Some(task) = task.next() else { continue };
            let began = output::cpu_ms();
            planner.cancel_task(task).map_err(Failure::input)?;
            output::cpu_ms() - began
        };
        *best = best.min(elapsed);
    }
    Ok(())
}

fn quantile(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len() * percent / 100).min(values.len().saturating_sub(1));
    let value = values.get(at).copied().unwrap_or(0.0);
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
