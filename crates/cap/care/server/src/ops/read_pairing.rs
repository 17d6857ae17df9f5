//! `read_pairing`: one pairing with its visits.

use axum::extract::State;
use baodao_care_core::{Action, PairingId};
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply, disclosure};

use crate::pairing_view::{names, view, visit};
use crate::store::visits;
use crate::views::PairingDetail;
use crate::{Care, allow};

/// Most looks at name and number that are shown.
const LOOKS: i64 = 50;
/// Most visits that are shown; a year of weekly ones by several helpers.
const VISITS: i64 = 200;

/// Read a pairing
///
/// Its helpers, its household and the offices of its area. Visits are shown to those at work on it
/// and to the household, not to who was only asked; to the household also who looked at its name and
/// number.
#[utoipa::path(get, path = "/api/pairings/{id}", operation_id = "read_pairing", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = PairingDetail), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_pairing(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<PairingDetail> {
    let pairing = allow::pairing(&care, &call, id, Action::ReadPairing).await?.into_inner();
    let at_work = allow::of_pairing(&call, Action::ListDue, &pairing).is_some();
    let household = allow::of_pairing(&call, Action::ReadLooks, &pairing).is_some();
    let found = if at_work || household {
        visits::of_pairing(care.platform.pool(), call.actor.tenant, id, VISITS).await?
    } else {
        Vec::new()
    };
    let names = names(&care, &call, std::slice::from_ref(&pairing), &found).await?;
    let mut looks = Vec::new();
    if household {
        let (pool, tenant) = (care.platform.pool(), call.actor.tenant);
        looks = disclosure::of_subject(pool, tenant, "pairing", id.0, LOOKS).await?;
        let viewers: Vec<AccountId> = looks.iter().map(|look| look.viewer).collect();
        let viewers = care.ports.people.names(tenant, &viewers).await.map_err(Problem::fault)?;
        looks.iter_mut().for_each(|look| look.viewer_name = viewers.get(&look.viewer).cloned());
    }
    let detail = PairingDetail {
        looks,
        pairing: view(&care, &call, &pairing, &names),
        visits: found.into_iter().map(|one| visit(&call, &pairing, one, &names)).collect(),
    };
    Ok(Reply::ok(detail).version(pairing.version))
}
