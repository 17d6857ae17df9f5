//! `record_visit`: writes a care visit down.

use axum::extract::State;
use baodao_care_core::refusals::VisitRefusal;
use baodao_care_core::visit::NewVisit;
use baodao_care_core::{Action, Need, PairingId, VisitId, VisitKind, VisitResult};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{check, names, pairing_event, visit};
use crate::store::visits::{self, Visit};
use crate::views::{RecordedVisit, Referral};
use crate::{Care, allow, today};

/// A visit: choices from lists, no words.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordVisit {
    /// The day in China; today when left out.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    visited_on: Option<Date>,
    /// How.
    #[garde(skip)]
    kind: VisitKind,
    /// What was found.
    #[garde(skip)]
    result: VisitResult,
    /// What is needed, with `needs_help` only; never why.
    #[garde(length(max = 8))]
    #[serde(default)]
    #[schema(max_items = 8, example = json!([]))]
    needs: Vec<Need>,
}

/// Record a visit
///
/// For who helps. What was found is a choice; there is no place for words about anybody's health.
/// When help is needed the coordinator is told, and the answer holds the request to open. When
/// nobody was met the next visit stays due. One visit a day and helper.
#[utoipa::path(post, path = "/api/pairings/{id}/visits", operation_id = "record_visit", tag = "care",
    params(("id" = PairingId, Path)), request_body = RecordVisit,
    responses((status = 201, body = RecordedVisit), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn record_visit(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<RecordVisit>,
) -> Answer<RecordedVisit> {
    let pairing = allow::pairing(&care, &call, id, Action::RecordVisit).await?.into_inner();
    check(&call, &pairing)?;
    let (tenant, me) = (call.actor.tenant, call.account()?);
    let rules = care.rules(tenant).await?;
    let new = NewVisit {
        on: input.visited_on.unwrap_or(today(call.now)),
        kind: input.kind,
        result: input.result,
        needs: input.needs,
    };
    let new = new.decide(pairing.term, &rules, today(call.now)).or_refuse()?;
    let noted = VisitId(call.id());
    let mut tx = care.platform.pool().begin().await?;
    if !visits::insert(&mut tx, tenant, noted, id, me, &new, call.now).await? {
        return Err(Problem::refused(VisitRefusal::VisitTwice));
    }
    let mut next_due = pairing.next_due;
    if new.result != VisitResult::NotMet {
        next_due = next_due.max(pairing.frequency.due_after(new.on, &rules));
        visits::due_next(&mut tx, tenant, id, next_due).await?;
    }
    let coordinator = |template| Tell::holders(Role::CommunityCoordinator, &pairing.area, template);
    // One notice for both: what was found about a household stands in its visit and not in the log.
    let tell = match new.result {
        VisitResult::Fine => vec![],
        VisitResult::NeedsHelp | VisitResult::NotMet => vec![coordinator("visit_to_see")],
    };
    let referral = (new.result == VisitResult::NeedsHelp).then(|| Referral {
        kind: "help",
        area_path: pairing.area.clone(),
        needs: new.needs.clone(),
    });
    let stored = Visit {
        id: noted,
        pairing: id,
        account: me,
        on: new.on,
        kind: new.kind,
        result: new.result,
        needs: new.needs,
        request: None,
        noted_at: call.now,
    };
    let names = names(&care, &call, &[], std::slice::from_ref(&stored)).await?;
    let answer = RecordedVisit { visit: visit(&call, &pairing, stored, &names), next_due, referral };
    let reply = Reply::created(answer);
    let mut log = call.log();
    // That somebody came, and not what was found.
    log.event(pairing_event("visit_recorded", id, None, json!({ "visit": noted })).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
