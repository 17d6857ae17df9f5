//! Members follow the placements of other capabilities: whoever is put into a functional branch
//! there is a member here, in the same order, once.

use baodao_kernel::{CHINA, TenantId};
use baodao_organisation_core::body::Above;
use baodao_organisation_core::member::{self, Home, Membership};
use baodao_organisation_core::ports::{PLACED, Placed};
use baodao_organisation_core::{MembershipId, OrganisationRefusal};
use baodao_platform::{Consumer, Log, Problem, StoredEvent, Tell};
use futures::future::BoxFuture;
use jiff::civil::Date;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::change::event;
use crate::store::{self, bodies, members};

/// Reads placements from the log.
pub(crate) struct Placements;

impl Consumer for Placements {
    fn name(&self) -> &'static str {
        "organisation_placements"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            for stored in events {
                let Some(data) = stored.data.get(PLACED) else { continue };
                let placed: Placed = match serde_json::from_value(data.clone()) {
                    Ok(placed) => placed,
                    Err(cause) => {
                        tracing::error!(event = stored.name, %cause, "a placement cannot be read; it is passed over");
                        continue;
                    }
                };
                follow(tx, stored, placed).await.map_err(|problem| anyhow::anyhow!("{}", problem.code))?;
            }
            Ok(())
        })
    }
}

/// Writes one placement, with its own events.
async fn follow(tx: &mut PgConnection, stored: &StoredEvent, placed: Placed) -> Result<(), Problem> {
    let tenant = stored.tenant;
    store::lock(&mut *tx, tenant).await?;
    let mut log = Log::of_system(tenant, stored.at);
    let today = CHINA.to_datetime(stored.at).date();
    // Derived from the event, so that reading it twice gives the same.
    let id = MembershipId(Uuid::new_v5(&stored.subject_id, stored.place.to_string().as_bytes()));
    match put(tx, tenant, id, placed, today, &mut log).await? {
        Ok(()) => log.write(tx).await,
        Err(refusal) => {
            tracing::warn!(event = stored.name, %refusal, "a placement does not fit the register; it is passed over");
            Ok(())
        }
    }
}

/// Puts a person into a functional branch, out of the one they were in, or only out of it.
pub(crate) async fn put(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: MembershipId,
    placed: Placed,
    today: Date,
    log: &mut Log,
) -> Result<Result<(), OrganisationRefusal>, Problem> {
    let belongs = members::belongings(&mut *tx, tenant, &[placed.account.0]).await?;
    let before = belongs.into_iter().map(|(_, one)| one).find(|one| one.kind.is_functional());
    if before.as_ref().map(|one| one.body) == placed.body {
        return Ok(Ok(()));
    }
    let mut new: Option<(Membership, Above)> = None;
    if let Some(body) = placed.body {
        let Some(above) = bodies::above(&mut *tx, tenant, body).await? else {
            return Ok(Err(OrganisationRefusal::BodyUnknown));
        };
        let home = Home { unit: placed.unit, ..Home::default() };
        let from = today.max(above.from);
        let wanted = Membership { id, body, account: placed.account, home, from };
        match member::decide_join(wanted, &above, before.as_slice(), before.as_ref().map(|one| one.id), today)
        {
            Ok(membership) => new = Some((membership, above)),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    if let Some(before) = before {
        let Some((state, _)) = bodies::load(&mut *tx, tenant, before.body, today).await? else {
            return Ok(Err(OrganisationRefusal::BodyUnknown));
        };
        let Some(row) = members::load(&mut *tx, tenant, before.id).await? else { return Ok(Ok(())) };
        members::end(&mut *tx, tenant, before.id, today.max(row.period().from), "placed_elsewhere").await?;
        let data = json!({ "membership": before.id, "account": placed.account, "on": today });
        log.event(event(("body", before.body), &state.seat, "membership_ended", None, data));
    }
    if let Some((membership, above)) = new {
        let Some((state, _)) = bodies::load(&mut *tx, tenant, above.id, today).await? else {
            return Ok(Err(OrganisationRefusal::BodyUnknown));
        };
        members::insert(&mut *tx, tenant, std::slice::from_ref(&membership)).await?;
        let data = json!({ "membership": membership.id, "account": placed.account, "from": membership.from });
        let tell = Tell::account(placed.account, "branch_joined");
        log.event(event(("body", above.id), &state.seat, "member_added", None, data).telling(vec![tell]));
    }
    Ok(Ok(()))
}
