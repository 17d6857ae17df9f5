//! The ways out of the house. Which there are is configuration: the demo's message page in the
//! demo, an HTTP gateway for text messages elsewhere, nothing where none is configured.

pub mod demo;
pub mod robot;
pub mod sms;

use std::{sync::Arc, time::Duration};

use baodao_notices_core::{Channel, Undelivered};
use baodao_platform::Platform;

/// The channels of this deployment.
pub(crate) fn configured(platform: &Platform) -> Vec<Arc<dyn Channel>> {
    if platform.settings().demo {
        // The demo never sends anything to a real number.
        return vec![Arc::new(demo::DemoPage::new(platform.clone()))];
    }
    match &platform.settings().sms {
        Some(settings) => vec![Arc::new(sms::SmsGateway::new(settings.clone()))],
        None => Vec::new(),
    }
}

/// A client that gives up soon and follows no redirect, so that a gateway cannot send us on to
/// somewhere else.
pub(crate) fn client() -> Result<reqwest::Client, reqwest::Error> {
    // Whoever installed a provider first wins; without one the client cannot be built.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(3))
        .timeout(Duration::from_secs(8))
        .build()
}

/// What a failed call means, told without its address (which may hold a secret).
pub(crate) fn unreached(error: &reqwest::Error) -> Undelivered {
    let what = if error.is_timeout() {
        "did not answer in time"
    } else if error.is_connect() {
        "cannot be reached"
    } else {
        "broke off"
    };
    Undelivered::for_now(format!("the gateway {what}"))
}

/// What a status means: busy and broken pass, a refusal stays.
pub(crate) fn judge(status: reqwest::StatusCode) -> Result<(), Undelivered> {
    match status.as_u16() {
        200..=299 => Ok(()),
        408 | 425 | 429 | 500..=599 => {
            Err(Undelivered::for_now(format!("the gateway answered {}", status.as_u16())))
        }
        code => Err(Undelivered::for_good(format!("the gateway answered {code}"))),
    }
}
