//! From settings to a running program.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use baodao_kernel::{Clock, Draw, SystemClock, SystemDraw};
use baodao_platform::{Files, Parts, Platform, Settings, Vault, router};
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::Wired;

/// How long open calls may take to end after a signal; a live board's stream never would.
const PATIENCE: Duration = Duration::from_secs(5);

/// The platform of a deployment: keys and files in the data folder, the machine's clock.
///
/// # Errors
/// When the key file or the file folder cannot be used.
pub fn platform(settings: Settings, pool: PgPool) -> Result<Platform> {
    let draw: Arc<dyn Draw> = Arc::new(SystemDraw);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    platform_with(settings, pool, clock, draw)
}

/// The same with another clock and another source of chance.
///
/// # Errors
/// When the key file or the file folder cannot be used.
pub fn platform_with(
    settings: Settings,
    pool: PgPool,
    clock: Arc<dyn Clock>,
    draw: Arc<dyn Draw>,
) -> Result<Platform> {
    let folder = settings.data_dir.clone();
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("the data folder {} cannot be made", folder.display()))?;
    // Keys and nonces are never drawn from a seed.
    let vault = Vault::open_or_create(&folder.join("keys.json"), Arc::new(SystemDraw))?;
    let files = Files::local(&folder.join("files"))?;
    Ok(Platform::new(Parts { pool, clock, draw, vault, files, settings }))
}

/// Serves until the program is told to end.
///
/// # Errors
/// When the address cannot be listened on, or the database does not answer.
pub async fn serve(wired: Wired, listening: impl FnOnce(SocketAddr)) -> Result<()> {
    let address = wired.platform.settings().listen.clone();
    wired
        .places
        .refresh()
        .await
        .map_err(|problem| anyhow::anyhow!("the index of places: {}", problem.title))?;
    let listener = TcpListener::bind(&address)
        .await
        .with_context(|| format!("{address} cannot be listened on; choose another with --listen"))?;
    let local = listener.local_addr()?;
    // An answer is sent when it is ready, not when the next one is.
    let listener = listener.tap_io(|stream| {
        if let Err(cause) = stream.set_nodelay(true) {
            tracing::debug!(%cause, "a connection keeps its small delay");
        }
    });
    let service = wired.router().into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(wired.places.clone().run());
    router::start_background(&wired.platform, wired.assembled.consumers, wired.assembled.jobs);
    listening(local);
    let (told, ending) = oneshot::channel();
    let served = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop_signal().await;
        tracing::info!("ending");
        // The receiver waits as long as the program serves.
        let _ = told.send(());
    });
    let patience = async move {
        match ending.await {
            Ok(()) => tokio::time::sleep(PATIENCE).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        served = served => served.context("serving failed")?,
        () = patience => {}
    }
    // Background work that holds a connection any longer is cut off with the runtime.
    let _ = tokio::time::timeout(PATIENCE, wired.platform.pool().close()).await;
    Ok(())
}

/// SIGINT or SIGTERM.
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
}
