//! The order of building: district, administrators, territory, people, history, persons to enter.

use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::http::Method;
use baodao_identity_server::admin::{NewTenant, create_tenant, first_admin};
use baodao_kernel::{AccountId, Actor, AreaPath, CHINA, FixedClock, Phone, Role, TenantId};
use baodao_platform::{Settings, consumer};
use baodao_territory_core::Places;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Value, json};
use sqlx::PgPool;

use super::district::{Plan, calendar_2026};
use super::draw::DemoDraw;
use super::people;
use super::words::{DEPARTMENTS, person_name};
use super::{
    Size, care, cobuilding, dice::Dice, gatherings, history, notices, progress, records, register, reportins,
    skills, venues, visitors,
};
use crate::in_process::{Ask, Insiders, ask, send_file};
use crate::{Wired, start, wire_with};

/// How far the history reaches back.
pub const DAYS: i64 = 90;

/// Builds one district.
pub struct Builder {
    pub size: Size,
    pub seed: u64,
    /// The end of the history: the moment of building.
    pub now: Timestamp,
    /// When everybody was granted their role.
    pub begin: Timestamp,
    pub clock: Arc<FixedClock>,
    pub wired: Wired,
    insiders: Insiders,
    tenant: TenantId,
    router: Router,
    /// A step that is refused ends the building.
    strict: bool,
}

impl Builder {
    /// Puts the program together over `pool`, with a clock that stands at the beginning.
    pub fn new(settings: Settings, pool: PgPool, size: Size, seed: u64, now: Timestamp) -> Result<Self> {
        // The first district of an empty database.
        let tenant = TenantId(1);
        let begin = now.saturating_sub(SignedDuration::from_hours(24 * (DAYS + 5)))?;
        let clock = Arc::new(FixedClock::new(begin));
        let settings = Settings { anonymous_writes_per_minute: 0, ..settings };
        let platform = start::platform_with(settings, pool, clock.clone(), DemoDraw::new(seed))?;
        let kept = Arc::new(OnceLock::new());
        let keep = kept.clone();
        let wired = wire_with(&platform, move |door| {
            let insiders = Insiders::new(door, tenant);
            let _ = keep.set(insiders.clone());
            Arc::new(insiders)
        });
        let insiders = kept.get().cloned().context("nobody could be introduced")?;
        let router = wired.router();
        let strict = cfg!(test);
        Ok(Self { size, seed, now, begin, clock, wired, insiders, tenant, router, strict })
    }

    /// The district.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The program's operations.
    pub fn router(&self) -> &Router {
        &self.router
    }

    /// Lets somebody act under a short name.
    pub fn introduce(&self, key: &str, actor: Actor) {
        self.insiders.introduce(key, actor);
    }

    /// Where the area with this code stands.
    pub fn path(&self, code: &str) -> Result<AreaPath> {
        let found = self.wired.places.by_code(self.tenant, code);
        found.map(|area| area.path).with_context(|| format!("there is no area {code}"))
    }

    /// One call at the builder's clock.
    pub async fn ask(&self, who: &str, method: Method, path: &str, body: Value) -> Result<Value> {
        Ok(ask(&self.router, Ask { who: Some(who), method, path, body: Some(body), at: None }).await?)
    }

    /// The same at another moment.
    pub async fn ask_at(
        &self,
        who: &str,
        method: Method,
        path: &str,
        body: Value,
        at: Timestamp,
    ) -> Result<Value> {
        let call = Ask { who: Some(who), method, path, body: Some(body), at: Some(at) };
        Ok(ask(&self.router, call).await?)
    }

    /// A step around the loop: posted at a moment, left out when a rule refuses it.
    pub async fn step(
        &self,
        what: &str,
        who: &str,
        path: &str,
        body: Value,
        at: Timestamp,
    ) -> Result<Option<Value>> {
        self.gently(what, self.ask_at(who, Method::POST, path, body, at).await)
    }

    /// An hour of the day in China that lies so many days before the present one; never ahead.
    pub fn ago(&self, days: i64, hour: i8) -> Timestamp {
        let today = CHINA.to_datetime(self.now).date();
        let day = today.checked_sub(days.days()).unwrap_or(today);
        CHINA.to_timestamp(day.at(hour, 0, 0, 0)).unwrap_or(self.now).min(self.now)
    }

    /// The day in China that lies so many days after the present one.
    pub fn day(&self, days: i64) -> String {
        let today = CHINA.to_datetime(self.now).date();
        today.checked_add(days.days()).unwrap_or(today).to_string()
    }

    /// Every page of a list, as somebody who reads it now.
    pub async fn every(&self, who: &str, path: &str) -> Result<Vec<Value>> {
        let mut all = Vec::new();
        let mut next = String::new();
        loop {
            let path = format!("{path}{}limit=200{next}", if path.contains('?') { '&' } else { '?' });
            let call =
                Ask { who: Some(who), method: Method::GET, path: &path, body: None, at: Some(self.now) };
            let mut page = ask(&self.router, call).await?;
            all.extend(page["items"].as_array_mut().map(std::mem::take).unwrap_or_default());
            match page["next"].as_str() {
                Some(after) => next = format!("&after={after}"),
                None => return Ok(all),
            }
        }
    }

    /// Lets the readers of these names read what has happened until now.
    pub async fn read_on(&self, names: &[&str]) -> Result<()> {
        let readers = self.wired.assembled.consumers.iter();
        for reader in readers.filter(|reader| names.contains(&reader.name())) {
            let read = consumer::drain(&self.wired.platform, &**reader).await?;
            tracing::debug!(reader = reader.name(), read, "read on");
        }
        Ok(())
    }

    /// What is around the loop must not keep a visitor from the loop: a step that a rule refuses
    /// is told and left out. Tests want every step.
    pub fn gently<T>(&self, what: &str, done: Result<T>) -> Result<Option<T>> {
        match done {
            Ok(done) => Ok(Some(done)),
            Err(fault) if self.strict => Err(fault.context(what.to_owned())),
            Err(fault) => {
                tracing::warn!(what, %fault, "the demo goes on without a step");
                progress::line(&format!("{what}: a step was left out: {fault}"));
                Ok(None)
            }
        }
    }

    /// Everything, in order.
    pub async fn build(self) -> Result<()> {
        self.months().await?;
        let plan = Plan::new(self.size, self.seed);
        let admins = self.administrators().await?;
        self.territory(&plan).await?;
        notices::publish(&self).await?;
        let roster = people::bring_in(&self, &plan).await?;
        let register = register::keep(&self, &plan, &roster).await?;
        skills::state(&self, &plan, &roster).await?;
        reportins::begin(&self, &plan, &roster, &register).await?;
        history::live(&self, &plan, &roster).await?;
        self.clock.set(self.now);
        self.read_on(&["records"]).await?;
        records::tell(&self, &plan, &roster, &register).await?;
        reportins::go_on(&self, &plan, &roster, &register).await?;
        care::tell(&self, &plan, &roster).await?;
        venues::tell(&self, &plan).await?;
        gatherings::tell(&self, &plan, &roster, &register).await?;
        cobuilding::tell(&self, &plan, &roster).await?;
        register::leave_open(&self, &plan, &roster).await?;
        for reader in &self.wired.assembled.consumers {
            let read = consumer::drain(&self.wired.platform, &**reader).await?;
            progress::line(&format!("{}: {read} events of the last days read", reader.name()));
        }
        sqlx::query("analyze").execute(self.wired.platform.pool()).await?;
        visitors::name(&self, &plan, &roster, &register, &admins).await
    }

    /// The log is kept by month; the program makes the coming ones, the past ones are made here.
    async fn months(&self) -> Result<()> {
        let pool = self.wired.platform.pool();
        sqlx::query(
            "select ensure_event_month((current_date - (n || ' month')::interval)::date) from generate_series(0, 4) n",
        )
        .execute(pool)
        .await?;
        Ok(())
    }

    /// The district and the four who stand over it: three administrators and the data protection
    /// officer, each somebody else.
    async fn administrators(&self) -> Result<Vec<(Role, AccountId)>> {
        let platform = &self.wired.platform;
        let new = NewTenant {
            code: "chongchuan".to_owned(),
            name: "崇川区".to_owned(),
            hosts: Vec::new(),
            supervision_phone: "0513-12345".to_owned(),
            help_phone: "0513-01000000".to_owned(),
        };
        let made = create_tenant(platform, new).await?;
        if made != self.tenant {
            return Err(anyhow!("the database was not empty: the district got number {}", made.0));
        }
        let name = |number: usize| person_name(&Dice::new(self.seed, 20, number));
        let phone = |number: usize| format!("169{number:08}");
        let number = Phone::parse(&phone(0)).map_err(|_| anyhow!("an invented number is none"))?;
        let secadmin = first_admin(platform, self.tenant, &name(0), &number).await?;
        let district = AreaPath::district();
        self.introduce("secadmin", people::actor(self, secadmin, Role::Secadmin, district.clone()));
        let mut admins = vec![(Role::Secadmin, secadmin)];
        for (at, role) in [Role::Sysadmin, Role::Auditor, Role::Dpo].into_iter().enumerate() {
            let body = json!({ "name": name(at + 1), "phone": phone(at + 1), "adult": true });
            let account = self.ask("secadmin", Method::POST, "/api/accounts", body).await?;
            let account: AccountId = account["id"].as_str().context("an account has no id")?.parse()?;
            let body = json!({ "role": role, "area": "", "reason": "演示区管理人员" });
            self.ask("secadmin", Method::POST, &format!("/api/accounts/{account}/grants"), body).await?;
            self.introduce(role.code(), people::actor(self, account, role, district.clone()));
            admins.push((role, account));
        }
        Ok(admins)
    }

    async fn territory(&self, plan: &Plan) -> Result<()> {
        let tables = [
            ("areas", plan.areas()),
            ("estates", plan.estates()),
            ("buildings", plan.buildings()),
            ("grid_staff", plan.staff(self.seed)),
        ];
        for (kind, table) in tables {
            let path = format!("/api/territory/import?kind={kind}");
            let answer = send_file(&self.router, "sysadmin", &path, "table.csv", table.as_bytes()).await?;
            progress::line(&format!("{kind}: {} rows", answer["counts"]["rows"]));
        }
        let outlines = plan.boundaries().to_string();
        let path = "/api/territory/import-boundaries";
        let answer = send_file(&self.router, "sysadmin", path, "outlines.json", outlines.as_bytes()).await?;
        progress::line(&format!("boundaries: {}", answer["boundaries"]));
        self.ask("sysadmin", Method::PUT, "/api/calendars/2026", calendar_2026()).await?;
        let item = |(body, code, name): &(&str, &str, &str)| json!({ "code": code, "name": name, "body": body, "leads": true });
        let mut items: Vec<Value> = DEPARTMENTS.iter().map(item).collect();
        items.push(json!({ "code": "A-01", "name": "楼道公共照明", "body": "community", "leads": true }));
        items.push(json!({ "code": "A-02", "name": "邻里纠纷调解", "body": "community", "leads": true }));
        items.push(json!({ "code": "C-01", "name": "占道经营与市容", "body": "community", "leads": false }));
        let body = json!({ "source": "演示区履职事项清单", "items": items });
        self.ask("sysadmin", Method::PUT, "/api/duty-items", body).await?;
        Ok(())
    }
}
