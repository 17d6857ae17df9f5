//! `change_plan`: how often somebody comes, and until when.

use axum::extract::State;
use baodao_care_core::pairing::Term;
use baodao_care_core::{Action, Frequency, PairingId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{check, names, pairing_event, view};
use crate::store::{pairings, visits};
use crate::views::PairingView;
use crate::{Care, allow, today};

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePlan {
    /// How often somebody comes.
    #[garde(skip)]
    #[schema(example = "weekly")]
    frequency: Option<Frequency>,
    /// Last day.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2027-11-30")]
    term_until: Option<Date>,
}

/// Change a plan
///
/// For the coordinator of the household's community; helpers and a household with an account are told. The next visit is due by
/// the new plan, counted from the last one.
#[utoipa::path(patch, path = "/api/pairings/{id}/plan", operation_id = "change_plan", tag = "care",
    params(("id" = PairingId, Path)), request_body = ChangePlan,
    responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn change_plan(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<ChangePlan>,
) -> Answer<PairingView> {
    let loaded = allow::pairing(&care, &call, id, Action::ChangePlan).await?;
    let role = loaded.role();
    let mut pairing = loaded.into_inner();
    check(&call, &pairing)?;
    let tenant = call.actor.tenant;
    let rules = care.rules(tenant).await?;
    let until = input.term_until.unwrap_or(pairing.term.until);
    let term = Term { from: pairing.term.from, until }.decide(&rules, today(call.now)).or_refuse()?;
    let frequency = input.frequency.unwrap_or(pairing.frequency);
    let last = visits::of_pairing(care.platform.pool(), tenant, id, 1).await?.first().map(|visit| visit.on);
    let next_due = frequency.due_after(last.unwrap_or(term.from), &rules).min(term.until);
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::version_conflict());
    }
    pairings::set_plan(&mut tx, tenant, id, frequency, term.until, next_due).await?;
    pairing.version += 1;
    (pairing.frequency, pairing.term, pairing.next_due) = (frequency, term, next_due);
    let mut tell: Vec<Tell> = pairing.active().map(|one| Tell::account(one, "pairing_changed")).collect();
    tell.extend(pairing.recipient.map(|one| Tell::account(one, "pairing_household_changed")));
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let reply = Reply::ok(view(&care, &call, &pairing, &names)).version(pairing.version);
    let mut log = call.log();
    let data = json!({ "frequency": frequency, "term_until": term.until });
    log.event(pairing_event("pairing_changed", id, role, data).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
