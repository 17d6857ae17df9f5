//! Ninety days, lived one after the other: each day's calls, and between them the regular work.

use anyhow::{Context, Result};
use axum::Router;
use axum::http::Method;
use baodao_kernel::CHINA;
use baodao_platform::{Consumer, Job, StoredEvent, consumer};
use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sqlx::PgConnection;
use tokio::task::JoinHandle;

use super::Size;
use super::builder::{Builder, DAYS};
use super::dice::Dice;
use super::district::Plan;
use super::draw::with_chance;
use super::hours::{Hours, Week};
use super::people::Roster;
use super::progress::{self, Bar};
use super::story::Scene;
use super::walk::{Running, Tally, walk};
use crate::in_process::{Ask, ask};

/// Inboxes are filled for these last days only; who would read the rest.
const TOLD_DAYS: i64 = 4;
/// The reader that proposes service records.
const RECORDS: &str = "records";
/// Nights between two looks at wishes that nobody took on, and at requests that nobody judged.
const WISHES_EVERY: i64 = 5;
const VERDICTS_EVERY: i64 = 2;
/// Hours at which the clock of every request is looked at.
const LOOKS: [i64; 3] = [12, 18, 24];
/// Days after which the planner learns how large the tables have become.
const ANALYZED: &[i64] = &[1, 8, 30];

/// Lives through the whole history.
pub async fn live(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    let total = builder.size.requests();
    let stories = Scene::new(builder.seed, builder.now, plan, roster).stories(total);
    let mut stories: Vec<Running> =
        stories.into_iter().enumerate().map(|(number, steps)| Running::new(number, steps)).collect();
    let mut bar = Bar::new("history", usize::try_from(DAYS).unwrap_or(90));
    let mut tally = Tally::default();
    let mut closing = None;
    let mut told = false;
    for day in 0..=DAYS {
        for hour in LOOKS {
            let end = hour_of(builder.now, DAYS - day, hour).min(builder.now);
            let is_due = |running: &Running| running.due().is_some_and(|at| at < end);
            let (due, rest): (Vec<_>, Vec<_>) = stories.into_iter().partition(is_due);
            stories = rest;
            stories.extend(walk(builder, due, end, &mut tally).await?);
            finish(closing.take()).await?;
            builder.clock.set(end);
            run(builder, "requests_alarms").await?;
            if hour == LOOKS[0] && day < DAYS {
                call_back(builder, plan, day, &mut tally).await?;
            }
        }
        run(builder, "requests_callbacks").await?;
        if day % WISHES_EVERY == 0 {
            run(builder, "requests_wishes").await?;
        }
        if day % VERDICTS_EVERY == 0 {
            // What nobody judged for a week: no story comes back to it, so this goes on beside the
            // next morning.
            let (platform, job) = (builder.wired.platform.clone(), job(builder, "requests_verdict_window")?);
            closing = Some(tokio::spawn(async move { (job.run)(platform).await.map(drop) }));
        }
        if ANALYZED.contains(&day) {
            sqlx::query("analyze").execute(builder.wired.platform.pool()).await?;
        }
        if recorded(builder.size) == Some(DAYS - day) {
            pass_over(builder, &|name| name == RECORDS).await?;
        }
        if !told && DAYS - day <= TOLD_DAYS {
            told = true;
            pass_over(builder, &|name| name != RECORDS).await?;
        }
        bar.at(usize::try_from(day).unwrap_or(0));
    }
    finish(closing).await?;
    let refused: usize = tally.refused.values().sum();
    progress::line(&format!(
        "{total} requests, {} calls, {refused} of them refused by a rule {:?}",
        tally.calls, tally.refused
    ));
    Ok(())
}

/// An hour of the day in China that lies so many days before the one of `now`.
fn hour_of(now: Timestamp, before: i64, hour: i64) -> Timestamp {
    let today = CHINA.to_datetime(now).date().at(0, 0, 0, 0);
    let today = CHINA.to_timestamp(today).unwrap_or(now);
    today.saturating_add(SignedDuration::from_hours(hour - 24 * before)).unwrap_or(now)
}

fn job(builder: &Builder, name: &str) -> Result<Job> {
    let found = builder.wired.assembled.jobs.iter().find(|job| job.name == name);
    found.cloned().with_context(|| format!("there is no job {name}"))
}

/// Runs a job at the clock's time.
async fn run(builder: &Builder, name: &str) -> Result<()> {
    (job(builder, name)?.run)(builder.wired.platform.clone()).await.map(drop)
}

async fn finish(work: Option<JoinHandle<Result<()>>>) -> Result<()> {
    match work {
        Some(work) => work.await.context("regular work fell over")?,
        None => Ok(()),
    }
}

/// On working days the officers call most of those whom chance has drawn for them, each in their
/// own office.
async fn call_back(builder: &Builder, plan: &Plan, day: i64, tally: &mut Tally) -> Result<()> {
    let at = hour_of(builder.now, DAYS - day, 9);
    if Week::new().from(Hours::Office, at, 0) != at {
        return Ok(());
    }
    let offices: Vec<_> = (0..plan.subdistricts.len())
        .map(|street| {
            let number = usize::try_from(day).unwrap_or(0) * 1_000 + street;
            tokio::spawn(call_from(builder.router().clone(), builder.seed, street, number, at))
        })
        .collect();
    for office in offices {
        tally.add(office.await.context("an officer fell off the chair")??);
    }
    Ok(())
}

async fn call_from(router: Router, seed: u64, street: usize, number: usize, at: Timestamp) -> Result<Tally> {
    let mut tally = Tally::default();
    let officer = format!("cb:{street}");
    let list = "/api/callbacks?limit=200";
    let list = Ask { who: Some(&officer), method: Method::GET, path: list, body: None, at: Some(at) };
    let list = ask(&router, list).await?;
    tally.calls += 1;
    for (nth, line) in list["items"].as_array().into_iter().flatten().enumerate() {
        let dice = Dice::new(seed, 40, number * 1_000 + nth);
        let (Some(id), false) = (line["request_id"].as_str(), dice.permille(150)) else { continue };
        let satisfaction = *dice.pick(&["satisfied", "satisfied", "satisfied", "basically", "dissatisfied"]);
        let solved = satisfaction != "dissatisfied";
        let answers =
            json!({ "answers": { "contacted": true, "solved": solved, "satisfaction": satisfaction } });
        let path = format!("/api/requests/{id}/callback");
        // A call takes some minutes.
        let minutes = SignedDuration::from_mins(4 * i64::try_from(nth).unwrap_or(0));
        let at = at.saturating_add(minutes).unwrap_or(at);
        let call =
            Ask { who: Some(&officer), method: Method::POST, path: &path, body: Some(answers), at: Some(at) };
        let call = ask(&router, call);
        tally.calls += 1;
        if let Err(fault) = with_chance(seed, 52, number * 1_000 + nth, call).await {
            tally.refuse(fault.body["code"].as_str().unwrap_or("unknown"));
        }
    }
    Ok(tally)
}

/// Reads under somebody else's name and does nothing: nobody is told of what happened long ago.
struct Deaf(&'static str);

impl Consumer for Deaf {
    fn name(&self) -> &'static str {
        self.0
    }

    fn handle<'a>(&'a self, _: &'a mut PgConnection, _: &'a [StoredEvent]) -> BoxFuture<'a, Result<()>> {
        Box::pin(async { Ok(()) })
    }
}

/// Service records begin so many days before the present one; in a small district with everything.
fn recorded(size: Size) -> Option<i64> {
    (size == Size::Full).then_some(21)
}

/// Moves readers of the log to its present end.
async fn pass_over(builder: &Builder, which: &(dyn Fn(&str) -> bool + Sync)) -> Result<()> {
    for reader in builder.wired.assembled.consumers.iter().filter(|reader| which(reader.name())) {
        let read = consumer::drain(&builder.wired.platform, &Deaf(reader.name())).await?;
        tracing::debug!(reader = reader.name(), read, "passed over");
    }
    Ok(())
}
