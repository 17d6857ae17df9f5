//! The private PostgreSQL cluster: a database server of the program's own, in its data folder.
//!
//! It listens on a Unix socket only, in a folder that nobody but its user may enter, runs as the
//! Debian user `postgres` when the program runs as root, and never outlives the program: the kernel
//! tells it to shut down when the program dies, however it dies. One program per data folder.

mod binaries;
mod error;
mod folder;
mod identity;
mod pidfile;
mod server;
mod settings;

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

pub use binaries::OLDEST_MAJOR;
pub use error::ClusterError;

use binaries::Binaries;
use folder::DataFolder;
use server::Server;

/// What a loss of power may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A committed change is on the disk.
    Durable,
    /// Nothing is forced to the disk: for tests, whose data may vanish.
    Throwaway,
}

/// Where and how to run the cluster.
#[derive(Debug, Clone)]
pub struct ClusterOptions {
    /// The program's data folder; made when absent. The cluster lies in `pg` inside it, the server's
    /// log in `pg.log`.
    pub data_dir: PathBuf,
    /// The folder that holds `postgres` and `initdb`; searched for when not given.
    pub bin_dir: Option<PathBuf>,
    pub durability: Durability,
}

/// A running cluster. Dropping it stops the server.
#[derive(Debug)]
pub struct Cluster {
    server: Server,
    socket_dir: PathBuf,
    // Released last: the next program may start only when the server is gone.
    _folder: DataFolder,
}

impl Cluster {
    /// Starts the cluster of a data folder, building it first where there is none, and returns once it
    /// accepts connections. Blocks: call it before the asynchronous runtime starts, or on a thread for
    /// blocking work.
    ///
    /// # Errors
    /// Every error is a sentence for the person who started the program and says what to do.
    pub fn start(options: ClusterOptions) -> Result<Self, ClusterError> {
        let folder = DataFolder::open(&options.data_dir)?;
        let runner = identity::runner(&folder.cluster_dir())?;
        let made_by = folder.made_by()?;
        let binaries = Binaries::find(options.bin_dir.as_deref(), made_by)?;
        if let Some(major) = made_by
            && major != binaries.major
        {
            return Err(ClusterError::OtherVersion {
                folder: folder.cluster_dir(),
                made_by: major,
                found: binaries.major,
            });
        }
        folder.open_for(&runner)?;
        if made_by.is_none() {
            folder.build(&binaries, &runner, options.durability)?;
        }
        server::wait_for_left_over(&folder.cluster_dir())?;
        let socket_dir = folder.socket_dir(&runner)?;
        settings::write(&folder.cluster_dir(), &socket_dir, options.durability)?;
        let server = Server::start(&binaries, &runner, &folder)?;
        Ok(Self { server, socket_dir, _folder: folder })
    }

    /// The address of one of its databases; `postgres` is there from the beginning. The role is the
    /// cluster's owner.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        // The port and the mode are named because the driver would take them from PGPORT and PGSSLMODE.
        format!(
            "postgres://postgres@localhost:{}/{}?host={}&sslmode=disable",
            settings::PORT,
            percent(OsStr::new(database)),
            percent(self.socket_dir.as_os_str()),
        )
    }

    /// The folder of the server's socket, for `psql -h`.
    #[must_use]
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// Stops the server: connections end, everything committed is written out. Blocks until it is
    /// gone; a second call does nothing.
    pub fn stop(&mut self) {
        self.server.stop();
    }
}

/// Percent-encodes what a URL query cannot carry as it is.
fn percent(text: &OsStr) -> String {
    let mut out = String::new();
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || b"-_./~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::percent;
    use std::ffi::OsStr;

    #[test]
    fn a_path_survives_in_a_url() {
        assert_eq!(percent(OsStr::new("/srv/a b/报到&x")), "/srv/a%20b/%E6%8A%A5%E5%88%B0%26x");
    }
}
