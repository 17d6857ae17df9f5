//! `list_my_sheets`: what one's units would be told.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Records;
use crate::sheet_views::FeedbackSheetView;
use crate::store::sheets;

/// One's own sheets.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyFeedbackSheets {
    /// The newest year first.
    pub items: Vec<FeedbackSheetView>,
}

/// List my feedback sheets
///
/// What one's units would be told of each year, word for word, with what one can do about it. A unit
/// knows nothing of a sheet until its member has agreed.
#[utoipa::path(get, path = "/api/my/feedback-sheets", operation_id = "list_my_sheets", tag = "records",
    responses((status = 200, body = MyFeedbackSheets), Problems))]
pub(crate) async fn list_my_sheets(State(cap): State<Records>, call: Call) -> Answer<MyFeedbackSheets> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let stored = sheets::of_person(cap.platform.pool(), tenant, me).await?;
    let name = cap.names(tenant, [me]).await?.of(me);
    let items = stored.into_iter().map(|one| cap.sheet_view(&call, one, name.clone())).collect();
    Ok(Reply::ok(MyFeedbackSheets { items }))
}
