//! The running server: starting it, waiting until it accepts, stopping it.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::ClusterError;
use super::binaries::Binaries;
use super::folder::{DataFolder, no_setpriv};
use super::identity::Runner;
use super::pidfile::{PidFile, take_over};

/// How long a shutdown may take before the next, ruder one: it writes out what is in memory.
const STOP_PATIENCE: Duration = Duration::from_secs(60);
/// How long the rude ways may take.
const KILL_PATIENCE: Duration = Duration::from_secs(10);
/// Replaying the log after a crash takes as long as it takes; say so this often.
const WAIT_NOTICE: Duration = Duration::from_secs(5);
/// Workers of a killed server need a moment to notice; their shared memory blocks the next one.
const LINGERING: &str = "pre-existing shared memory block";
const LINGERING_TRIES: u32 = 20;

#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    /// Ends the keeper thread when dropped.
    _keeper: mpsc::Sender<()>,
    stopped: bool,
}

impl Server {
    pub(super) fn start(
        binaries: &Binaries,
        runner: &Runner,
        folder: &DataFolder,
    ) -> Result<Self, ClusterError> {
        let cluster_dir = folder.cluster_dir();
        let mut tries = 1;
        loop {
            let log = folder.open_log()?;
            let before = log.metadata().map(|meta| meta.len()).unwrap_or(0);
            let server = Self::spawn(binaries, runner, &cluster_dir, log)?;
            let log_path = folder.log_path();
            match server.wait_until_ready(&cluster_dir) {
                Ok(server) => return Ok(server),
                Err(status) => {
                    let said = read_from(&log_path, before);
                    if said.contains(LINGERING) && tries < LINGERING_TRIES {
                        tries += 1;
                        thread::sleep(Duration::from_millis(250));
                        continue;
                    }
                    let detail = reason(&said).unwrap_or_else(|| format!("it ended with {status}."));
                    return Err(ClusterError::NotStarted { detail, log: log_path });
                }
            }
        }
    }

    /// Starts the process from a thread that lives as long as the server: the kernel's death signal is
    /// tied to the *thread* that made the child, and whoever called us may end before the program does.
    fn spawn(
        binaries: &Binaries,
        runner: &Runner,
        cluster_dir: &Path,
        log: File,
    ) -> Result<Self, ClusterError> {
        let mut command = runner.command(binaries.program("postgres"));
        let out = log.try_clone().map_err(ClusterError::io("Opening the log of", cluster_dir))?;
        command.arg("-D").arg(cluster_dir).stdin(Stdio::null()).stdout(out).stderr(log);
        let (keeper, kept) = mpsc::channel::<()>();
        let (report, reported) = mpsc::channel();
        thread::Builder::new()
            .name("postgres-keeper".to_owned())
            .spawn(move || {
                if report.send(command.spawn()).is_ok() {
                    // Returns when the server's value is dropped; with the process, this thread just ends.
                    let _ = kept.recv();
                }
            })
            .map_err(ClusterError::io("Starting a thread for", cluster_dir))?;
        let child = reported
            .recv()
            .unwrap_or_else(|_| Err(std::io::Error::other("the thread that starts it died")))
            .map_err(no_setpriv)?;
        Ok(Self { child, _keeper: keeper, stopped: false })
    }

    /// Waits until the server accepts connections; its exit status, in words, when it ended instead.
    fn wait_until_ready(mut self, cluster_dir: &Path) -> Result<Self, String> {
        let pid = i32::try_from(self.child.id()).unwrap_or(0);
        let mut notice = Instant::now() + WAIT_NOTICE;
        loop {
            match self.child.try_wait() {
                Ok(None) => {}
                Ok(Some(status)) => {
                    self.stopped = true;
                    return Err(status.to_string());
                }
                Err(error) => return Err(error.to_string()),
            }
            if PidFile::read(cluster_dir).is_some_and(|file| file.pid == pid && file.ready) {
                return Ok(self);
            }
            if Instant::now() >= notice {
                tracing::info!("waiting for PostgreSQL: it replays its log after a crash");
                notice = Instant::now() + WAIT_NOTICE;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Fast shutdown first; then, should it hang, the ways that need recovery at the next start.
    pub(super) fn stop(&mut self) {
        if self.stopped {
            return;
        }
        self.stopped = true;
        for (signal, patience) in
            [(Signal::INT, STOP_PATIENCE), (Signal::QUIT, KILL_PATIENCE), (Signal::KILL, KILL_PATIENCE)]
        {
            let pid = Pid::from_child(&self.child);
            // It may be gone already; waiting finds out.
            let _ = kill_process(pid, signal);
            if wait_for(patience, || !matches!(self.child.try_wait(), Ok(None))) {
                return;
            }
            tracing::warn!(?signal, "PostgreSQL does not stop");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A server whose program was killed is shutting down, or, in the rarest case, was never told: we hold
/// the folder's lock, so nobody else wants it.
pub(super) fn wait_for_left_over(cluster_dir: &Path) -> Result<(), ClusterError> {
    let Some(file) = PidFile::read(cluster_dir) else {
        return Ok(());
    };
    for (signal, patience) in [(Signal::INT, STOP_PATIENCE), (Signal::QUIT, KILL_PATIENCE)] {
        if !file.serves(cluster_dir) {
            break;
        }
        tracing::info!(pid = file.pid, "waiting for the previous PostgreSQL server to stop");
        if let Some(pid) = Pid::from_raw(file.pid) {
            let _ = kill_process(pid, signal);
        }
        wait_for(patience, || !file.serves(cluster_dir));
    }
    if file.serves(cluster_dir) {
        return Err(ClusterError::LeftOver { folder: cluster_dir.to_owned(), pid: file.pid });
    }
    // One that stopped in order took its file along; one that was killed left it.
    if PidFile::read(cluster_dir).is_some() { take_over(cluster_dir) } else { Ok(()) }
}

/// Asks every few milliseconds until the answer is yes or the time is over.
fn wait_for(patience: Duration, mut done: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + patience;
    loop {
        if done() {
            return true;
        }
        if Instant::now() >= end {
            return false;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// What the log says since an offset; nothing when it cannot be read.
fn read_from(path: &PathBuf, offset: u64) -> String {
    let mut said = Vec::new();
    let read = File::open(path).and_then(|mut file| {
        file.seek(SeekFrom::Start(offset))?;
        file.read_to_end(&mut said)
    });
    match read {
        Ok(_) => String::from_utf8_lossy(&said).into_owned(),
        Err(_) => String::new(),
    }
}

/// The line of a log that says why the server gave up.
fn reason(said: &str) -> Option<String> {
    let fatal = |line: &&str| line.contains("FATAL:") || line.contains("PANIC:");
    let line = said.lines().find(fatal).or_else(|| said.lines().rfind(|line| !line.trim().is_empty()))?;
    let text = line.split_once("FATAL:").map_or(line, |(_, text)| text).trim();
    Some(format!("{text}."))
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_fatal_line_is_the_reason() {
        let said = "2026-11-23 [7] LOG:  starting\n2026-11-23 [7] FATAL:  could not bind\n2026-11-23 [7] LOG:  ended\n";
        assert_eq!(reason(said).unwrap(), "could not bind.");
        assert_eq!(reason("setpriv: failed\n\n").unwrap(), "setpriv: failed.");
        assert_eq!(reason(""), None);
    }
}
