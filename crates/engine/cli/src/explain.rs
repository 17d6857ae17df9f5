//! `solve match --explain`: reasons and prices as one JSON file.

use std::path::Path;

use baodao_matching::explain::{EmptyPlaces, Explainer, PassedOver};
use baodao_matching::planner::Planner;
use serde::Serialize;

use crate::output::{self, Failure};

/// People passed over per task whose prices are worked out.
const RUNNERS_UP: usize = 3;
/// Tasks explained when none are named.
const TASKS: usize = 100;

/// A value and the sentence that says it.
#[derive(Debug, Serialize)]
struct Told<T> {
    text: String,
    #[serde(flatten)]
    data: T,
}

impl<T: std::fmt::Display> Told<T> {
    fn new(data: T) -> Self {
        Self { text: data.to_string(), data }
    }
}

#[derive(Debug, Serialize)]
struct Explanation {
    format: &'static str,
    instance: String,
    /// Every task with empty places, or those asked for.
    empty_places: Vec<Told<EmptyPlaces>>,
    /// The nearest people not chosen, for the tasks asked for or the first with empty places.
    passed_over: Vec<Told<PassedOver>>,
}

/// Explains `tasks`, or all tasks with empty places when none are named.
pub fn write(planner: &Planner, tasks: &[u32], path: &Path) -> Result<(), Failure> {
    let mut explainer = Explainer::new(planner);
    let with_empty = |t: &u32| planner.empty(*t) > 0;
    let chosen: Vec<u32> = if tasks.is_empty() {
        (0..planner.instance().tasks.len() as u32).filter(with_empty).collect()
    } else {
        tasks.to_vec()
    };
    let mut out = Explanation {
        format: "dispatch-match-explanation/1",
        instance: planner.instance().name.clone(),
        empty_places: Vec::new(),
        passed_over: Vec::new(),
    };
    for &task in &chosen {
        out.empty_places.extend(explainer.empty_places(task).map_err(Failure::input)?.map(Told::new));
    }
    for &task in chosen.iter().take(if tasks.is_empty() { TASKS } else { tasks.len() }) {
        for volunteer in explainer.runners_up(task, RUNNERS_UP).map_err(Failure::input)? {
            // Refused on truncated candidate lists, where no exact price exists.
            if let Ok(passed) = explainer.passed_over(volunteer, task) {
                out.passed_over.push(Told::new(passed));
            }
        }
    }
    output::write(path, &serde_json::to_string_pretty(&out).map_err(Failure::input)?)
}
