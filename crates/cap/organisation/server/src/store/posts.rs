//! Appointments.

use baodao_kernel::{AccountId, AreaPath, BodyId, TenantId};
use baodao_organisation_core::post::{Appointment, Held, PostKind, PostPlace};
use baodao_organisation_core::{AppointmentId, BodyKind, Period};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, day, path};

/// An appointment with the body's kind and life.
#[derive(Debug)]
pub struct PostRow {
    pub id: Uuid,
    pub kind: String,
    pub body_id: Option<Uuid>,
    pub body_kind: Option<String>,
    pub area_path: String,
    pub account_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub instrument: Option<String>,
    pub duties: Option<String>,
    pub from_on: jiff_sqlx::Date,
    pub until_on: Option<jiff_sqlx::Date>,
    pub ended_on: Option<jiff_sqlx::Date>,
    pub end_reason: Option<String>,
    pub version: i32,
}

impl PostRow {
    /// The post.
    pub fn post(&self) -> Result<PostKind, Problem> {
        code(&self.kind, PostKind::parse)
    }

    /// The term as appointed.
    pub fn term(&self) -> Period {
        Period { from: self.from_on.to_jiff(), to: day(self.until_on) }
    }

    /// While it holds, cut to its early end.
    pub fn holds(&self) -> Period {
        self.term().cut(day(self.ended_on))
    }

    /// The area that it is in.
    pub fn area(&self) -> AreaPath {
        path(&self.area_path)
    }

    fn held(&self) -> Result<Held, Problem> {
        let place = match (self.body_id, &self.body_kind) {
            (Some(id), Some(kind)) => PostPlace::Body {
                id: BodyId(id),
                kind: code(kind, BodyKind::parse)?,
                from: self.from_on.to_jiff(),
                ended: false,
            },
            _ => PostPlace::Area(self.area()),
        };
        Ok(Held {
            id: AppointmentId(self.id),
            kind: self.post()?,
            place,
            holder: self.account_id.map(AccountId),
            term: self.holds(),
        })
    }
}

/// One appointment.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: AppointmentId,
) -> Result<Option<PostRow>, sqlx::Error> {
    sqlx::query_as!(
        PostRow,
        r#"select p.id, p.kind, p.body_id, b.kind as "body_kind?", p.area_path, p.account_id, p.unit_id, p.instrument, p.duties,
                  p.from_on as "from_on: jiff_sqlx::Date", p.until_on as "until_on: jiff_sqlx::Date",
                  p.ended_on as "ended_on: jiff_sqlx::Date", p.end_reason, p.version
             from appointment p left join body b on b.tenant_id = p.tenant_id and b.id = p.body_id
            where p.tenant_id = $1 and p.id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// Appointments at a place that do not end before a day; for judging another one.
pub async fn held_at(
    connection: &mut PgConnection,
    tenant: TenantId,
    place: &PostPlace,
    from: Date,
) -> Result<Vec<Held>, Problem> {
    let (body, area) = match place {
        PostPlace::Body { id, .. } => (Some(id.0), None),
        PostPlace::Area(area) => (None, Some(area.as_str())),
    };
    let rows = sqlx::query_as!(
        PostRow,
        r#"select p.id, p.kind, p.body_id, b.kind as "body_kind?", p.area_path, p.account_id, p.unit_id, p.instrument, p.duties,
                  p.from_on as "from_on: jiff_sqlx::Date", p.until_on as "until_on: jiff_sqlx::Date",
                  p.ended_on as "ended_on: jiff_sqlx::Date", p.end_reason, p.version
             from appointment p left join body b on b.tenant_id = p.tenant_id and b.id = p.body_id
            where p.tenant_id = $1 and (p.to_on is null or p.to_on > $4)
              and (p.body_id = $2 or ($2::uuid is null and p.body_id is null and p.area_path = $3))"#,
        tenant.0,
        body,
        area,
        from.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    rows.iter().map(PostRow::held).collect()
}

/// Every appointment that holds on a day or will hold.
pub async fn held_all(
    connection: &mut PgConnection,
    tenant: TenantId,
    from: Date,
) -> Result<Vec<Held>, Problem> {
    let rows = sqlx::query_as!(
        PostRow,
        r#"select p.id, p.kind, p.body_id, b.kind as "body_kind?", p.area_path, p.account_id, p.unit_id, p.instrument, p.duties,
                  p.from_on as "from_on: jiff_sqlx::Date", p.until_on as "until_on: jiff_sqlx::Date",
                  p.ended_on as "ended_on: jiff_sqlx::Date", p.end_reason, p.version
             from appointment p left join body b on b.tenant_id = p.tenant_id and b.id = p.body_id
            where p.tenant_id = $1 and (p.to_on is null or p.to_on > $2)"#,
        tenant.0,
        from.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    rows.iter().map(PostRow::held).collect()
}

/// Writes new appointments; `area` of each is its body's seat or its own.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    new: &[(Appointment, AreaPath)],
) -> Result<(), sqlx::Error> {
    let row = |(one, area): &(Appointment, AreaPath)| {
        let body = match &one.place {
            PostPlace::Body { id, .. } => Some(*id),
            PostPlace::Area(_) => None,
        };
        json!({
            "id": one.id, "kind": one.kind, "body": body, "area": area, "account": one.holder, "unit": one.unit,
            "instrument": one.instrument, "duties": one.duties, "from": one.term.from, "until": one.term.to,
        })
    };
    sqlx::query!(
        r#"insert into appointment (tenant_id, id, kind, body_id, area_path, account_id, unit_id, instrument, duties, from_on, until_on)
           select $1, r.id, r.kind, r.body, r.area, r.account, r.unit, r.instrument, r.duties, r."from", r.until
             from jsonb_to_recordset($2) as r(id uuid, kind text, body uuid, area text, account uuid, unit uuid,
                  instrument text, duties text, "from" date, until date)"#,
        tenant.0,
        json!(new.iter().map(row).collect::<Vec<_>>())
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts term, document, duties and home unit of an appointment right; answers with the version.
pub async fn correct(tx: &mut PgConnection, tenant: TenantId, new: &Appointment) -> Result<i32, sqlx::Error> {
    sqlx::query_scalar!(
        "update appointment set unit_id = $3, instrument = $4, duties = $5, from_on = $6, until_on = $7, told_end = false,
           version = version + 1 where tenant_id = $1 and id = $2 returning version",
        tenant.0,
        new.id.0,
        new.unit.map(|unit| unit.0),
        new.instrument,
        new.duties,
        new.term.from.to_sqlx() as _,
        new.term.to.map(|to| to.to_sqlx()) as _
    )
    .fetch_one(tx)
    .await
}

/// Ends an appointment early; answers with the version.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: AppointmentId,
    on: Date,
    reason: &str,
) -> Result<i32, sqlx::Error> {
    sqlx::query_scalar!(
        "update appointment set ended_on = $3, end_reason = $4, version = version + 1 where tenant_id = $1 and id = $2
         returning version",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .fetch_one(tx)
    .await
}

/// Which appointments.
#[derive(Debug)]
pub struct WantedPosts<'a> {
    pub prefixes: &'a [String],
    pub account: AccountId,
    pub own_areas: &'a [String],
    pub at: Date,
    pub today: Date,
    pub within: &'a str,
    pub body: Option<BodyId>,
    pub kind: Option<PostKind>,
    pub holder: Option<AccountId>,
    /// Only those whose term ends before this day.
    pub ending_before: Option<Date>,
    /// Also those that held before the day or will after it.
    pub past: bool,
    pub after: Option<(String, Uuid)>,
    pub limit: i64,
}

/// Appointments in order of area and of their making: those of bodies that the caller may see,
/// and of areas in the caller's charge.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedPosts<'_>,
) -> Result<Vec<PostRow>, sqlx::Error> {
    let (after_path, after_id) = match wanted.after {
        Some((path, id)) => (Some(path), Some(id)),
        None => (None, None),
    };
    sqlx::query_as!(
        PostRow,
        r#"select p.id, p.kind, p.body_id, b.kind as "body_kind?", p.area_path, p.account_id, p.unit_id, p.instrument, p.duties,
                  p.from_on as "from_on: jiff_sqlx::Date", p.until_on as "until_on: jiff_sqlx::Date",
                  p.ended_on as "ended_on: jiff_sqlx::Date", p.end_reason, p.version
             from appointment p left join body b on b.tenant_id = p.tenant_id and b.id = p.body_id
            where p.tenant_id = $1 and starts_with(p.area_path, $2)
              and ($3 or (p.from_on <= $4 and (p.to_on is null or p.to_on > $4)))
              and ($5::uuid is null or p.body_id = $5) and ($6::text is null or p.kind = $6)
              and ($7::uuid is null or p.account_id = $7)
              and ($8::date is null or (p.ended_on is null and p.until_on >= $4 and p.until_on < $8))
              and (exists (select from unnest($9::text[]) mine where starts_with(p.area_path, mine))
                or p.account_id = $10
                or exists (select from body_area a, unnest($11::text[]) mine where a.tenant_id = p.tenant_id and a.body_id = p.body_id
                     and a.to_on is null and (starts_with(mine, a.area_path) or starts_with(a.area_path, mine)))
                or exists (select from branch_member m where m.tenant_id = p.tenant_id and m.body_id = p.body_id and m.account_id = $10
                     and m.from_on <= $12 and (m.to_on is null or m.to_on > $12))
                or exists (select from appointment o where o.tenant_id = p.tenant_id and o.body_id = p.body_id and o.account_id = $10
                     and o.from_on <= $12 and (o.to_on is null or o.to_on > $12))
                or exists (select from body_party y join unit_liaison l on l.tenant_id = y.tenant_id and l.unit_id = y.unit_id
                     where y.tenant_id = p.tenant_id and y.body_id = p.body_id and y.to_on is null and l.account_id = $10 and l.to_on is null))
              and ($13::text is null or (p.area_path, p.id) > ($13, $14))
            order by p.area_path, p.id limit $15"#,
        tenant.0,
        wanted.within,
        wanted.past,
        wanted.at.to_sqlx() as _,
        wanted.body.map(|body| body.0),
        wanted.kind.map(PostKind::code),
        wanted.holder.map(|holder| holder.0),
        wanted.ending_before.map(|day| day.to_sqlx()) as _,
        wanted.prefixes,
        wanted.account.0,
        wanted.own_areas,
        wanted.today.to_sqlx() as _,
        after_path,
        after_id,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// The grids and micro-grids in which somebody holds a post that works a grid on a day.
pub async fn worked_areas(
    connection: &mut PgConnection,
    tenant: TenantId,
    today: Date,
) -> Result<Vec<AreaPath>, sqlx::Error> {
    let posts: Vec<String> = PostKind::WORKS_A_GRID.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query_scalar!(
        "select distinct area_path from appointment
          where tenant_id = $1 and body_id is null and kind = any($2) and from_on <= $3 and (to_on is null or to_on > $3)",
        tenant.0,
        &posts,
        today.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.iter().map(|stored| path(stored)).collect())
}

/// A term that ends soon and whose holder has not been told.
pub struct Ending {
    pub id: Uuid,
    pub area_path: String,
    pub account_id: Uuid,
    pub until_on: jiff_sqlx::Date,
}

/// Marks terms that end within the days before `before` as told, at most 500 a time.
pub async fn tell_ending(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    before: Date,
) -> Result<Vec<Ending>, sqlx::Error> {
    sqlx::query_as!(
        Ending,
        r#"update appointment set told_end = true
            where tenant_id = $1 and id in (
              select id from appointment where tenant_id = $1 and not told_end and ended_on is null and account_id is not null
                 and from_on <= $2 and until_on > $2 and until_on < $3 order by until_on, id limit 500)
           returning id, area_path, account_id as "account_id!", until_on as "until_on!: jiff_sqlx::Date""#,
        tenant.0,
        today.to_sqlx() as _,
        before.to_sqlx() as _
    )
    .fetch_all(tx)
    .await
}
