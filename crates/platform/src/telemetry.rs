//! Logs and metrics.

use std::sync::OnceLock;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();

/// Sends logs to standard error: plain for people, JSON lines when `json`.
pub fn init_logs(filter: &str, json: bool) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    // A second call (several apps in one test process) keeps the first subscriber.
    let _ = if json {
        let layer = tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr);
        registry.with(layer).try_init()
    } else {
        let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
        registry.with(layer).try_init()
    };
}

/// The metrics in Prometheus' text form. The recorder is installed on first use.
pub fn metrics_text() -> String {
    metrics_handle().map(|handle| handle.render()).unwrap_or_default()
}

/// Installs the recorder; call once at start so that nothing is missed.
pub fn metrics_handle() -> Option<&'static PrometheusHandle> {
    if HANDLE.get().is_none() {
        let buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
        let built = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full("baodao_http_seconds".to_owned()), &buckets)
            .and_then(PrometheusBuilder::install_recorder);
        if let Ok(handle) = built {
            let _ = HANDLE.set(handle);
        }
    }
    HANDLE.get()
}
