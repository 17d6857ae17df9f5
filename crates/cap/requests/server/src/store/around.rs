//! Who stands around some requests, read in four statements however many there are.

use std::collections::HashMap;

use baodao_kernel::{AccountId, ClaimId, RequestId, TaskId, TenantId};
use baodao_platform::Problem;
use baodao_requests_core::Mode;
use sqlx::PgPool;
use uuid::Uuid;

use super::rows::{code, path, structure};
use crate::around::{Around, Body, Holder};

/// The named requests that exist.
pub async fn load(pool: &PgPool, tenant: TenantId, ids: &[RequestId]) -> Result<HashMap<RequestId, Around>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    // The account behind a secret request is told in its own inbox and nowhere else.
    let rows = sqlx::query!(
        r#"select r.id, r.number, r.kind, r.urgency, r.stage, r.level, r.area_path, r.proxy, r.accepted_by, r.dispatched_by,
                  coalesce(r.requester, (select i.requester from request_identity i
                    where i.request_id = r.id and i.tenant_id = r.tenant_id)) as "requester?"
             from request r where r.tenant_id = $1 and r.id = any($2)"#,
        tenant.0,
        &ids
    )
    .fetch_all(pool)
    .await?;
    let mut found = HashMap::with_capacity(rows.len());
    for row in rows {
        let around = Around {
            number: row.number,
            kind: code(&row.kind)?,
            urgency: code(&row.urgency)?,
            stage: code(&row.stage)?,
            level: code(&row.level)?,
            area: path(&row.area_path)?,
            requester: row.requester.map(AccountId),
            proxy: row.proxy.map(AccountId),
            accepted_by: row.accepted_by.map(AccountId),
            dispatched_by: row.dispatched_by.map(AccountId),
            joined: Vec::new(),
            holders: Vec::new(),
            bodies: Vec::new(),
        };
        found.insert(RequestId(row.id), around);
    }
    join(pool, tenant, &ids, &mut found).await?;
    Ok(found)
}

async fn join(
    pool: &PgPool,
    tenant: TenantId,
    ids: &[Uuid],
    found: &mut HashMap<RequestId, Around>,
) -> Result<(), Problem> {
    let joined = sqlx::query!(
        "select request_id, account from co_requester where tenant_id = $1 and request_id = any($2) order by joined_at",
        tenant.0,
        ids
    )
    .fetch_all(pool)
    .await?;
    for row in joined {
        if let Some(around) = found.get_mut(&RequestId(row.request_id)) {
            around.joined.push(AccountId(row.account));
        }
    }
    let claims = sqlx::query!(
        "select request_id, id, task_id, account, stage from claim
          where tenant_id = $1 and request_id = any($2) and stage not in ('declined', 'left') order by id",
        tenant.0,
        ids
    )
    .fetch_all(pool)
    .await?;
    for row in claims {
        if let Some(around) = found.get_mut(&RequestId(row.request_id)) {
            let (claim, task) = (ClaimId(row.id), TaskId(row.task_id));
            around.holders.push(Holder { claim, task, account: AccountId(row.account), stage: code(&row.stage)? });
        }
    }
    let tasks = sqlx::query!(
        "select request_id, id, area_path, mode_detail, recipient, received_by from task
          where tenant_id = $1 and request_id = any($2) and mode in ('unit', 'department', 'area') and stage <> 'finished'
          order by id",
        tenant.0,
        ids
    )
    .fetch_all(pool)
    .await?;
    for row in tasks {
        let Some(around) = found.get_mut(&RequestId(row.request_id)) else { continue };
        let mode: Mode = structure(row.id, "mode", row.mode_detail)?;
        let Some(role) = mode.recipient_role() else { continue };
        let area = match mode {
            Mode::Area { area } => area,
            _ => path(&row.area_path)?,
        };
        let person = row.received_by.or(row.recipient).map(AccountId);
        around.bodies.push(Body { task: TaskId(row.id), role, area, person });
    }
    Ok(())
}
