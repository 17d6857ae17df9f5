//! Fills the template: two tenants with areas and persons, through the real operations.

use std::sync::Arc;

use axum::Router;
use axum::http::Method;
use baodao_app::in_process::{Ask, ask, send_file};
use baodao_app::wire;
use baodao_identity_server::admin::{
    DemoPerson, NewTenant, create_tenant, find_account, first_admin, issue_token, set_demo_persons,
};
use baodao_kernel::{AccountId, FixedClock, Phone, Role, SeededDraw, TenantId};
use baodao_platform::{Files, Parts, Platform, Settings, Vault};
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::{MONDAY, Person, places};

/// What the template's name is made of, beside the migrations.
pub const SOURCES: &[&str] =
    &[include_str!("world.rs"), include_str!("person.rs"), include_str!("places.rs")];

/// The key of every test's vault.
pub const KEY: [u8; 32] = [7; 32];

/// The settings of every test, unless it says otherwise.
pub fn settings() -> Settings {
    Settings { demo: true, anonymous_writes_per_minute: 0, ..Settings::default() }
}

/// Fills the database behind `pool`.
pub async fn build(pool: &PgPool) {
    let draw = Arc::new(SeededDraw::new(1));
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::new(Parts {
        pool: pool.clone(),
        clock: Arc::new(FixedClock::new(MONDAY.parse().unwrap())),
        draw: draw.clone(),
        vault: Vault::with_key(KEY, draw),
        files: Files::local(folder.path()).unwrap(),
        settings: settings(),
    });
    let wired = wire(&platform);
    wired.places.refresh().await.unwrap();
    let world = World { router: wired.router(), platform };
    world.tenant("chongchuan", "崇川区", places::AREAS, false).await;
    world.tenant(places::OTHER_DISTRICT, "其他区", places::OTHER_AREAS, true).await;
}

struct World {
    platform: Platform,
    router: Router,
}

impl World {
    async fn tenant(&self, code: &str, name: &str, areas: &str, other: bool) {
        let new = NewTenant {
            code: code.to_owned(),
            name: name.to_owned(),
            hosts: vec![format!("{code}.example")],
            supervision_phone: "0513-12345".to_owned(),
            help_phone: "0513-85012345".to_owned(),
        };
        let tenant = create_tenant(&self.platform, new).await.unwrap();
        let mine = |person: &&Person| person.is_other() == other;
        let people: Vec<Person> = Person::ALL.iter().filter(mine).copied().collect();
        let of = |role: Role| people.iter().find(|person| person.role() == role).copied().unwrap();

        let secadmin = of(Role::Secadmin);
        let phone = Phone::parse(secadmin.phone()).unwrap();
        let id = first_admin(&self.platform, tenant, secadmin.name(), &phone).await.unwrap();
        let secadmin_token = issue_token(&self.platform, tenant, id, "test").await.unwrap();
        for role in [Role::Sysadmin, Role::Dpo, Role::Auditor] {
            if let Some(person) = people.iter().find(|person| person.role() == role) {
                self.administrator(&secadmin_token, *person).await;
            }
        }
        let sysadmin = self.token(tenant, of(Role::Sysadmin)).await;
        self.import(&sysadmin, "/api/territory/import?kind=areas", "areas.csv", areas.as_bytes()).await;
        if !other {
            self.import(
                &sysadmin,
                "/api/territory/import?kind=estates",
                "estates.csv",
                places::ESTATES.as_bytes(),
            )
            .await;
            let outlines = places::boundaries().to_string();
            self.import(
                &sysadmin,
                "/api/territory/import-boundaries",
                "boundaries.json",
                outlines.as_bytes(),
            )
            .await;
        }
        self.ask(&sysadmin, Method::PUT, "/api/calendars/2026", calendar()).await;
        let rows: Vec<Value> =
            people.iter().filter(|person| is_importable(**person)).map(|person| row(*person)).collect();
        let body = json!({ "reason": "ready-made persons", "people": rows });
        self.ask(&secadmin_token, Method::POST, "/api/accounts/import", body).await;
        self.remember(tenant, &people).await;
    }

    async fn token(&self, tenant: TenantId, person: Person) -> String {
        let id = find_account(&self.platform, tenant, person.phone()).await.unwrap();
        issue_token(&self.platform, tenant, id, "test").await.unwrap()
    }

    async fn administrator(&self, secadmin: &str, person: Person) {
        let body = json!({ "name": person.name(), "phone": person.phone(), "adult": true });
        let made = self.ask(secadmin, Method::POST, "/api/accounts", body).await;
        let path = format!("/api/accounts/{}/grants", made["id"].as_str().unwrap());
        // Granted before there are areas: the district itself is always there.
        let body = json!({ "role": person.role(), "area": "", "reason": "ready-made person" });
        self.ask(secadmin, Method::POST, &path, body).await;
    }

    /// Accounts and tokens for the tests, in a schema of their own.
    async fn remember(&self, tenant: TenantId, people: &[Person]) {
        let pool = self.platform.pool();
        sqlx::raw_sql(
            "create schema if not exists testkit;
             create table if not exists testkit.person (name text primary key, tenant integer, account uuid, token text)",
        )
        .execute(pool)
        .await
        .unwrap();
        let mut persons = Vec::new();
        for person in people {
            let account: AccountId = find_account(&self.platform, tenant, person.phone()).await.unwrap();
            let token = issue_token(&self.platform, tenant, account, "test").await.unwrap();
            sqlx::query("insert into testkit.person values ($1, $2, $3, $4)")
                .bind(format!("{person:?}"))
                .bind(tenant.0)
                .bind(account.0)
                .bind(token)
                .execute(pool)
                .await
                .unwrap();
            persons.push(DemoPerson {
                account,
                label_zh: person.name().to_owned(),
                label_en: format!("{person:?}"),
            });
        }
        // Tests go years ahead; that tokens end is tried by those of tokens.
        sqlx::query("update access_token set expires_at = expires_at + interval '10 years'")
            .execute(pool)
            .await
            .unwrap();
        set_demo_persons(&self.platform, tenant, &persons).await.unwrap();
    }

    async fn ask(&self, who: &str, method: Method, path: &str, body: Value) -> Value {
        ask(&self.router, Ask { who: Some(who), method, path, body: Some(body), at: None }).await.unwrap()
    }

    async fn import(&self, who: &str, path: &str, name: &str, file: &[u8]) {
        send_file(&self.router, who, path, name, file).await.unwrap();
    }
}

fn is_importable(person: Person) -> bool {
    !matches!(person.role(), Role::Sysadmin | Role::Secadmin | Role::Dpo | Role::Auditor)
}

fn row(person: Person) -> Value {
    json!({
        "name": person.name(), "phone": person.phone(), "home_code": person.home(), "skills": person.skills(),
        "adult": true, "receives_offers": person.wants_offers(),
        "roles": [{ "role": person.role(), "area_code": person.area() }],
    })
}

/// The holidays around the tests' dates; the whole year counts as announced.
fn calendar() -> Value {
    let day = |date: &str, off: bool| json!({ "date": date, "name": "国庆节", "isOffDay": off });
    let holidays = (1..=7).map(|d| day(&format!("2026-10-{d:02}"), true));
    let days: Vec<Value> = holidays.chain([day("2026-10-10", false)]).collect();
    json!({ "source": "国务院办公厅关于2026年部分节假日安排的通知", "days": days })
}
