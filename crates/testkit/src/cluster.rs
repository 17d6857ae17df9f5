//! The PostgreSQL of a test run: the one that `BAODAO_TEST_DATABASE_URL` names (as bin/test does),
//! else a throw-away one for this process.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::mpsc::channel;

use baodao_platform::cluster::{Cluster, ClusterOptions, Durability};

const VARIABLE: &str = "BAODAO_TEST_DATABASE_URL";
const FOLDER: &str = "baodao-testkit-";

static URL: OnceLock<String> = OnceLock::new();

/// The address of the database `postgres` of the run's server. Blocks at the first call.
pub fn admin_url() -> &'static str {
    URL.get_or_init(|| named().unwrap_or_else(start))
}

#[allow(clippy::disallowed_methods, reason = "the only setting of the tests")]
fn named() -> Option<String> {
    std::env::var(VARIABLE).ok().filter(|url| !url.is_empty())
}

fn start() -> String {
    sweep();
    let folder = std::env::temp_dir().join(format!("{FOLDER}{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    // PostgreSQL runs as another user when the tests run as root.
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let (tell, told) = channel();
    // The server ends with the thread that started it, so that thread lives as long as the process.
    std::thread::spawn(move || {
        let options = ClusterOptions { data_dir: folder, bin_dir: None, durability: Durability::Throwaway };
        match Cluster::start(options) {
            Ok(cluster) => {
                let _ = tell.send(Ok(cluster.url("postgres")));
                loop {
                    std::thread::park();
                }
            }
            Err(fault) => {
                let _ = tell.send(Err(fault.to_string()));
            }
        }
    });
    told.recv().unwrap().unwrap_or_else(|fault| panic!("the test database: {fault}"))
}

/// Removes what earlier processes left: a process cannot clean up after its own end.
fn sweep() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let pid =
            name.to_str().and_then(|name| name.strip_prefix(FOLDER)).and_then(|pid| pid.parse::<u32>().ok());
        if pid.is_some_and(|pid| !Path::new(&format!("/proc/{pid}")).exists()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
