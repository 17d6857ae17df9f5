//! `list_my_nominations`: where one is put forward.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Records;
use crate::nomination_views::NominationView;
use crate::store::commendations::{self, Which};

/// One's own nominations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyNominations {
    /// In the order in which they were made.
    pub items: Vec<NominationView>,
}

/// List my nominations
///
/// With the evidence as it would be shown; nobody else sees it before one has agreed.
#[utoipa::path(get, path = "/api/my/nominations", operation_id = "list_my_nominations", tag = "records",
    responses((status = 200, body = MyNominations), Problems))]
pub(crate) async fn list_my_nominations(State(cap): State<Records>, call: Call) -> Answer<MyNominations> {
    let me = call.account()?;
    let pool = cap.platform.pool();
    let rows = commendations::list(pool, call.actor.tenant, Which::Of(me), None, 200).await?;
    Ok(Reply::ok(MyNominations { items: cap.nomination_views(&call, rows).await? }))
}
