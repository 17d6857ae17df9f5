//! Letters of thanks.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Scope, TaskId, TeamId, TenantId};
use baodao_platform::Problem;
use baodao_records_core::letter::Thanked;
use baodao_records_core::{Letter, LetterStage, LetterTarget, Relation, ThanksLetterId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgConnection, PgPool};
use uuid::Uuid;

use super::{At, Sql, code, path, push_areas};

/// What the words are sealed for.
pub const BODY: &str = "thanks_letter.body";
/// What the name of a writer without an account is sealed for.
pub const WRITER: &str = "thanks_letter.writer";

/// A letter with its words.
#[derive(Debug, Clone)]
pub struct Stored {
    pub letter: Letter,
    pub about: String,
    pub writer_name: Option<Vec<u8>>,
    pub body: Vec<u8>,
    pub written_at: Timestamp,
    pub published_at: Option<Timestamp>,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    version: i32,
    area_path: String,
    task_id: Option<Uuid>,
    team_id: Option<Uuid>,
    about: String,
    writer: Option<Uuid>,
    proxy: Option<Uuid>,
    writer_name: Option<Vec<u8>>,
    body: Vec<u8>,
    writer_agrees: bool,
    public_text: Option<String>,
    stage: String,
    written_at: At,
    published_at: Option<At>,
}

impl Row {
    fn stored(self, thanked: Vec<Thanked>) -> Result<Stored, Problem> {
        let target = match (self.task_id, self.team_id) {
            (Some(task), None) => LetterTarget::Task { task: TaskId(task) },
            (None, Some(team)) => LetterTarget::Team { team: TeamId(team) },
            _ => return Err(Problem::fault(format!("the letter {} has no target", self.id))),
        };
        let letter = Letter {
            id: ThanksLetterId(self.id),
            version: self.version,
            target,
            area: path(&self.area_path)?,
            writer: self.writer.map(AccountId),
            proxy: self.proxy.map(AccountId),
            writer_agrees: self.writer_agrees,
            thanked,
            public_text: self.public_text,
            stage: code(&self.stage)?,
        };
        Ok(Stored {
            letter,
            about: self.about,
            writer_name: self.writer_name,
            body: self.body,
            written_at: self.written_at.to_jiff(),
            published_at: self.published_at.map(|at| at.to_jiff()),
        })
    }
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select id, version, area_path, task_id, team_id, about, writer, proxy, writer_name, body, writer_agrees,
                public_text, stage, written_at, published_at
           from thanks_letter l where tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

async fn thanked(
    connection: &mut PgConnection,
    letters: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Thanked>>, Problem> {
    let rows = sqlx::query!(
        "select letter_id, person, consent from thanked where letter_id = any($1) order by person",
        letters
    )
    .fetch_all(connection)
    .await?;
    let mut by_letter: HashMap<Uuid, Vec<Thanked>> = HashMap::new();
    for row in rows {
        let one = Thanked { person: AccountId(row.person), consent: code(&row.consent)? };
        by_letter.entry(row.letter_id).or_default().push(one);
    }
    Ok(by_letter)
}

async fn whole(connection: &mut PgConnection, mut sql: Sql) -> Result<Vec<Stored>, Problem> {
    let rows: Vec<Row> = sql.build_query_as().fetch_all(&mut *connection).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut thanked = thanked(connection, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let of = thanked.remove(&row.id).unwrap_or_default();
            row.stored(of)
        })
        .collect()
}

/// A new letter.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, stored: &Stored) -> Result<(), Problem> {
    let letter = &stored.letter;
    let (task, team) = match letter.target {
        LetterTarget::Task { task } => (Some(task.0), None),
        LetterTarget::Team { team } => (None, Some(team.0)),
    };
    sqlx::query!(
        "insert into thanks_letter (tenant_id, id, version, area_path, task_id, team_id, about, writer, proxy,
             writer_name, body, writer_agrees, stage, written_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
        tenant.0,
        letter.id.0,
        letter.version,
        letter.area.as_str(),
        task,
        team,
        stored.about,
        letter.writer.map(|writer| writer.0),
        letter.proxy.map(|proxy| proxy.0),
        stored.writer_name,
        stored.body,
        letter.writer_agrees,
        letter.stage.code(),
        stored.written_at.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    save_thanked(tx, tenant, letter).await
}

async fn save_thanked(tx: &mut PgConnection, tenant: TenantId, letter: &Letter) -> Result<(), Problem> {
    let people: Vec<Uuid> = letter.thanked.iter().map(|one| one.person.0).collect();
    let consents: Vec<String> = letter.thanked.iter().map(|one| one.consent.code().to_owned()).collect();
    sqlx::query!(
        "insert into thanked (tenant_id, letter_id, person, consent)
         select $1, $2, person, consent from unnest($3::uuid[], $4::text[]) as t(person, consent)
         on conflict (letter_id, person) do update set consent = excluded.consent",
        tenant.0,
        letter.id.0,
        &people,
        &consents
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a step may have changed.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    letter: &Letter,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update thanks_letter set version = $3, writer_agrees = $4, public_text = $5, stage = $6, changed_at = $7,
             published_at = case when $6 = 'published' then coalesce(published_at, $7) end
          where tenant_id = $1 and id = $2",
        tenant.0,
        letter.id.0,
        letter.version,
        letter.writer_agrees,
        letter.public_text,
        letter.stage.code(),
        now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    save_thanked(tx, tenant, letter).await
}

/// The letter.
pub async fn load(pool: &PgPool, tenant: TenantId, id: ThanksLetterId) -> Result<Option<Stored>, Problem> {
    let mut connection = pool.acquire().await?;
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0);
    Ok(whole(&mut connection, sql).await?.pop())
}

/// The letter, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: ThanksLetterId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    Ok(whole(tx, sql).await?.pop())
}

/// Which letters.
#[derive(Debug, Clone)]
pub enum Which<'a> {
    /// Those that somebody wrote or is thanked by, but for those taken back by others.
    Own(AccountId),
    /// Those of areas.
    Areas(&'a Scope<Relation>, Option<AreaPath>, Vec<LetterStage>),
}

/// Letters, the newest first.
pub async fn list(
    pool: &PgPool,
    tenant: TenantId,
    which: Which<'_>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Stored>, Problem> {
    let mut connection = pool.acquire().await?;
    let mut sql = select(tenant);
    match which {
        Which::Own(person) => {
            sql.push(" and (writer = ").push_bind(person.0);
            sql.push(
                " or (stage <> 'withdrawn' and id in (select letter_id from thanked t where t.tenant_id = ",
            );
            sql.push_bind(tenant.0).push(" and t.person = ").push_bind(person.0).push(")))");
        }
        Which::Areas(scope, within, stages) => {
            push_areas(&mut sql, "area_path", scope, within.as_ref());
            if !stages.is_empty() {
                let codes: Vec<&'static str> = stages.iter().map(|stage| stage.code()).collect();
                sql.push(" and stage = any(").push_bind(codes).push(")");
            }
        }
    }
    if let Some(id) = after {
        sql.push(" and id < ").push_bind(id);
    }
    sql.push(" order by id desc limit ").push_bind(limit);
    whole(&mut connection, sql).await
}

/// What hangs on the wall, the latest first.
pub async fn wall(
    pool: &PgPool,
    tenant: TenantId,
    within: Option<&AreaPath>,
    after: Option<(Timestamp, Uuid)>,
    limit: i64,
) -> Result<Vec<Stored>, Problem> {
    let mut connection = pool.acquire().await?;
    let everything = Scope::<Relation> { all: true, areas: Vec::new(), relations: Vec::new() };
    let mut sql = select(tenant);
    sql.push(" and stage = 'published'");
    push_areas(&mut sql, "area_path", &everything, within);
    if let Some((at, id)) = after {
        sql.push(" and (published_at, id) < (").push_bind(at.to_sqlx()).push(", ").push_bind(id).push(")");
    }
    sql.push(" order by published_at desc, id desc limit ").push_bind(limit);
    whole(&mut connection, sql).await
}
