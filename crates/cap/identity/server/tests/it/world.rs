//! A district with a fixed clock, invented areas and a telephone whose messages can be read.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, header};
use baodao_identity_core::grant::{Entrusted, Period};
use baodao_identity_core::ports::{AreaName, Areas, CodeSender, Waiting};
use baodao_identity_server::admin::{NewTenant, create_tenant};
use baodao_identity_server::store::grants::{self, GrantRow};
use baodao_identity_server::{Door, Ports, SkillRegister, Waiting as RegisterWaiting, module};
use baodao_kernel::{
    AccountId, AreaCode, AreaPath, Clock, FixedClock, GrantId, Phone, Role, SeededDraw, TenantId,
};
use baodao_platform::{Files, Parts, Platform, Settings, Vault, router};
use baodao_testkit::Database;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tower::ServiceExt;

/// 9:00 on a Monday in China.
pub const MONDAY: &str = "2026-11-23T01:00:00Z";

/// Who makes a call.
#[derive(Debug, Clone)]
pub enum Caller {
    /// A visitor.
    Nobody,
    /// With a session cookie.
    Cookie(AccountId, String),
    /// With an access token.
    Bearer(String),
}

impl Caller {
    pub fn id(&self) -> AccountId {
        match self {
            Caller::Cookie(id, _) => *id,
            Caller::Nobody | Caller::Bearer(_) => panic!("only a signed-in caller has an id here"),
        }
    }
}

/// What came back.
#[derive(Debug)]
pub struct Got {
    pub status: u16,
    pub body: Value,
    pub headers: HeaderMap,
}

impl Got {
    /// The body of a success.
    #[track_caller]
    pub fn ok(self) -> Value {
        assert!(self.status < 300, "{} {}", self.status, self.body);
        self.body
    }

    /// Status and code of a refusal.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{}", self.body);
    }
}

/// Areas as the tests need them: two subdistricts, the first with a community and a grid; the
/// third subdistrict has ended.
pub struct FixedAreas(Vec<(AreaPath, &'static str, &'static str, bool)>);

pub fn subdistrict() -> AreaPath {
    AreaPath::district().child(1)
}

pub fn community() -> AreaPath {
    subdistrict().child(1)
}

pub fn grid() -> AreaPath {
    community().child(1)
}

impl FixedAreas {
    fn new() -> Self {
        Self(vec![
            (AreaPath::district(), "320613", "崇川区", false),
            (subdistrict(), "320613001", "和平桥街道", false),
            (community(), "320613001001", "濠东社区", false),
            (grid(), "320613001001001", "濠东第一网格", false),
            (community().child(2), "320613001001002", "濠东第二网格", false),
            (subdistrict().child(2), "320613001002", "北濠社区", false),
            (AreaPath::district().child(2), "320613002", "任港街道", false),
            (AreaPath::district().child(3), "320613003", "旧街道", true),
        ])
    }

    fn name(area: &(AreaPath, &str, &str, bool)) -> AreaName {
        AreaName { path: area.0.clone(), name: area.2.to_owned(), ended: area.3 }
    }
}

impl Areas for FixedAreas {
    fn at(&self, _: TenantId, path: &AreaPath) -> Option<AreaName> {
        self.0.iter().find(|area| area.0 == *path).map(Self::name)
    }

    fn by_code(&self, _: TenantId, code: &AreaCode) -> Option<AreaName> {
        self.0.iter().find(|area| area.1 == code.as_str()).map(Self::name)
    }
}

/// A register whose catalogue has everything but `flying`, and what was stated by rosters.
#[derive(Default)]
pub struct Rosters(Mutex<Vec<(AccountId, Vec<String>)>>);

impl Rosters {
    pub fn stated(&self) -> Vec<(AccountId, Vec<String>)> {
        self.0.lock().unwrap().clone()
    }
}

impl SkillRegister for Rosters {
    fn unknown<'a>(&'a self, _: TenantId, codes: &'a [String]) -> RegisterWaiting<'a, Vec<String>> {
        Box::pin(async move { Ok(codes.iter().filter(|code| *code == "flying").cloned().collect()) })
    }

    fn state<'a>(
        &'a self,
        _: &'a mut sqlx::PgConnection,
        _: TenantId,
        rows: &'a [(AccountId, Vec<String>)],
        _: Timestamp,
    ) -> RegisterWaiting<'a, ()> {
        self.0.lock().unwrap().extend(rows.iter().cloned());
        Box::pin(async { Ok(()) })
    }
}

/// Keeps the last code of each telephone; can be broken.
#[derive(Default)]
pub struct Telephones {
    codes: Mutex<HashMap<String, String>>,
    pub broken: AtomicBool,
}

impl Telephones {
    pub fn code(&self, phone: &str) -> Option<String> {
        self.codes.lock().unwrap().get(phone).cloned()
    }
}

impl CodeSender for Telephones {
    fn send<'a>(&'a self, _: TenantId, phone: &'a Phone, code: &'a str, _: Timestamp) -> Waiting<'a, ()> {
        Box::pin(async move {
            if self.broken.load(Ordering::SeqCst) {
                return Err("the gateway is down".into());
            }
            self.codes.lock().unwrap().insert(phone.expose().to_owned(), code.to_owned());
            Ok(())
        })
    }
}

pub struct World {
    pub platform: Platform,
    pub clock: Arc<FixedClock>,
    pub telephones: Arc<Telephones>,
    pub rosters: Arc<Rosters>,
    pub door: Door,
    pub tenant: TenantId,
    router: Router,
    // The database and the folder live as long as the world.
    _database: Database,
    _folder: tempfile::TempDir,
}

/// The platform's handle to a moving clock.
struct SharedClock(Arc<FixedClock>);

impl Clock for SharedClock {
    fn now(&self) -> Timestamp {
        self.0.now()
    }
}

impl World {
    pub async fn new() -> Self {
        Self::with(Settings { anonymous_writes_per_minute: 0, ..Settings::default() }).await
    }

    pub async fn demo() -> Self {
        Self::with(Settings { anonymous_writes_per_minute: 0, demo: true, ..Settings::default() }).await
    }

    pub async fn with(settings: Settings) -> Self {
        let database = Database::empty().await;
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::new(MONDAY.parse().unwrap()));
        let draw = Arc::new(SeededDraw::new(7));
        let platform = Platform::new(Parts {
            pool: database.pool().clone(),
            clock: Arc::new(SharedClock(clock.clone())),
            draw: draw.clone(),
            vault: Vault::with_key([7; 32], draw),
            files: Files::local(folder.path()).unwrap(),
            settings,
        });
        let tenant = create_tenant(
            &platform,
            NewTenant {
                code: "chongchuan".into(),
                name: "崇川区".into(),
                hosts: vec!["cc.example".into()],
                supervision_phone: "0513-12345".into(),
                help_phone: "0513-85012345".into(),
            },
        )
        .await
        .unwrap();
        let telephones = Arc::new(Telephones::default());
        let door = Door::new(platform.clone());
        let rosters = Arc::new(Rosters::default());
        let ports = Ports {
            areas: Arc::new(FixedAreas::new()),
            code_sender: telephones.clone(),
            register: rosters.clone(),
        };
        let module = module(platform.clone(), door.clone(), ports);
        let description = utoipa::openapi::OpenApiBuilder::new().build();
        let whole =
            router::assemble(&platform, Arc::new(door.clone()), vec![module], description, Router::new());
        Self {
            platform,
            clock,
            telephones,
            rosters,
            door,
            tenant,
            router: whole.router,
            _database: database,
            _folder: folder,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn wait(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// One call with any headers.
    pub async fn send(
        &self,
        caller: &Caller,
        method: Method,
        path: &str,
        body: Option<Value>,
        extra: &[(&str, &str)],
    ) -> Got {
        let body = body.map(|body| ("application/json", body.to_string().into_bytes()));
        self.send_bytes(caller, method, path, body, extra).await
    }

    /// One call with a body of any kind.
    pub async fn send_bytes(
        &self,
        caller: &Caller,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
        extra: &[(&str, &str)],
    ) -> Got {
        let mut request = Request::builder().method(method).uri(path);
        request = match caller {
            Caller::Nobody => request,
            Caller::Cookie(_, cookie) => request.header(header::COOKIE, cookie),
            Caller::Bearer(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
        };
        for (name, value) in extra {
            request = request.header(*name, *value);
        }
        let request = match body {
            Some((kind, bytes)) => request.header(header::CONTENT_TYPE, kind).body(Body::from(bytes)),
            None => request.body(Body::empty()),
        };
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 16 << 20).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Got { status: parts.status.as_u16(), body, headers: parts.headers }
    }

    pub async fn get(&self, caller: &Caller, path: &str) -> Got {
        self.send(caller, Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, caller: &Caller, path: &str, body: Value) -> Got {
        self.send(caller, Method::POST, path, Some(body), &[]).await
    }

    pub async fn patch(&self, caller: &Caller, path: &str, body: Value) -> Got {
        self.send(caller, Method::PATCH, path, Some(body), &[]).await
    }

    pub async fn delete(&self, caller: &Caller, path: &str) -> Got {
        self.send(caller, Method::DELETE, path, None, &[]).await
    }

    /// Asks for a code and signs in with it.
    pub async fn sign_in(&self, phone: &str) -> Caller {
        self.post(&Caller::Nobody, "/api/sign-in/code", json!({ "phone": phone })).await.ok();
        let code = self.telephones.code(phone).unwrap();
        let got = self.post(&Caller::Nobody, "/api/sign-in", json!({ "phone": phone, "code": code })).await;
        let cookie = cookie_of(&got);
        let id = got.ok()["account"].as_str().unwrap().parse().unwrap();
        Caller::Cookie(id, cookie)
    }

    /// Somebody who holds a role. Lists are in the order of ids, which begin with the time.
    pub async fn holder(&self, phone: &str, role: Role, area: AreaPath) -> Caller {
        let caller = self.sign_in(phone).await;
        self.clock.advance(SignedDuration::from_millis(1));
        self.entrust(caller.id(), role, area).await;
        caller
    }

    /// A grant made by the program itself.
    pub async fn entrust(&self, account: AccountId, role: Role, area: AreaPath) -> GrantId {
        let now = self.now();
        let row = GrantRow {
            id: GrantId(self.platform.draw().id(now)),
            account,
            entrusted: Entrusted { role, area, period: Period { from: now, until: None } },
            reason: "test".into(),
            instrument: None,
            granted_by: None,
            granted_at: now,
            revoked_at: None,
        };
        let mut connection = self.platform.pool().acquire().await.unwrap();
        grants::insert(&mut connection, self.tenant, &row).await.unwrap();
        self.door.forget(self.tenant, account);
        row.id
    }

    pub async fn secadmin(&self) -> Caller {
        self.holder("13900000001", Role::Secadmin, AreaPath::district()).await
    }

    pub async fn resident(&self) -> Caller {
        self.sign_in("13800000001").await
    }

    pub async fn dpo(&self) -> Caller {
        self.holder("13900000009", Role::Dpo, AreaPath::district()).await
    }

    /// How often this happened.
    pub async fn happened(&self, name: &str) -> i64 {
        let count = sqlx::query_scalar("select count(*) from event where name = $1").bind(name);
        count.fetch_one(self.platform.pool()).await.unwrap()
    }

    /// Neither a visitor nor a resident gets further than this.
    pub async fn only_for_staff(&self, method: Method, path: &str, body: Option<Value>) {
        self.send(&Caller::Nobody, method.clone(), path, body.clone(), &[])
            .await
            .refused(401, "unauthenticated");
        let resident = self.sign_in("13812340000").await;
        let got = self.send(&resident, method, path, body, &[]).await;
        assert!(matches!(got.status, 403 | 404), "{} {}", got.status, got.body);
    }

    /// A visitor is asked to sign in.
    pub async fn only_signed_in(&self, method: Method, path: &str, body: Option<Value>) {
        self.send(&Caller::Nobody, method, path, body, &[]).await.refused(401, "unauthenticated");
    }
}

/// The cookie that an answer sets, as a browser sends it back.
pub fn cookie_of(got: &Got) -> String {
    let set = got.headers.get(header::SET_COOKIE).expect("a cookie is set").to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}
