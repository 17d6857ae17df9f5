//! Beginning a session and its cookie; shared by the ways to sign in.

use axum::http::{HeaderName, HeaderValue, header};
use baodao_identity_core::token::secret_text;
use baodao_identity_core::{RuleSheet, SessionId};
use baodao_kernel::AccountId;
use baodao_platform::auth::{COOKIE, SECURE_COOKIE};
use baodao_platform::{Call, Platform, Problem};
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::seals::secret_hash;
use crate::store::sessions::{self, NewSession, Which};

/// A header that sets or clears the session cookie.
pub(super) type SetCookie = [(HeaderName, HeaderValue); 1];

/// Draws a new secret and ends the session that the call came with: a sign-in never goes on
/// with a secret that existed before it.
pub(super) async fn begin(
    connection: &mut PgConnection,
    call: &Call,
    account: AccountId,
    rules: &RuleSheet,
) -> Result<SetCookie, Problem> {
    let secret = secret_text(&call.draw().token());
    let life = rules.session(false);
    if let (Some(old), Some(holder)) = (&call.session, call.actor.account) {
        sessions::end(&mut *connection, call.actor.tenant, holder, Which::This(&old.0), call.now).await?;
    }
    let new = NewSession {
        token_hash: &secret_hash(&secret),
        id: SessionId(call.id()),
        account,
        at: call.now,
        expires_at: call.now.saturating_add(life).unwrap_or(Timestamp::MAX),
        user_agent: &call.client.user_agent,
    };
    sessions::insert(connection, call.actor.tenant, new).await?;
    set(&call.platform, &secret, life.as_secs())
}

/// Clears the cookie.
pub(super) fn clear(platform: &Platform) -> Result<SetCookie, Problem> {
    set(platform, "", 0)
}

fn set(platform: &Platform, secret: &str, seconds: i64) -> Result<SetCookie, Problem> {
    let secure = platform.settings().is_secure();
    let name = if secure { SECURE_COOKIE } else { COOKIE };
    let end = if secure { "; Secure" } else { "" };
    let text = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{end}");
    let value = HeaderValue::from_str(&text).map_err(Problem::fault)?;
    Ok([(header::SET_COOKIE, value)])
}
