use std::io;
use std::path::PathBuf;

use super::binaries::OLDEST_MAJOR;

/// Why the private cluster does not run, said to the person who started the program.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    #[error(
        "PostgreSQL {OLDEST_MAJOR} or later was not found. Install it (on Debian: apt-get install postgresql-15), \
         name its bin folder with BAODAO_POSTGRES_BIN, or set DATABASE_URL to a database of yours."
    )]
    NoPostgres,

    #[error(
        "The folder {folder} holds no usable PostgreSQL programs ({detail}). Point BAODAO_POSTGRES_BIN at a folder with \
         postgres and initdb, or leave it unset to search the usual places."
    )]
    BadBinDir { folder: PathBuf, detail: String },

    #[error(
        "Only PostgreSQL {found} was found, and {OLDEST_MAJOR} or later is needed. Install a newer one (on Debian: \
         apt-get install postgresql-15), or set DATABASE_URL to a database of yours."
    )]
    TooOld { found: u32 },

    #[error(
        "The database in {folder} was made by PostgreSQL {made_by}, but PostgreSQL {found} was found. Install \
         PostgreSQL {made_by} (on Debian: apt-get install postgresql-{made_by}) or name its bin folder with \
         BAODAO_POSTGRES_BIN; to move to PostgreSQL {found}, run pg_upgrade on that folder first."
    )]
    OtherVersion { folder: PathBuf, made_by: u32, found: u32 },

    #[error(
        "The data folder {folder} is in use by another program of Baodao (process {pid}). Stop that one first, or \
         choose another folder with --data-dir."
    )]
    InUse { folder: PathBuf, pid: String },

    #[error(
        "A PostgreSQL server (process {pid}) still runs on {folder} and does not stop. Stop it with `kill -INT {pid}` \
         and start again."
    )]
    LeftOver { folder: PathBuf, pid: i32 },

    #[error(
        "PostgreSQL refuses to run as root and there is no system user `postgres` to run it as. Install Debian's \
         postgresql package, make the user (useradd --system postgres), or start the program as another user."
    )]
    NoPostgresUser,

    #[error(
        "The user `{user}`, as whom PostgreSQL runs, may not pass through {blocked}, so it cannot reach {folder}. \
         Choose a folder such as /var/lib/baodao with --data-dir, or allow it with `chmod o+x {blocked}`."
    )]
    NotReachable { user: String, blocked: PathBuf, folder: PathBuf },

    #[error(
        "The database in {folder} belongs to another user (uid {owner}). Start the program as that user or as root, or \
         choose another folder with --data-dir."
    )]
    OtherOwner { folder: PathBuf, owner: u32 },

    #[error(
        "{folder} is not a PostgreSQL cluster, though something lies there. Move it away or choose another folder with \
         --data-dir."
    )]
    NotACluster { folder: PathBuf },

    #[error(
        "The folder {folder} for the database's socket belongs to somebody else or is open to others. Remove it and \
         start again."
    )]
    UnsafeSocketDir { folder: PathBuf },

    #[error("The database could not be built in {folder}: {detail}")]
    InitFailed { folder: PathBuf, detail: String },

    #[error("PostgreSQL did not start: {detail} The whole story is in {log}.")]
    NotStarted { detail: String, log: PathBuf },

    #[error("{program} could not be run: {source}. It belongs to Debian's {package}.")]
    NoProgram { program: String, package: &'static str, source: io::Error },

    #[error("{action} {path} failed: {source}.")]
    Io { action: &'static str, path: PathBuf, source: io::Error },
}

impl ClusterError {
    /// Names the action and the path beside an error of the operating system.
    pub(super) fn io(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { action, path, source }
    }
}
