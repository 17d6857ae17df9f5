//! The program under measurement.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::http::Connection;

/// A running `baodao serve`.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Program {
    /// Starts it on `folder` and waits until it is ready. With `database` it uses that one, else
    /// its own private cluster.
    pub fn start(program: &Path, folder: &Path, database: Option<&str>) -> Result<Self> {
        // Any free port: another program that answers on a fixed one would be measured instead.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        fs::create_dir_all(folder)?;
        let mut command = Command::new(program);
        command.args(["--log", "warn", "serve", "--data-dir"]).arg(folder);
        command.args(["--listen", &format!("127.0.0.1:{port}")]).stdin(Stdio::null()).stdout(Stdio::null());
        command.env_remove("DATABASE_URL");
        if let Some(url) = database {
            command.env("DATABASE_URL", url);
        }
        let child = command.spawn().with_context(|| format!("{} does not start", program.display()))?;
        let mut started = Self { child, port };
        let until = Instant::now() + Duration::from_secs(120);
        while !is_ready(port) {
            if let Some(status) = started.child.try_wait()? {
                bail!("the program ended at once: {status}");
            }
            if Instant::now() > until {
                bail!("the program is not ready after two minutes");
            }
            sleep(Duration::from_millis(2));
        }
        Ok(started)
    }

    /// Proportional set size of the program alone.
    pub fn pss_mb(&self) -> Result<f64> {
        let text = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).context("no Pss")?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib / 1024.0)
    }

    /// Ends it and waits.
    pub fn stop(mut self) -> Result<()> {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, Signal::TERM)?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A second signal to an ended process is no harm; its id is kept until it is waited for.
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = kill_process(Pid::from_child(&self.child), Signal::TERM);
            let _ = self.child.wait();
        }
    }
}

fn is_ready(port: u16) -> bool {
    Connection::open(port)
        .and_then(|mut to| Ok(to.call("GET", "/readyz", "", None)?.0 == 200))
        .unwrap_or(false)
}

/// Milliseconds from the start of a program to its first ready answer, with the database up and
/// migrated: five starts, sorted.
pub fn start_times(program: &Path, folder: &Path, database: &str) -> Result<Vec<f64>> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        let started = Program::start(program, folder, Some(database))?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        started.stop()?;
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}
