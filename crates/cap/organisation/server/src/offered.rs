//! The register for other capabilities: the app adapts it to their ports.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AccountId, AreaPath, BodyId, CHINA, TeamId, TenantId, UnitId};
use baodao_organisation_core::ports::{BodyFacts, Head, Placed, TeamFacts, UnitFacts};
use baodao_organisation_core::{BodyKind, MembershipId, OrganisationRefusal};
use baodao_platform::{Log, Platform, Problem};
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::{placements, store};
use store::offered as rows;

/// Units and bodies over the database.
#[derive(Clone)]
pub struct StoredOrganisation(Platform);

/// Why somebody could not be put into a branch: the register's own rule.
pub type NotPlaced = OrganisationRefusal;

impl StoredOrganisation {
    /// The register of the platform's districts.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    /// A unit, also one that has ended.
    pub async fn unit(&self, tenant: TenantId, id: UnitId) -> Result<Option<UnitFacts>, Problem> {
        Ok(rows::units_by_id(self.0.pool(), tenant, &[id.0]).await?.pop())
    }

    /// The units in force that are called so or have that credit code, by what they were asked by.
    pub async fn units_named(
        &self,
        tenant: TenantId,
        words: &[String],
    ) -> Result<HashMap<String, UnitFacts>, Problem> {
        let units = rows::units_named(self.0.pool(), tenant, words).await?;
        let mut found = HashMap::new();
        for unit in units {
            let code = unit.credit_code.as_ref().map(ToString::to_string);
            let is = |word: &&String| **word == unit.name || code.as_deref() == Some(word.trim());
            let words: Vec<String> = words.iter().filter(is).cloned().collect();
            found.extend(words.into_iter().map(|word| (word, unit.clone())));
        }
        Ok(found)
    }

    /// The units for which somebody is liaison now.
    pub async fn units_of_liaison(
        &self,
        tenant: TenantId,
        account: AccountId,
    ) -> Result<Vec<UnitFacts>, Problem> {
        let mut connection = self.0.pool().acquire().await?;
        let ids = store::mine::units(&mut connection, tenant, account).await?;
        let ids: Vec<_> = ids.into_iter().map(|unit| unit.0).collect();
        rows::units_by_id(self.0.pool(), tenant, &ids).await
    }

    /// Who is liaison of a unit now.
    pub async fn liaisons(&self, tenant: TenantId, unit: UnitId) -> Result<Vec<AccountId>, Problem> {
        let mut connection = self.0.pool().acquire().await?;
        let all = store::liaisons::liaisons(&mut connection, tenant, unit).await?;
        let present = all.into_iter().filter(|one| one.to().is_none());
        Ok(present.filter_map(|one| one.account_id.map(AccountId)).collect())
    }

    /// A team that has not been disbanded.
    pub async fn team(&self, tenant: TenantId, id: TeamId) -> Result<Option<TeamFacts>, Problem> {
        rows::team(self.0.pool(), tenant, id).await
    }

    /// The teams that somebody leads, each with its name; disbanded ones are missing.
    pub async fn teams_led_by(
        &self,
        tenant: TenantId,
        account: AccountId,
    ) -> Result<Vec<(TeamId, String)>, Problem> {
        rows::teams_led_by(self.0.pool(), tenant, account).await
    }

    /// Who leads a team that has not been disbanded.
    pub async fn team_leader(&self, tenant: TenantId, id: TeamId) -> Result<Option<AccountId>, Problem> {
        rows::team_leader(self.0.pool(), tenant, id).await
    }

    /// Who has joined a reserve team that serves `area` or an area around it, each once; the
    /// narrowest team's first.
    pub async fn reserve(&self, tenant: TenantId, area: &AreaPath) -> Result<Vec<AccountId>, Problem> {
        let members = store::reserve::members(self.0.pool(), tenant, area).await?;
        let mut seen = HashSet::new();
        Ok(members.into_iter().filter(|account| seen.insert(*account)).collect())
    }

    /// Bodies by id, also those that have ended; unknown ones are missing.
    pub async fn bodies(
        &self,
        tenant: TenantId,
        ids: &[BodyId],
    ) -> Result<HashMap<BodyId, BodyFacts>, Problem> {
        let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
        let found = rows::bodies_by_id(self.0.pool(), tenant, &ids).await?;
        Ok(found.into_iter().map(|body| (body.id, body)).collect())
    }

    /// The living bodies of these kinds that serve `area`, an area around it or a part of it.
    pub async fn bodies_serving(
        &self,
        tenant: TenantId,
        area: &AreaPath,
        kinds: &[BodyKind],
    ) -> Result<Vec<BodyFacts>, Problem> {
        rows::bodies_serving(self.0.pool(), tenant, area, kinds).await
    }

    /// The bodies that somebody heads at `at`.
    pub async fn headed_by(
        &self,
        tenant: TenantId,
        account: AccountId,
        at: Timestamp,
    ) -> Result<Vec<BodyId>, Problem> {
        let day = CHINA.to_datetime(at).date();
        Ok(rows::headed_by(self.0.pool(), tenant, account, day).await?)
    }

    /// The members of the functional branches that somebody heads at `at`, each with the branch, in
    /// the order in which they came; those of the groups and branches right under one are its own.
    pub async fn members_headed_by(
        &self,
        tenant: TenantId,
        account: AccountId,
        at: Timestamp,
    ) -> Result<Vec<(AccountId, BodyFacts)>, Problem> {
        let headed = self.headed_by(tenant, account, at).await?;
        let mut branches = self.bodies(tenant, &headed).await?;
        let is_branch =
            |kind: BodyKind| matches!(kind, BodyKind::FunctionalGeneralBranch | BodyKind::FunctionalBranch);
        branches.retain(|_, body| !body.ended && is_branch(body.kind));
        let ids: Vec<_> = branches.keys().map(|id| id.0).collect();
        let members = rows::members(self.0.pool(), tenant, &ids).await?;
        let with_branch =
            |(branch, member): (BodyId, AccountId)| Some((member, branches.get(&branch)?.clone()));
        Ok(members.into_iter().filter_map(with_branch).collect())
    }

    /// The living branches and groups in which these people are members without an end.
    pub async fn memberships(
        &self,
        tenant: TenantId,
        accounts: &[AccountId],
    ) -> Result<Vec<(AccountId, BodyId, BodyKind)>, Problem> {
        let mut connection = self.0.pool().acquire().await?;
        let ids: Vec<_> = accounts.iter().map(|account| account.0).collect();
        let found = store::members::belongings(&mut connection, tenant, &ids).await?;
        Ok(found.into_iter().map(|(account, one)| (account, one.body, one.kind)).collect())
    }

    /// Who heads these bodies at `at`.
    pub async fn heads(
        &self,
        tenant: TenantId,
        ids: &[BodyId],
        at: Timestamp,
    ) -> Result<HashMap<BodyId, Vec<Head>>, Problem> {
        let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
        let mut heads: HashMap<BodyId, Vec<Head>> = HashMap::new();
        for (body, head) in rows::heads(self.0.pool(), tenant, &ids, CHINA.to_datetime(at).date()).await? {
            heads.entry(body).or_default().push(head);
        }
        Ok(heads)
    }

    /// Puts a person into a functional branch inside the caller's transaction, out of the one they
    /// were in; `log` gets the events. A caller in another transaction writes an event with
    /// [`baodao_organisation_core::ports::PLACED`] instead.
    pub async fn place(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        placed: Placed,
        at: Timestamp,
        log: &mut Log,
    ) -> Result<Result<(), NotPlaced>, Problem> {
        store::lock(&mut *tx, tenant).await?;
        let id = MembershipId(self.0.draw().id(at));
        placements::put(tx, tenant, id, placed, CHINA.to_datetime(at).date(), log).await
    }
}
