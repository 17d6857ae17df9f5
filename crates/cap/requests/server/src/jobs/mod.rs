//! Sweeps over what is due; each looks at a partial index and does what a person would have to.

mod callbacks;
mod clocks;
mod retention;

use std::time::Duration;

use baodao_platform::{Job, Schedule};

use crate::Requests;

/// The capability's regular work.
pub fn all(cap: &Requests) -> Vec<Job> {
    let job =
        |name, schedule, run: fn(Requests) -> futures::future::BoxFuture<'static, anyhow::Result<String>>| {
            let cap = cap.clone();
            Job::new(name, schedule, move |_| run(cap.clone()))
        };
    vec![
        job("requests_alarms", Schedule::Every(Duration::from_secs(10)), |cap| Box::pin(clocks::alarms(cap))),
        job("requests_verdict_window", Schedule::Every(Duration::from_secs(300)), |cap| {
            Box::pin(clocks::verdicts(cap))
        }),
        job("requests_wishes", Schedule::Daily { hour: 2, minute: 30 }, |cap| Box::pin(clocks::wishes(cap))),
        job("requests_callbacks", Schedule::Daily { hour: 1, minute: 0 }, |cap| {
            Box::pin(callbacks::draw(cap))
        }),
        job("requests_retention", Schedule::Daily { hour: 3, minute: 30 }, |cap| {
            Box::pin(retention::run(cap))
        }),
    ]
}
