//! The private cluster beside the program: psql and pgbench on its socket.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use anyhow::{Context, Result, bail};

const NAME: &str = "baodao";

/// How to reach the cluster.
pub struct Database {
    socket: String,
    port: String,
    /// What the server writes to.
    pub log: PathBuf,
}

impl Database {
    /// The cluster that runs on `folder`.
    pub fn of(folder: &Path) -> Result<Self> {
        let told = fs::read_to_string(folder.join("pg/postmaster.pid"))
            .context("the private database does not run")?;
        // Line 4 is the port, line 5 the folder of the socket.
        let mut lines = told.lines().skip(3).map(|line| line.trim().to_owned());
        let (port, socket) =
            lines.next().zip(lines.next()).context("the private database tells no socket")?;
        Ok(Self { socket, port, log: folder.join("pg.log") })
    }

    /// Its address for the program.
    pub fn url(&self) -> String {
        format!("postgres://postgres@localhost:{}/{NAME}?host={}&sslmode=disable", self.port, self.socket)
    }

    /// A client program of PostgreSQL, pointed at the database.
    pub fn client(&self, name: &str) -> Command {
        let mut command = Command::new(client_path(name));
        command.args(["-h", &self.socket, "-p", &self.port, "-U", "postgres"]);
        command
    }

    /// Runs statements and gives what they select, one row a line, fields by `|`.
    pub fn run(&self, sql: &str) -> Result<String> {
        let mut command = self.client("psql");
        command.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", NAME, "-f", "-"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("psql does not start")?;
        let mut input = child.stdin.take().context("psql reads nothing")?;
        let sql = sql.to_owned();
        // Written beside reading: both sides may have much to say.
        let writing = std::thread::spawn(move || input.write_all(sql.as_bytes()));
        let output = child.wait_with_output()?;
        let written = writing.join().map_err(|_| anyhow::anyhow!("writing to psql stopped"))?;
        if !output.status.success() {
            bail!("psql ended with {}", output.status);
        }
        written?;
        Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
    }

    /// Runs statements in a transaction that stays open until it is released.
    pub fn hold(&self, sql: &str) -> Result<Held> {
        let mut command = self.client("psql");
        command.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", NAME]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("psql does not start")?;
        let mut input = child.stdin.take().context("psql reads nothing")?;
        writeln!(input, "begin; {sql}; select 'held';")?;
        input.flush()?;
        let output = child.stdout.take().context("psql says nothing")?;
        let mut told = BufReader::new(output).lines();
        if !told.by_ref().any(|line| line.is_ok_and(|line| line == "held")) {
            bail!("psql did not hold");
        }
        Ok(Held { child, _input: input })
    }

    /// The database's name for pgbench.
    pub fn name(&self) -> &'static str {
        NAME
    }
}

/// An open transaction.
pub struct Held {
    child: Child,
    _input: ChildStdin,
}

impl Held {
    /// Undoes it.
    pub fn release(self) -> Result<()> {
        let Self { mut child, _input: input } = self;
        drop(input);
        child.wait()?;
        Ok(())
    }
}

/// Debian keeps most of PostgreSQL's programs out of the path.
fn client_path(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        versions.map(|entry| entry.path().join("bin").join(name)).filter(|path| path.exists()).collect();
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}
