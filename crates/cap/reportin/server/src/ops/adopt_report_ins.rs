//! `adopt_report_ins`: report-ins that were written down before their unit was registered become the
//! unit's.

use std::collections::HashSet;

use axum::extract::State as Shared;
use baodao_kernel::UnitId;
use baodao_platform::{Answer, Call, Input, NewEvent, Problem, Problems, Reply, Tell, To};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{ReportInRefusal, State};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::store::bulk::{self, Typed};
use crate::{ReportIns, allow, fault};

/// Into which unit.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AdoptReportIns {
    /// The unit of the register.
    #[garde(skip)]
    unit_id: UnitId,
    /// Only say what would happen.
    #[garde(skip)]
    #[serde(default)]
    #[schema(example = true)]
    dry_run: bool,
}

/// What was done, or would be.
#[derive(Debug, Serialize, ToSchema)]
pub struct AdoptedView {
    /// Nothing was written.
    dry_run: bool,
    /// People whose report-in holds and was written down under the unit's name or credit code.
    #[schema(example = 6)]
    people: usize,
    /// Of these confirmed: the unit has their receipts from then on.
    #[schema(example = 4)]
    confirmed: usize,
    /// In how many communities they live.
    #[schema(example = 2)]
    communities: usize,
}

/// Take report-ins into a registered unit
///
/// For whoever may register the unit: the dispatcher, the community's coordinator and secretary, in
/// the unit's area. Report-ins of the whole district that hold, that name no unit of the register,
/// and whose unit was written down exactly as this one is called, or by its credit code, become the
/// unit's; nothing else of them changes. The dry run only counts them. Whoever has an account is
/// told, since the unit sees its people and has their receipts from then on; so are its liaisons.
#[utoipa::path(post, path = "/api/report-ins/adoptions", operation_id = "adopt_report_ins", tag = "reportin",
    request_body = AdoptReportIns, responses((status = 200, body = AdoptedView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn adopt_report_ins(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<AdoptReportIns>,
) -> Answer<AdoptedView> {
    allow::scope(&call, Action::AdoptReportIns)?;
    let tenant = call.actor.tenant;
    let found = cap.ports.units.get(tenant, input.unit_id).await.map_err(fault)?;
    let unit =
        found.filter(|unit| !unit.ended).ok_or_else(|| Problem::refused(ReportInRefusal::UnitUnknown))?;
    let role = allow::permit(&call, Action::AdoptReportIns, &unit.area)?;
    let words: Vec<String> =
        [Some(unit.name.clone()), unit.credit_code.clone()].into_iter().flatten().collect();
    let mut tx = cap.platform.pool().begin().await?;
    // What is known must not change while a roster is judged.
    bulk::lock(&mut tx, tenant).await?;
    let typed = bulk::typed(&mut tx, tenant, &words).await?;
    let view = view(&typed, input.dry_run);
    let confirmed = view.confirmed;
    let reply = Reply::ok(view);
    if input.dry_run || typed.is_empty() {
        return Ok(reply);
    }
    let ids: Vec<_> = typed.iter().map(|one| one.id.0).collect();
    bulk::adopt(&mut tx, tenant, &ids, unit.id, &unit.name).await?;
    let liaisons = cap.ports.units.liaisons(tenant, unit.id).await.map_err(fault)?;
    let to: Vec<To> = liaisons.into_iter().map(To::Account).collect();
    let receipts = (confirmed > 0 && !to.is_empty()).then(|| Tell::to(to, "report_in_receipt"));
    let mut log = call.log();
    log.event(
        NewEvent {
            subject_kind: "unit",
            subject_id: unit.id.0,
            area: unit.area.clone(),
            name: "report_ins_adopted".to_owned(),
            role: Some(role),
            reason: None,
            data: json!({ "people": typed.len(), "confirmed": confirmed }),
        }
        .telling(receipts.into_iter().collect()),
    );
    for one in typed {
        let Some(account) = one.account else { continue };
        log.event(
            NewEvent {
                subject_kind: "report_in",
                subject_id: one.id.0,
                area: one.area,
                name: "report_in_adopted".to_owned(),
                role: Some(role),
                reason: None,
                data: json!({ "unit": unit.id }),
            }
            .telling(vec![Tell::account(account, "report_in_adopted")]),
        );
    }
    log.answer(cap.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

fn view(typed: &[Typed], dry_run: bool) -> AdoptedView {
    let communities: HashSet<&str> = typed.iter().filter_map(|one| one.community.as_deref()).collect();
    AdoptedView {
        dry_run,
        people: typed.len(),
        confirmed: typed.iter().filter(|one| one.state == State::Confirmed).count(),
        communities: communities.len(),
    }
}
