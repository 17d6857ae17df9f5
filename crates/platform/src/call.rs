//! One call, as an operation sees it.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRef, FromRequestParts},
    http::{Extensions, HeaderMap, header, request::Parts},
};
use baodao_kernel::{AccountId, Actor, Draw};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Authenticated, Log, Platform, Problem, SessionRef, idempotency::KeyOfCall};

/// Where a call came from.
#[derive(Debug, Clone)]
pub struct Client {
    /// Address, through trusted proxies.
    pub ip: IpAddr,
    /// What the browser says it is, cut to 200 characters.
    pub user_agent: String,
}

/// Overrides the time of one call inside the process; the demo builds its history with it. It
/// cannot be set from outside.
#[derive(Debug, Clone, Copy)]
pub struct SimulatedNow(pub Timestamp);

/// The caller, the moment and the manners of a call.
#[derive(Clone)]
pub struct Call {
    /// The house.
    pub platform: Platform,
    /// Who calls.
    pub actor: Actor,
    /// When; one moment for the whole call.
    pub now: Timestamp,
    /// The session, for a cookie.
    pub session: Option<SessionRef>,
    /// The version the caller has read, from `If-Match`.
    pub if_match: Option<i32>,
    /// Where from.
    pub client: Client,
    key: Option<KeyOfCall>,
}

impl Call {
    /// The caller's account, or `unauthenticated`.
    pub fn account(&self) -> Result<AccountId, Problem> {
        self.actor.account.ok_or_else(Problem::unauthenticated)
    }

    /// A fresh time-ordered id.
    pub fn id(&self) -> Uuid {
        self.platform.draw().id(self.now)
    }

    /// The source of chance.
    pub fn draw(&self) -> &dyn Draw {
        self.platform.draw()
    }

    /// An empty log for the change this call makes.
    pub fn log(&self) -> Log {
        Log::new(self.actor.tenant, self.actor.account, self.now, self.key.clone())
    }
}

impl<S> FromRequestParts<S> for Call
where
    Platform: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let platform = Platform::from_ref(state);
        let caller = parts
            .extensions
            .get::<Authenticated>()
            .cloned()
            .ok_or_else(|| Problem::fault("a call passed the gate unidentified"))?;
        let now = match parts.extensions.get::<SimulatedNow>() {
            Some(SimulatedNow(at)) => *at,
            None => platform.now(),
        };
        Ok(Self {
            client: client(parts, platform.settings().trusted_proxies),
            if_match: if_match(&parts.headers)?,
            key: parts.extensions.get::<KeyOfCall>().cloned(),
            actor: caller.actor,
            session: caller.session,
            now,
            platform,
        })
    }
}

fn if_match(headers: &HeaderMap) -> Result<Option<i32>, Problem> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let version = text.trim_start_matches("W/").trim_matches('"').parse();
    version.map(Some).map_err(|_| Problem::bad_if_match())
}

/// The caller's address: the peer's, or what as many proxies as are trusted say it is.
pub(crate) fn address(headers: &HeaderMap, extensions: &Extensions, proxies: u8) -> IpAddr {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::from([127, 0, 0, 1]), |ConnectInfo(peer)| peer.ip());
    // The last entry was written by the nearest proxy.
    let forwarded = headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .filter(|_| proxies > 0)
        .and_then(|list| list.rsplit(',').nth(usize::from(proxies) - 1)?.trim().parse().ok());
    forwarded.unwrap_or(peer)
}

fn client(parts: &Parts, proxies: u8) -> Client {
    let user_agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    Client {
        ip: address(&parts.headers, &parts.extensions, proxies),
        user_agent: user_agent.unwrap_or_default().chars().take(200).collect(),
    }
}
