//! A house with one capability: its own database, a clock that stands still, people and
//! requests that are made up, and callers who are who they say.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use baodao_kernel::{
    AccountId, Actor, AreaPath, ClaimId, FixedClock, Grant, Phone, RequestId, Role, SeededDraw, TaskId,
    TenantId,
};
use baodao_notices_core::matter::Place;
use baodao_notices_core::{AddressBook, Audience, Matter, Matters, Pending, PortFailure};
use baodao_notices_server::{Notices, Ports, jobs, module, reader::Reader};
use baodao_platform::{
    Authenticated, Authenticator, Credential, Files, Log, NewEvent, Parts, Platform, Problem, Settings,
    Vault, consumer, router, settings::SmsSettings,
};
use baodao_requests_core::{ClaimStage, Event, Kind, Level, StageCode, Urgency};
use baodao_testkit::Database;
use futures::future::BoxFuture;
use http_body_util::BodyExt;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tower::ServiceExt;
use uuid::Uuid;

pub const TENANT: TenantId = TenantId(1);
pub const REQUESTER: u128 = 1;
pub const GRID_WORKER: u128 = 2;
pub const COORDINATOR: u128 = 3;
pub const SYSADMIN: u128 = 4;
pub const VOLUNTEER: u128 = 5;
pub const STRANGER: u128 = 6;

pub fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

pub fn request(number: u128) -> RequestId {
    RequestId(Uuid::from_u128(1_000 + number))
}

pub fn grid() -> AreaPath {
    AreaPath::district().child(1).child(2).child(3)
}

/// The made-up world behind the ports.
#[derive(Default)]
pub struct World {
    pub matters: Mutex<HashMap<RequestId, Matter>>,
    pub unreachable: Mutex<Vec<AccountId>>,
    /// The message with which every port fails, if it does.
    pub fault: Mutex<Option<String>>,
}

fn grants(account_id: AccountId) -> Vec<Grant> {
    let grant = |role, area| vec![Grant { role, area, from: Timestamp::UNIX_EPOCH, until: None }];
    match account_id.0.as_u128() {
        GRID_WORKER => grant(Role::GridWorker, grid()),
        COORDINATOR => grant(Role::CommunityCoordinator, grid().parent().unwrap()),
        SYSADMIN => grant(Role::Sysadmin, AreaPath::district()),
        _ => Vec::new(),
    }
}

impl World {
    fn answer<T>(&self, value: T) -> Result<T, PortFailure> {
        match &*self.fault.lock().unwrap() {
            Some(fault) => Err(PortFailure(fault.clone())),
            None => Ok(value),
        }
    }
}

impl Audience for World {
    fn holders<'a>(
        &'a self,
        _: TenantId,
        role: Role,
        area: &'a AreaPath,
        at: Timestamp,
    ) -> Pending<'a, Result<Vec<AccountId>, PortFailure>> {
        let holds = |account: &AccountId| {
            grants(*account)
                .iter()
                .any(|grant| grant.role == role && grant.area.contains(area) && grant.holds_at(at))
        };
        let holders = (1..=6).map(account).filter(holds).collect();
        Box::pin(async move { self.answer(holders) })
    }
}

impl AddressBook for World {
    fn phone(&self, _: TenantId, account: AccountId) -> Pending<'_, Result<Option<Phone>, PortFailure>> {
        let known = !self.unreachable.lock().unwrap().contains(&account);
        let phone = Phone::parse(&format!("138{:08}", account.0.as_u128())).ok().filter(|_| known);
        Box::pin(async move { self.answer(phone) })
    }
}

impl Matters for World {
    fn about<'a>(
        &'a self,
        _: TenantId,
        requests: &'a [RequestId],
    ) -> Pending<'a, Result<HashMap<RequestId, Matter>, PortFailure>> {
        let all = self.matters.lock().unwrap();
        let found = requests.iter().filter_map(|id| Some((*id, all.get(id)?.clone()))).collect();
        Box::pin(async move { self.answer(found) })
    }
}

/// Believes `Bearer <number>` and `Bearer <number>@<district>`.
struct Believer;

impl Authenticator for Believer {
    fn authenticate<'a>(
        &'a self,
        credential: Credential<'a>,
        _: Timestamp,
    ) -> BoxFuture<'a, Result<Option<Authenticated>, Problem>> {
        Box::pin(async move {
            let Credential::Bearer(text) = credential else { return Ok(None) };
            let (number, tenant) = text.split_once('@').unwrap_or((text, "1"));
            let Ok(number) = number.parse() else { return Ok(None) };
            let id = account(number);
            let actor =
                Actor { tenant: TenantId(tenant.parse().unwrap()), account: Some(id), grants: grants(id) };
            Ok(Some(Authenticated { actor, session: None }))
        })
    }

    fn tenant<'a>(
        &'a self,
        _: Option<&'a str>,
        _: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Option<TenantId>, Problem>> {
        Box::pin(async { Ok(Some(TENANT)) })
    }
}

pub struct House {
    pub platform: Platform,
    pub clock: Arc<FixedClock>,
    pub world: Arc<World>,
    pub notices: Notices,
    router: Router,
    reader: Reader,
    // The database lives as long as the house.
    _database: Database,
}

/// What came back.
pub struct Answered {
    pub status: StatusCode,
    pub body: Value,
    pub etag: Option<String>,
}

impl House {
    /// A house without channels.
    pub async fn plain() -> Self {
        Self::new(Settings::default()).await
    }

    /// A house whose text messages go to `url`.
    pub async fn with_gateway(url: &str) -> Self {
        let body = r#"{"to":"{phone}","text":"{text}","code":"{code}"}"#.to_owned();
        let content_type = "application/json".to_owned();
        let sms = SmsSettings { url: url.to_owned(), body, content_type, secret: Some("sesame".to_owned()) };
        Self::new(Settings { sms: Some(sms), ..Settings::default() }).await
    }

    pub async fn new(settings: Settings) -> Self {
        let database = Database::empty().await;
        let pool = database.pool().clone();
        let clock = Arc::new(FixedClock::new("2026-11-23T01:00:00Z".parse().unwrap()));
        let draw = Arc::new(SeededDraw::new(7));
        let vault = Vault::with_key([7; 32], draw.clone());
        let files = Files::local(&std::env::temp_dir().join("baodao-notices-it-files")).unwrap();
        let settings = Settings {
            public_url: "https://x.example".to_owned(),
            anonymous_writes_per_minute: 0,
            ..settings
        };
        let platform = Platform::new(Parts { pool, clock: clock.clone(), draw, vault, files, settings });
        let world = Arc::new(World::default());
        let ports = Ports { audience: world.clone(), addresses: world.clone(), matters: world.clone() };
        let capability = module(platform.clone(), ports.clone());
        let description = utoipa::openapi::OpenApi::default();
        let assembled =
            router::assemble(&platform, Arc::new(Believer), vec![capability], description, Router::new());
        let notices = Notices::new(platform.clone(), ports);
        let reader = Reader::new(notices.clone());
        Self { platform, clock, world, notices, router: assembled.router, reader, _database: database }
    }

    /// A request that is known to the ports.
    pub fn know(&self, number: u128, change: impl FnOnce(&mut Matter)) -> RequestId {
        let mut matter = Matter {
            number: format!("2611230{number:04}"),
            kind: Kind::Help,
            urgency: Urgency::Routine,
            stage: StageCode::Submitted,
            level: Level::Grid,
            area: grid(),
            requester: Some(account(REQUESTER)),
            proxy: None,
            joined: Vec::new(),
            accepted_by: None,
            dispatched_by: None,
            places: Vec::new(),
            receivers: Vec::new(),
        };
        change(&mut matter);
        self.world.matters.lock().unwrap().insert(request(number), matter);
        request(number)
    }

    /// Appends an event as the requests capability would.
    pub async fn happened(&self, subject: RequestId, event: &Event) {
        let mut log = Log::of_system(TENANT, self.platform.now());
        log.event(NewEvent {
            subject_kind: "request",
            subject_id: subject.0,
            area: grid(),
            name: event.name().to_owned(),
            role: None,
            reason: None,
            data: event.data(),
        });
        log.write(self.platform.pool()).await.unwrap();
    }

    /// A request is accepted: the shortest way to a notice of the requester (and to one of the
    /// coordinator).
    pub async fn accept(&self, number: u128) {
        let id = self.know(number, |matter| matter.stage = StageCode::Accepted);
        self.happened(id, &Event::RequestAccepted { by: account(GRID_WORKER) }).await;
        self.read_log().await;
    }

    /// A volunteer is offered a place, which waits for their answer.
    pub async fn offer(&self, number: u128) {
        // The same place is offered with every request; notices do not care.
        let (task, claim) = (TaskId(Uuid::from_u128(50)), ClaimId(Uuid::from_u128(60)));
        let id = self.know(number, |matter| {
            matter.stage = StageCode::Dispatched;
            let place = Place { claim, task, account: account(VOLUNTEER), stage: ClaimStage::Offered };
            matter.places.push(place);
        });
        self.happened(id, &Event::OfferMade { task, claim, account: account(VOLUNTEER) }).await;
        self.read_log().await;
    }

    /// Lets the reader come to the end of the log. Transactions of other tests on the same
    /// cluster can hold the log's horizon back for a moment.
    pub async fn read_log(&self) {
        for _ in 0..200 {
            consumer::drain(&self.platform, &self.reader).await.unwrap();
            let left = sqlx::query_scalar::<_, i64>(
                "select count(*) from event where (tx, seq) >
                   (select tx, seq from event_consumer where name = 'notices' union all select 0, 0 limit 1)",
            )
            .fetch_one(self.platform.pool())
            .await
            .unwrap();
            if left == 0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the reader does not come to the end of the log");
    }

    /// One try of the reader.
    pub async fn try_read_log(&self) -> anyhow::Result<usize> {
        consumer::step(&self.platform, &self.reader).await
    }

    pub async fn send(&self) -> String {
        jobs::send_messages::send_messages(&self.notices).await.unwrap()
    }

    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    pub fn set_china(&self, text: &str) {
        self.clock.set(format!("{text}+08:00").parse().unwrap());
    }

    pub async fn get(&self, who: u128, path: &str) -> Answered {
        self.call("GET", Some(&who.to_string()), path, None, &[]).await
    }

    pub async fn post(&self, who: u128, path: &str, body: Value) -> Answered {
        self.call("POST", Some(&who.to_string()), path, Some(body), &[]).await
    }

    pub async fn put(&self, who: u128, path: &str, body: Value) -> Answered {
        self.call("PUT", Some(&who.to_string()), path, Some(body), &[]).await
    }

    pub async fn call(
        &self,
        method: &str,
        bearer: Option<&str>,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Answered {
        let mut call = Request::builder().method(method).uri(path).header("host", "x.example");
        if let Some(bearer) = bearer {
            call = call.header("authorization", format!("Bearer {bearer}"));
        }
        for (name, value) in headers {
            call = call.header(*name, *value);
        }
        let sent = match body {
            Some(body) => call.header("content-type", "application/json").body(Body::from(body.to_string())),
            None => call.body(Body::empty()),
        };
        let answer = self.router.clone().oneshot(sent.unwrap()).await.unwrap();
        let status = answer.status();
        let etag = answer.headers().get("etag").map(|tag| tag.to_str().unwrap().to_owned());
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        Answered { status, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null), etag }
    }

    /// Names of the events in the log that are not of the loop.
    pub async fn own_events(&self) -> Vec<String> {
        let names = sqlx::query_scalar::<_, String>("select name from event order by tx, seq");
        let names = names.fetch_all(self.platform.pool()).await.unwrap();
        names.into_iter().filter(|name| !Event::NAMES.contains(&name.as_str())).collect()
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar::<_, i64>(sql).fetch_one(self.platform.pool()).await.unwrap()
    }

    /// States of all deliveries, in order of the notices.
    pub async fn deliveries(&self) -> Vec<String> {
        let states =
            sqlx::query_scalar::<_, String>("select state from delivery order by notice_id, channel");
        states.fetch_all(self.platform.pool()).await.unwrap()
    }
}

/// Checks that an operation is closed to visitors and to people without the office.
pub async fn sysadmin_only(house: &House, method: &str, path: &str, body: Option<Value>) {
    let visitor = house.call(method, None, path, body.clone(), &[]).await;
    assert_eq!(
        (visitor.status, &visitor.body["code"]),
        (StatusCode::UNAUTHORIZED, &json!("unauthenticated"))
    );
    for who in [REQUESTER, GRID_WORKER, COORDINATOR, VOLUNTEER] {
        let refused = house.call(method, Some(&who.to_string()), path, body.clone(), &[]).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (StatusCode::FORBIDDEN, &json!("not_allowed")),
            "{who}"
        );
    }
}

/// Checks that an operation is closed to visitors.
pub async fn signed_in_only(house: &House, method: &str, path: &str, body: Option<Value>) {
    let visitor = house.call(method, None, path, body, &[]).await;
    assert_eq!(
        (visitor.status, &visitor.body["code"]),
        (StatusCode::UNAUTHORIZED, &json!("unauthenticated"))
    );
}
