//! Claims on micro-projects.

use baodao_cobuilding_core::{MicroClaimId, MicroClaimState, MicroParty, MicroProjectId};
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::code;

/// A claim as stored.
#[derive(Debug, Clone)]
pub struct Claim {
    pub id: MicroClaimId,
    pub project: MicroProjectId,
    pub party: MicroParty,
    /// The unit, the team, or the person's account.
    pub party_id: Uuid,
    /// Of a unit or team, when it claimed.
    pub name: Option<String>,
    /// Who made it.
    pub account: AccountId,
    pub people: i32,
    pub note: Option<String>,
    pub state: MicroClaimState,
    pub reason: Option<String>,
    pub took_part: Option<bool>,
    pub claimed_at: Timestamp,
    pub answered_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    project_id: Uuid,
    party: String,
    party_id: Uuid,
    name: Option<String>,
    account_id: Uuid,
    people: i32,
    note: Option<String>,
    state: String,
    reason: Option<String>,
    took_part: Option<bool>,
    claimed_at: jiff_sqlx::Timestamp,
    answered_at: Option<jiff_sqlx::Timestamp>,
}

impl TryFrom<Row> for Claim {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: MicroClaimId(row.id),
            project: MicroProjectId(row.project_id),
            party: code(&row.party)?,
            party_id: row.party_id,
            name: row.name,
            account: AccountId(row.account_id),
            people: row.people,
            note: row.note,
            state: code(&row.state)?,
            reason: row.reason,
            took_part: row.took_part,
            claimed_at: row.claimed_at.to_jiff(),
            answered_at: row.answered_at.map(|at| at.to_jiff()),
        })
    }
}

/// The claims on these projects, in the order in which they came.
pub async fn of_projects(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    projects: &[Uuid],
) -> Result<Vec<Claim>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, project_id, party, party_id, name, account_id, people, note, state, reason, took_part,
                  claimed_at as "claimed_at: jiff_sqlx::Timestamp", answered_at as "answered_at: jiff_sqlx::Timestamp"
             from micro_claim where tenant_id = $1 and project_id = any($2) order by claimed_at, id"#,
        tenant.0,
        projects
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Claim::try_from).collect()
}

/// The project that a claim is on.
pub async fn project_of(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: MicroClaimId,
) -> Result<Option<MicroProjectId>, Problem> {
    let found = sqlx::query_scalar!(
        "select project_id from micro_claim where tenant_id = $1 and id = $2",
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    Ok(found.map(MicroProjectId))
}

/// Claims of these units, teams and persons, the newest first, after an id.
pub async fn of_parties(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    parties: &[Uuid],
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Claim>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, project_id, party, party_id, name, account_id, people, note, state, reason, took_part,
                  claimed_at as "claimed_at: jiff_sqlx::Timestamp", answered_at as "answered_at: jiff_sqlx::Timestamp"
             from micro_claim
            where tenant_id = $1 and party_id = any($2) and ($3::uuid is null or id < $3)
            order by id desc limit $4"#,
        tenant.0,
        parties,
        after,
        limit
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Claim::try_from).collect()
}

/// Writes a new claim.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, claim: &Claim) -> Result<(), Problem> {
    sqlx::query!(
        "insert into micro_claim
           (tenant_id, id, project_id, party, party_id, name, account_id, people, note, state, claimed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tenant.0,
        claim.id.0,
        claim.project.0,
        claim.party.code(),
        claim.party_id,
        claim.name,
        claim.account.0,
        claim.people,
        claim.note,
        claim.state.code(),
        claim.claimed_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes what became of a claim, whose project is held.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, claim: &Claim) -> Result<(), Problem> {
    sqlx::query!(
        "update micro_claim set state = $3, reason = $4, took_part = $5, answered_at = $6
          where tenant_id = $1 and id = $2",
        tenant.0,
        claim.id.0,
        claim.state.code(),
        claim.reason,
        claim.took_part,
        claim.answered_at.map(ToSqlx::to_sqlx) as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
