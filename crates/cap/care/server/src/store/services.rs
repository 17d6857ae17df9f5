//! Services near home.

use baodao_care_core::{Fee, ProviderKind, Relation, ServiceId, ServiceKind, ServiceState};
use baodao_kernel::{AccountId, AreaPath, Scope, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{code, path};

/// A service as stored.
#[derive(Debug, Clone)]
pub struct Service {
    pub id: ServiceId,
    pub version: i32,
    pub state: ServiceState,
    pub kind: ServiceKind,
    pub area: AreaPath,
    pub provider_kind: ProviderKind,
    pub provider_name: String,
    pub public_agreed: bool,
    pub name: String,
    pub what: String,
    pub when_text: String,
    pub where_text: String,
    pub phone: String,
    pub fee: Fee,
    pub fee_text: Option<String>,
    pub valid_until: Date,
    pub offered_by: AccountId,
    pub offered_at: Timestamp,
    pub published_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    version: i32,
    state: String,
    kind: String,
    area_path: String,
    provider_kind: String,
    provider_name: String,
    public_agreed: bool,
    name: String,
    what: String,
    when_text: String,
    where_text: String,
    phone: String,
    fee: String,
    fee_text: Option<String>,
    valid_until: jiff_sqlx::Date,
    offered_by: Uuid,
    offered_at: jiff_sqlx::Timestamp,
    published_at: Option<jiff_sqlx::Timestamp>,
}

impl TryFrom<Row> for Service {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: ServiceId(row.id),
            version: row.version,
            state: code(&row.state)?,
            kind: code(&row.kind)?,
            area: path(&row.area_path),
            provider_kind: code(&row.provider_kind)?,
            provider_name: row.provider_name,
            public_agreed: row.public_agreed,
            name: row.name,
            what: row.what,
            when_text: row.when_text,
            where_text: row.where_text,
            phone: row.phone,
            fee: code(&row.fee)?,
            fee_text: row.fee_text,
            valid_until: row.valid_until.to_jiff(),
            offered_by: AccountId(row.offered_by),
            offered_at: row.offered_at.to_jiff(),
            published_at: row.published_at.map(|at| at.to_jiff()),
        })
    }
}

/// One service.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: ServiceId,
) -> Result<Option<Service>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, state, kind, area_path, provider_kind, provider_name, public_agreed, name, what,
                  when_text, where_text, phone, fee, fee_text, valid_until as "valid_until: jiff_sqlx::Date",
                  offered_by, offered_at as "offered_at: jiff_sqlx::Timestamp",
                  published_at as "published_at: jiff_sqlx::Timestamp"
             from local_service where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(Service::try_from).transpose()
}

/// Which published services.
#[derive(Debug)]
pub struct Shown<'a> {
    /// For people of this area: what is offered in it, around it, and inside it.
    pub area: &'a AreaPath,
    /// Of this kind.
    pub kind: Option<ServiceKind>,
    /// With this in name or description.
    pub words: Option<&'a str>,
    /// Valid on this day.
    pub day: Date,
    /// After this place: area and id.
    pub after: Option<(String, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Published services by area (wide ones first) and id.
pub async fn shown(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    wanted: Shown<'_>,
) -> Result<Vec<Service>, Problem> {
    let (after_area, after_id) = wanted.after.unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, state, kind, area_path, provider_kind, provider_name, public_agreed, name, what,
                  when_text, where_text, phone, fee, fee_text, valid_until as "valid_until: jiff_sqlx::Date",
                  offered_by, offered_at as "offered_at: jiff_sqlx::Timestamp",
                  published_at as "published_at: jiff_sqlx::Timestamp"
             from local_service
            where tenant_id = $1 and state = 'published' and valid_until >= $2
              and (starts_with(area_path, $3) or starts_with($3, area_path))
              and ($4::text is null or kind = $4)
              and ($5::text is null or position($5 in name) > 0 or position($5 in what) > 0)
              and ($6::text is null or (area_path, id) > ($6, $7))
            order by area_path, id limit $8"#,
        tenant.0,
        wanted.day.to_sqlx() as _,
        wanted.area.as_str(),
        wanted.kind.map(ServiceKind::code),
        wanted.words,
        after_area,
        after_id,
        wanted.limit
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Service::try_from).collect()
}

/// Which offers.
#[derive(Debug)]
pub struct Offers<'a> {
    /// What the policy lets the caller look at.
    pub scope: &'a Scope<Relation>,
    /// The caller, whose own are always in it.
    pub me: AccountId,
    /// Only the caller's own.
    pub mine: bool,
    /// Inside this area.
    pub within: &'a AreaPath,
    /// In this state.
    pub state: Option<ServiceState>,
    /// After this place.
    pub after: Option<Uuid>,
    /// At most so many.
    pub limit: i64,
}

/// Offers in whatever state, newest first.
pub async fn offers(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    wanted: Offers<'_>,
) -> Result<Vec<Service>, Problem> {
    let areas: Vec<String> = wanted.scope.areas.iter().map(ToString::to_string).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, state, kind, area_path, provider_kind, provider_name, public_agreed, name, what,
                  when_text, where_text, phone, fee, fee_text, valid_until as "valid_until: jiff_sqlx::Date",
                  offered_by, offered_at as "offered_at: jiff_sqlx::Timestamp",
                  published_at as "published_at: jiff_sqlx::Timestamp"
             from local_service s
            where tenant_id = $1
              and (offered_by = $2 or (not $8 and ($3
                or exists (select 1 from unnest($4::text[]) a where starts_with(s.area_path, a)))))
              and starts_with(area_path, $9)
              and ($5::text is null or state = $5) and ($6::uuid is null or id < $6)
            order by id desc limit $7"#,
        tenant.0,
        wanted.me.0,
        wanted.scope.all,
        &areas,
        wanted.state.map(ServiceState::code),
        wanted.after,
        wanted.limit,
        wanted.mine,
        wanted.within.as_str()
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Service::try_from).collect()
}

/// Writes a service: a new one with version 1, or the next version of one; `false` when somebody
/// was quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, service: &Service) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into local_service
           (tenant_id, id, version, state, kind, area_path, provider_kind, provider_name, public_agreed, name, what,
            when_text, where_text, phone, fee, fee_text, valid_until, offered_by, offered_at, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         on conflict (tenant_id, id) do update set
           version = excluded.version, state = excluded.state, kind = excluded.kind, area_path = excluded.area_path,
           provider_kind = excluded.provider_kind, provider_name = excluded.provider_name,
           public_agreed = excluded.public_agreed, name = excluded.name, what = excluded.what,
           when_text = excluded.when_text, where_text = excluded.where_text, phone = excluded.phone,
           fee = excluded.fee, fee_text = excluded.fee_text, valid_until = excluded.valid_until,
           published_at = excluded.published_at
         where local_service.version = excluded.version - 1",
        tenant.0,
        service.id.0,
        service.version,
        service.state.code(),
        service.kind.code(),
        service.area.as_str(),
        service.provider_kind.code(),
        service.provider_name,
        service.public_agreed,
        service.name,
        service.what,
        service.when_text,
        service.where_text,
        service.phone,
        service.fee.code(),
        service.fee_text,
        service.valid_until.to_sqlx() as _,
        service.offered_by.0,
        service.offered_at.to_sqlx() as _,
        service.published_at.map(ToSqlx::to_sqlx) as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
