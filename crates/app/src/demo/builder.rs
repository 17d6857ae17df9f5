//! The order of building: district, administrators, territory, people, history, persons to enter.

use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::http::Method;
use baodao_identity_server::admin::{NewTenant, create_tenant, first_admin};
use baodao_kernel::{AccountId, Actor, AreaPath, FixedClock, Phone, Role, TenantId};
use baodao_platform::{Settings, consumer};
use baodao_territory_core::Places;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sqlx::PgPool;

use super::district::{Plan, calendar_2026};
use super::draw::DemoDraw;
use super::people;
use super::words::{DEPARTMENTS, person_name};
use super::{Size, dice::Dice, history, progress, visitors};
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
        Ok(Self { size, seed, now, begin, clock, wired, insiders, tenant, router })
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

    /// Everything, in order.
    pub async fn build(self) -> Result<()> {
        self.months().await?;
        let plan = Plan::new(self.size, self.seed);
        let admins = self.administrators().await?;
        self.territory(&plan).await?;
        let roster = people::bring_in(&self, &plan).await?;
        history::live(&self, &plan, &roster).await?;
        self.clock.set(self.now);
        for reader in &self.wired.assembled.consumers {
            let read = consumer::drain(&self.wired.platform, &**reader).await?;
            progress::line(&format!("{}: {read} events of the last days read", reader.name()));
        }
        sqlx::query("analyze").execute(self.wired.platform.pool()).await?;
        visitors::name(&self, &plan, &roster, &admins).await
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
        let notice = json!({
            "purpose": "volunteer_matching",
            "text_zh": "为了向您推荐附近的志愿服务，我们使用您填写的住址网格和特长；可以随时撤回，不影响已有服务。",
            "text_en": "To offer you service nearby we use the grid of your home and the skills you state; you may withdraw at any time.",
        });
        self.ask("dpo", Method::POST, "/api/consent-notices", notice).await?;
        Ok(())
    }
}
