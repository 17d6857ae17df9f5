//! In-service members, for the capability that takes their report-in: accounts, the role over the
//! home with the report-in as its paper, and the notice they read. What changes something may be
//! asked twice and does it once.

use baodao_identity_core::ConsentId;
use baodao_identity_core::account::PersonName;
use baodao_identity_core::consent::decide_give;
use baodao_identity_core::grant::{Entrusted, Period, check_holder, decide_grant};
use baodao_kernel::{AccountId, AreaPath, GrantId, Phone, Role, TenantId};
use baodao_platform::{Log, Platform, Problem};
use jiff::Timestamp;
use serde_json::json;

use crate::seals::Seals;
use crate::store::accounts::{self, NewAccount};
use crate::store::consents::{self, Consent, Notice};
use crate::store::grants::{self, GrantRow};
use crate::store::members as rows;
use crate::{Door, account_event};

/// Accounts and roles of in-service members over the database.
#[derive(Clone)]
pub struct Members {
    platform: Platform,
    door: Door,
}

impl Members {
    /// Of the platform's districts; `door` is the one that keeps who may do what.
    pub fn new(platform: Platform, door: Door) -> Self {
        Self { platform, door }
    }

    /// The account with this number, made with the name when there is none.
    pub async fn ensure(
        &self,
        tenant: TenantId,
        name: &str,
        phone: &Phone,
        at: Timestamp,
    ) -> Result<AccountId, Problem> {
        let seals = Seals::new(self.platform.vault(), tenant);
        let name = PersonName::parse(name);
        let id = AccountId(self.platform.draw().id(at));
        let mut tx = self.platform.pool().begin().await?;
        let new = NewAccount { id, name: name.as_ref(), phone, at };
        if !accounts::insert(&mut tx, seals, tenant, new).await? {
            let known = accounts::find_by_phone(&mut *tx, tenant, &seals.blind_phone(phone)).await?;
            return known.map(|(id, _)| id).ok_or_else(|| Problem::fault("a number is taken by no account"));
        }
        let mut log = Log::of_system(tenant, at);
        log.event(account_event("account_created", id, None, json!({ "by": "report_in" })));
        log.write(&mut *tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Entrusts the role of in-service member over `home`; `paper` names what it rests on. A
    /// person who stated no home and no unit gets these into the profile. Nothing happens to an
    /// account that is suspended or closed, or that holds the role there.
    pub async fn entrust(
        &self,
        tenant: TenantId,
        account: AccountId,
        home: &AreaPath,
        unit: &str,
        paper: &str,
        at: Timestamp,
    ) -> Result<(), Problem> {
        let mut tx = self.platform.pool().begin().await?;
        let Some(state) = accounts::lock(&mut tx, tenant, account).await? else { return Ok(()) };
        if check_holder(state).is_err() {
            return Ok(());
        }
        rows::state_home(&mut tx, tenant, account, home, unit, at).await?;
        let held = grants::unrevoked(&mut *tx, tenant, account, at).await?;
        let held: Vec<Entrusted> = held.into_iter().map(grants::entrusted).collect();
        let period = Period { from: at, until: None };
        let entrusted = Entrusted { role: Role::InServiceMember, area: home.clone(), period };
        if decide_grant(&entrusted, &held, false, at).is_ok() {
            let row = GrantRow {
                id: GrantId(self.platform.draw().id(at)),
                account,
                entrusted,
                reason: "社区报到已确认".to_owned(),
                instrument: Some(paper.to_owned()),
                granted_by: None,
                granted_at: at,
                revoked_at: None,
            };
            grants::insert(&mut tx, tenant, &row).await?;
            let data = json!({
                "grant": row.id, "role": row.entrusted.role, "area": home, "from": at, "instrument": paper,
            });
            let mut log = Log::of_system(tenant, at);
            log.event(account_event("role_granted", account, None, data));
            log.write(&mut *tx).await?;
        }
        tx.commit().await?;
        self.door.forget(tenant, account);
        Ok(())
    }

    /// Takes back what was entrusted on this paper.
    pub async fn release(&self, tenant: TenantId, paper: &str, at: Timestamp) -> Result<(), Problem> {
        let mut tx = self.platform.pool().begin().await?;
        let revoked = rows::revoke_on(&mut tx, tenant, paper, at).await?;
        if revoked.is_empty() {
            return Ok(());
        }
        let mut log = Log::of_system(tenant, at);
        for (grant, account) in &revoked {
            let data = json!({ "grant": grant, "role": Role::InServiceMember });
            log.event(account_event("role_revoked", *account, None, data));
        }
        log.write(&mut *tx).await?;
        tx.commit().await?;
        revoked.into_iter().for_each(|(_, account)| self.door.forget(tenant, account));
        Ok(())
    }

    /// The notice in force for a purpose.
    pub async fn notice(
        &self,
        tenant: TenantId,
        purpose: &str,
        at: Timestamp,
    ) -> Result<Option<Notice>, Problem> {
        let all = consents::in_force(self.platform.pool(), tenant, at).await?;
        Ok(all.into_iter().find(|notice| notice.purpose == purpose))
    }

    /// Takes down a person's consent to the version in force; a second time changes nothing.
    pub async fn consent(
        &self,
        tenant: TenantId,
        account: AccountId,
        purpose: &str,
        version: i32,
        at: Timestamp,
    ) -> Result<(), Problem> {
        let versions = consents::versions(self.platform.pool(), tenant, purpose).await?;
        decide_give(&versions, version, at).map_err(Problem::refused)?;
        let consent = Consent {
            id: ConsentId(self.platform.draw().id(at)),
            purpose: purpose.to_owned(),
            version,
            given_at: at,
            withdrawn_at: None,
        };
        let mut tx = self.platform.pool().begin().await?;
        if consents::give(&mut tx, tenant, account, &consent).await? {
            let mut log = Log::of_system(tenant, at);
            let data = json!({ "purpose": purpose, "version": version });
            log.event(account_event("consent_given", account, None, data));
            log.write(&mut *tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
