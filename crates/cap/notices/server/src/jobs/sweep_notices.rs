//! Forgets old notices: they repeat what the request's history keeps.

use baodao_platform::Platform;
use jiff::{SignedDuration, Timestamp};

use crate::store;

/// Read notices are kept this long.
const READ: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Unread ones this long.
const UNREAD: SignedDuration = SignedDuration::from_hours(365 * 24);
/// Lines sent to robots this long.
const LINES: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The demo's messages this long; they hold sign-in codes.
const DEMO: SignedDuration = SignedDuration::from_hours(24);

/// Deletes and reports counts.
pub async fn sweep_notices(platform: Platform) -> anyhow::Result<String> {
    let (pool, now) = (platform.pool(), platform.now());
    let ago = |age: SignedDuration| now.saturating_sub(age).unwrap_or(Timestamp::MIN);
    let notices = store::inbox::forget(pool, ago(READ), ago(UNREAD)).await?;
    let lines = store::robots::forget(pool, ago(LINES)).await?;
    let messages = store::demo::forget(pool, ago(DEMO)).await?;
    Ok(format!("{notices} notices, {lines} robot lines, {messages} demo messages forgotten"))
}
