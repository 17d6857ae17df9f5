//! PostgreSQL's `postmaster.pid`: who serves a cluster, and whether it accepts connections yet.

use std::fs;
use std::path::Path;

use super::ClusterError;

/// The line that carries the server's state, counted from 0.
const STATE_LINE: usize = 7;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct PidFile {
    pub(super) pid: i32,
    pub(super) ready: bool,
}

impl PidFile {
    pub(super) fn read(cluster_dir: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(cluster_dir.join("postmaster.pid")).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let ready = lines.nth(STATE_LINE - 1).is_some_and(|state| state.trim() == "ready");
        Some(Self { pid, ready })
    }

    /// Whether that process is alive and serves this cluster: a server works in its cluster's folder,
    /// so a process that merely got the same number is told apart.
    pub(super) fn serves(&self, cluster_dir: &Path) -> bool {
        fs::read_link(format!("/proc/{}/cwd", self.pid)).is_ok_and(|cwd| cwd == cluster_dir)
    }
}

/// Writes our process's number over a dead server's. Whoever has that number now (another process, or
/// the dead server itself, unburied in a container whose first process buries nobody) would keep
/// PostgreSQL from starting; the number of its parent tells it that the file is stale. The lines
/// after it stay: by them it finds workers of the dead server that still hold the shared memory.
pub(super) fn take_over(cluster_dir: &Path) -> Result<(), ClusterError> {
    let path = cluster_dir.join("postmaster.pid");
    let text = fs::read_to_string(&path).map_err(ClusterError::io("Reading", &path))?;
    fs::write(&path, taken_over(&text, std::process::id())).map_err(ClusterError::io("Writing", path))
}

fn taken_over(text: &str, pid: u32) -> String {
    let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
    format!("{pid}\n{rest}")
}

#[cfg(test)]
mod tests {
    use super::{PidFile, taken_over};

    #[test]
    fn the_state_is_on_the_eighth_line() {
        let starting = "4711\n/srv/pg\n1700000000\n5432\n/run/x\n\n  1234  0\nstarting\n";
        assert_eq!(PidFile::parse(starting), Some(PidFile { pid: 4711, ready: false }));
        let ready = starting.replace("starting", "ready   ");
        assert_eq!(PidFile::parse(&ready), Some(PidFile { pid: 4711, ready: true }));
        assert_eq!(PidFile::parse("4711\n"), Some(PidFile { pid: 4711, ready: false }));
        assert_eq!(PidFile::parse(""), None);
    }

    #[test]
    fn only_the_number_of_a_dead_server_is_replaced() {
        assert_eq!(taken_over("4711\n/srv/pg\n  1234  0\n", 12), "12\n/srv/pg\n  1234  0\n");
        assert_eq!(taken_over("4711", 12), "12\n");
    }
}
