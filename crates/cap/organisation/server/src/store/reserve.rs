//! Who stands by in reserve teams (机动力量).

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_organisation_core::team::TeamKind;
use sqlx::PgPool;

/// Who has joined a living reserve team that serves `area` or an area around it, the narrowest
/// team's first; somebody in two teams comes twice. At most 500.
pub async fn members(
    pool: &PgPool,
    tenant: TenantId,
    area: &AreaPath,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select m.account_id as "account_id!" from team t
             join team_member m on m.tenant_id = t.tenant_id and m.team_id = t.id
            where t.tenant_id = $1 and t.kind = $2 and t.disbanded_on is null and starts_with($3, t.area_path)
              and m.state = 'joined' and m.account_id is not null
            order by length(t.area_path) desc, t.id, m.account_id limit 500"#,
        tenant.0,
        TeamKind::Reserve.code(),
        area.as_str()
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}
