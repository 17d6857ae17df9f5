//! What was found, as a table and as one line of JSON.

use std::time::Duration;

use anyhow::Result;
use serde::Serialize;

use crate::Args;
use crate::database::Database;
use crate::drive::{Loops, OPERATIONS};
use crate::plain::Plain;
use crate::reads::Read;

/// One number of clients.
#[derive(Debug, Serialize)]
pub struct Step {
    pub clients: usize,
    pub loops: Loops,
    pub plain: Plain,
}

/// Everything.
#[derive(Debug, Serialize)]
pub struct Report {
    pub requests: u64,
    pub seconds: u64,
    pub server: String,
    pub rows: String,
    pub size: String,
    pub fill_seconds: f64,
    pub load_average: String,
    pub start_ms: Vec<f64>,
    pub statements: usize,
    pub steps: Vec<Step>,
    pub pss_mb: f64,
    pub reads: Vec<Read>,
    pub pss_after_reads_mb: f64,
}

impl Report {
    pub fn new(args: &Args, database: &Database, fill: Duration) -> Result<Self> {
        let settings = database.run(
            "select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync')
               || ', synchronous_commit ' || current_setting('synchronous_commit')
               || ', shared_buffers ' || current_setting('shared_buffers')",
        )?;
        let rows = database.run(
            "select format('%s requests, %s tasks, %s claims, %s events', (select count(*) from request),
               (select count(*) from task), (select count(*) from claim), (select count(*) from event))",
        )?;
        Ok(Self {
            requests: args.requests,
            seconds: args.seconds,
            server: settings,
            rows,
            size: database.run("select pg_size_pretty(pg_database_size(current_database()))")?,
            fill_seconds: fill.as_secs_f64(),
            load_average: std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim().to_owned(),
            start_ms: Vec::new(),
            statements: 0,
            steps: Vec::new(),
            pss_mb: 0.0,
            reads: Vec::new(),
            pss_after_reads_mb: 0.0,
        })
    }

    #[allow(clippy::print_stdout, reason = "the report is what the program is for")]
    pub fn print(&self) {
        println!("\n{}\n{}, {}; load at the start {}", self.server, self.rows, self.size, self.load_average);
        println!("each measurement {} s; the loop is {} statements\n", self.seconds, self.statements);
        println!("{:>7} {:>12} {:>12} {:>7}", "clients", "loops/s HTTP", "loops/s SQL", "ratio");
        for step in &self.steps {
            let ratio = step.loops.rate / step.plain.rate;
            println!(
                "{:>7} {:>12.1} {:>12.1} {:>7.2}",
                step.clients, step.loops.rate, step.plain.rate, ratio
            );
        }
        println!(
            "\n{:<20} {}",
            "p50 / p95 / p99 ms",
            self.steps
                .iter()
                .map(|step| format!("{:>24}", format!("{} clients", step.clients)))
                .collect::<String>()
        );
        for (at, name) in OPERATIONS.iter().chain(&["any of them"]).enumerate() {
            let cells = self.steps.iter().map(|step| {
                let of = step.loops.shares[at];
                format!("{:>24}", format!("{:.1} / {:.1} / {:.1}", of.p50, of.p95, of.p99))
            });
            println!("{name:<20} {}", cells.collect::<String>());
        }
        println!("\n{:<44} {:>7} {:>9}   p50 / p95 / p99 ms", "reading", "clients", "rate/s");
        for read in &self.reads {
            let of = read.shares;
            println!(
                "{:<44} {:>7} {:>9.0}   {:.1} / {:.1} / {:.1}",
                read.what, read.clients, read.rate, of.p50, of.p95, of.p99
            );
        }
        let start: Vec<String> = self.start_ms.iter().map(|ms| format!("{ms:.0}")).collect();
        println!(
            "\nmemory (PSS) after the loops {:.1} MB, after the reads {:.1} MB",
            self.pss_mb, self.pss_after_reads_mb
        );
        println!("ready after start, database up and migrated: {} ms (five starts)\n", start.join(", "));
        println!("{}", serde_json::to_string(self).unwrap_or_default());
    }
}

/// Says what is going on.
#[allow(clippy::print_stderr, reason = "a long run says what it is doing")]
pub fn tell(text: &str) {
    eprintln!("bench: {text}");
}
