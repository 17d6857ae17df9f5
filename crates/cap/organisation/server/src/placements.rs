//! Members follow the placements of other capabilities: whoever is put into a functional branch
//! there is a member here, in the same order, once.

use baodao_kernel::{CHINA, TenantId};
use baodao_organisation_core::member::{self, Home, Membership, Serving};
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

/// Puts a person into a functional branch or group, out of those they served in, or only out of
/// them. A group and the branch right over it go together; who serves there already stays.
pub(crate) async fn put(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: MembershipId,
    placed: Placed,
    today: Date,
    log: &mut Log,
) -> Result<Result<(), OrganisationRefusal>, Problem> {
    let belongs = members::belongings(&mut *tx, tenant, &[placed.account.0]).await?;
    let functional: Vec<_> =
        belongs.into_iter().map(|(_, one)| one).filter(|one| one.kind.is_functional()).collect();
    if placed.body.is_some_and(|body| functional.iter().any(|one| one.body == body)) {
        return Ok(Ok(()));
    }
    let target = match placed.body {
        Some(body) => {
            let Some(above) = bodies::above(&mut *tx, tenant, body).await? else {
                return Ok(Err(OrganisationRefusal::BodyUnknown));
            };
            let from = today.max(above.from);
            let Some((state, _)) = bodies::load(&mut *tx, tenant, body, from).await? else {
                return Ok(Err(OrganisationRefusal::BodyUnknown));
            };
            Some((above, state, from))
        }
        None => None,
    };
    let at =
        target.as_ref().map(|(above, state, _)| Serving { body: above.id, under: state.standing.parent });
    let mut staying = Vec::new();
    let mut leaving = Vec::new();
    for one in functional {
        let Some((state, _)) = bodies::load(&mut *tx, tenant, one.body, today).await? else {
            return Ok(Err(OrganisationRefusal::BodyUnknown));
        };
        let here = Serving { body: one.body, under: state.standing.parent };
        if at.is_some_and(|at| at.is_one_place_with(here)) {
            staying.push(one);
        } else {
            leaving.push((one, state));
        }
    }
    let mut new = None;
    if let Some((above, state, from)) = target {
        let home = Home { unit: placed.unit, ..Home::default() };
        let wanted = Membership { id, body: above.id, account: placed.account, home, from };
        match member::decide_join(wanted, &above, &staying, None, today) {
            Ok(membership) => new = Some((membership, state)),
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    for (one, state) in leaving {
        let Some(row) = members::load(&mut *tx, tenant, one.id).await? else { continue };
        members::end(&mut *tx, tenant, one.id, today.max(row.period().from), "placed_elsewhere").await?;
        let data = json!({ "membership": one.id, "account": placed.account, "on": today });
        log.event(event(("body", one.body), &state.seat, "membership_ended", None, data));
    }
    if let Some((membership, state)) = new {
        members::insert(&mut *tx, tenant, std::slice::from_ref(&membership)).await?;
        let data = json!({ "membership": membership.id, "account": placed.account, "from": membership.from });
        let tell = Tell::account(placed.account, "branch_joined");
        log.event(
            event(("body", membership.body), &state.seat, "member_added", None, data).telling(vec![tell]),
        );
    }
    Ok(Ok(()))
}
