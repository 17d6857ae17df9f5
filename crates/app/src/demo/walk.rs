//! Walking through stories: several hands, each with its share of them, each in the order of time.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::Method;
use jiff::Timestamp;
use serde_json::Value;

use super::builder::Builder;
use super::draw::with_chance;
use super::story::Step;
use crate::in_process::{Ask, ask};

/// Calls that are under way at the same time.
pub const HANDS: usize = 6;

/// A story on its way.
pub struct Running {
    number: usize,
    steps: Vec<Step>,
    next: usize,
    kept: Vec<(&'static str, String)>,
}

impl Running {
    /// Nothing of story `number` has happened yet.
    pub fn new(number: usize, steps: Vec<Step>) -> Self {
        Self { number, steps, next: 0, kept: Vec::new() }
    }

    /// When its next step comes; `None` at its end.
    pub fn due(&self) -> Option<Timestamp> {
        self.steps.get(self.next).map(|step| step.at)
    }
}

/// What has been done.
#[derive(Default)]
pub struct Tally {
    pub calls: usize,
    /// By code.
    pub refused: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts a refusal.
    pub fn refuse(&mut self, code: impl Into<String>) {
        *self.refused.entry(code.into()).or_default() += 1;
    }

    /// Adds what somebody else counted.
    pub fn add(&mut self, other: Self) {
        self.calls += other.calls;
        for (code, times) in other.refused {
            *self.refused.entry(code).or_default() += times;
        }
    }
}

/// Takes every step of `stories` before `end`. The stories that go on come back.
pub async fn walk(
    builder: &Builder,
    stories: Vec<Running>,
    end: Timestamp,
    tally: &mut Tally,
) -> Result<Vec<Running>> {
    let mut shares: Vec<Vec<Running>> = (0..HANDS).map(|_| Vec::new()).collect();
    for (at, running) in stories.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(at % HANDS) {
            share.push(running);
        }
    }
    let hands: Vec<_> = shares
        .into_iter()
        .map(|share| tokio::spawn(walk_share(builder.router().clone(), builder.seed, share, end)))
        .collect();
    let mut walked = Vec::new();
    for hand in hands {
        let (share, counted) = hand.await.context("a builder's hand fell off")??;
        walked.extend(share.into_iter().filter(|running| running.due().is_some()));
        tally.add(counted);
    }
    Ok(walked)
}

async fn walk_share(
    router: Router,
    seed: u64,
    mut share: Vec<Running>,
    end: Timestamp,
) -> Result<(Vec<Running>, Tally)> {
    let mut tally = Tally::default();
    let due = |running: &Running| running.due().filter(|at| *at < end);
    let mut waiting: BinaryHeap<Reverse<(Timestamp, usize)>> =
        share.iter().enumerate().filter_map(|(at, running)| Some(Reverse((due(running)?, at)))).collect();
    while let Some(Reverse((_, at))) = waiting.pop() {
        let Some(running) = share.get_mut(at) else { continue };
        tally.calls += 1;
        let chance = running.number * 64 + running.next;
        if let Some(code) = with_chance(seed, 51, chance, take(&router, running)).await? {
            tally.refuse(code);
            running.next = running.steps.len();
        }
        waiting.extend(due(running).map(|next| Reverse((next, at))));
    }
    Ok((share, tally))
}

/// Takes the next step; a refusal's code ends the story where it stands.
async fn take(router: &Router, running: &mut Running) -> Result<Option<String>> {
    let Some(step) = running.steps.get(running.next) else { return Ok(None) };
    let fill = |text: &str| {
        running
            .kept
            .iter()
            .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    };
    let path = fill(&step.path);
    let body = step.body.as_ref().map(|body| filled(body, &fill));
    let method = if body.is_some() { Method::POST } else { Method::GET };
    let answer =
        ask(router, Ask { who: step.who.as_deref(), method, path: &path, body, at: Some(step.at) }).await;
    match answer {
        Ok(answer) => {
            for (name, pointer) in step.keep {
                let value = answer.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
                running.kept.retain(|(known, _)| known != name);
                running.kept.push((name, value));
            }
            running.next += 1;
            Ok(None)
        }
        Err(fault) if fault.status.is_server_error() => bail!("{fault}"),
        Err(fault) => {
            tracing::debug!(%fault, at = %step.at, who = step.who, "a story ends early");
            Ok(Some(fault.body["code"].as_str().unwrap_or("unknown").to_owned()))
        }
    }
}

/// Fills names inside a body's texts.
fn filled(body: &Value, fill: &impl Fn(&str) -> String) -> Value {
    match body {
        Value::String(text) if text.starts_with('{') => Value::String(fill(text)),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, field)| (name.clone(), filled(field, fill))).collect())
        }
        other => other.clone(),
    }
}
