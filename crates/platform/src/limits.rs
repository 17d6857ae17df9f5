//! Limits on changing calls without sign-in, by address (GCRA). In this process only: limits
//! that must hold across nodes and restarts, those on sign-in codes, live in the database.

use std::{net::IpAddr, num::NonZeroU32};

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};

use crate::{Authenticated, Platform, Problem};

/// The limiter; `None` when switched off.
pub struct Limits(Option<DefaultKeyedRateLimiter<IpAddr>>);

impl Limits {
    /// At most `per_minute` calls from one address; 0 switches off.
    pub fn new(per_minute: u32) -> Self {
        Self(NonZeroU32::new(per_minute).map(|n| RateLimiter::keyed(Quota::per_minute(n))))
    }

    /// Takes one call's share; an error tells after how many seconds to come again.
    pub fn take(&self, from: IpAddr) -> Result<(), u64> {
        let Some(limiter) = &self.0 else { return Ok(()) };
        limiter
            .check_key(&from)
            .map_err(|full| full.wait_time_from(governor::clock::DefaultClock::default().now()).as_secs() + 1)
    }

    /// Forgets addresses that have been quiet.
    pub fn sweep(&self) {
        if let Some(limiter) = &self.0 {
            limiter.retain_recent();
        }
    }
}

/// Refuses a visitor's change when the address has made too many.
pub(crate) async fn guard(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let visitor =
        request.extensions().get::<Authenticated>().is_none_or(|known| known.actor.account.is_none());
    if changes && visitor {
        let proxies = platform.settings().trusted_proxies;
        let from = crate::call::address(request.headers(), request.extensions(), proxies);
        if let Err(seconds) = platform.limits().take(from) {
            return Problem::rate_limited().retry_after(seconds).into_response();
        }
    }
    next.run(request).await
}
