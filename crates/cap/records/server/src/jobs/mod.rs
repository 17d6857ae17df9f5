//! Regular work.

mod cooperation;
mod endings;
mod feedback;
mod notices_over;
mod questions;
mod reminders;
mod retention;

use baodao_platform::{Job, Problem, Schedule};

use crate::Records;

/// The capability's regular work.
pub(crate) fn all(cap: &Records) -> Vec<Job> {
    let job =
        |name, schedule, run: fn(Records) -> futures::future::BoxFuture<'static, anyhow::Result<String>>| {
            let cap = cap.clone();
            Job::new(name, schedule, move |_| run(cap.clone()))
        };
    vec![
        job("records_questions", Schedule::Daily { hour: 2, minute: 10 }, |cap| {
            Box::pin(questions::run(cap))
        }),
        job("records_feedback", Schedule::Daily { hour: 2, minute: 40 }, |cap| Box::pin(feedback::run(cap))),
        job("records_cooperation", Schedule::Daily { hour: 3, minute: 0 }, |cap| {
            Box::pin(cooperation::run(cap))
        }),
        // Before the daily digest leaves, so that it can take them along.
        job("records_reminders", Schedule::Daily { hour: 8, minute: 20 }, |cap| {
            Box::pin(reminders::run(cap))
        }),
        job("records_notices_over", Schedule::Daily { hour: 8, minute: 15 }, |cap| {
            Box::pin(notices_over::run(cap))
        }),
        job("records_cooperation_ends", Schedule::Daily { hour: 8, minute: 25 }, |cap| {
            Box::pin(endings::run(cap))
        }),
        job("records_retention", Schedule::Daily { hour: 3, minute: 50 }, |cap| {
            Box::pin(retention::run(cap))
        }),
    ]
}

/// A problem as the log of jobs says it.
fn fault(problem: Problem) -> anyhow::Error {
    anyhow::anyhow!("{}: {}", problem.code, problem.title)
}
