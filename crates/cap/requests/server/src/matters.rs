//! What notices need to know of requests beside the events: who stands around them now.

use std::collections::HashMap;

use baodao_kernel::{AccountId, ClaimId, RequestId, TaskId, TenantId};
use baodao_notices_core::{
    Matters,
    matter::{Matter, Place, Receiver},
    ports::{Pending, PortFailure},
};
use baodao_platform::{Platform, Problem};
use baodao_requests_core::Mode;
use uuid::Uuid;

use crate::store::rows::{code, path, structure};

/// Answers from the tables, three queries a batch.
#[derive(Clone)]
pub struct StoredMatters(Platform);

impl StoredMatters {
    /// Over the platform's database.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    async fn read(&self, tenant: TenantId, ids: &[RequestId]) -> Result<HashMap<RequestId, Matter>, Problem> {
        let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        let pool = self.0.pool();
        let rows = sqlx::query!(
            "select r.id, number, kind, urgency, stage, level, area_path, coalesce(r.requester, i.requester) as requester,
                    proxy, accepted_by, dispatched_by,
                    array(select c.account from co_requester c where c.request_id = r.id) as \"joined!\"
               from request r left join request_identity i on i.request_id = r.id
              where r.tenant_id = $1 and r.id = any($2)",
            tenant.0,
            &ids
        )
        .fetch_all(pool)
        .await?;
        let mut matters = HashMap::with_capacity(rows.len());
        for row in rows {
            let matter = Matter {
                number: row.number,
                kind: code(&row.kind)?,
                urgency: code(&row.urgency)?,
                stage: code(&row.stage)?,
                level: code(&row.level)?,
                area: path(&row.area_path)?,
                requester: row.requester.map(AccountId),
                proxy: row.proxy.map(AccountId),
                joined: row.joined.into_iter().map(AccountId).collect(),
                accepted_by: row.accepted_by.map(AccountId),
                dispatched_by: row.dispatched_by.map(AccountId),
                places: Vec::new(),
                receivers: Vec::new(),
            };
            matters.insert(RequestId(row.id), matter);
        }
        self.add_places(&ids, &mut matters).await?;
        self.add_receivers(&ids, &mut matters).await?;
        Ok(matters)
    }

    async fn add_places(
        &self,
        ids: &[Uuid],
        matters: &mut HashMap<RequestId, Matter>,
    ) -> Result<(), Problem> {
        let rows = sqlx::query!(
            "select request_id, id, task_id, account, stage from claim where request_id = any($1) order by id",
            ids
        )
        .fetch_all(self.0.pool())
        .await?;
        for row in rows {
            let place = Place {
                claim: ClaimId(row.id),
                task: TaskId(row.task_id),
                account: AccountId(row.account),
                stage: code(&row.stage)?,
            };
            if let Some(matter) = matters.get_mut(&RequestId(row.request_id)) {
                matter.places.push(place);
            }
        }
        Ok(())
    }

    async fn add_receivers(
        &self,
        ids: &[Uuid],
        matters: &mut HashMap<RequestId, Matter>,
    ) -> Result<(), Problem> {
        let rows = sqlx::query!(
            "select request_id, id, mode_detail, area_path, received_by from task
              where request_id = any($1) and mode in ('unit', 'department', 'area')",
            ids
        )
        .fetch_all(self.0.pool())
        .await?;
        for row in rows {
            let mode: Mode = structure(row.id, "mode", row.mode_detail)?;
            let Some(role) = mode.recipient_role() else { continue };
            let area = match mode {
                Mode::Area { area } => area,
                _ => path(&row.area_path)?,
            };
            let receiver =
                Receiver { task: TaskId(row.id), role, area, received_by: row.received_by.map(AccountId) };
            if let Some(matter) = matters.get_mut(&RequestId(row.request_id)) {
                matter.receivers.push(receiver);
            }
        }
        Ok(())
    }
}

impl Matters for StoredMatters {
    fn about<'a>(
        &'a self,
        tenant: TenantId,
        requests: &'a [RequestId],
    ) -> Pending<'a, Result<HashMap<RequestId, Matter>, PortFailure>> {
        Box::pin(async move {
            self.read(tenant, requests).await.map_err(|problem| PortFailure(problem.title.into_owned()))
        })
    }
}
