//! `solve match`: read, solve, prove, write.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use baodao_check::matching::{Certificate, Model, certificate};
use baodao_matching::instance::{self, Instance};
use baodao_matching::planner::{Planner, Progress};
use clap::Args;
use serde::Serialize;

use crate::output::{self, Failure, ms_since};

/// Arguments of `solve match`.
#[derive(Debug, Args)]
pub struct MatchArgs {
    /// Instance in the dispatch-match/1 format.
    instance: PathBuf,
    /// Where the solution goes (dispatch-match-solution/1).
    #[arg(long)]
    out: Option<PathBuf>,
    /// Look only at each task's max(K, 8 * need) cheapest eligible volunteers.
    #[arg(long, value_name = "K")]
    candidates: Option<usize>,
    /// Stop after this many milliseconds with the best plan so far and its bound.
    #[arg(long, value_name = "N")]
    time_ms: Option<u64>,
    /// Write why places are empty and people passed over, with prices.
    #[arg(long, value_name = "FILE")]
    explain: Option<PathBuf>,
    /// Explain these tasks in full (repeatable); without it, tasks with empty places.
    #[arg(long, value_name = "TASK", requires = "explain")]
    explain_task: Vec<u32>,
    /// Assignments to keep: a solution file whose pairs are frozen before solving.
    #[arg(long, value_name = "FILE")]
    fixed: Option<PathBuf>,
    /// Write the proof of optimality, for `solve check --certificate`.
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
    /// Do not have the proof verified; `optimal` is then the planner's own word.
    #[arg(long)]
    no_verify: bool,
}

/// The line printed.
#[derive(Debug, Serialize)]
struct Report {
    instance: String,
    #[serde(rename = "J")]
    objective: i64,
    uncovered: u64,
    uncovered_by_prio: BTreeMap<u8, u64>,
    seats: u64,
    cost: i64,
    /// True only when the plan is proven best on the full graph.
    optimal: bool,
    /// Least objective that any plan can have, as far as proven.
    bound: i64,
    /// True when the proof was verified by the independent referee.
    verified: bool,
    ms_parse: f64,
    ms_candidates: f64,
    ms_solve: f64,
    ms_verify: f64,
    /// CPU milliseconds of the one thread that solves.
    cpu_ms_candidates: f64,
    cpu_ms_solve: f64,
    ms_total: f64,
    searches: u64,
    edges: u64,
}

/// Runs `solve match`.
pub fn run(args: &MatchArgs) -> Result<(), Failure> {
    let start = Instant::now();
    let bytes = output::read(&args.instance)?;
    let inst = instance::read(&bytes).map_err(Failure::input)?;
    let ms_parse = ms_since(start);
    std::thread::scope(|scope| {
        // The referee reads the file itself, on the second core.
        let referee = (!args.no_verify).then(|| scope.spawn(|| Model::read(&bytes)));
        let (planner, mut report) = plan(args, start, inst)?;
        report.ms_parse = ms_parse;
        if let Some(path) = &args.out {
            let text = instance::solution_json(&report.instance, &planner.plan().assign);
            output::write(path, &text)?;
        }
        let proof = proof(&planner);
        if let Some(referee) = referee {
            let model = referee.join().map_err(|_| Failure::Input("the referee stopped".to_owned()))?;
            verify(&mut report, &proof, model.map_err(Failure::input)?)?;
        }
        if let Some(path) = &args.certificate {
            output::write(path, &serde_json::to_string(&proof).map_err(Failure::input)?)?;
        }
        if let Some(path) = &args.explain {
            crate::explain::write(&planner, &args.explain_task, path)?;
        }
        report.ms_total = ms_since(start);
        output::line(&report)
    })
}

/// Index, fixed assignments, solve.
fn plan(args: &MatchArgs, start: Instant, inst: Instance) -> Result<(Planner, Report), Failure> {
    let (began, cpu_start) = (Instant::now(), output::cpu_ms());
    let mut planner = Planner::new(inst).map_err(Failure::input)?;
    if let Some(k) = args.candidates {
        planner.truncate(k);
    }
    let ms_candidates = ms_since(began);
    let (began, cpu_solve) = (Instant::now(), output::cpu_ms());
    let deadline = args.time_ms.and_then(|ms| start.checked_add(Duration::from_millis(ms)));
    let mut told = Instant::now();
    let mut watch = |p: &Progress| {
        if told.elapsed() > Duration::from_millis(500) {
            told = Instant::now();
            output::complain(&format!(
                "{}/{} places, objective {}, bound {}",
                p.decided, p.places, p.objective, p.bound
            ));
        }
        deadline.is_none_or(|d| Instant::now() < d)
    };
    let solved = planner.solve(&mut watch);
    if let Some(path) = &args.fixed {
        freeze(&mut planner, path)?;
    }
    let score = planner.score();
    let complete = solved.complete && args.candidates.is_none();
    let report = Report {
        instance: planner.instance().name.clone(),
        objective: score.objective,
        uncovered: score.uncovered.iter().sum(),
        uncovered_by_prio: (1..).zip(score.uncovered).collect(),
        seats: planner.instance().seats(),
        cost: score.cost,
        optimal: complete,
        // On truncated lists a search says nothing about the full graph.
        bound: match (complete, args.candidates) {
            (true, _) => score.objective,
            (false, None) => solved.progress.bound,
            (false, Some(_)) => 0,
        },
        verified: false,
        ms_parse: 0.0,
        ms_candidates,
        ms_solve: ms_since(began),
        ms_verify: 0.0,
        cpu_ms_candidates: cpu_solve - cpu_start,
        cpu_ms_solve: output::cpu_ms() - cpu_solve,
        ms_total: 0.0,
        searches: planner.work().searches,
        edges: planner.work().edges,
    };
    Ok((planner, report))
}

/// Freezes the pairs of a solution file.
fn freeze(planner: &mut Planner, path: &std::path::Path) -> Result<(), Failure> {
    let fixed = baodao_check::matching::Solution::read(&output::read(path)?).map_err(Failure::input)?;
    for (volunteer, task) in fixed.assign {
        let id = |n: i64| u32::try_from(n).map_err(|_| Failure::Input(format!("no volunteer or task {n}")));
        planner.freeze(id(volunteer)?, id(task)?).map_err(Failure::input)?;
    }
    Ok(())
}

fn proof(planner: &Planner) -> Certificate {
    Certificate {
        format: certificate::FORMAT.to_owned(),
        instance: planner.instance().name.clone(),
        wages: planner.certificate().wages,
        frozen: planner.frozen().collect(),
    }
}

/// Lets the referee turn the wages into a bound, and compares.
fn verify(report: &mut Report, proof: &Certificate, model: Model) -> Result<(), Failure> {
    let began = Instant::now();
    let bound = proof.bound(&model).map_err(Failure::input)?;
    let claimed = report.optimal;
    report.bound = i64::try_from(bound).unwrap_or(0).max(report.bound);
    report.optimal = bound == i128::from(report.objective);
    report.verified = true;
    report.ms_verify = ms_since(began);
    if claimed && !report.optimal {
        output::complain("the proof does not hold: please report this instance");
    }
    Ok(())
}
