//! Ninety days, lived one after the other: each day's calls, then the night's regular work.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::Method;
use baodao_kernel::CHINA;
use baodao_platform::{Platform, event};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::builder::{Builder, DAYS};
use super::dice::Dice;
use super::district::Plan;
use super::people::Roster;
use super::progress::{self, Bar};
use super::story::{Script, Step};
use crate::in_process::{Ask, ask};

/// Inboxes are filled for these last days only; who would read the rest.
const TOLD_DAYS: i64 = 2;
/// Call-backs are worked off every so many days.
const CALLBACKS_EVERY: i64 = 3;
/// Regular work of the nights, in order, and whether it is run until nothing is left; the rest
/// only cleans.
const NIGHTLY: &[(&str, bool)] = &[
    ("requests_alarms", true),
    ("requests_verdict_window", true),
    ("requests_wishes", false),
    ("requests_callbacks", false),
];
/// Days after which the planner learns how large the tables have become.
const ANALYZED: &[i64] = &[1, 4, 15, 45];

/// A story on its way.
struct Running {
    steps: Vec<Step>,
    next: usize,
    kept: Vec<(&'static str, String)>,
}

#[derive(Default)]
struct Tally {
    calls: usize,
    refused: BTreeMap<String, usize>,
}

/// Lives through the whole history.
pub async fn live(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let total = builder.size.requests();
    let write = |number| Script::write(builder.seed, number, total, builder.now, plan, roster);
    let mut waiting: Vec<Running> =
        (0..total).map(|number| Running { steps: write(number), next: 0, kept: Vec::new() }).collect();
    let mut bar = Bar::new("history", usize::try_from(DAYS).unwrap_or(90));
    let mut tally = Tally::default();
    let mut told = false;
    for day in 0..=DAYS {
        let end = midnight(builder.now, DAYS - day).min(builder.now);
        let is_due = |running: &Running| running.steps.get(running.next).is_some_and(|step| step.at < end);
        let (due, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(is_due);
        waiting = rest;
        waiting.extend(walk(builder, due, end, &mut tally).await?);
        waiting.retain(|running| running.next < running.steps.len());
        builder.clock.set(end);
        night(builder).await?;
        if day % CALLBACKS_EVERY == 0 {
            call_back(builder, plan, day, &mut tally).await?;
        }
        if ANALYZED.contains(&day) {
            sqlx::query("analyze").execute(builder.wired.platform.pool()).await?;
        }
        if !told && DAYS - day <= TOLD_DAYS {
            told = true;
            skip_old_events(builder).await?;
        }
        bar.at(usize::try_from(day).unwrap_or(0));
    }
    let refused: usize = tally.refused.values().sum();
    progress::line(&format!(
        "{total} requests, {} calls, {refused} of them refused by a rule {:?}",
        tally.calls, tally.refused
    ));
    Ok(())
}

/// Midnight in China, so many days before the one after `now`.
fn midnight(now: Timestamp, before: i64) -> Timestamp {
    let today = CHINA.to_datetime(now).date().at(0, 0, 0, 0);
    let today = CHINA.to_timestamp(today).unwrap_or(now);
    today.saturating_add(SignedDuration::from_hours(24 * (1 - before))).unwrap_or(now)
}

/// One day of every story that has something to do on it.
async fn walk(
    builder: &Builder,
    due: Vec<Running>,
    end: Timestamp,
    tally: &mut Tally,
) -> Result<Vec<Running>> {
    let hands = builder.size.hands();
    let mut shares: Vec<Vec<Running>> = (0..hands).map(|_| Vec::new()).collect();
    for (at, running) in due.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(at % hands) {
            share.push(running);
        }
    }
    let begun: Vec<_> = shares
        .into_iter()
        .map(|share| tokio::spawn(walk_share(builder.router().clone(), share, end)))
        .collect();
    let mut walked = Vec::new();
    for one in begun {
        let (share, calls, refused) = one.await.context("a builder's hand fell off")??;
        walked.extend(share);
        tally.calls += calls;
        for code in refused {
            *tally.refused.entry(code).or_default() += 1;
        }
    }
    Ok(walked)
}

async fn walk_share(
    router: Router,
    mut share: Vec<Running>,
    end: Timestamp,
) -> Result<(Vec<Running>, usize, Vec<String>)> {
    let (mut calls, mut refused) = (0, Vec::new());
    for running in &mut share {
        while running.steps.get(running.next).is_some_and(|step| step.at < end) {
            calls += 1;
            if let Some(code) = take(&router, running).await? {
                refused.push(code);
                running.next = running.steps.len();
            }
        }
    }
    Ok((share, calls, refused))
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
            tracing::debug!(%fault, "a story ends early");
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

/// The night's regular work, at the clock's time.
async fn night(builder: &Builder) -> Result<()> {
    let jobs = &builder.wired.assembled.jobs;
    for (name, repeated) in NIGHTLY {
        let Some(job) = jobs.iter().find(|job| job.name == *name) else { continue };
        // A job takes so many at once; it is done when it says the same twice.
        let mut before = String::new();
        for _ in 0..20 {
            let note = (job.run)(builder.wired.platform.clone()).await?;
            if !repeated || note == before || note.starts_with("0 ") {
                break;
            }
            before = note;
        }
    }
    Ok(())
}

/// The officers call most of those whom chance has drawn for them.
async fn call_back(builder: &Builder, plan: &Plan, day: i64, tally: &mut Tally) -> Result<()> {
    for street in 0..plan.subdistricts.len() {
        let officer = format!("cb:{street}");
        let who = Some(officer.as_str());
        let list = Ask { who, method: Method::GET, path: "/api/callbacks?limit=200", body: None, at: None };
        let list = ask(builder.router(), list).await?;
        tally.calls += 1;
        for (at, line) in list["items"].as_array().into_iter().flatten().enumerate() {
            let dice = Dice::new(
                builder.seed,
                40,
                usize::try_from(day).unwrap_or(0) * 1_000_000 + street * 1_000 + at,
            );
            let (Some(id), false) = (line["request_id"].as_str(), dice.permille(150)) else { continue };
            let satisfied = *dice.pick(&["satisfied", "satisfied", "satisfied", "basically", "dissatisfied"]);
            let solved = satisfied != "dissatisfied";
            let answers =
                json!({ "answers": { "contacted": true, "solved": solved, "satisfaction": satisfied } });
            let path = format!("/api/requests/{id}/callback");
            let called = ask(
                builder.router(),
                Ask { who, method: Method::POST, path: &path, body: Some(answers), at: None },
            );
            tally.calls += 1;
            if let Err(fault) = called.await {
                *tally
                    .refused
                    .entry(fault.body["code"].as_str().unwrap_or("unknown").to_owned())
                    .or_default() += 1;
            }
        }
    }
    Ok(())
}

/// Moves every reader of the log to its present end.
async fn skip_old_events(builder: &Builder) -> Result<()> {
    let platform: &Platform = &builder.wired.platform;
    let end = event::end(platform.pool()).await?;
    for reader in &builder.wired.assembled.consumers {
        let reader: &Arc<dyn baodao_platform::Consumer> = reader;
        sqlx::query(
            "insert into event_consumer (name, tx, seq) values ($1, $2, $3)
             on conflict (name) do update set tx = excluded.tx, seq = excluded.seq",
        )
        .bind(reader.name())
        .bind(end.tx)
        .bind(end.seq)
        .execute(platform.pool())
        .await?;
    }
    Ok(())
}
