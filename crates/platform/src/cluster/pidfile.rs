//! PostgreSQL's `postmaster.pid`: who serves a cluster, and whether it accepts connections yet.

use std::fs;
use std::path::Path;

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
        let ready = lines
            .nth(STATE_LINE - 1)
            .is_some_and(|state| state.trim() == "ready");
        Some(Self { pid, ready })
    }

    /// Whether that process is alive and serves this cluster: a server works in its cluster's folder,
    /// so a process that merely got the same number is told apart.
    pub(super) fn serves(&self, cluster_dir: &Path) -> bool {
        fs::read_link(format!("/proc/{}/cwd", self.pid)).is_ok_and(|cwd| cwd == cluster_dir)
    }
}

#[cfg(test)]
mod tests {
    use super::PidFile;

    #[test]
    fn the_state_is_on_the_eighth_line() {
        let starting = "4711\n/srv/pg\n1700000000\n5432\n/run/x\n\n  1234  0\nstarting\n";
        assert_eq!(
            PidFile::parse(starting),
            Some(PidFile {
                pid: 4711,
                ready: false
            })
        );
        let ready = starting.replace("starting", "ready   ");
        assert_eq!(
            PidFile::parse(&ready),
            Some(PidFile {
                pid: 4711,
                ready: true
            })
        );
        assert_eq!(
            PidFile::parse("4711\n"),
            Some(PidFile {
                pid: 4711,
                ready: false
            })
        );
        assert_eq!(PidFile::parse(""), None);
    }
}
