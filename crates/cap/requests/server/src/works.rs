//! What records need to know of the work that people took on: whose place it was, when, what they
//! said of it, and whether somebody confirmed that they were there.

use std::collections::HashMap;

use baodao_kernel::{AccountId, ClaimId, RequestId, Span, TaskId, TenantId};
use baodao_platform::{Platform, Problem};
use baodao_records_core::{ServedVerdict, Waiting, Work, Works};
use baodao_requests_core::{Confirmed, Presence, Report};
use serde_json::Value;
use uuid::Uuid;

use crate::store::rows::{At, path, structure};

/// Answers from the tables, one query a batch.
#[derive(Clone)]
pub struct StoredWorks(Platform);

impl StoredWorks {
    /// Over the platform's database.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    async fn read(
        &self,
        tenant: TenantId,
        claims: &[Uuid],
        task: Option<Uuid>,
    ) -> Result<Vec<Work>, Problem> {
        let rows = sqlx::query_as!(
            Row,
            r#"select c.id, c.task_id, c.request_id, c.account, lower(c.span) as "slot_from: At",
                      upper(c.span) as "slot_until: At", c.report, c.confirmed, t.title, t.instructions, t.area_path,
                      r.number, r.category, r.secret, r.verdict, r.particulars->'verdict'->>'by' as said_by,
                      coalesce(r.requester, i.requester) as requester,
                      array(select j.account from co_requester j where j.request_id = r.id) as "joined!"
                 from claim c join task t on t.id = c.task_id join request r on r.id = c.request_id
                 left join request_identity i on i.request_id = r.id
                where c.tenant_id = $1 and (c.id = any($2) or c.task_id = $3)
                order by c.id"#,
            tenant.0,
            claims,
            task
        )
        .fetch_all(self.0.pool())
        .await?;
        rows.into_iter().map(Row::work).collect()
    }
}

struct Row {
    id: Uuid,
    task_id: Uuid,
    request_id: Uuid,
    account: Uuid,
    slot_from: Option<At>,
    slot_until: Option<At>,
    report: Option<Value>,
    confirmed: Option<Value>,
    title: String,
    instructions: String,
    area_path: String,
    number: String,
    category: Option<String>,
    secret: bool,
    verdict: Option<String>,
    said_by: Option<String>,
    requester: Option<Uuid>,
    joined: Vec<Uuid>,
}

impl Row {
    fn work(self) -> Result<Work, Problem> {
        let report: Option<Report> =
            self.report.map(|value| structure(self.id, "report", value)).transpose()?;
        let confirmed: Option<Confirmed> =
            self.confirmed.map(|value| structure(self.id, "presence", value)).transpose()?;
        let present = confirmed.filter(|confirmed| confirmed.presence == Presence::Present);
        let slot = match (self.slot_from, self.slot_until) {
            (Some(from), Some(until)) => Span::new(from.to_jiff(), until.to_jiff()),
            _ => None,
        };
        // "No opinion" is none of the words that records know.
        let verdict = self.verdict.as_deref().and_then(|word| word.parse::<ServedVerdict>().ok());
        Ok(Work {
            claim: ClaimId(self.id),
            task: TaskId(self.task_id),
            request: RequestId(self.request_id),
            number: self.number,
            title: self.title,
            content: self.instructions,
            category: self.category,
            area: path(&self.area_path)?,
            person: AccountId(self.account),
            slot,
            reported: report.map(|report| (report.minutes, report.at)),
            present: present.map(|confirmed| (confirmed.by, confirmed.at)),
            verdict: verdict.map(|verdict| (verdict, self.said_by.as_deref() == Some("proxy"))),
            served: self.requester.into_iter().chain(self.joined).map(AccountId).collect(),
            secret: self.secret,
        })
    }
}

impl Works for StoredWorks {
    fn of_claims<'a>(
        &'a self,
        tenant: TenantId,
        claims: &'a [ClaimId],
    ) -> Waiting<'a, HashMap<ClaimId, Work>> {
        Box::pin(async move {
            let ids: Vec<Uuid> = claims.iter().map(|claim| claim.0).collect();
            let works = self.read(tenant, &ids, None).await.map_err(|problem| problem.title.into_owned())?;
            Ok(works.into_iter().map(|work| (work.claim, work)).collect())
        })
    }

    fn of_task(&self, tenant: TenantId, task: TaskId) -> Waiting<'_, Vec<Work>> {
        Box::pin(async move {
            let works = self.read(tenant, &[], Some(task.0)).await;
            let works = works.map_err(|problem| problem.title.into_owned())?;
            Ok(works.into_iter().filter(|work| work.present.is_some()).collect())
        })
    }
}
