//! Letters of appointment.

use baodao_kernel::{AccountId, AreaPath, Scope, TeamId, TenantId};
use baodao_platform::Problem;
use baodao_skills_core::letter::Term;
use baodao_skills_core::{LetterId, LetterKind, LetterState, Relation};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{code, path};

/// A letter as stored.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: LetterId,
    pub version: i32,
    pub number: String,
    pub kind: LetterKind,
    pub state: LetterState,
    pub area: AreaPath,
    pub account: AccountId,
    /// The team of the register, where it is for one.
    pub team_id: Option<TeamId>,
    pub team: Option<String>,
    pub post: String,
    pub body: String,
    pub term: Term,
    pub verify_code: String,
    pub issued_at: Timestamp,
    pub answered_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub end_reason: Option<String>,
}

struct Row {
    id: Uuid,
    version: i32,
    number: String,
    kind: String,
    state: String,
    area_path: String,
    account_id: Uuid,
    team_id: Option<Uuid>,
    team: Option<String>,
    post: String,
    body: String,
    term_from: jiff_sqlx::Date,
    term_until: jiff_sqlx::Date,
    verify_code: String,
    issued_at: jiff_sqlx::Timestamp,
    answered_at: Option<jiff_sqlx::Timestamp>,
    ended_at: Option<jiff_sqlx::Timestamp>,
    end_reason: Option<String>,
}

impl TryFrom<Row> for Letter {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: LetterId(row.id),
            version: row.version,
            number: row.number,
            kind: code(&row.kind)?,
            state: code(&row.state)?,
            area: path(&row.area_path),
            account: AccountId(row.account_id),
            team_id: row.team_id.map(TeamId),
            team: row.team,
            post: row.post,
            body: row.body,
            term: Term { from: row.term_from.to_jiff(), until: row.term_until.to_jiff() },
            verify_code: row.verify_code,
            issued_at: row.issued_at.to_jiff(),
            answered_at: row.answered_at.map(|at| at.to_jiff()),
            ended_at: row.ended_at.map(|at| at.to_jiff()),
            end_reason: row.end_reason,
        })
    }
}

/// One letter.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: LetterId,
) -> Result<Option<Letter>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, number, kind, state, area_path, account_id, team_id, team, post, body,
                  term_from as "term_from: jiff_sqlx::Date", term_until as "term_until: jiff_sqlx::Date",
                  verify_code, issued_at as "issued_at: jiff_sqlx::Timestamp",
                  answered_at as "answered_at: jiff_sqlx::Timestamp", ended_at as "ended_at: jiff_sqlx::Timestamp",
                  end_reason
             from appointment_letter where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(Letter::try_from).transpose()
}

/// The letter with a verification code.
pub async fn by_code(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    verify_code: &str,
) -> Result<Option<Letter>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, number, kind, state, area_path, account_id, team_id, team, post, body,
                  term_from as "term_from: jiff_sqlx::Date", term_until as "term_until: jiff_sqlx::Date",
                  verify_code, issued_at as "issued_at: jiff_sqlx::Timestamp",
                  answered_at as "answered_at: jiff_sqlx::Timestamp", ended_at as "ended_at: jiff_sqlx::Timestamp",
                  end_reason
             from appointment_letter where tenant_id = $1 and verify_code = $2"#,
        tenant.0,
        verify_code
    )
    .fetch_optional(executor)
    .await?;
    row.map(Letter::try_from).transpose()
}

/// Which letters.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// What the policy lets the caller see.
    pub scope: &'a Scope<Relation>,
    /// The caller.
    pub me: AccountId,
    /// The caller's own only.
    pub mine: bool,
    /// Inside this area only.
    pub within: &'a AreaPath,
    /// In this state only.
    pub state: Option<LetterState>,
    /// For this team only.
    pub team: Option<TeamId>,
    /// After this place.
    pub after: Option<Uuid>,
    /// At most so many.
    pub limit: i64,
}

/// Letters, newest first.
pub async fn list(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<Letter>, Problem> {
    let areas: Vec<String> = wanted.scope.areas.iter().map(ToString::to_string).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, number, kind, state, area_path, account_id, team_id, team, post, body,
                  term_from as "term_from: jiff_sqlx::Date", term_until as "term_until: jiff_sqlx::Date",
                  verify_code, issued_at as "issued_at: jiff_sqlx::Timestamp",
                  answered_at as "answered_at: jiff_sqlx::Timestamp", ended_at as "ended_at: jiff_sqlx::Timestamp",
                  end_reason
             from appointment_letter l
            where tenant_id = $1
              and (account_id = $2
                or (not $3 and ($4 or exists (select 1 from unnest($5::text[]) a where starts_with(l.area_path, a)))))
              and starts_with(area_path, $6) and ($7::text is null or state = $7) and ($8::uuid is null or id < $8)
              and ($10::uuid is null or team_id = $10)
            order by id desc limit $9"#,
        tenant.0,
        wanted.me.0,
        wanted.mine,
        wanted.scope.all,
        &areas,
        wanted.within.as_str(),
        wanted.state.map(LetterState::code),
        wanted.after,
        wanted.limit,
        wanted.team.map(|team| team.0)
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Letter::try_from).collect()
}

/// The next running number of a year; letters of one district are numbered one after the other.
pub async fn draw_number(tx: &mut PgConnection, tenant: TenantId, year: i16) -> Result<i32, Problem> {
    let last = sqlx::query_scalar!(
        "insert into letter_number (tenant_id, year, last) values ($1, $2, 1)
         on conflict (tenant_id, year) do update set last = letter_number.last + 1 returning last",
        tenant.0,
        year
    )
    .fetch_one(tx)
    .await?;
    Ok(last)
}

/// Writes a new letter.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    letter: &Letter,
    by: AccountId,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into appointment_letter
           (tenant_id, id, number, kind, state, area_path, account_id, team, post, body, term_from, term_until,
            verify_code, issued_at, issued_by, team_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        tenant.0,
        letter.id.0,
        letter.number,
        letter.kind.code(),
        letter.state.code(),
        letter.area.as_str(),
        letter.account.0,
        letter.team,
        letter.post,
        letter.body,
        letter.term.from.to_sqlx() as _,
        letter.term.until.to_sqlx() as _,
        letter.verify_code,
        letter.issued_at.to_sqlx() as _,
        by.0,
        letter.team_id.map(|team| team.0)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Moves a letter; `false` when somebody was quicker.
pub async fn step(
    tx: &mut PgConnection,
    tenant: TenantId,
    letter: &Letter,
    next: LetterState,
    reason: Option<&str>,
    at: Timestamp,
) -> Result<bool, Problem> {
    let answered = matches!(next, LetterState::Accepted | LetterState::Declined);
    let done = sqlx::query!(
        "update appointment_letter set state = $4, version = version + 1,
                answered_at = case when $5 then $6 else answered_at end,
                ended_at = case when $5 then ended_at else $6 end, end_reason = coalesce($7, end_reason)
          where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        letter.id.0,
        letter.version,
        next.code(),
        answered,
        at.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Who issued a letter.
pub async fn issuer(tx: &mut PgConnection, tenant: TenantId, id: LetterId) -> Result<AccountId, Problem> {
    let by = sqlx::query_scalar!(
        "select issued_by from appointment_letter where tenant_id = $1 and id = $2",
        tenant.0,
        id.0
    )
    .fetch_one(tx)
    .await?;
    Ok(AccountId(by))
}
