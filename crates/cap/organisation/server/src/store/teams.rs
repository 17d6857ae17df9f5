//! Teams, who is in them, and what they did.

use baodao_kernel::{AccountId, BodyId, TeamId, TenantId, UnitId};
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::team::{Team, TeamKind, TeamMemberState, TeamPart};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, path};

/// A team as its row has it.
#[derive(Debug)]
pub struct TeamRow {
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub area_path: String,
    pub body_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub what: Option<String>,
    pub why: Option<String>,
    pub how: Option<String>,
    pub is_open: bool,
    pub leader_id: Option<Uuid>,
    pub formed_on: jiff_sqlx::Date,
    pub disbanded_on: Option<jiff_sqlx::Date>,
    pub version: i32,
    /// How many are in it.
    pub members: i64,
    /// How many ask to be let in.
    pub asks: i64,
    /// How the caller stands to it.
    pub mine: Option<String>,
    /// What the caller was told when not let in or taken out.
    pub my_reason: Option<String>,
}

impl TeamRow {
    /// What is recorded.
    pub fn team(&self) -> Result<Team, Problem> {
        Ok(Team {
            kind: code(&self.kind, TeamKind::parse)?,
            name: self.name.clone(),
            area: path(&self.area_path),
            body: self.body_id.map(BodyId),
            unit: self.unit_id.map(UnitId),
            what: self.what.clone(),
            why: self.why.clone(),
            how: self.how.clone(),
            open: self.is_open,
            leader: self.leader_id.map(AccountId),
        })
    }

    /// How the caller stands to it.
    pub fn stands(&self) -> Option<TeamMemberState> {
        self.mine.as_deref().and_then(TeamMemberState::parse)
    }

    /// When it was disbanded.
    pub fn disbanded(&self) -> Option<Date> {
        self.disbanded_on.as_ref().map(|on| on.to_jiff())
    }
}

/// One team, as the caller sees it.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: TeamId,
    caller: Option<AccountId>,
) -> Result<Option<TeamRow>, sqlx::Error> {
    sqlx::query_as!(
        TeamRow,
        r#"select t.id, t.kind, t.name, t.area_path, t.body_id, t.unit_id, t.what, t.why, t.how, t.is_open, t.leader_id,
                  t.formed_on as "formed_on: jiff_sqlx::Date", t.disbanded_on as "disbanded_on: jiff_sqlx::Date", t.version,
                  (select count(*) from team_member m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.state = 'joined') as "members!",
                  (select count(*) from team_member m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.state = 'asked') as "asks!",
                  mine.state as "mine?", mine.reason as "my_reason?"
             from team t
             left join team_member mine on mine.tenant_id = t.tenant_id and mine.team_id = t.id and mine.account_id = $3
            where t.tenant_id = $1 and t.id = $2"#,
        tenant.0,
        id.0,
        caller.map(|caller| caller.0)
    )
    .fetch_optional(connection)
    .await
}

/// Which teams.
#[derive(Debug)]
pub struct WantedTeams<'a> {
    pub caller: AccountId,
    pub within: &'a str,
    /// Also those that serve an area around it.
    pub around: bool,
    pub kind: Option<TeamKind>,
    pub text: Option<&'a str>,
    /// Only those that the caller is in, was invited to, asks for or leads.
    pub mine: bool,
    pub disbanded: bool,
    pub after: Option<(String, String, Uuid)>,
    pub limit: i64,
}

/// Teams in order of area, name and id.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedTeams<'_>,
) -> Result<Vec<TeamRow>, sqlx::Error> {
    let (after_path, after_name, after_id) = match wanted.after {
        Some((path, name, id)) => (Some(path), Some(name), Some(id)),
        None => (None, None, None),
    };
    sqlx::query_as!(
        TeamRow,
        r#"select t.id, t.kind, t.name, t.area_path, t.body_id, t.unit_id, t.what, t.why, t.how, t.is_open, t.leader_id,
                  t.formed_on as "formed_on: jiff_sqlx::Date", t.disbanded_on as "disbanded_on: jiff_sqlx::Date", t.version,
                  (select count(*) from team_member m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.state = 'joined') as "members!",
                  (select count(*) from team_member m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.state = 'asked') as "asks!",
                  mine.state as "mine?", mine.reason as "my_reason?"
             from team t
             left join team_member mine on mine.tenant_id = t.tenant_id and mine.team_id = t.id and mine.account_id = $2
            where t.tenant_id = $1 and (starts_with(t.area_path, $3) or ($4 and starts_with($3, t.area_path)))
              and ($5::text is null or t.kind = $5)
              and ($6::text is null or position($6 in t.name) > 0 or position($6 in coalesce(t.what, '')) > 0)
              and (not $7 or t.leader_id = $2 or mine.state in ('joined', 'invited', 'asked'))
              and ($8 or t.disbanded_on is null)
              and ($9::text is null or (t.area_path, t.name, t.id) > ($9, $10, $11))
            order by t.area_path, t.name, t.id limit $12"#,
        tenant.0,
        wanted.caller.0,
        wanted.within,
        wanted.around,
        wanted.kind.map(TeamKind::code),
        wanted.text,
        wanted.mine,
        wanted.disbanded,
        after_path,
        after_name,
        after_id,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// Writes teams, new ones and known ones; `formed` is the first day of new ones.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    teams: &[(TeamId, Team, Date)],
) -> Result<(), sqlx::Error> {
    let row = |(id, team, formed): &(TeamId, Team, Date)| json!({ "id": id, "formed": formed, "team": team });
    sqlx::query!(
        "insert into team (tenant_id, id, kind, name, area_path, body_id, unit_id, what, why, how, is_open, leader_id, formed_on)
         select $1, r.id, t.kind, t.name, t.area, t.body, t.unit, t.what, t.why, t.how, t.open, t.leader, r.formed
           from jsonb_to_recordset($2) as r(id uuid, formed date, team jsonb),
                jsonb_to_record(r.team) as t(kind text, name text, area text, body uuid, unit uuid, what text, why text,
                  how text, open boolean, leader uuid)
         on conflict (tenant_id, id) do update set kind = excluded.kind, name = excluded.name, area_path = excluded.area_path,
           body_id = excluded.body_id, unit_id = excluded.unit_id, what = excluded.what, why = excluded.why,
           how = excluded.how, is_open = excluded.is_open, leader_id = excluded.leader_id, version = team.version + 1",
        tenant.0,
        json!(teams.iter().map(row).collect::<Vec<_>>())
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Disbands a team; who was in it has left it then. Answers with the version.
pub async fn disband(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: TeamId,
    on: Date,
    reason: &str,
) -> Result<i32, sqlx::Error> {
    sqlx::query!(
        "update team_member set state = case state when 'asked' then 'refused' else 'left' end, changed_on = $3
          where tenant_id = $1 and team_id = $2 and state in ('joined', 'invited', 'asked')",
        tenant.0,
        id.0,
        on.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "update team set disbanded_on = $3, end_reason = $4, version = version + 1 where tenant_id = $1 and id = $2
         returning version",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .fetch_one(tx)
    .await
}

/// How somebody stands to a team, locked until the transaction ends.
pub async fn stands(
    tx: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
    account: AccountId,
) -> Result<Option<TeamMemberState>, Problem> {
    let stored = sqlx::query_scalar!(
        "select state from team_member where tenant_id = $1 and team_id = $2 and account_id = $3 for update",
        tenant.0,
        team.0,
        account.0
    )
    .fetch_optional(tx)
    .await?;
    stored.map(|stored| code(&stored, TeamMemberState::parse)).transpose()
}

/// Writes how somebody stands to a team; without a part a known person keeps theirs.
#[allow(clippy::too_many_arguments, reason = "one row, each column named")]
pub async fn put_member(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: TeamMemberId,
    team: TeamId,
    account: AccountId,
    part: Option<TeamPart>,
    state: TeamMemberState,
    on: Date,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into team_member (tenant_id, id, team_id, account_id, part, state, changed_on)
         values ($1, $2, $3, $4, coalesce($5, 'volunteer'), $6, $7)
         on conflict (tenant_id, team_id, account_id) do update set state = excluded.state, changed_on = excluded.changed_on,
           reason = null, part = coalesce($5, team_member.part)",
        tenant.0,
        id.0,
        team.0,
        account.0,
        part.map(TeamPart::code),
        state.code(),
        on.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A person in a team.
#[derive(Debug)]
pub struct TeamMemberRow {
    pub id: Uuid,
    pub account_id: Option<Uuid>,
    pub part: String,
    pub state: String,
    pub changed_on: jiff_sqlx::Date,
}

/// Who is in a team, was invited or asks for it (or only one of these), in the order in which they
/// came.
pub async fn members(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
    state: Option<TeamMemberState>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<TeamMemberRow>, sqlx::Error> {
    sqlx::query_as!(
        TeamMemberRow,
        r#"select id, account_id, part, state, changed_on as "changed_on: jiff_sqlx::Date" from team_member
            where tenant_id = $1 and team_id = $2 and state in ('joined', 'invited', 'asked')
              and ($3::text is null or state = $3) and ($4::uuid is null or id > $4)
            order by id limit $5"#,
        tenant.0,
        team.0,
        state.map(TeamMemberState::code),
        after,
        limit
    )
    .fetch_all(connection)
    .await
}

/// How many of each part are in a team.
pub async fn parts(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
) -> Result<(u32, u32, u32), sqlx::Error> {
    let row = sqlx::query!(
        r#"select count(*) filter (where part = 'secretary') as "secretaries!",
                  count(*) filter (where part = 'social_worker') as "workers!",
                  count(*) filter (where part = 'volunteer') as "volunteers!"
             from team_member where tenant_id = $1 and team_id = $2 and state = 'joined'"#,
        tenant.0,
        team.0
    )
    .fetch_one(connection)
    .await?;
    let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((small(row.secretaries), small(row.workers), small(row.volunteers)))
}

/// Something that a team did.
#[derive(Debug)]
pub struct ActivityRow {
    pub id: Uuid,
    pub held_on: jiff_sqlx::Date,
    pub title: String,
    pub note: Option<String>,
}

/// The latest things that a team did.
pub async fn activities(
    connection: &mut PgConnection,
    tenant: TenantId,
    team: TeamId,
) -> Result<Vec<ActivityRow>, sqlx::Error> {
    sqlx::query_as!(
        ActivityRow,
        r#"select id, held_on as "held_on: jiff_sqlx::Date", title, note from team_activity
            where tenant_id = $1 and team_id = $2 order by held_on desc, id desc limit 20"#,
        tenant.0,
        team.0
    )
    .fetch_all(connection)
    .await
}

/// Notes something that a team did.
pub async fn note_activity(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: Uuid,
    team: TeamId,
    on: Date,
    title: &str,
    note: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into team_activity (tenant_id, id, team_id, held_on, title, note) values ($1, $2, $3, $4, $5, $6)",
        tenant.0,
        id,
        team.0,
        on.to_sqlx() as _,
        title,
        note
    )
    .execute(tx)
    .await?;
    Ok(())
}
