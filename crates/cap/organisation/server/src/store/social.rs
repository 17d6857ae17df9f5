//! Social organisations and their stages.

use baodao_kernel::{BodyId, TenantId};
use baodao_organisation_core::social::{Reached, SocialKind, SocialOrganisation, Stage};
use baodao_organisation_core::unit::Coverage;
use baodao_organisation_core::{CreditCode, SocialOrganisationId};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, path};

/// A social organisation as its row has it.
#[derive(Debug)]
pub struct SocialRow {
    pub id: Uuid,
    pub name: String,
    pub credit_code: Option<String>,
    pub kind: String,
    pub area_path: String,
    pub service: Option<String>,
    pub incubator: Option<String>,
    pub coverage: String,
    pub body_id: Option<Uuid>,
    pub stage: String,
    pub stage_on: jiff_sqlx::Date,
    pub version: i32,
}

impl SocialRow {
    /// What is recorded.
    pub fn organisation(&self) -> Result<SocialOrganisation, Problem> {
        let credit_code =
            self.credit_code.as_deref().map(CreditCode::parse).transpose().map_err(Problem::fault)?;
        Ok(SocialOrganisation {
            name: self.name.clone(),
            credit_code,
            kind: code(&self.kind, SocialKind::parse)?,
            area: path(&self.area_path),
            service: self.service.clone(),
            incubator: self.incubator.clone(),
            coverage: code(&self.coverage, Coverage::parse)?,
            body: self.body_id.map(BodyId),
        })
    }

    /// The stage that it is in.
    pub fn reached(&self) -> Result<Reached, Problem> {
        Ok(Reached { stage: code(&self.stage, Stage::parse)?, on: self.stage_on.to_jiff() })
    }
}

/// One social organisation.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: SocialOrganisationId,
) -> Result<Option<SocialRow>, sqlx::Error> {
    sqlx::query_as!(
        SocialRow,
        r#"select id, name, credit_code, kind, area_path, service, incubator, coverage, body_id, stage,
                  stage_on as "stage_on: jiff_sqlx::Date", version from social_organisation where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// Which social organisations.
#[derive(Debug)]
pub struct WantedSocial<'a> {
    pub prefixes: &'a [String],
    pub within: &'a str,
    pub stage: Option<Stage>,
    pub coverage: Option<Coverage>,
    pub text: Option<&'a str>,
    pub after: Option<(String, String, Uuid)>,
    pub limit: i64,
}

/// Social organisations in order of area, name and id.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedSocial<'_>,
) -> Result<Vec<SocialRow>, sqlx::Error> {
    let (after_path, after_name, after_id) = match wanted.after {
        Some((path, name, id)) => (Some(path), Some(name), Some(id)),
        None => (None, None, None),
    };
    sqlx::query_as!(
        SocialRow,
        r#"select o.id, o.name, o.credit_code, o.kind, o.area_path, o.service, o.incubator, o.coverage, o.body_id, o.stage,
                  o.stage_on as "stage_on: jiff_sqlx::Date", o.version
             from social_organisation o
            where o.tenant_id = $1 and starts_with(o.area_path, $2)
              and exists (select from unnest($3::text[]) mine where starts_with(o.area_path, mine))
              and ($4::text is null or o.stage = $4) and ($5::text is null or o.coverage = $5)
              and ($6::text is null or position($6 in o.name) > 0 or position($6 in coalesce(o.service, '')) > 0)
              and ($7::text is null or (o.area_path, o.name, o.id) > ($7, $8, $9))
            order by o.area_path, o.name, o.id limit $10"#,
        tenant.0,
        wanted.within,
        wanted.prefixes,
        wanted.stage.map(Stage::code),
        wanted.coverage.map(Coverage::code),
        wanted.text,
        after_path,
        after_name,
        after_id,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// Writes social organisations; the stage of a known one stays as it is.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    list: &[(SocialOrganisationId, SocialOrganisation, Reached)],
) -> Result<(), sqlx::Error> {
    let row = |(id, one, reached): &(SocialOrganisationId, SocialOrganisation, Reached)| json!({ "id": id, "one": one, "stage": reached.stage, "on": reached.on });
    let rows = json!(list.iter().map(row).collect::<Vec<_>>());
    sqlx::query!(
        r#"with new as (
             select r.id, r.stage, r."on", o.* from jsonb_to_recordset($2) as r(id uuid, one jsonb, stage text, "on" date),
               jsonb_to_record(r.one) as o(name text, credit_code text, kind text, area text, service text, incubator text,
                 coverage text, body uuid)
           ), staged as (
             insert into social_stage (tenant_id, organisation_id, stage, from_on)
             select $1, n.id, n.stage, n."on" from new n
              where not exists (select from social_organisation s where s.tenant_id = $1 and s.id = n.id)
           )
           insert into social_organisation (tenant_id, id, name, credit_code, kind, area_path, service, incubator, coverage,
             body_id, stage, stage_on)
           select $1, id, name, credit_code, kind, area, service, incubator, coverage, body, stage, "on" from new
           on conflict (tenant_id, id) do update set name = excluded.name, credit_code = excluded.credit_code,
             kind = excluded.kind, area_path = excluded.area_path, service = excluded.service, incubator = excluded.incubator,
             coverage = excluded.coverage, body_id = excluded.body_id, version = social_organisation.version + 1"#,
        tenant.0,
        rows
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts an organisation into a stage; answers with the version.
pub async fn set_stage(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: SocialOrganisationId,
    stage: Stage,
    on: Date,
    note: Option<&str>,
) -> Result<i32, sqlx::Error> {
    sqlx::query!(
        "insert into social_stage (tenant_id, organisation_id, stage, from_on, note) values ($1, $2, $3, $4, $5)",
        tenant.0,
        id.0,
        stage.code(),
        on.to_sqlx() as _,
        note
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "update social_organisation set stage = $3, stage_on = $4, version = version + 1 where tenant_id = $1 and id = $2
         returning version",
        tenant.0,
        id.0,
        stage.code(),
        on.to_sqlx() as _
    )
    .fetch_one(tx)
    .await
}

/// A stage that was reached.
#[derive(Debug)]
pub struct StageRow {
    pub stage: String,
    pub from_on: jiff_sqlx::Date,
    pub note: Option<String>,
}

/// The stages of an organisation, newest first.
pub async fn stages(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: SocialOrganisationId,
) -> Result<Vec<StageRow>, sqlx::Error> {
    sqlx::query_as!(
        StageRow,
        r#"select stage, from_on as "from_on: jiff_sqlx::Date", note from social_stage
            where tenant_id = $1 and organisation_id = $2 order by seq desc limit 100"#,
        tenant.0,
        id.0
    )
    .fetch_all(connection)
    .await
}
