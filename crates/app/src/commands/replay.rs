//! `replay`: real messages through the public API.

use std::io::{IsTerminal, Write, stderr};
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::{runtime, say};
use crate::replay::{NAMES, Pace, Plan, Tally, Target, replay};

#[derive(Debug, Args)]
#[command(after_long_help = columns())]
pub(super) struct ReplayArgs {
    /// Tables of messages: CSV with headings, plain or gzip, UTF-8 or GB18030.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Where to send them.
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8311")]
    server: String,
    /// Access token of the account in whose name; without one, as a visitor.
    #[arg(long, value_name = "TOKEN")]
    token: Option<String>,
    /// Code of the district, where one address serves several.
    #[arg(long, value_name = "CODE")]
    district: Option<String>,
    /// `recorded`, so many times faster (`60x`), or `max`. The first two send in the order of time.
    #[arg(long, default_value = "max", value_name = "PACE")]
    pace: Pace,
    /// Calls at the same moment.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=1024), value_name = "N")]
    concurrency: u16,
    /// Close with one line of JSON.
    #[arg(long)]
    json: bool,
    /// Send at most so many rows.
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

/// The headings, for `--help`.
fn columns() -> String {
    let mut text = "Headings, in upper or lower case:\n".to_owned();
    for (meaning, names) in NAMES {
        text.push_str(&format!("  {meaning:<6} {}\n", names.join(", ")));
    }
    text.push_str(
        "\nOther columns are left alone. A row without body is its title or type. `place` is an address in words \
         or `lon,lat`; lon and lat give a point. Without a column `kind` (consult, help, complain, report, suggest, \
         wish, grid_event) the title's own words 咨询, 请问, 建议, 投诉 decide, else it is help.\n\n\
         Each row has an Idempotency-Key of file name, row number and text: running it again sends nothing twice. \
         The API's limits for visitors are kept; with a token there are none. Ends with 0 only when every row \
         arrived or was refused with a stated code.",
    );
    text
}

pub(super) fn run(args: ReplayArgs) -> Result<()> {
    let plan = Plan {
        files: args.files,
        target: Target { server: args.server, token: args.token, district: args.district },
        pace: args.pace,
        concurrency: usize::from(args.concurrency),
        limit: args.limit,
    };
    let runtime = runtime()?;
    let summary = runtime.block_on(replay(plan, progress))?;
    progress_over();
    if args.json {
        say(&serde_json::to_string(&summary)?);
    } else {
        say(&summary.to_string());
    }
    if !summary.is_complete() {
        bail!("{} rows were lost and {} could not be read", summary.lost, summary.unreadable);
    }
    Ok(())
}

/// One line that is written over, or a line each second where nobody watches a terminal.
fn progress(tally: &Tally) {
    let mut out = stderr();
    let (start, end) = if out.is_terminal() { ("\r", "\x1b[K") } else { ("", "\n") };
    // A closed standard error is no reason to stop.
    let _ = write!(out, "{start}{}{end}", tally.line()).and_then(|()| out.flush());
}

fn progress_over() {
    if stderr().is_terminal() {
        let _ = writeln!(stderr());
    }
}
