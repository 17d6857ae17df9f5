//! `close_round`: closes a round.

use axum::extract::State as Shared;
use baodao_platform::{Answer, Call, NewEvent, Path, Problem, Problems, Reply, Tell};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::round::RoundState;
use baodao_reportin_core::{ReportInRefusal, RoundId};
use serde_json::json;

use super::open_round::coordinators;
use crate::rounds::RoundView;
use crate::store::rounds::{self, Round};
use crate::{ReportIns, allow};

/// Close a round
///
/// For the community (its own area) and the subdistrict. Lines that nobody looked at stay so and
/// are counted as waiting; their report-ins stand. The counts and the workbook of the round are
/// its report.
#[utoipa::path(post, path = "/api/report-in-rounds/{id}/close", operation_id = "close_round", tag = "reportin",
    params(("id" = RoundId, Path)), responses((status = 200, body = RoundView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn close_round(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<RoundId>,
) -> Answer<RoundView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let (round, sight, counts) = cap.round(&call, id).await?;
    let role = allow::permit(&call, Action::RunRound, &round.area)?;
    if round.state == RoundState::Closed {
        return Err(Problem::refused(ReportInRefusal::RoundClosed));
    }
    if call.if_match.is_some_and(|version| version != round.version) {
        return Err(Problem::version_conflict());
    }
    let closed = Round {
        state: RoundState::Closed,
        closed_at: Some(call.now),
        version: round.version + 1,
        ..round.clone()
    };
    let view = cap.round_view(&call, closed, &sight, &counts);
    let counted = view.counts;
    let mut log = call.log();
    let event = NewEvent {
        subject_kind: "verification_round",
        subject_id: id.0,
        area: round.area.clone(),
        name: "round_closed".to_owned(),
        role: Some(role),
        reason: None,
        data: json!({ "lines": counted.all(), "waiting": counted.waiting }),
    };
    log.event(event.telling(vec![Tell::to(coordinators(&counts), "round_closed")]));
    let version = view.version;
    let reply = Reply::ok(view).version(version);
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = cap.platform.pool().begin().await?;
    if !rounds::close(&mut tx, tenant, id, me, call.now).await? {
        return Err(Problem::refused(ReportInRefusal::RoundClosed));
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
