//! Calls of the program to itself: commands and the demo's builder go through the same router
//! and the same operations as everybody, under the name of an account.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use baodao_identity_server::Door;
use baodao_kernel::{Actor, TenantId};
use baodao_platform::call::SimulatedNow;
use baodao_platform::{Authenticated, Authenticator, Credential, Problem};
use futures::future::BoxFuture;
use jiff::Timestamp;
use serde_json::Value;
use tower::ServiceExt;

/// Knows those who act inside the process, by a name that only the process can say, and asks the
/// door for everybody else.
#[derive(Clone)]
pub struct Insiders {
    door: Door,
    known: Arc<RwLock<HashMap<String, Actor>>>,
    visitors: TenantId,
}

impl Insiders {
    /// Nobody yet; visitors belong to `visitors`.
    pub fn new(door: Door, visitors: TenantId) -> Self {
        Self { door, known: Arc::default(), visitors }
    }

    /// Lets `actor` act under `name`.
    pub fn introduce(&self, name: impl Into<String>, actor: Actor) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(name.into(), actor);
    }
}

impl Authenticator for Insiders {
    fn authenticate<'a>(
        &'a self,
        credential: Credential<'a>,
        now: Timestamp,
    ) -> BoxFuture<'a, Result<Option<Authenticated>, Problem>> {
        if let Credential::Bearer(name) = credential
            && let Some(actor) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
        {
            return Box::pin(async move { Ok(Some(Authenticated { actor, session: None })) });
        }
        self.door.authenticate(credential, now)
    }

    fn tenant<'a>(
        &'a self,
        _host: Option<&'a str>,
        _district: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Option<TenantId>, Problem>> {
        Box::pin(async move { Ok(Some(self.visitors)) })
    }
}

/// A call that was not answered as hoped.
#[derive(Debug, thiserror::Error)]
#[error("{method} {path}: {status} {body}")]
pub struct Unanswered {
    /// Method.
    pub method: Method,
    /// Path and query.
    pub path: String,
    /// Status.
    pub status: StatusCode,
    /// Body: a problem, as a rule.
    pub body: Value,
}

/// One call: who, what, when.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// Name of an insider; a visitor without.
    pub who: Option<&'a str>,
    /// Method.
    pub method: Method,
    /// Path and query.
    pub path: &'a str,
    /// Body as JSON.
    pub body: Option<Value>,
    /// The moment at which it happens; now without.
    pub at: Option<Timestamp>,
}

/// Makes one call; an answer of 400 or above is an error.
pub async fn ask(router: &Router, ask: Ask<'_>) -> Result<Value, Unanswered> {
    let (kind, body) = match &ask.body {
        Some(body) => (Some("application/json".to_owned()), Body::from(body.to_string())),
        None => (None, Body::empty()),
    };
    send(router, &ask, kind, body).await
}

/// Sends a file as the part `file` of a form.
pub async fn send_file(
    router: &Router,
    who: &str,
    path: &str,
    name: &str,
    file: &[u8],
) -> Result<Value, Unanswered> {
    const BOUNDARY: &str = "baodao-part-0f3c5e7a91";
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), file, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
    let form = Ask { who: Some(who), method: Method::POST, path, body: None, at: None };
    send(router, &form, Some(format!("multipart/form-data; boundary={BOUNDARY}")), Body::from(body)).await
}

async fn send(router: &Router, ask: &Ask<'_>, kind: Option<String>, body: Body) -> Result<Value, Unanswered> {
    let unanswered = |status: StatusCode, body: Value| Unanswered {
        method: ask.method.clone(),
        path: ask.path.to_owned(),
        status,
        body,
    };
    let mut request = Request::builder().method(ask.method.clone()).uri(ask.path);
    if let Some(who) = ask.who {
        request = request.header(header::AUTHORIZATION, format!("Bearer {who}"));
    }
    if let Some(kind) = kind {
        request = request.header(header::CONTENT_TYPE, kind);
    }
    if let Some(at) = ask.at {
        request = request.extension(SimulatedNow(at));
    }
    let bad = |cause: String| unanswered(StatusCode::BAD_REQUEST, Value::String(cause));
    let request = request.body(body).map_err(|cause| bad(cause.to_string()))?;
    let response = match router.clone().oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 64 << 20).await.map_err(|cause| bad(cause.to_string()))?;
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    if status.is_success() { Ok(body) } else { Err(unanswered(status, body)) }
}
