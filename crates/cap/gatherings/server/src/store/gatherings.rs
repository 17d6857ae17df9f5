//! Gatherings with their invitations and follow-ups.

use baodao_gatherings_core::gathering::Times;
use baodao_gatherings_core::{CheckInReason, GatheringId, GatheringKind, GatheringState};
use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::follow_ups::{self, FollowUp};
use super::guests::{self, Guest};
use super::{code, path};

/// A gathering as stored.
#[derive(Debug, Clone)]
pub struct Gathering {
    pub id: GatheringId,
    pub version: i32,
    pub kind: GatheringKind,
    pub state: GatheringState,
    pub area: AreaPath,
    pub title: String,
    pub place: String,
    pub venue: Option<Uuid>,
    pub times: Times,
    pub agenda: Option<String>,
    pub check_in: Option<CheckInReason>,
    pub reason: Option<String>,
    pub outcome: Option<String>,
    pub outcome_public: bool,
    pub planned_by: AccountId,
    pub guests: Vec<Guest>,
    pub follow_ups: Vec<FollowUp>,
}

struct Row {
    id: Uuid,
    version: i32,
    kind: String,
    state: String,
    area_path: String,
    title: String,
    place: String,
    venue: Option<Uuid>,
    starts_at: jiff_sqlx::Timestamp,
    ends_at: jiff_sqlx::Timestamp,
    agenda: Option<String>,
    check_in: Option<String>,
    reason: Option<String>,
    outcome: Option<String>,
    outcome_public: bool,
    planned_by: Uuid,
}

impl TryFrom<Row> for Gathering {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: GatheringId(row.id),
            version: row.version,
            kind: code(&row.kind)?,
            state: code(&row.state)?,
            area: path(&row.area_path),
            title: row.title,
            place: row.place,
            venue: row.venue,
            times: Times { from: row.starts_at.to_jiff(), until: row.ends_at.to_jiff() },
            agenda: row.agenda,
            check_in: row.check_in.as_deref().map(code).transpose()?,
            reason: row.reason,
            outcome: row.outcome,
            outcome_public: row.outcome_public,
            planned_by: AccountId(row.planned_by),
            guests: Vec::new(),
            follow_ups: Vec::new(),
        })
    }
}

/// One gathering, whole.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: GatheringId,
) -> Result<Option<Gathering>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, kind, state, area_path, title, place, venue,
                  starts_at as "starts_at: jiff_sqlx::Timestamp", ends_at as "ends_at: jiff_sqlx::Timestamp",
                  agenda, check_in, reason, outcome, outcome_public, planned_by
             from gathering where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(&mut *connection)
    .await?;
    Ok(whole(connection, tenant, row.into_iter().collect()).await?.pop())
}

/// Which gatherings.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Inside this area.
    pub within: &'a AreaPath,
    /// For people of this area: those of its subdistrict.
    pub near: Option<&'a AreaPath>,
    /// In this state.
    pub state: Option<GatheringState>,
    /// Over already, latest first, instead of those to come.
    pub past: bool,
    pub now: Timestamp,
    /// Drafts of the whole district too.
    pub all_drafts: bool,
    /// Drafts inside these areas too.
    pub drafts_of: &'a [AreaPath],
    /// After this place.
    pub after: Option<(i64, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Gatherings to come by their start, or those that are over, latest first.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<Gathering>, Problem> {
    let areas: Vec<String> = wanted.drafts_of.iter().map(ToString::to_string).collect();
    let (after_at, after_id) = wanted.after.unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, kind, state, area_path, title, place, venue,
                  starts_at as "starts_at: jiff_sqlx::Timestamp", ends_at as "ends_at: jiff_sqlx::Timestamp",
                  agenda, check_in, reason, outcome, outcome_public, planned_by
             from gathering g
            cross join lateral (select trunc(extract(epoch from g.starts_at) * 1000)::int8
                                       * case when $5 then -1 else 1 end as place_in_list) p
            where tenant_id = $1 and starts_with(area_path, $2)
              and ($3::text is null or starts_with(area_path, left($3, 4)) or starts_with($3, area_path))
              and ($4::text is null or state = $4)
              and (ends_at <= $6) = $5
              and (state <> 'draft' or $7
                   or exists (select 1 from unnest($8::text[]) a where starts_with(g.area_path, a)))
              and ($9::int8 is null or (p.place_in_list, id) > ($9, $10::uuid))
            order by p.place_in_list, id limit $11"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.near.map(AreaPath::as_str),
        wanted.state.map(GatheringState::code),
        wanted.past,
        wanted.now.to_sqlx() as _,
        wanted.all_drafts,
        &areas,
        after_at,
        after_id,
        wanted.limit
    )
    .fetch_all(&mut *connection)
    .await?;
    whole(connection, tenant, rows).await
}

/// The gathering's place in [`list`].
pub fn place_in_list(from: Timestamp, past: bool) -> i64 {
    let millis = from.as_millisecond();
    if past { -millis } else { millis }
}

/// Those that ended after `since` and to which one of `who` (account, units, bodies) is invited, and
/// those from which something is to follow for which one of `who` is responsible: open, or done after
/// `since`. Latest start first.
pub async fn of_guests(
    connection: &mut PgConnection,
    tenant: TenantId,
    who: &[Uuid],
    since: Timestamp,
) -> Result<Vec<Gathering>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, kind, state, area_path, title, place, venue,
                  starts_at as "starts_at: jiff_sqlx::Timestamp", ends_at as "ends_at: jiff_sqlx::Timestamp",
                  agenda, check_in, reason, outcome, outcome_public, planned_by
             from gathering g
            where tenant_id = $1 and state <> 'draft'
              and ((ends_at > $3 and exists (
                      select 1 from gathering_guest i
                       where i.tenant_id = g.tenant_id and i.gathering_id = g.id and i.who = any($2)))
                or exists (
                      select 1 from gathering_follow_up f
                        left join gathering_guest r on r.tenant_id = f.tenant_id and r.id = f.guest_id
                       where f.tenant_id = g.tenant_id and f.gathering_id = g.id
                         and (f.done_at is null or f.done_at > $3)
                         and (f.account_id = any($2) or r.who = any($2))))
            order by starts_at desc, id limit 200"#,
        tenant.0,
        who,
        since.to_sqlx() as _
    )
    .fetch_all(&mut *connection)
    .await?;
    whole(connection, tenant, rows).await
}

/// The same with guests and follow-ups, in the order of the rows.
async fn whole(
    connection: &mut PgConnection,
    tenant: TenantId,
    rows: Vec<Row>,
) -> Result<Vec<Gathering>, Problem> {
    let mut found = rows.into_iter().map(Gathering::try_from).collect::<Result<Vec<_>, _>>()?;
    if found.is_empty() {
        return Ok(found);
    }
    let ids: Vec<Uuid> = found.iter().map(|one| one.id.0).collect();
    for guest in guests::of(&mut *connection, tenant, &ids).await? {
        if let Some(one) = found.iter_mut().find(|one| one.id == guest.gathering) {
            one.guests.push(guest);
        }
    }
    for follow_up in follow_ups::of(connection, tenant, &ids).await? {
        if let Some(one) = found.iter_mut().find(|one| one.id == follow_up.gathering) {
            one.follow_ups.push(follow_up);
        }
    }
    Ok(found)
}

/// Writes a gathering without its guests: a new one with version 1, or the next version of one;
/// `false` when somebody was quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, gathering: &Gathering) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into gathering
           (tenant_id, id, version, kind, state, area_path, title, place, venue, starts_at, ends_at, agenda,
            check_in, reason, outcome, outcome_public, planned_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         on conflict (tenant_id, id) do update set
           version = excluded.version, kind = excluded.kind, state = excluded.state,
           area_path = excluded.area_path, title = excluded.title, place = excluded.place,
           venue = excluded.venue, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
           agenda = excluded.agenda, check_in = excluded.check_in, reason = excluded.reason,
           outcome = excluded.outcome, outcome_public = excluded.outcome_public
         where gathering.version = excluded.version - 1",
        tenant.0,
        gathering.id.0,
        gathering.version,
        gathering.kind.code(),
        gathering.state.code(),
        gathering.area.as_str(),
        gathering.title,
        gathering.place,
        gathering.venue,
        gathering.times.from.to_sqlx() as _,
        gathering.times.until.to_sqlx() as _,
        gathering.agenda,
        gathering.check_in.map(CheckInReason::code),
        gathering.reason,
        gathering.outcome,
        gathering.outcome_public,
        gathering.planned_by.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Counts one more change of a gathering that stands in this version; `false` when somebody was
/// quicker.
pub async fn turn(tx: &mut PgConnection, tenant: TenantId, gathering: &Gathering) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update gathering set version = version + 1 where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        gathering.id.0,
        gathering.version
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
