//! Between the skill register and identity, in both directions; teams and what people served at.

use baodao_identity_core::ConsentId;
use baodao_identity_core::consent::current;
use baodao_identity_server::store::{bulk, consents, nearby};
use baodao_identity_server::{SkillRegister, Waiting as IdentityWaiting};
use baodao_kernel::{AccountId, AreaPath, ClaimId, TeamId, TenantId};
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::{Platform, Problem};
use baodao_records_core::Works;
use baodao_records_server::StoredRecords;
use baodao_requests_server::StoredWorks;
use baodao_skills_core::find::Home;
use baodao_skills_core::history::Served;
use baodao_skills_server::Roster;
use baodao_skills_server::ports::{Consents, Given, History, Profiles, TeamFacts, Teams, Waiting};
use jiff::Timestamp;
use sqlx::PgConnection;

/// [`SkillRegister`] over the register.
pub struct RosterOfRegister(pub Roster);

impl SkillRegister for RosterOfRegister {
    fn unknown<'a>(&'a self, tenant: TenantId, codes: &'a [String]) -> IdentityWaiting<'a, Vec<String>> {
        Box::pin(self.0.unknown(tenant, codes))
    }

    fn state<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        rows: &'a [(AccountId, Vec<String>)],
        now: Timestamp,
    ) -> IdentityWaiting<'a, ()> {
        Box::pin(self.0.state(connection, tenant, rows, now))
    }
}

/// [`Profiles`] over identity's store.
pub struct ProfilesOfIdentity(pub Platform);

impl Profiles for ProfilesOfIdentity {
    fn homes<'a>(&'a self, tenant: TenantId, within: &'a AreaPath, now: Timestamp) -> Waiting<'a, Vec<Home>> {
        Box::pin(async move {
            let homes = nearby::homes(self.0.pool(), tenant, within, None, now).await?;
            Ok(homes.into_iter().map(home).collect())
        })
    }

    fn homes_of<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
        now: Timestamp,
    ) -> Waiting<'a, Vec<Home>> {
        Box::pin(async move {
            let homes =
                nearby::homes(self.0.pool(), tenant, &AreaPath::district(), Some(accounts), now).await?;
            Ok(homes.into_iter().map(home).collect())
        })
    }

    fn set_codes<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        codes: &'a [(AccountId, Vec<String>)],
        now: Timestamp,
    ) -> Waiting<'a, ()> {
        Box::pin(bulk::set_skills(connection, tenant, codes, now))
    }
}

fn home(home: nearby::HomeRow) -> Home {
    Home { account: home.account, path: home.path, adult: home.adult, receives_offers: home.receives_offers }
}

/// [`Teams`] over the register.
pub struct TeamsOfOrganisation(pub StoredOrganisation);

impl Teams for TeamsOfOrganisation {
    fn team(&self, tenant: TenantId, id: TeamId) -> Waiting<'_, Option<TeamFacts>> {
        Box::pin(async move {
            let found = self.0.team(tenant, id).await?;
            Ok(found.map(|team| TeamFacts { name: team.name, area: team.area }))
        })
    }
}

/// [`History`] over the records that count and the work that they are of.
pub struct HistoryOfRecords {
    /// What counts.
    pub records: StoredRecords,
    /// What class of work it was.
    pub works: StoredWorks,
}

impl History for HistoryOfRecords {
    fn served<'a>(&'a self, tenant: TenantId, accounts: &'a [AccountId]) -> Waiting<'a, Vec<Served>> {
        Box::pin(async move {
            let verified = self.records.verified(tenant, accounts).await?;
            let claims: Vec<ClaimId> = verified.iter().map(|(_, claim, _)| *claim).collect();
            let works = self.works.of_claims(tenant, &claims).await.map_err(Problem::fault)?;
            let category = |claim: ClaimId| works.get(&claim).and_then(|work| work.category.clone());
            let served = |(account, claim, day)| Served { account, category: category(claim), day };
            Ok(verified.into_iter().map(served).collect())
        })
    }
}

/// [`Consents`] over identity's store.
pub struct ConsentsOfIdentity(pub Platform);

impl Consents for ConsentsOfIdentity {
    fn in_force<'a>(
        &'a self,
        tenant: TenantId,
        purpose: &'a str,
        now: Timestamp,
    ) -> Waiting<'a, Option<i32>> {
        Box::pin(async move {
            let versions = consents::versions(self.0.pool(), tenant, purpose).await?;
            Ok(current(&versions, now).map(|notice| notice.version))
        })
    }

    fn give<'a>(&'a self, connection: &'a mut PgConnection, given: Given<'a>) -> Waiting<'a, ()> {
        Box::pin(async move {
            let consent = consents::Consent {
                id: ConsentId(given.id),
                purpose: given.purpose.to_owned(),
                version: given.version,
                given_at: given.at,
                withdrawn_at: None,
            };
            consents::give(connection, given.tenant, given.account, &consent).await?;
            Ok(())
        })
    }

    fn withdraw<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        account: AccountId,
        purpose: &'a str,
        now: Timestamp,
    ) -> Waiting<'a, ()> {
        Box::pin(async move {
            consents::withdraw(connection, tenant, account, Some(purpose), now).await?;
            Ok(())
        })
    }
}
