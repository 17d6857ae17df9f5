//! A database of its own for each test, cloned from a migrated template in a private cluster
//! that lives as long as any test of this process uses it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;

use baodao_platform::cluster::{Cluster, ClusterOptions, Durability};
use baodao_platform::db;
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool};
use tokio::sync::Mutex;

/// Held by a thread of its own: the server ends with the thread that started it.
struct Running {
    url: Box<dyn Fn(&str) -> String + Send + Sync>,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    fn start() -> Self {
        let (tell, told) = channel();
        let (stop, stopped) = channel::<()>();
        let thread = std::thread::spawn(move || {
            let folder = tempfile::tempdir().unwrap();
            // PostgreSQL runs as another user when the tests run as root.
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
            let options = ClusterOptions {
                data_dir: folder.path().join("data"),
                bin_dir: None,
                durability: Durability::Throwaway,
            };
            let cluster = Cluster::start(options).unwrap();
            tell.send(cluster.url("DATABASE")).unwrap();
            // Ends when the other side is dropped.
            let _ = stopped.recv();
        });
        let pattern: String = told.recv().unwrap();
        let url = Box::new(move |name: &str| pattern.replace("DATABASE", name));
        Self { url, stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.stop.take());
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

static RUNNING: Mutex<Weak<Running>> = Mutex::const_new(Weak::new());

pub struct Database {
    pool: PgPool,
    _running: Arc<Running>,
}

impl Database {
    pub async fn new() -> Self {
        let mut shared = RUNNING.lock().await;
        let running = match shared.upgrade() {
            Some(running) => running,
            None => {
                let running = Arc::new(tokio::task::spawn_blocking(Running::start).await.unwrap());
                execute(&running, "create database template_identity").await;
                let template = PgPool::connect(&(running.url)("template_identity")).await.unwrap();
                db::migrate(&template).await.unwrap();
                template.close().await;
                *shared = Arc::downgrade(&running);
                running
            }
        };
        let mut random = [0; 8];
        baodao_kernel::Draw::fill(&baodao_kernel::SystemDraw, &mut random);
        let name = format!("t_{}", db::hex(&random));
        execute(&running, &format!("create database {name} template template_identity")).await;
        drop(shared);
        Self { pool: PgPool::connect(&(running.url)(&name)).await.unwrap(), _running: running }
    }

    pub fn pool(&self) -> PgPool {
        self.pool.clone()
    }
}

async fn execute(running: &Running, statement: &str) {
    let mut admin = PgConnection::connect(&(running.url)("postgres")).await.unwrap();
    sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut admin).await.unwrap();
    admin.close().await.unwrap();
}
