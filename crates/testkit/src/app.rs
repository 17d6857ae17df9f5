//! The program under test.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header;
use baodao_app::{Wired, wire};
use baodao_kernel::{AccountId, FixedClock, RequestId, SeededDraw, TenantId};
use baodao_platform::{
    Files, Module, Parts, Platform, Settings, StoredEvent, Vault, consumer, event, router,
};
use baodao_territory_core::{AreaSummary, Places};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use utoipa::openapi::OpenApi;
use uuid::Uuid;

use crate::client::Client;
use crate::database::Database;
use crate::{MONDAY, Person, places, world};

struct Known {
    tenant: TenantId,
    account: AccountId,
    token: String,
}

/// A whole program over a database of its own.
pub struct TestApp {
    /// The program's clock, which only the test moves.
    pub clock: Arc<FixedClock>,
    wired: Wired,
    /// Answers instead of the whole program, where a test brings ports of its own.
    instead: Option<Router>,
    persons: HashMap<String, Known>,
    // Before the database, which cuts the connections.
    _files: tempfile::TempDir,
    database: Database,
}

impl TestApp {
    /// With the settings of all tests: the demo's doors open, no limits for visitors.
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// With settings changed.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let database = Database::with_world().await;
        let files = tempfile::tempdir().unwrap();
        let mut settings = Settings { data_dir: files.path().to_owned(), ..world::settings() };
        change(&mut settings);
        let clock = Arc::new(FixedClock::new(MONDAY.parse().unwrap()));
        let draw = Arc::new(SeededDraw::new(2));
        let platform = Platform::new(Parts {
            pool: database.pool().clone(),
            clock: clock.clone(),
            draw: draw.clone(),
            vault: Vault::with_key(world::KEY, draw),
            files: Files::local(files.path()).unwrap(),
            settings,
        });
        let wired = wire(&platform);
        wired.places.refresh().await.unwrap();
        let rows: Vec<(String, i32, Uuid, String)> =
            sqlx::query_as("select name, tenant, account, token from testkit.person")
                .fetch_all(database.pool())
                .await
                .unwrap();
        let known = |(name, tenant, account, token)| {
            (name, Known { tenant: TenantId(tenant), account: AccountId(account), token })
        };
        Self {
            clock,
            wired,
            instead: None,
            persons: rows.into_iter().map(known).collect(),
            _files: files,
            database,
        }
    }

    /// Calls as a person, with a real access token.
    pub fn as_(&self, person: Person) -> Client<'_> {
        Client::person(self, person)
    }

    /// Calls as a visitor of the first district.
    pub fn anonymous(&self) -> Client<'_> {
        Client::visitor(self)
    }

    /// Calls as a person with a fresh session cookie.
    pub async fn with_session(&self, person: Person) -> Client<'_> {
        let district = if person.is_other() { places::OTHER_DISTRICT } else { "chongchuan" };
        let path = format!("/api/demo/persons/{}/enter", self.account(person));
        let entered = self.anonymous().in_district(district).post(&path, json!({})).await;
        assert_eq!(entered.status, 200, "{}", entered.json);
        let cookie =
            entered.header(header::SET_COOKIE.as_str()).split(';').next().unwrap_or_default().to_owned();
        self.anonymous().with_cookie(&cookie)
    }

    fn known(&self, person: Person) -> &Known {
        &self.persons[&format!("{person:?}")]
    }

    pub(crate) fn token(&self, person: Person) -> &str {
        &self.known(person).token
    }

    /// The person's account.
    pub fn account(&self, person: Person) -> AccountId {
        self.known(person).account
    }

    /// The person's district.
    pub fn tenant_of(&self, person: Person) -> TenantId {
        self.known(person).tenant
    }

    /// The first district.
    pub fn tenant(&self) -> TenantId {
        self.tenant_of(Person::Resident)
    }

    /// The area that has a code, in whichever district.
    pub fn area(&self, code: &str) -> AreaSummary {
        let tenants = [self.tenant(), self.tenant_of(Person::OtherResident)];
        let found = tenants.into_iter().find_map(|tenant| self.wired.places.by_code(tenant, code));
        found.unwrap_or_else(|| panic!("there is no area {code}"))
    }

    /// The platform.
    pub fn platform(&self) -> &Platform {
        &self.wired.platform
    }

    /// The database's connections.
    pub fn pool(&self) -> &sqlx::PgPool {
        self.database.pool()
    }

    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database.url()
    }

    /// The program as it was put together.
    pub fn wired(&self) -> &Wired {
        &self.wired
    }

    /// Every operation behind every layer.
    pub fn router(&self) -> Router {
        self.instead.clone().unwrap_or_else(|| self.wired.router())
    }

    /// From now on these capabilities answer, behind the same gate, instead of the whole program:
    /// for a capability whose ports the test plays itself. Consumers and jobs stay the program's.
    pub fn serve_instead(&mut self, modules: Vec<Module>) {
        let gate = Arc::new(self.wired.door.clone());
        let alone = router::assemble(self.platform(), gate, modules, OpenApi::default(), Router::new());
        self.instead = Some(alone.router);
    }

    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        self.platform().now()
    }

    /// Moves the clock.
    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// Runs every regular work once, due or not.
    pub async fn run_jobs(&self) {
        for job in &self.wired.assembled.jobs {
            if let Err(cause) = (job.run)(self.platform().clone()).await {
                panic!("job {}: {cause:#}", job.name);
            }
        }
    }

    /// Runs one regular work, due or not; its note of counts.
    pub async fn run_job(&self, name: &str) -> String {
        let job = self.wired.assembled.jobs.iter().find(|job| job.name == name);
        let job = job.unwrap_or_else(|| panic!("there is no job {name}"));
        (job.run)(self.platform().clone()).await.unwrap()
    }

    /// Lets every consumer read all that has happened until now.
    pub async fn drain(&self) {
        self.settle().await;
        loop {
            let mut handled = 0;
            for reader in &self.wired.assembled.consumers {
                handled += consumer::drain(self.platform(), &**reader).await.unwrap();
            }
            if handled == 0 {
                return;
            }
        }
    }

    /// Waits until no transaction of another test hides what this one has committed: the log's
    /// horizon is the whole server's.
    async fn settle(&self) {
        let mark: i64 = sqlx::query_scalar("select event_tx()").fetch_one(self.pool()).await.unwrap();
        let begun = Instant::now();
        loop {
            let horizon: i64 =
                sqlx::query_scalar("select event_horizon()").fetch_one(self.pool()).await.unwrap();
            if horizon > mark {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "a transaction stays open");
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
    }

    /// The history of one thing, oldest first.
    pub async fn history(&self, subject: Uuid) -> Vec<StoredEvent> {
        let found = event::history(self.pool(), self.tenant(), &[subject], Timestamp::UNIX_EPOCH, 1000).await;
        found.unwrap()
    }

    /// How often this has happened.
    pub async fn happened(&self, name: &str) -> i64 {
        let count = sqlx::query_scalar("select count(*) from event where name = $1").bind(name);
        count.fetch_one(self.pool()).await.unwrap()
    }

    /// Submits a request of help as the resident, in the grid; its id.
    pub async fn loop_request(&self) -> RequestId {
        let body = json!({
            "kind": "help",
            "title": "楼道灯不亮",
            "body": "3栋2单元楼道灯三天不亮，老人上下楼不便。",
            "place": { "area_code": places::GRID },
        });
        self.submit(Person::Resident, body).await
    }

    /// Submits any request as anybody; its id.
    pub async fn submit(&self, person: Person, body: Value) -> RequestId {
        let submitted = self.as_(person).post("/api/requests", body).await.ok();
        submitted["request"]["id"].as_str().unwrap().parse().unwrap()
    }
}
