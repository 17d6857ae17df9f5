//! Chat robots and what waits to be posted to them.

use baodao_kernel::{AccountId, AreaPath, Role, TenantId};
use baodao_notices_core::{RobotId, RobotService, attempts::LEASE};
use baodao_platform::{Authorized, Log, Platform, Problem};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor, PgPool};
use uuid::Uuid;

const ADDRESS: &str = "robot.address";
const SECRET: &str = "robot.secret";

/// A robot as shown; its address stays sealed.
pub struct StoredRobot {
    pub id: RobotId,
    pub name: String,
    pub service: RobotService,
    pub role: Role,
    pub area: AreaPath,
    pub added_at: Timestamp,
    pub waiting: i64,
    pub given_up: i64,
    pub last_error: Option<String>,
}

/// A robot to be stored.
pub struct NewRobot<'a> {
    pub id: RobotId,
    pub name: &'a str,
    pub service: RobotService,
    pub role: Role,
    pub area: &'a AreaPath,
    pub address: &'a str,
    pub secret: Option<&'a str>,
}

/// The robots of a district, oldest first.
pub async fn list(pool: &PgPool, tenant: TenantId) -> Result<Vec<StoredRobot>, Problem> {
    let rows = sqlx::query!(
        r#"select r.id, r.name, r.service, r.role, r.area_path, r.added_at as "added_at: jiff_sqlx::Timestamp",
                  count(l.id) filter (where l.state = 'waiting') as "waiting!",
                  count(l.id) filter (where l.state = 'given_up') as "given_up!",
                  (array_agg(l.last_error order by l.id desc) filter (where l.state <> 'sent'))[1] as "last_error?"
             from robot r
             left join robot_line l on l.tenant_id = r.tenant_id and l.robot_id = r.id and l.state <> 'sent'
            where r.tenant_id = $1
            group by r.tenant_id, r.id order by r.id"#,
        tenant.0
    )
    .fetch_all(pool)
    .await?;
    let robots = rows.into_iter().filter_map(|row| {
        Some(StoredRobot {
            id: RobotId(row.id),
            name: row.name,
            service: RobotService::from_code(&row.service)?,
            role: row.role.parse().ok()?,
            area: AreaPath::parse(&row.area_path)?,
            added_at: row.added_at.to_jiff(),
            waiting: row.waiting,
            given_up: row.given_up,
            last_error: row.last_error,
        })
    });
    Ok(robots.collect())
}

/// Who gets lines: id, role and area of every robot of the district.
pub async fn posts(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
) -> Result<Vec<(RobotId, Role, AreaPath)>, sqlx::Error> {
    let rows =
        sqlx::query!("select id, role, area_path from robot where tenant_id = $1 order by id", tenant.0)
            .fetch_all(connection)
            .await?;
    let posts = rows
        .into_iter()
        .filter_map(|row| Some((RobotId(row.id), row.role.parse().ok()?, AreaPath::parse(&row.area_path)?)));
    Ok(posts.collect())
}

/// Adds a robot unless the district has `most` already; whether it was added.
pub async fn add(
    platform: &Platform,
    tenant: TenantId,
    by: &Authorized<AccountId>,
    new: NewRobot<'_>,
    most: u32,
    now: Timestamp,
    log: &Log,
) -> Result<bool, Problem> {
    let vault = platform.vault();
    let address = vault.seal(tenant, ADDRESS, new.address.as_bytes());
    let secret = new.secret.map(|secret| vault.seal(tenant, SECRET, secret.as_bytes()));
    let written = sqlx::query_scalar!(
        r#"with saved as (
             insert into robot (tenant_id, id, name, service, role, area_path, address, secret, added_by, added_at)
             select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
              where (select count(*) from robot where tenant_id = $1) < $11
             returning 1)
           select append_log($12) as "written!" from saved"#,
        tenant.0,
        new.id.0,
        new.name,
        new.service.code(),
        new.role.code(),
        new.area.as_str(),
        address,
        secret,
        by.0,
        now.to_sqlx() as _,
        i64::from(most),
        log.param()
    )
    .fetch_optional(platform.pool())
    .await?;
    Ok(written.is_some())
}

/// Removes a robot with what still waits for it; whether there was one.
pub async fn remove(
    pool: &PgPool,
    tenant: TenantId,
    _by: &Authorized<AccountId>,
    id: RobotId,
    log: &Log,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with gone as (delete from robot where tenant_id = $1 and id = $2 returning 1)
           select append_log($3) as "written!" from gone"#,
        tenant.0,
        id.0,
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(written.is_some())
}

/// Queues one line for a robot.
pub async fn queue(
    tx: &mut PgConnection,
    tenant: TenantId,
    robot: RobotId,
    id: Uuid,
    number: &str,
    link: &str,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into robot_line (tenant_id, robot_id, id, number, link, next_attempt_at)
         values ($1, $2, $3, $4, $5, $6)",
        tenant.0,
        robot.0,
        id,
        number,
        link,
        at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Lines due for one robot, with its address.
pub struct DueLines {
    pub tenant: TenantId,
    pub robot: RobotId,
    pub service: RobotService,
    pub address: String,
    pub secret: Option<String>,
    /// Id, number, link path, tries with this one.
    pub lines: Vec<(Uuid, String, String, i32)>,
}

/// Takes the due lines of every robot that has some, at most 60 each (more than fit a message).
pub async fn take_due(platform: &Platform, now: Timestamp) -> anyhow::Result<Vec<DueLines>> {
    let lease = now.saturating_add(LEASE)?;
    let rows = sqlx::query!(
        r#"with waiting as (
             select tenant_id, robot_id, id, row_number() over (partition by tenant_id, robot_id order by id) as place
               from robot_line where state = 'waiting' and next_attempt_at <= $1),
           due as (
             select l.tenant_id, l.robot_id, l.id
               from robot_line l join waiting w using (tenant_id, robot_id, id)
              where w.place <= 60 and l.state = 'waiting' for update of l skip locked),
           taken as (
             update robot_line l set attempts = l.attempts + 1, next_attempt_at = $2 from due
              where l.tenant_id = due.tenant_id and l.robot_id = due.robot_id and l.id = due.id
             returning l.tenant_id, l.robot_id, l.id, l.number, l.link, l.attempts)
           select t.tenant_id as "tenant_id!", t.robot_id as "robot_id!", t.id as "id!", t.number as "number!",
                  t.link as "link!", t.attempts as "attempts!", r.service as "service!", r.address as "address!",
                  r.secret as "secret?"
             from taken t join robot r on r.tenant_id = t.tenant_id and r.id = t.robot_id
            order by t.tenant_id, t.robot_id, t.number, t.id"#,
        now.to_sqlx() as _,
        lease.to_sqlx() as _
    )
    .fetch_all(platform.pool())
    .await?;
    let mut due: Vec<DueLines> = Vec::new();
    for row in rows {
        let (tenant, robot) = (TenantId(row.tenant_id), RobotId(row.robot_id));
        if !due.last().is_some_and(|last| last.tenant == tenant && last.robot == robot) {
            let service = RobotService::from_code(&row.service)
                .ok_or_else(|| anyhow::anyhow!("unknown robot service"))?;
            let address = platform.vault().open_text(tenant, ADDRESS, &row.address)?;
            let secret =
                row.secret.map(|sealed| platform.vault().open_text(tenant, SECRET, &sealed)).transpose()?;
            due.push(DueLines { tenant, robot, service, address, secret, lines: Vec::new() });
        }
        if let Some(last) = due.last_mut() {
            last.lines.push((row.id, row.number, row.link, row.attempts));
        }
    }
    Ok(due)
}

/// Writes down what became of some lines of a robot: `sent`, `waiting` again or `given_up`.
pub async fn settle(
    pool: &PgPool,
    due: &DueLines,
    ids: &[Uuid],
    state: &str,
    next: Timestamp,
    error: Option<&str>,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update robot_line
            set state = $4, next_attempt_at = $5, last_error = coalesce($6, last_error),
                settled_at = case when $4 = 'waiting' then null else $7::timestamptz end,
                attempts = case when $4 = 'waiting' and $6::text is null then attempts - 1 else attempts end
          where tenant_id = $1 and robot_id = $2 and id = any($3) and state = 'waiting'",
        due.tenant.0,
        due.robot.0,
        ids,
        state,
        next.to_sqlx() as _,
        error,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Forgets lines that were settled before `before`.
pub async fn forget(pool: &PgPool, before: Timestamp) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from robot_line where state <> 'waiting' and settled_at < $1",
        before.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected())
}
