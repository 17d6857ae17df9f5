use axum::extract::State;
use baodao_notices_core::Action;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply, page};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{Notices, permit, store};

/// Which page.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DemoMessageFilter {
    /// `next` of the page before.
    #[garde(inner(length(chars, max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Messages on a page; 50 without it.
    #[garde(inner(range(min = 1, max = 200)))]
    #[param(minimum = 1, maximum = 200, example = 20)]
    limit: Option<u32>,
}

/// What would have gone to a phone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DemoMessageView {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Through which channel.
    #[schema(example = "sms")]
    pub channel: String,
    /// To which number, masked.
    #[schema(example = "138****0001")]
    pub receiver: String,
    /// The words.
    #[schema(example = "登录验证码 042137，5 分钟内有效。请勿告诉他人。")]
    pub body: String,
}

/// The demo's messages, newest first.
///
/// Stands in for phones, so that a visitor can read the sign-in code. Outside the demo there is
/// no such page: 404.
#[utoipa::path(get, path = "/api/demo/messages", operation_id = "list_demo_messages", tag = "demo",
    params(DemoMessageFilter), responses((status = 200, body = Page<DemoMessageView>), Problems))]
#[tracing::instrument(skip_all)]
pub async fn list_demo_messages(
    State(notices): State<Notices>,
    call: Call,
    Filters(filter): Filters<DemoMessageFilter>,
) -> Answer<Page<DemoMessageView>> {
    if !notices.platform.settings().demo {
        return Err(Problem::not_found());
    }
    permit::anyone(&call, Action::ReadDemoMessages)?;
    let before = filter.after.as_deref().map(Cursor::read::<Uuid>).transpose()?;
    let limit = filter.limit.unwrap_or(page::USUAL);
    let kept = store::demo::list(notices.platform.pool(), call.actor.tenant, before, limit).await?;
    let views = kept.into_iter().map(|kept| DemoMessageView {
        id: kept.id,
        at: kept.at,
        channel: kept.channel,
        receiver: kept.receiver,
        body: kept.body,
    });
    Ok(Reply::ok(Page::cut(views.collect(), limit, |view: &DemoMessageView| view.id)))
}
