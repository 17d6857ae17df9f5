//! Who is calling. Known sessions and tokens are kept for a few seconds, so that a busy caller
//! costs no query; a change made here (sign-out, a grant, a suspension) is forgotten at once,
//! one made on another node within [`KEPT`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use baodao_identity_core::RuleSheet;
use baodao_identity_core::session::{SessionLife, are_staff, is_alive, is_touch_due};
use baodao_identity_core::token::{TOKEN_PREFIX, is_secret};
use baodao_kernel::{AccountId, Actor, Grant, TenantId};
use baodao_platform::{Authenticated, Authenticator, Credential, Platform, Problem, SessionRef};
use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};

use crate::seals::secret_hash;
use crate::store::tenants::Tenant;
use crate::store::{grants, sessions, tenants, tokens};

/// For how long a known caller is not asked for again.
const KEPT: SignedDuration = SignedDuration::from_secs(10);
/// For how long the districts are not asked for again.
const DISTRICTS_KEPT: SignedDuration = SignedDuration::from_secs(60);
/// Most callers kept; beyond it the old ones go, then all.
const MOST: usize = 20_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Session,
    Token,
}

/// A caller as last read from the database.
#[derive(Clone)]
struct Known {
    kind: Kind,
    tenant: TenantId,
    account: AccountId,
    grants: Arc<[Grant]>,
    created_at: Timestamp,
    last_seen_at: Timestamp,
    expires_at: Timestamp,
    rules: Arc<RuleSheet>,
    read_at: Timestamp,
}

#[derive(Default)]
struct Kept {
    callers: HashMap<[u8; 32], Known>,
    districts: Option<(Timestamp, Arc<[Tenant]>)>,
}

/// Knows sessions, access tokens and districts; the app hands it to the platform.
#[derive(Clone)]
pub struct Door {
    platform: Platform,
    kept: Arc<Mutex<Kept>>,
}

fn is_fresh(read_at: Timestamp, now: Timestamp, kept: SignedDuration) -> bool {
    // A clock that was moved back (a test, the demo's history) makes everything stale.
    let age = now.duration_since(read_at);
    !age.is_negative() && age < kept
}

impl Door {
    /// A door that knows nobody yet.
    pub fn new(platform: Platform) -> Self {
        Self { platform, kept: Arc::default() }
    }

    /// The next call of this account is looked up anew.
    pub fn forget(&self, tenant: TenantId, account: AccountId) {
        self.kept().callers.retain(|_, known| (known.tenant, known.account) != (tenant, account));
    }

    /// The districts are looked up anew.
    pub fn forget_districts(&self) {
        self.kept().districts = None;
    }

    /// Every district, from memory for a minute.
    pub async fn districts(&self, now: Timestamp) -> Result<Arc<[Tenant]>, Problem> {
        let kept = self.kept().districts.clone();
        if let Some((_, districts)) = kept.filter(|(read_at, _)| is_fresh(*read_at, now, DISTRICTS_KEPT)) {
            return Ok(districts);
        }
        let districts: Arc<[Tenant]> = tenants::all(self.platform.pool()).await?.into();
        self.kept().districts = Some((now, districts.clone()));
        Ok(districts)
    }

    /// One district.
    pub async fn district(&self, tenant: TenantId, now: Timestamp) -> Result<Tenant, Problem> {
        let districts = self.districts(now).await?;
        districts.iter().find(|district| district.id == tenant).cloned().ok_or_else(Problem::not_found)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(|broken| broken.into_inner())
    }

    async fn known(&self, hash: [u8; 32], kind: Kind, now: Timestamp) -> Result<Option<Known>, Problem> {
        let kept = self.kept().callers.get(&hash).cloned();
        if let Some(known) = kept.filter(|known| is_fresh(known.read_at, now, KEPT)) {
            return Ok(Some(known));
        }
        let pool = self.platform.pool();
        let found = match kind {
            Kind::Session => sessions::find(pool, &hash).await?,
            Kind::Token => tokens::find(pool, &hash).await?,
        };
        let Some(found) = found else {
            self.kept().callers.remove(&hash);
            return Ok(None);
        };
        let entries = self.platform.rules().entries(pool, found.tenant).await?;
        let known = Known {
            kind,
            tenant: found.tenant,
            account: found.account,
            grants: grants::unrevoked(pool, found.tenant, found.account, now).await?.into(),
            created_at: found.created_at,
            last_seen_at: found.last_seen_at,
            expires_at: found.expires_at,
            rules: Arc::new(RuleSheet::of(&entries)),
            read_at: now,
        };
        self.keep(hash, known.clone(), now);
        Ok(Some(known))
    }

    fn keep(&self, hash: [u8; 32], known: Known, now: Timestamp) {
        let mut kept = self.kept();
        if kept.callers.len() >= MOST {
            kept.callers.retain(|_, known| is_fresh(known.read_at, now, KEPT));
        }
        if kept.callers.len() >= MOST {
            kept.callers.clear();
        }
        kept.callers.insert(hash, known);
    }

    /// Notes the use, outside of the call and at most once a minute.
    fn touch(&self, hash: [u8; 32], kind: Kind, now: Timestamp) {
        if let Some(known) = self.kept().callers.get_mut(&hash) {
            known.last_seen_at = now;
        }
        let pool = self.platform.pool().clone();
        tokio::spawn(async move {
            let noted = match kind {
                Kind::Session => sessions::touch(&pool, &hash, now).await,
                Kind::Token => tokens::touch(&pool, &hash, now).await,
            };
            if let Err(cause) = noted {
                tracing::warn!(%cause, "the last use of a session was not noted");
            }
        });
    }

    async fn enter(
        &self,
        secret: &str,
        kind: Kind,
        now: Timestamp,
    ) -> Result<Option<Authenticated>, Problem> {
        let hash = secret_hash(secret);
        let Some(known) = self.known(hash, kind, now).await? else { return Ok(None) };
        let grants: Vec<Grant> = known.grants.iter().filter(|grant| grant.holds_at(now)).cloned().collect();
        let life = SessionLife { created_at: known.created_at, last_seen_at: known.last_seen_at };
        let rested = known.kind == Kind::Session && !is_alive(life, are_staff(&grants), now, &known.rules);
        if rested || known.expires_at <= now {
            return Ok(None);
        }
        if is_touch_due(known.last_seen_at, now, &known.rules) {
            self.touch(hash, kind, now);
        }
        let actor = Actor { tenant: known.tenant, account: Some(known.account), grants };
        let session = (kind == Kind::Session).then(|| SessionRef(hash.to_vec()));
        Ok(Some(Authenticated { actor, session }))
    }
}

impl Authenticator for Door {
    fn authenticate<'a>(
        &'a self,
        credential: Credential<'a>,
        now: Timestamp,
    ) -> BoxFuture<'a, Result<Option<Authenticated>, Problem>> {
        Box::pin(async move {
            // What has not the shape of a secret is not worth a look-up.
            match credential {
                Credential::Session(secret) if is_secret(secret) => {
                    self.enter(secret, Kind::Session, now).await
                }
                Credential::Bearer(token) if token.strip_prefix(TOKEN_PREFIX).is_some_and(is_secret) => {
                    self.enter(token, Kind::Token, now).await
                }
                Credential::Session(_) | Credential::Bearer(_) => Ok(None),
            }
        })
    }

    fn tenant<'a>(
        &'a self,
        host: Option<&'a str>,
        district: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Option<TenantId>, Problem>> {
        Box::pin(async move {
            let districts = self.districts(self.platform.now()).await?;
            if let Some(code) = district {
                return Ok(districts.iter().find(|tenant| tenant.code == code).map(|tenant| tenant.id));
            }
            let host = host.map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
            let named = |tenant: &&Tenant| tenant.hosts.iter().any(|own| Some(own.as_str()) == host);
            Ok(districts.iter().find(named).or(districts.first()).map(|tenant| tenant.id))
        })
    }
}
