use axum::extract::State;
use baodao_kernel::NoticeId;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Notices, permit, store};

/// Which page.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FailedDeliveryFilter {
    /// `next` of the page before.
    #[garde(inner(length(chars, max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Messages on a page; 50 without it.
    #[garde(inner(range(min = 1, max = 200)))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A message that was given up. To whom it went and what it said is not shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FailedDeliveryView {
    /// The notice, which stays in the inbox.
    pub notice: NoticeId,
    /// The channel.
    #[schema(example = "sms")]
    pub channel: String,
    /// Which notice it is.
    #[schema(example = "request_accepted")]
    pub template: String,
    /// When it happened.
    pub at: Timestamp,
    /// How often it was tried.
    #[schema(example = 8)]
    pub attempts: i32,
    /// When it was given up.
    pub given_up_at: Option<Timestamp>,
    /// What went wrong last.
    #[schema(example = "the gateway answered 503")]
    pub last_error: Option<String>,
}

/// Messages that no channel would take, newest first.
///
/// The notice itself is in the inbox all the same; sending can be tried again. Receivers are masked.
#[utoipa::path(get, path = "/api/deliveries/failed", operation_id = "list_failed_deliveries", tag = "notices",
    params(FailedDeliveryFilter), responses((status = 200, body = Page<FailedDeliveryView>), Problems))]
#[tracing::instrument(skip_all)]
pub async fn list_failed_deliveries(
    State(notices): State<Notices>,
    call: Call,
    Filters(filter): Filters<FailedDeliveryFilter>,
) -> Answer<Page<FailedDeliveryView>> {
    permit::district(&call, Action::ReadDeliveries)?;
    let before = filter.after.as_deref().map(Cursor::read::<(NoticeId, String)>).transpose()?;
    let limit = filter.limit.unwrap_or(page::USUAL);
    let failed =
        store::deliveries::given_up(notices.platform.pool(), call.actor.tenant, before, limit).await?;
    let views = failed.into_iter().map(|failed| FailedDeliveryView {
        notice: failed.notice,
        channel: failed.channel,
        template: failed.template,
        at: failed.at,
        attempts: failed.attempts,
        given_up_at: failed.given_up_at,
        last_error: failed.last_error,
    });
    Ok(Reply::ok(Page::cut(views.collect(), limit, |view: &FailedDeliveryView| {
        (view.notice, view.channel.clone())
    })))
}
