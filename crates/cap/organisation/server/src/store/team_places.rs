//! One person's place in a team as others change it, and the day on which a team was formed.

use baodao_kernel::{AccountId, TeamId, TenantId};
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::team::TeamMemberState;
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, day};

/// Whose a place in a team is and how they stand, locked until the transaction ends.
pub async fn load(
    tx: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
    id: TeamMemberId,
) -> Result<Option<(Option<AccountId>, TeamMemberState)>, Problem> {
    let row = sqlx::query!(
        "select account_id, state from team_member where tenant_id = $1 and team_id = $2 and id = $3 for update",
        tenant.0,
        team.0,
        id.0
    )
    .fetch_optional(tx)
    .await?;
    row.map(|row| Ok((row.account_id.map(AccountId), code(&row.state, TeamMemberState::parse)?))).transpose()
}

/// Writes how somebody stands from `on`, and what they are told about it.
pub async fn set(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: TeamMemberId,
    state: TeamMemberState,
    on: Date,
    reason: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update team_member set state = $3, changed_on = $4, reason = $5 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        state.code(),
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whose asks to be let in are open.
pub async fn asking(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select account_id as "account_id!" from team_member
            where tenant_id = $1 and team_id = $2 and state = 'asked' and account_id is not null order by id"#,
        tenant.0,
        team.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}

/// Who is in a team or was invited to it.
pub async fn in_or_invited(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select account_id as "account_id!" from team_member
            where tenant_id = $1 and team_id = $2 and state in ('joined', 'invited') and account_id is not null order by id"#,
        tenant.0,
        team.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}

/// A place in a living team that somebody has or was offered.
#[derive(Debug)]
pub struct PlaceRow {
    pub team_id: Uuid,
    pub team: String,
    pub area_path: String,
    pub account_id: Option<Uuid>,
    pub part: String,
    pub state: String,
}

/// Who is in living teams of the scope or was invited to one, in order of area and team.
pub async fn present(
    connection: &mut PgConnection,
    tenant: TenantId,
    prefixes: &[String],
    within: &str,
) -> Result<Vec<PlaceRow>, sqlx::Error> {
    sqlx::query_as!(
        PlaceRow,
        r#"select m.team_id, t.name as team, t.area_path, m.account_id, m.part, m.state
             from team_member m join team t on t.tenant_id = m.tenant_id and t.id = m.team_id
            where m.tenant_id = $1 and m.state in ('joined', 'invited') and m.account_id is not null
              and t.disbanded_on is null and starts_with(t.area_path, $3)
              and exists (select from unnest($2::text[]) mine where starts_with(t.area_path, mine))
            order by t.area_path, t.name, t.id, m.id"#,
        tenant.0,
        prefixes,
        within
    )
    .fetch_all(connection)
    .await
}

/// Who led teams, by team.
pub async fn leaders(
    connection: &mut PgConnection,
    tenant: TenantId,
    teams: &[Uuid],
) -> Result<Vec<(TeamId, AccountId)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id, leader_id as "leader_id!" from team
            where tenant_id = $1 and id = any($2) and leader_id is not null"#,
        tenant.0,
        teams
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (TeamId(row.id), AccountId(row.leader_id))).collect())
}

/// The day of the first thing that a team did.
pub async fn first_activity(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
) -> Result<Option<Date>, sqlx::Error> {
    let first = sqlx::query_scalar!(
        r#"select min(held_on) as "first: jiff_sqlx::Date" from team_activity where tenant_id = $1 and team_id = $2"#,
        tenant.0,
        team.0
    )
    .fetch_one(connection)
    .await?;
    Ok(day(first))
}

/// Corrects the day on which a team was formed; the version is [`super::teams::save`]'s to count.
pub async fn set_formed(
    tx: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
    formed: Date,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update team set formed_on = $3 where tenant_id = $1 and id = $2",
        tenant.0,
        team.0,
        formed.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
