use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::ClusterError;

/// The oldest PostgreSQL that the program's statements run on.
pub const OLDEST_MAJOR: u32 = 15;

/// Where Debian's packages put each major version's programs, outside PATH.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The programs of one PostgreSQL version.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    /// The folder they lie in; `None` when PATH finds them.
    dir: Option<PathBuf>,
    pub(super) major: u32,
}

impl Binaries {
    /// The folder given; else, among the installed versions, the one that made the data, else the
    /// newest; else what PATH finds.
    pub(super) fn find(given: Option<&Path>, made_by: Option<u32>) -> Result<Self, ClusterError> {
        if let Some(dir) = given {
            return Self::at(dir);
        }
        let installed = installed(Path::new(DEBIAN));
        let wanted = installed.iter().find(|found| Some(found.major) == made_by);
        if let Some(found) = wanted.or_else(|| installed.first()) {
            return Ok(found.clone());
        }
        match version(Path::new("postgres")) {
            Ok(major) if major >= OLDEST_MAJOR => Ok(Self { dir: None, major }),
            Ok(found) => Err(ClusterError::TooOld { found }),
            Err(_) => Err(ClusterError::NoPostgres),
        }
    }

    fn at(dir: &Path) -> Result<Self, ClusterError> {
        let bad = |detail: String| ClusterError::BadBinDir { folder: dir.to_owned(), detail };
        // The server runs with another working folder, so the path must not depend on ours.
        let dir = dir.canonicalize().map_err(|error| bad(error.to_string()))?;
        let major = version(&dir.join("postgres")).map_err(bad)?;
        if !dir.join("initdb").is_file() {
            return Err(bad("initdb is missing".to_owned()));
        }
        if major < OLDEST_MAJOR {
            return Err(ClusterError::TooOld { found: major });
        }
        Ok(Self { dir: Some(dir), major })
    }

    /// The name to run one of the programs by.
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.dir.as_ref().map_or_else(|| PathBuf::from(name), |dir| dir.join(name))
    }
}

/// The versions new enough below a folder of Debian's shape, newest first.
fn installed(root: &Path) -> Vec<Binaries> {
    let mut found: Vec<Binaries> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let major = entry.file_name().to_str()?.parse().ok()?;
            let dir = entry.path().join("bin");
            let complete = dir.join("postgres").is_file() && dir.join("initdb").is_file();
            (complete && major >= OLDEST_MAJOR).then_some(Binaries { dir: Some(dir), major })
        })
        .collect();
    found.sort_by_key(|binaries| std::cmp::Reverse(binaries.major));
    found
}

/// The major version that a `postgres` program says it is.
fn version(program: &Path) -> Result<u32, String> {
    let output = Command::new(program)
        .arg("--version")
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    major_of(&said).ok_or_else(|| format!("{} --version said \"{said}\"", program.display()))
}

/// `postgres (PostgreSQL) 15.20 (Debian 15.20-1)` and `… 19beta1` → 15 and 19.
fn major_of(said: &str) -> Option<u32> {
    let (_, rest) = said.split_once("(PostgreSQL) ")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{installed, major_of};
    use std::fs;

    #[test]
    fn the_major_version_is_read_from_what_postgres_says() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.20 (Debian 15.20-1)"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 19beta1"), Some(19));
        assert_eq!(major_of("something else"), None);
    }

    #[test]
    fn only_complete_and_new_enough_versions_count_and_the_newest_comes_first() {
        let root = tempfile::tempdir().unwrap();
        for (major, programs) in [
            ("9", &["postgres", "initdb"][..]),
            ("15", &["postgres", "initdb"]),
            ("17", &["postgres", "initdb"]),
            ("18", &["initdb"]),
        ] {
            let bin = root.path().join(major).join("bin");
            fs::create_dir_all(&bin).unwrap();
            for program in programs {
                fs::write(bin.join(program), "").unwrap();
            }
        }
        let majors: Vec<u32> = installed(root.path()).iter().map(|found| found.major).collect();
        assert_eq!(majors, [17, 15]);
    }
}
