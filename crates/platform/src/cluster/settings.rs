//! The cluster's configuration files, written anew at every start so that they follow the program.

use std::fs;
use std::path::Path;

use super::{ClusterError, Durability};

/// Names the socket file; nothing listens on the network.
pub(super) const PORT: u16 = 5432;

/// Our settings, included from postgresql.conf.
const OURS: &str = "baodao.conf";
/// An operator's settings, read after ours; optional.
const THEIRS: &str = "local.conf";

const MIB: u64 = 1 << 20;

/// Writes the settings and the access rules of a cluster.
pub(super) fn write(
    cluster_dir: &Path,
    socket_dir: &Path,
    durability: Durability,
) -> Result<(), ClusterError> {
    let memory = fs::read_to_string("/proc/meminfo").ok().and_then(|text| total_memory(&text));
    let save = |name: &str, text: &str| {
        // Written in place: the files keep their owner, the server's user.
        let path = cluster_dir.join(name);
        fs::write(&path, text).map_err(ClusterError::io("Writing", path))
    };
    save(OURS, &text(socket_dir, durability, memory.unwrap_or(1024 * MIB)))?;
    // `peer` would want a role named as the program's user; the folder of the socket is the guard.
    save("pg_hba.conf", "local all all trust\nlocal replication all trust\n")
}

/// What a new cluster's postgresql.conf says after the lines of initdb.
pub(super) fn includes() -> String {
    format!(
        "\n# Written by the program at every start:\ninclude '{OURS}'\n# Yours, and it wins:\ninclude_if_exists '{THEIRS}'\n"
    )
}

/// The names of the files that must belong to the server's user besides those of initdb.
pub(super) const OWN_FILES: [&str; 1] = [OURS];

fn text(socket_dir: &Path, durability: Durability, memory: u64) -> String {
    let socket_dir = socket_dir.display().to_string().replace('\'', "''");
    // An eighth of the memory: the program and the page cache live on the same machine.
    let buffers = (memory / 8 / MIB).clamp(64, 1024);
    let cached = (memory / 2 / MIB).max(256);
    let shared = format!(
        "# Overwritten at every start; put settings of yours into {THEIRS}.
cluster_name = 'baodao'
listen_addresses = ''
port = {PORT}
unix_socket_directories = '{socket_dir}'
unix_socket_permissions = 0700
max_connections = 100
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_destination = 'stderr'
logging_collector = off
log_line_prefix = '%m [%p] '
# Details of an error can quote rows, and rows hold personal data.
log_error_verbosity = terse
log_checkpoints = off
# Statements are short and repeated: compiling them costs more than it saves.
jit = off
work_mem = 8MB
maintenance_work_mem = 128MB
effective_cache_size = {cached}MB
random_page_cost = 1.1
autovacuum_naptime = 20s
autovacuum_vacuum_cost_limit = 1000
default_text_search_config = 'pg_catalog.simple'
"
    );
    let durable = match durability {
        Durability::Durable => format!(
            "shared_buffers = {buffers}MB
fsync = on
synchronous_commit = on
full_page_writes = on
wal_level = replica
min_wal_size = 256MB
max_wal_size = 2GB
checkpoint_timeout = 10min
"
        ),
        Durability::Throwaway => "shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
checkpoint_timeout = 1h
"
        .to_owned(),
    };
    shared + &durable
}

/// The machine's memory in bytes, from the text of /proc/meminfo.
fn total_memory(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}

#[cfg(test)]
mod tests {
    use super::{Durability, MIB, text, total_memory};
    use std::path::Path;

    #[test]
    fn memory_is_read_in_bytes() {
        assert_eq!(total_memory("MemTotal:       2048 kB\nMemFree: 1 kB\n"), Some(2048 * 1024));
        assert_eq!(total_memory("nothing"), None);
    }

    #[test]
    fn a_quote_in_the_path_stays_inside_the_setting() {
        let text = text(Path::new("/srv/o'hara"), Durability::Durable, 4096 * MIB);
        assert!(text.contains("unix_socket_directories = '/srv/o''hara'\n"));
        assert!(text.contains("shared_buffers = 512MB\n"));
        assert!(text.contains("synchronous_commit = on\n"));
    }
}
