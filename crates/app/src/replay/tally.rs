//! What became of the rows.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::{Message, Outcome};

/// Faults told in words; the others are only counted.
const TOLD: usize = 10;

/// Counts while rows are sent.
#[derive(Debug)]
pub struct Tally {
    began: Instant,
    sent: u64,
    accepted: u64,
    already_there: u64,
    offered: u64,
    refused: BTreeMap<String, u64>,
    lost: u64,
    unreadable: u64,
    faults: Vec<String>,
    /// Microseconds of every answer.
    answers: Vec<u32>,
}

/// The closing word. Times are milliseconds of the answer that counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// Rows that went out.
    pub sent: u64,
    /// Rows that are requests now.
    pub accepted: u64,
    /// Of these, rows that were requests already from an earlier run.
    pub already_there: u64,
    /// Rows that the API refused, by its stable code.
    pub refused: BTreeMap<String, u64>,
    /// Accepted rows to which open requests were offered as likely the same.
    pub offered_as_duplicates: u64,
    /// Rows that nobody answered.
    pub lost: u64,
    /// Rows that could not be read.
    pub unreadable: u64,
    /// Time of the whole run.
    pub seconds: f64,
    /// Rows a second.
    pub rate: f64,
    /// Half of the answers were faster.
    pub p50_ms: f64,
    /// All but one in twenty.
    pub p95_ms: f64,
    /// All but one in a hundred.
    pub p99_ms: f64,
    /// The first faults in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

impl Tally {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            began: Instant::now(),
            sent: 0,
            accepted: 0,
            already_there: 0,
            offered: 0,
            refused: BTreeMap::new(),
            lost: 0,
            unreadable: 0,
            faults: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// Counts a row that was sent.
    pub fn add(&mut self, outcome: Outcome, message: &Message) {
        self.sent += 1;
        match outcome {
            Outcome::Accepted { already, duplicates, took } => {
                self.accepted += 1;
                self.already_there += u64::from(already);
                self.offered += u64::from(duplicates);
                self.answered(took);
            }
            Outcome::Refused { code, took } => {
                *self.refused.entry(code).or_default() += 1;
                self.answered(took);
            }
            Outcome::Lost { why } => {
                self.lost += 1;
                self.tell(format!("{}: {why}", message.row));
            }
        }
    }

    /// Counts a row that could not be read.
    pub fn unreadable(&mut self, why: String) {
        self.unreadable += 1;
        self.tell(why);
    }

    fn answered(&mut self, took: Duration) {
        self.answers.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
    }

    fn tell(&mut self, fault: String) {
        if self.faults.len() < TOLD {
            self.faults.push(fault);
        }
    }

    /// The sums up to now.
    pub fn summary(&self) -> Summary {
        let mut sorted = self.answers.clone();
        sorted.sort_unstable();
        let at = |share: f64| {
            let rank = (share * sorted.len() as f64).ceil() as usize;
            let micros = sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0);
            (f64::from(micros) / 10.0).round() / 100.0
        };
        let seconds = self.began.elapsed().as_secs_f64();
        let tidy = |number: f64| (number * 100.0).round() / 100.0;
        Summary {
            sent: self.sent,
            accepted: self.accepted,
            already_there: self.already_there,
            refused: self.refused.clone(),
            offered_as_duplicates: self.offered,
            lost: self.lost,
            unreadable: self.unreadable,
            seconds: tidy(seconds),
            rate: tidy(self.sent as f64 / seconds.max(1e-6)),
            p50_ms: at(0.50),
            p95_ms: at(0.95),
            p99_ms: at(0.99),
            faults: self.faults.clone(),
        }
    }

    /// One line while it goes on.
    pub fn line(&self) -> String {
        let refused: u64 = self.refused.values().sum();
        let rate = self.sent as f64 / self.began.elapsed().as_secs_f64().max(1e-6);
        format!(
            "{} sent, {} accepted, {refused} refused, {} lost, {rate:.0} a second",
            self.sent, self.accepted, self.lost
        )
    }
}

impl Default for Tally {
    fn default() -> Self {
        Self::new()
    }
}

impl Summary {
    /// Whether every row arrived or was refused with a stated code.
    pub fn is_complete(&self) -> bool {
        self.lost == 0 && self.unreadable == 0
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "sent                   {:>8}", self.sent)?;
        writeln!(
            f,
            "accepted               {:>8}  ({} were there already)",
            self.accepted, self.already_there
        )?;
        writeln!(f, "offered as duplicates  {:>8}", self.offered_as_duplicates)?;
        writeln!(f, "refused                {:>8}", self.refused.values().sum::<u64>())?;
        for (code, count) in &self.refused {
            writeln!(f, "  {code:<20} {count:>8}")?;
        }
        writeln!(f, "lost                   {:>8}", self.lost)?;
        writeln!(f, "unreadable             {:>8}", self.unreadable)?;
        for fault in &self.faults {
            writeln!(f, "  {fault}")?;
        }
        write!(
            f,
            "{:.1} s, {:.0} rows a second; answers p50 {} ms, p95 {} ms, p99 {} ms",
            self.seconds, self.rate, self.p50_ms, self.p95_ms, self.p99_ms
        )
    }
}
