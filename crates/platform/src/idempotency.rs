//! `Idempotency-Key`: a call that arrives twice changes once and is answered alike.
//!
//! The answer is stored by the change itself (see [`crate::Log`]), so a first call costs no
//! look-up. Only when a call with a key is refused (its work may have been done by an earlier
//! try) does the layer look for a stored answer. See `docs/decisions/0005`.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use baodao_kernel::{AccountId, TenantId};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{Authenticated, Platform, Problem};

pub(crate) const PURPOSE: &str = "idempotent_answer";
/// Larger bodies than any operation takes are cut here already (12 MB).
const MAX_BODY: usize = 12 * 1024 * 1024;

/// A call's key with the fingerprint of what was asked.
#[derive(Debug, Clone)]
pub struct KeyOfCall {
    pub(crate) key: String,
    pub(crate) fingerprint: Vec<u8>,
}

/// Keys of different callers never meet.
pub(crate) fn caller(account: Option<AccountId>) -> String {
    account.map_or_else(|| "visitor".to_owned(), |id| id.to_string())
}

/// Reads the key, runs the call, and answers a repeated call from the store.
pub(crate) async fn remember(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let Some(header) = request.headers().get("idempotency-key").cloned().filter(|_| changes) else {
        return next.run(request).await;
    };
    match keyed(platform, header, request, next).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    }
}

async fn keyed(
    platform: Platform,
    header: HeaderValue,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let key = header.to_str().map_err(|_| Problem::bad_idempotency_key())?.trim().to_owned();
    if key.is_empty() || key.len() > 128 || !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Problem::bad_idempotency_key());
    }
    let Some(actor) = request.extensions().get::<Authenticated>().map(|known| known.actor.clone()) else {
        return Err(Problem::fault("a keyed call passed the gate unidentified"));
    };
    let (mut parts, body) = request.into_parts();
    let bytes = to_bytes(body, MAX_BODY).await.map_err(|_| Problem::too_large())?;
    let mut digest = Sha256::new();
    digest.update(parts.method.as_str());
    digest.update(parts.uri.path_and_query().map_or("", |path| path.as_str()));
    digest.update(&bytes);
    let fingerprint = digest.finalize().to_vec();
    parts.extensions.insert(KeyOfCall { key: key.clone(), fingerprint: fingerprint.clone() });
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    if response.status().as_u16() < 400 {
        return Ok(response);
    }
    let stored = stored(&platform, actor.tenant, &caller(actor.account), &key, &fingerprint).await?;
    Ok(stored.unwrap_or(response))
}

async fn stored(
    platform: &Platform,
    tenant: TenantId,
    caller: &str,
    key: &str,
    fingerprint: &[u8],
) -> Result<Option<Response>, Problem> {
    let row = sqlx::query!(
        "select fingerprint, status, answer from idempotent_answer
          where tenant_id = $1 and caller = $2 and key = $3",
        tenant.0,
        caller,
        key
    )
    .fetch_optional(platform.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    if row.fingerprint != fingerprint {
        return Err(Problem::idempotency_key_reused());
    }
    let plain = platform.vault().open(tenant, PURPOSE, &row.answer).map_err(Problem::fault)?;
    let stored: Value = serde_json::from_slice(&plain).map_err(Problem::fault)?;
    let status = u16::try_from(row.status).ok().and_then(|s| StatusCode::from_u16(s).ok());
    let mut headers = HeaderMap::new();
    headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(tag) =
        stored["version"].as_i64().and_then(|v| HeaderValue::from_str(&format!("\"{v}\"")).ok())
    {
        headers.insert(header::ETAG, tag);
    }
    let answer = (status.unwrap_or(StatusCode::OK), headers, axum::Json(&stored["body"]));
    Ok(Some(answer.into_response()))
}
