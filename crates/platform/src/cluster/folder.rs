//! The data folder: its lock, the cluster's place in it, and building a new cluster.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::binaries::Binaries;
use super::identity::Runner;
use super::{ClusterError, Durability, settings};

/// The longest path of a socket on Linux, in bytes.
const SOCKET_PATH_MAX: usize = 107;
/// A log longer than this many bytes is set aside at the next start.
const LOG_MAX: u64 = 16 << 20;

/// A data folder that no other program uses while this value lives.
#[derive(Debug)]
pub(super) struct DataFolder {
    /// Absolute, without symbolic links.
    root: PathBuf,
    _lock: File,
}

impl DataFolder {
    /// Makes the folder where needed and locks it. The lock goes with the process, however that ends.
    pub(super) fn open(given: &Path) -> Result<Self, ClusterError> {
        fs::create_dir_all(given).map_err(ClusterError::io("Making the data folder", given))?;
        let root = given.canonicalize().map_err(ClusterError::io("Opening the data folder", given))?;
        let path = root.join("lock");
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(ClusterError::io("Opening", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                // Only the message suffers when the number cannot be read.
                let _ = lock.read_to_string(&mut pid);
                let pid = pid.trim();
                return Err(ClusterError::InUse {
                    folder: root,
                    pid: if pid.is_empty() { "unknown" } else { pid }.to_owned(),
                });
            }
            Err(TryLockError::Error(error)) => {
                return Err(ClusterError::io("Locking", path)(error));
            }
        }
        lock.set_len(0)
            .and_then(|()| lock.rewind())
            .and_then(|()| writeln!(lock, "{}", std::process::id()))
            .map_err(ClusterError::io("Writing", path))?;
        Ok(Self { root, _lock: lock })
    }

    pub(super) fn cluster_dir(&self) -> PathBuf {
        self.root.join("pg")
    }

    pub(super) fn log_path(&self) -> PathBuf {
        self.root.join("pg.log")
    }

    /// The major version that made the cluster; `None` when there is none yet.
    pub(super) fn made_by(&self) -> Result<Option<u32>, ClusterError> {
        let dir = self.cluster_dir();
        if !dir.exists() {
            return Ok(None);
        }
        fs::read_to_string(dir.join("PG_VERSION"))
            .ok()
            .and_then(|text| text.trim().parse().ok())
            .map(Some)
            .ok_or(ClusterError::NotACluster { folder: dir })
    }

    /// Lets the server's user pass through the folder without listing it.
    pub(super) fn open_for(&self, runner: &Runner) -> Result<(), ClusterError> {
        let meta = fs::metadata(&self.root).map_err(ClusterError::io("Looking at", &self.root))?;
        // Only our own folder is opened; above it nothing is changed.
        if runner.is_other() && meta.mode() & 0o111 != 0o111 {
            let mode = Permissions::from_mode(meta.mode() | 0o111);
            fs::set_permissions(&self.root, mode).map_err(ClusterError::io("Opening", &self.root))?;
        }
        runner.check_reach(&self.root)
    }

    /// Builds a cluster beside its place and moves it there when it is complete, so that a power cut
    /// leaves either none or a whole one.
    pub(super) fn build(
        &self,
        binaries: &Binaries,
        runner: &Runner,
        durability: Durability,
    ) -> Result<(), ClusterError> {
        let half = self.root.join("pg.tmp");
        if half.exists() {
            fs::remove_dir_all(&half).map_err(ClusterError::io("Removing the unfinished", &half))?;
        }
        tracing::info!(folder = %self.root.display(), major = binaries.major, "building the database cluster");
        private_dir(&half, runner)?;
        let mut initdb = runner.command(binaries.program("initdb"));
        initdb
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"])
            .arg("--pgdata")
            .arg(&half);
        match durability {
            // Checksums find what a failing disk did to the data.
            Durability::Durable => initdb.arg("--data-checksums"),
            Durability::Throwaway => initdb.arg("--no-sync"),
        };
        let output = initdb.stdin(Stdio::null()).output().map_err(no_setpriv)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let detail = said.lines().rev().find(|line| line.contains("error")).or(said.lines().last());
            return Err(ClusterError::InitFailed {
                folder: half,
                detail: detail.unwrap_or("initdb said nothing.").to_owned(),
            });
        }
        let conf = half.join("postgresql.conf");
        let appended = OpenOptions::new().append(true).open(&conf).and_then(|mut file| {
            file.write_all(settings::includes().as_bytes()).and_then(|()| file.sync_all())
        });
        appended.map_err(ClusterError::io("Writing", conf))?;
        for name in settings::OWN_FILES {
            let path = half.join(name);
            File::create(&path).map_err(ClusterError::io("Making", &path))?;
            runner.give(&path)?;
        }
        let done = self.cluster_dir();
        fs::rename(&half, &done).map_err(ClusterError::io("Moving the database to", &done))?;
        File::open(&self.root)
            .and_then(|root| root.sync_all())
            .map_err(ClusterError::io("Syncing", &self.root))
    }

    /// The folder of the socket, made, checked and emptied of what a killed server left: in the data
    /// folder where the path is short enough, else in a run folder whose name is derived from it.
    pub(super) fn socket_dir(&self, runner: &Runner) -> Result<PathBuf, ClusterError> {
        let mut dir = self.root.join("run");
        let name = format!(".s.PGSQL.{}", settings::PORT);
        if dir.join(&name).as_os_str().len() > SOCKET_PATH_MAX {
            let root = rustix::process::geteuid().is_root();
            let base = if root { "/run" } else { "/tmp" };
            dir = Path::new(base).join(format!("baodao-{:016x}", fingerprint(&self.root)));
        }
        match fs::symlink_metadata(&dir) {
            Err(_) => private_dir(&dir, runner)?,
            Ok(meta) if meta.is_dir() && runner.owns(&meta) && meta.mode() & 0o077 == 0 => {}
            Ok(_) => return Err(ClusterError::UnsafeSocketDir { folder: dir }),
        }
        // PostgreSQL would ask whether the process of that number lives, as with postmaster.pid.
        for left in [name.clone(), format!("{name}.lock")].map(|left| dir.join(left)) {
            match fs::remove_file(&left) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(ClusterError::io("Removing", left)(error));
                }
                _ => {}
            }
        }
        Ok(dir)
    }

    /// The server's log, opened for appending; a long one is set aside first.
    pub(super) fn open_log(&self) -> Result<File, ClusterError> {
        let path = self.log_path();
        if fs::metadata(&path).is_ok_and(|meta| meta.len() > LOG_MAX) {
            let old = path.with_extension("log.1");
            fs::rename(&path, &old).map_err(ClusterError::io("Setting aside the log as", old))?;
        }
        OpenOptions::new()
            .append(true)
            .create(true)
            .open(&path)
            .map_err(ClusterError::io("Opening the log", path))
    }
}

/// A folder that only the server's user may enter.
fn private_dir(path: &Path, runner: &Runner) -> Result<(), ClusterError> {
    DirBuilder::new().mode(0o700).create(path).map_err(ClusterError::io("Making", path))?;
    runner.give(path)
}

pub(super) fn no_setpriv(source: std::io::Error) -> ClusterError {
    ClusterError::NoProgram { program: "setpriv".to_owned(), package: "util-linux", source }
}

/// FNV-1a: the same for the same path in every start and every version of the program.
fn fingerprint(path: &Path) -> u64 {
    path.as_os_str()
        .as_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
