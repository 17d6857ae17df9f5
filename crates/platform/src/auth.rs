//! Who is calling. Identity implements [`Authenticator`]; the middleware here asks it once a
//! call and lays the result into the request for [`crate::Call`].

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use baodao_kernel::{Actor, TenantId};
use futures::future::BoxFuture;
use jiff::Timestamp;

use crate::{Platform, Problem};

/// Name of the session cookie over plain HTTP (the demo on one machine).
pub const COOKIE: &str = "baodao";
/// Name of the session cookie over TLS.
pub const SECURE_COOKIE: &str = "__Host-baodao";

/// What a caller shows.
#[derive(Clone, Copy)]
pub enum Credential<'a> {
    /// The value of the session cookie.
    Session(&'a str),
    /// A personal access token from `Authorization: Bearer`.
    Bearer(&'a str),
}

/// The session a call belongs to: the stored hash of its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRef(pub Vec<u8>);

/// A caller who is known.
#[derive(Debug, Clone)]
pub struct Authenticated {
    /// The person with grants in force.
    pub actor: Actor,
    /// The session, for a cookie.
    pub session: Option<SessionRef>,
}

/// Knows sessions, tokens and districts.
pub trait Authenticator: Send + Sync + 'static {
    /// Who shows this credential; `None` when it is not (or no longer) valid.
    fn authenticate<'a>(
        &'a self,
        credential: Credential<'a>,
        now: Timestamp,
    ) -> BoxFuture<'a, Result<Option<Authenticated>, Problem>>;

    /// The district a visitor means: by its code if given, else by host name, else the only
    /// (or first) one. `None` when there is no district yet or the code is unknown.
    fn tenant<'a>(
        &'a self,
        host: Option<&'a str>,
        district: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Option<TenantId>, Problem>>;
}

/// What the middleware needs.
#[derive(Clone)]
pub(crate) struct Gate {
    pub platform: Platform,
    pub authenticator: Arc<dyn Authenticator>,
}

/// Identifies the caller; a wrong bearer token is refused, a stale cookie is a visitor.
pub(crate) async fn identify(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    match caller(&gate, request.headers()).await {
        Ok(caller) => {
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Err(problem) => problem.into_response(),
    }
}

async fn caller(gate: &Gate, headers: &HeaderMap) -> Result<Authenticated, Problem> {
    let now = gate.platform.now();
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(bearer) = text(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer ")) {
        let known = gate.authenticator.authenticate(Credential::Bearer(bearer.trim()), now).await?;
        return known.ok_or_else(Problem::bad_credential);
    }
    let jar = axum_extra::extract::CookieJar::from_headers(headers);
    let name = if gate.platform.settings().is_secure() { SECURE_COOKIE } else { COOKIE };
    if let Some(cookie) = jar.get(name)
        && let Some(known) = gate.authenticator.authenticate(Credential::Session(cookie.value()), now).await?
    {
        return Ok(known);
    }
    let district = headers.get("x-district").and_then(|value| value.to_str().ok());
    let tenant = gate.authenticator.tenant(text(header::HOST), district).await?;
    let actor = Actor::anonymous(tenant.ok_or_else(Problem::not_found)?);
    Ok(Authenticated { actor, session: None })
}
