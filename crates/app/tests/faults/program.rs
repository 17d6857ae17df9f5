//! The real program as a process, on a data folder of its own.

use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::person::Person;

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Program {
    folder: tempfile::TempDir,
    port: u16,
    child: Child,
    /// Making one takes a while, so there is one for all.
    http: reqwest::Client,
}

impl Program {
    /// Served as in production, with nothing in it yet.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // PostgreSQL's user must pass through.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = spawn(&folder, port);
        let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().unwrap();
        let mut program = Self { folder, port, child, http };
        program.wait_until_ready().await;
        program
    }

    fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Whoever holds this access token.
    pub fn person(&self, token: String) -> Person {
        Person::new(self.http.clone(), self.base(), token)
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// SIGKILL: no handler runs, nothing is flushed, no connection is closed in order.
    pub fn kill(&mut self, with_database: bool) {
        let server = fs::read_to_string(self.data().join("pg/postmaster.pid")).unwrap();
        let server: i32 = server.lines().next().unwrap().parse().unwrap();
        self.child.kill().unwrap();
        if with_database {
            // It may have heard of the program's death already.
            let _ = kill_process(Pid::from_raw(server).unwrap(), Signal::KILL);
        }
        self.child.wait().unwrap();
    }

    /// Runs another command on the same data folder, beside the program; what it printed.
    pub fn command(&self, arguments: &[&str]) -> String {
        let output = command(&self.folder).args(arguments).stderr(Stdio::inherit()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    pub async fn restart(&mut self) {
        self.child = spawn(&self.folder, self.port);
        self.wait_until_ready().await;
    }

    /// Asks it to end and waits until it has.
    pub fn stop(mut self) {
        kill_process(Pid::from_child(&self.child), Signal::TERM).unwrap();
        assert!(self.child.wait().unwrap().success(), "{}", self.said());
    }

    async fn wait_until_ready(&mut self) {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                panic!("the program ended with {status}:\n{}", self.said());
            }
            let asked =
                self.http.get(format!("{}/readyz", self.base())).timeout(Duration::from_secs(2)).send().await;
            if asked.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            assert!(Instant::now() < end, "not ready in time:\n{}", self.said());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The end of what it printed.
    fn said(&self) -> String {
        let text = fs::read_to_string(self.folder.path().join("program.log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // After a failed assertion it still runs; after `stop` there is nothing left to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(folder: &tempfile::TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_baodao"));
    // Its own private cluster, whatever the surroundings name.
    command.env_remove("DATABASE_URL").stdin(Stdio::null()).arg("--data-dir").arg(folder.path().join("data"));
    command
}

fn spawn(folder: &tempfile::TempDir, port: u16) -> Child {
    let log = File::options().create(true).append(true).open(folder.path().join("program.log")).unwrap();
    command(folder)
        .args(["--listen", &format!("127.0.0.1:{port}"), "serve"])
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap()
}
