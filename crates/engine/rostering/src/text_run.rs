//! Runs on the public text format.

use crate::answer::Outcome;
use crate::compile::compile;
use crate::error::RosterError;
use crate::plan::{Names, OnProgress, Options, solve};
use crate::repair::{Absence, repair};
use crate::text::{Instance, parse, read_solution, write_solution};

/// Plans an instance of the text format.
pub fn solve_text(
    text: &str,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Result<Outcome, RosterError> {
    let instance = parse(text)?;
    let problem = compile(&instance)?;
    Ok(with_names(&instance, |names| solve(&problem, names, options, progress)))
}

/// Repairs a solution of an instance of the text format after somebody dropped out.
pub fn repair_text(
    text: &str,
    solution: &str,
    absent: &Absence,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Result<Outcome, RosterError> {
    let instance = parse(text)?;
    let problem = compile(&instance)?;
    let rows = read_solution(&instance, solution)?;
    let who = instance
        .staff
        .iter()
        .position(|p| p.id == absent.person)
        .ok_or_else(|| RosterError::Solution(format!("unknown staff {:?}", absent.person)))?;
    let days = (who, absent.from_day, absent.to_day.unwrap_or(instance.days));
    with_names(&instance, |names| repair(&problem, &rows, days, names, options, progress))
}

fn with_names<T>(instance: &Instance, run: impl FnOnce(&Names<'_>) -> T) -> T {
    run(&Names {
        person: &|p| instance.staff[p].id.clone(),
        value: &|v| instance.shifts[v as usize - 1].id.clone(),
        solution: &|rows| {
            let rows = rows.chunks(instance.days).map(<[u16]>::to_vec).collect();
            write_solution(instance, &rows)
        },
    })
}
