//! Files in, one line out, and what can go wrong on the way.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use serde::Serialize;
use thiserror::Error;

/// Why a command ended without a result.
#[derive(Debug, Error)]
pub enum Failure {
    #[error("cannot read {path}: {source}")]
    Read { path: String, source: io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: String, source: io::Error },
    /// The input is not what its format asks for.
    #[error("{0}")]
    Input(String),
    /// The verdict is on standard output already.
    #[error("not valid")]
    Invalid,
}

impl Failure {
    /// Wraps any input error.
    pub fn input(error: impl std::fmt::Display) -> Self {
        Self::Input(error.to_string())
    }

    /// 1 for bad input or a bad solution, 2 for trouble with files.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Input(_) | Self::Invalid => ExitCode::from(1),
            Self::Read { .. } | Self::Write { .. } => ExitCode::from(2),
        }
    }
}

/// The whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|source| Failure::Read { path: path.display().to_string(), source })
}

/// The whole file as text.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?)
        .map_err(|_| Failure::Input(format!("{} is not UTF-8 text", path.display())))
}

/// Replaces the file.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|source| Failure::Write { path: path.display().to_string(), source })
}

/// One line of JSON on standard output.
pub fn line(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(Failure::input)?;
    let out = |source| Failure::Write { path: "standard output".to_owned(), source };
    writeln!(io::stdout(), "{text}").map_err(out)
}

/// One line on standard error; if that is closed there is nobody to tell.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Milliseconds since `start`, to the microsecond.
pub fn ms_since(start: Instant) -> f64 {
    (start.elapsed().as_micros() as f64) / 1000.0
}

/// CPU time of this thread so far, in milliseconds: what other programs do leaves it alone.
pub fn cpu_ms() -> f64 {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    t.tv_sec as f64 * 1e3 + t.tv_nsec as f64 / 1e6
}
