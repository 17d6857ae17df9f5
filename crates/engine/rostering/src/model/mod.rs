//! The product's own roster model, `baodao-roster/1`: places, parts of the day, roles, people.
//!
//! A shift is a role at a place in a part of the day, written `place/part/role`. How many of
//! each role a place needs is a formula such as `2+1` (two of the first role, one of the
//! second), given for the type of place, for one place, or for one place, part and some days;
//! the nearest one counts.

mod compile;
mod demand;
mod people;
mod schema;

use crate::answer::Outcome;
use crate::error::RosterError;
use crate::plan::{Names, OnProgress, Options, solve};
use crate::repair::{Absence, repair};
use compile::{Compiled, compile};
pub use schema::*;

/// Plans a `baodao-roster/1` model.
pub fn solve_model(
    json: &str,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Result<Outcome, RosterError> {
    let model = read_model(json)?;
    let compiled = compile(&model)?;
    Ok(with_names(&model, &compiled, |names| solve(&compiled.problem, names, options, progress)))
}

/// Repairs a solution of a `baodao-roster/1` model after somebody dropped out.
pub fn repair_model(
    json: &str,
    solution: &str,
    absent: &Absence,
    options: &Options,
    progress: &mut OnProgress<'_>,
) -> Result<Outcome, RosterError> {
    let model = read_model(json)?;
    let compiled = compile(&model)?;
    let rows = compiled.read_solution(&model, solution)?;
    let who = model
        .people
        .iter()
        .position(|p| p.id == absent.person)
        .ok_or_else(|| RosterError::Solution(format!("unknown person {:?}", absent.person)))?;
    let days = (who, absent.from_day, absent.to_day.unwrap_or(model.days));
    with_names(&model, &compiled, |names| repair(&compiled.problem, &rows, days, names, options, progress))
}

/// Reads a model without planning it.
pub fn read_model(json: &str) -> Result<Model, RosterError> {
    let model: Model = serde_json::from_str(json)?;
    if model.format != FORMAT {
        return Err(RosterError::model("format", format!("expected {FORMAT:?}, not {:?}", model.format)));
    }
    Ok(model)
}

fn with_names<T>(model: &Model, compiled: &Compiled, run: impl FnOnce(&Names<'_>) -> T) -> T {
    run(&Names {
        person: &|p| model.people[p].id.clone(),
        value: &|v| compiled.ids[v as usize].clone(),
        solution: &|rows| compiled.write_solution(model, rows),
    })
}
