//! Reads the log of the loop: where somebody's presence is confirmed, a record is proposed to them;
//! where those who were served say something, it is noted with the records of that request.

use baodao_kernel::{ClaimId, RecordId, RequestId, TenantId};
use baodao_platform::{Consumer, Log, Problem, StoredEvent};
use baodao_records_core::{NotProposed, Record, RecordsRefusal, ServedVerdict, Work, propose};
use futures::future::BoxFuture;
use jiff::Timestamp;
use serde::Deserialize;
use sqlx::PgConnection;

use crate::Records;
use crate::change::record_event;
use crate::store::{records, steps};

/// The consumer `records`.
pub(crate) struct Proposer(pub Records);

/// What is looked at of an event's data; the loop's own types stay its own.
#[derive(Deserialize)]
struct OfClaim {
    claim: ClaimId,
}

#[derive(Deserialize)]
struct OfPresence {
    claim: ClaimId,
    presence: String,
}

#[derive(Deserialize)]
struct OfVerdict {
    verdict: String,
    by: String,
}

impl Consumer for Proposer {
    fn name(&self) -> &'static str {
        "records"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            for event in events {
                let done = self.read(tx, event).await;
                done.map_err(|problem| anyhow::anyhow!("{}: {}", problem.code, problem.title))?;
            }
            Ok(())
        })
    }
}

impl Proposer {
    async fn read(&self, tx: &mut PgConnection, event: &StoredEvent) -> Result<(), Problem> {
        match event.name.as_str() {
            "presence_confirmed" => {
                let Some(OfPresence { claim, presence }) = data(event) else { return Ok(()) };
                if presence == "present" {
                    self.present(tx, event.tenant, claim, event.at).await?;
                }
                Ok(())
            }
            // Where no time was set, the minutes may come after the presence.
            "work_reported" => match data(event) {
                Some(OfClaim { claim }) => self.present(tx, event.tenant, claim, event.at).await,
                None => Ok(()),
            },
            "verdict_given" if event.subject_kind == "request" => {
                let Some(OfVerdict { verdict, by }) = data(event) else { return Ok(()) };
                let Ok(verdict) = verdict.parse::<ServedVerdict>() else { return Ok(()) };
                self.heard(tx, event, RequestId(event.subject_id), verdict, by == "proxy").await
            }
            _ => Ok(()),
        }
    }

    async fn present(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        claim: ClaimId,
        at: Timestamp,
    ) -> Result<(), Problem> {
        let works = self.0.ports.works.of_claims(tenant, &[claim]).await.map_err(Problem::fault)?;
        let Some(work) = works.get(&claim) else { return Ok(()) };
        let mut log = Log::of_system(tenant, at);
        match self.0.propose(tx, tenant, work, at, false).await? {
            Ok(record) => log.event(record_event(&record, "record_proposed", None)),
            Err(RecordsRefusal::RecordOverlaps { record }) => {
                // The coordinator sees it and can have one of the two put right.
                let Some(other) = records::lock(tx, tenant, record).await? else { return Ok(()) };
                log.event(record_event(&other, "record_overlap_found", None));
            }
            Err(_) => return Ok(()),
        }
        log.write(tx).await
    }

    async fn heard(
        &self,
        tx: &mut PgConnection,
        event: &StoredEvent,
        request: RequestId,
        verdict: ServedVerdict,
        proxy: bool,
    ) -> Result<(), Problem> {
        for record in records::lock_of_request(tx, event.tenant, request).await? {
            let mut after = record.hear(verdict, proxy);
            if after == record {
                continue;
            }
            after.version += 1;
            self.write(tx, event.tenant, &after, event.at, "verdict").await?;
        }
        Ok(())
    }

    async fn write(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        after: &Record,
        at: Timestamp,
        step: &'static str,
    ) -> Result<(), Problem> {
        records::save(tx, tenant, after, at).await?;
        let made = steps::NewStep { by: None, role: None, name: step, note: None };
        steps::add(tx, tenant, after, at, made).await
    }
}

fn data<T: for<'de> Deserialize<'de>>(event: &StoredEvent) -> Option<T> {
    let read = serde_json::from_value(event.data.clone());
    read.inspect_err(|cause| tracing::warn!(name = event.name, %cause, "an event could not be read")).ok()
}

impl Records {
    /// Writes the record that follows from a place, or says why there is none.
    pub(crate) async fn propose(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        work: &Work,
        at: Timestamp,
        afterwards: bool,
    ) -> Result<Result<Record, RecordsRefusal>, Problem> {
        if let Some(record) = records::lock_of_claim(tx, tenant, work.claim).await? {
            return Ok(Err(RecordsRefusal::RecordExists { record: record.id }));
        }
        let rules = self.rules(tenant).await?;
        let id = RecordId(self.platform.draw().id(at));
        let record = match propose(work, id, afterwards, &rules) {
            Ok(record) => record,
            Err(why @ (NotProposed::NotPresent | NotProposed::NoTime)) => return Ok(Err(why.into())),
        };
        if let Some(record) = records::overlapping(&mut *tx, tenant, &record).await? {
            return Ok(Err(RecordsRefusal::RecordOverlaps { record }));
        }
        records::insert(tx, tenant, &record, at).await?;
        let made = steps::NewStep { by: Some(record.entered_by), role: None, name: "propose", note: None };
        steps::add(tx, tenant, &record, at, made).await?;
        Ok(Ok(record))
    }
}
