//! The district's own rows of the catalogue.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use baodao_skills_core::{Catalogue, Licence, ServiceType, Skill};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::{code, codes};

/// The catalogue in force.
pub async fn load(executor: impl PgExecutor<'_>, tenant: TenantId) -> Result<Catalogue, Problem> {
    let rows = sqlx::query!(
        r#"select code, version, skill_group, name_zh, name_en, licence_zh, licence_en, licence_by_law,
                  service_types, retired_at as "retired_at: jiff_sqlx::Timestamp"
             from skill where tenant_id = $1"#,
        tenant.0
    )
    .fetch_all(executor)
    .await?;
    let own = rows.into_iter().map(|row| {
        let licence = row.licence_zh.zip(row.licence_en).map(|(name_zh, name_en)| Licence {
            name_zh,
            name_en,
            by_law: row.licence_by_law,
        });
        Ok(Skill {
            code: row.code,
            name_zh: row.name_zh,
            name_en: row.name_en,
            group: code(&row.skill_group)?,
            licence,
            service_types: codes(&row.service_types),
            retired_at: row.retired_at.map(|at| at.to_jiff()),
            version: row.version,
        })
    });
    Ok(Catalogue::with(own.collect::<Result<Vec<_>, Problem>>()?))
}

/// Writes a row whose version was `skill.version` (0 for none); `false` when somebody was quicker.
pub async fn save(
    connection: &mut PgConnection,
    tenant: TenantId,
    skill: &Skill,
    by: AccountId,
    at: Timestamp,
) -> Result<bool, Problem> {
    let services: Vec<String> =
        skill.service_types.iter().map(|kind: &ServiceType| kind.code().to_owned()).collect();
    let licence = skill.licence.as_ref();
    let done = sqlx::query!(
        "insert into skill
           (tenant_id, code, skill_group, name_zh, name_en, licence_zh, licence_en, licence_by_law,
            service_types, retired_at, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (tenant_id, code) do update set
           version = skill.version + 1, skill_group = excluded.skill_group, name_zh = excluded.name_zh,
           name_en = excluded.name_en, licence_zh = excluded.licence_zh, licence_en = excluded.licence_en,
           licence_by_law = excluded.licence_by_law, service_types = excluded.service_types,
           retired_at = excluded.retired_at, changed_at = excluded.changed_at, changed_by = excluded.changed_by
         where skill.version = $13",
        tenant.0,
        skill.code,
        skill.group.code(),
        skill.name_zh,
        skill.name_en,
        licence.map(|licence| licence.name_zh.as_str()),
        licence.map(|licence| licence.name_en.as_str()),
        licence.is_some_and(|licence| licence.by_law),
        &services,
        skill.retired_at.map(ToSqlx::to_sqlx) as _,
        at.to_sqlx() as _,
        by.0,
        skill.version
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
