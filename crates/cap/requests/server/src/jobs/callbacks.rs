//! The nightly call-back sample: drawn by chance from what was handled or closed the day before,
//! and given to officers who had no hand in it.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Role, TenantId};
use baodao_requests_core::sample;
use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;

use crate::Requests;

/// Draws the sample of the last day for every district.
pub async fn draw(cap: Requests) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let since = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(now);
    let rows = sqlx::query!(
        r#"select tenant_id, id, round, area_path, accepted_by, dispatched_by,
                  particulars->'handling'->>'by' as handled_by from request r
            where changed_at >= $1 and stage in ('handled', 'closed') and outcome is not null
              and (has_contact or requester is not null)
              and not exists (select 1 from callback_sample s where s.request_id = r.id and s.round = r.round)
            order by id"#,
        since.to_sqlx() as _
    )
    .fetch_all(cap.platform.pool())
    .await?;
    let tenants: std::collections::BTreeSet<i32> = rows.iter().map(|row| row.tenant_id).collect();
    let mut drawn = 0;
    for tenant in tenants {
        let of_tenant: Vec<_> = rows.iter().filter(|row| row.tenant_id == tenant).collect();
        let env = cap.env(TenantId(tenant)).await.map_err(|problem| anyhow::anyhow!("{}", problem.title))?;
        let size = sample::sample_size(of_tenant.len(), env.rules.callback_share_permille.value);
        let mut holders: HashMap<AreaPath, Vec<AccountId>> = HashMap::new();
        for row in sample::draw(&of_tenant, size, |n| cap.platform.draw().below(n)) {
            let path = AreaPath::parse(&row.area_path).unwrap_or_default();
            if !holders.contains_key(&path) {
                let found = cap.people.holders(TenantId(tenant), Role::CallbackOfficer, &path, now).await;
                holders.insert(path.clone(), found.map_err(|cause| anyhow::anyhow!("{cause}"))?);
            }
            let mut officers = holders.get(&path).cloned().unwrap_or_default();
            let handled_by = row.handled_by.as_deref().and_then(|id| id.parse().ok());
            officers.retain(|AccountId(officer)| {
                ![row.accepted_by, row.dispatched_by, handled_by].contains(&Some(*officer))
            });
            if officers.is_empty() {
                continue;
            }
            let pick = usize::try_from(cap.platform.draw().below(officers.len() as u64)).unwrap_or(0);
            sqlx::query!(
                "insert into callback_sample (tenant_id, request_id, round, area_path, drawn_at, officer)
                 values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                tenant,
                row.id,
                row.round,
                row.area_path,
                now.to_sqlx() as _,
                officers.get(pick).map(|officer| officer.0)
            )
            .execute(cap.platform.pool())
            .await?;
            drawn += 1;
        }
    }
    Ok(format!("{drawn} call-backs drawn"))
}
