use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Call, NewEvent, Problem, Problems, Reply};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::{Notices, permit, store};

/// What was put back into the queue.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RetriedDeliveries {
    /// How many messages and robot lines.
    #[schema(example = 12)]
    pub retried: u64,
}

/// Tries every given-up message of the district once more.
///
/// For after a gateway was down or wrongly configured. Messages leave with the usual patience.
#[utoipa::path(post, path = "/api/deliveries/failed/retry", operation_id = "retry_failed_deliveries", tag = "notices",
    responses((status = 200, body = RetriedDeliveries), Problems))]
#[tracing::instrument(skip_all)]
pub async fn retry_failed_deliveries(
    State(notices): State<Notices>,
    call: Call,
) -> Answer<RetriedDeliveries> {
    let by = permit::district(&call, Action::RetryDeliveries)?;
    let mut tx = notices.platform.pool().begin().await.map_err(Problem::from)?;
    let retried = store::deliveries::retry(&mut tx, call.actor.tenant, &by, call.now).await?;
    let reply = Reply::ok(RetriedDeliveries { retried });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "deliveries",
        subject_id: call.id(),
        area: AreaPath::district(),
        name: "failed_deliveries_retried".to_owned(),
        role: by.role(),
        reason: None,
        data: json!({ "retried": retried }),
    });
    log.answer(notices.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await.map_err(Problem::from)?;
    Ok(reply)
}
