//! Posting one request and telling what became of it.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use reqwest::{Client, Response, StatusCode, Url, header};
use serde_json::Value;

use super::Message;

/// Tries after a broken connection, a 5xx or `busy`, beside the first.
const RETRIES: u32 = 5;
/// Waits before the second try; doubled after each.
const FIRST_WAIT: Duration = Duration::from_millis(200);
/// For one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// When a 429 names no time.
const USUAL_WAIT: Duration = Duration::from_secs(2);

/// Where to send, and as whom.
#[derive(Debug, Clone)]
pub struct Target {
    /// The program's address, `http://127.0.0.1:8311`.
    pub server: String,
    /// An access token; without one the sender is a visitor.
    pub token: Option<String>,
    /// Code of the district, where one address serves several.
    pub district: Option<String>,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is a request now.
    Accepted {
        /// It had arrived in an earlier run.
        already: bool,
        /// Open requests that may be the same matter were offered.
        duplicates: bool,
        /// Time of the answer.
        took: Duration,
    },
    /// The API said no, with this code.
    Refused {
        /// The stable code.
        code: String,
        /// Time of the answer.
        took: Duration,
    },
    /// Nobody said yes or no.
    Lost {
        /// The last thing that happened.
        why: String,
    },
}

/// Sends requests over connections that stay open.
pub struct Sender {
    client: Client,
    submit: Url,
    health: Url,
    /// Nobody sends before this moment: the API asked for patience.
    not_before: Mutex<Option<Instant>>,
}

/// Why a try does not count.
enum Again {
    /// At once after this time, however often.
    After(Duration),
    /// Some times; then this is what became of it.
    Perhaps(Outcome),
}

impl Sender {
    /// A sender for `target`.
    ///
    /// # Errors
    /// When the address or the token cannot be one.
    pub fn new(target: &Target) -> Result<Self> {
        let base =
            Url::parse(&target.server).with_context(|| format!("{:?} is no address", target.server))?;
        if !matches!(base.scheme(), "http" | "https") {
            bail!("{:?} is no http address", target.server);
        }
        let mut headers = header::HeaderMap::new();
        if let Some(token) = &target.token {
            let mut value = header::HeaderValue::from_str(&format!("Bearer {token}"))
                .context("the token cannot be one")?;
            value.set_sensitive(true);
            headers.insert(header::AUTHORIZATION, value);
        }
        if let Some(code) = &target.district {
            headers.insert(
                "x-district",
                header::HeaderValue::from_str(code).context("the district's code cannot be one")?,
            );
        }
        let client = Client::builder()
            .default_headers(headers)
            .timeout(PATIENCE)
            .pool_max_idle_per_host(64)
            .build()?;
        Ok(Self {
            client,
            submit: base.join("/api/requests")?,
            health: base.join("/healthz")?,
            not_before: Mutex::new(None),
        })
    }

    /// Asks whether anybody is there, before rows are spent on it.
    ///
    /// # Errors
    /// When nobody is.
    pub async fn greet(&self) -> Result<()> {
        let answer = self.client.get(self.health.clone()).send().await;
        let status = answer.with_context(|| format!("nobody answers at {}", self.health))?.status();
        if !status.is_success() {
            bail!("{} answers {status}", self.health);
        }
        Ok(())
    }

    /// Sends until the API says yes or no, within reason.
    pub async fn send(&self, message: &Message) -> Outcome {
        let mut wait = FIRST_WAIT;
        let mut tries = 0;
        loop {
            self.be_patient().await;
            match self.try_once(message).await {
                Ok(outcome) => return outcome,
                Err(Again::After(pause)) => self.pause(pause),
                Err(Again::Perhaps(outcome)) if tries == RETRIES => return outcome,
                Err(Again::Perhaps(_)) => {
                    tries += 1;
                    tokio::time::sleep(wait).await;
                    wait *= 2;
                }
            }
        }
    }

    async fn try_once(&self, message: &Message) -> Result<Outcome, Again> {
        let began = Instant::now();
        let call =
            self.client.post(self.submit.clone()).header("idempotency-key", &message.key).json(&message.body);
        let answer = call.send().await.map_err(|fault| lost(told(&fault)))?;
        let status = answer.status();
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Err(Again::After(retry_after(&answer).unwrap_or(USUAL_WAIT)));
        }
        let already = answer.headers().contains_key("idempotency-replayed");
        let body = answer.bytes().await.map_err(|fault| lost(told(&fault)))?;
        let took = began.elapsed();
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        let code = body["code"].as_str();
        match (status, code) {
            (StatusCode::CREATED, _) if body["request"]["id"].is_string() => {
                let duplicates = body["similar"].as_array().is_some_and(|similar| !similar.is_empty());
                Ok(Outcome::Accepted { already, duplicates, took })
            }
            (_, Some(code @ "busy")) => Err(Again::Perhaps(Outcome::Refused { code: code.to_owned(), took })),
            (status, Some(code)) if status.is_client_error() => {
                Ok(Outcome::Refused { code: code.to_owned(), took })
            }
            (status, Some(code)) => Err(lost(format!("{status}, {code}"))),
            (status, None) => Err(lost(format!("{status} without a code"))),
        }
    }

    /// Lets everybody wait: the limit is the sender's, not the row's.
    fn pause(&self, pause: Duration) {
        let until = Instant::now() + pause;
        let mut moment = self.not_before.lock().unwrap_or_else(|broken| broken.into_inner());
        *moment = Some(moment.map_or(until, |known| known.max(until)));
    }

    async fn be_patient(&self) {
        let until = *self.not_before.lock().unwrap_or_else(|broken| broken.into_inner());
        if let Some(until) = until {
            tokio::time::sleep_until(until.into()).await;
        }
    }
}

fn lost(why: String) -> Again {
    Again::Perhaps(Outcome::Lost { why })
}

fn retry_after(answer: &Response) -> Option<Duration> {
    let seconds = answer.headers().get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// The cause and not only that there was one.
fn told(fault: &reqwest::Error) -> String {
    let mut text = fault.to_string();
    let mut cause = std::error::Error::source(fault);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
