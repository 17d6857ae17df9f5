//! `list_my_objections`: what one said against a nomination, and what was answered.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problem, Problems, Reply};
use baodao_records_core::{NominationId, ObjectionId};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Records;
use crate::store::{objections, unseal};

/// An objection of one's own.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyObjectionView {
    /// Its id.
    pub id: ObjectionId,
    /// To which nomination.
    pub nomination_id: NominationId,
    /// What the call is called.
    #[schema(example = "“两个一”典型选树")]
    pub commendation_title: String,
    /// Masked name of the nominated person, as in the public notice.
    #[schema(example = "李**")]
    pub person_name: String,
    /// The words.
    #[schema(example = "公示中的送餐服务实际由另一位志愿者完成")]
    pub words: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The answer.
    #[schema(example = "经核对签到表，两人同时在场")]
    pub answer: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
}

/// One's own objections.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyObjections {
    /// The newest first.
    pub items: Vec<MyObjectionView>,
}

/// List my objections
///
/// Each with its answer once there is one. Only who objected reads them here.
#[utoipa::path(get, path = "/api/my/objections", operation_id = "list_my_objections", tag = "records",
    responses((status = 200, body = MyObjections), Problems))]
pub(crate) async fn list_my_objections(State(cap): State<Records>, call: Call) -> Answer<MyObjections> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let found = objections::of_objector(cap.platform.pool(), tenant, me).await?;
    let names = cap.names(tenant, found.iter().map(|one| one.person)).await?;
    let open = |sealed: &[u8]| unseal(&cap.platform, tenant, objections::OBJECTION, sealed);
    let view = |one: objections::Own| -> Result<MyObjectionView, Problem> {
        Ok(MyObjectionView {
            id: one.objection.id,
            nomination_id: one.objection.nomination,
            commendation_title: one.title,
            person_name: names.of(one.person),
            words: open(&one.objection.words)?,
            made_at: one.objection.made_at,
            answer: one.objection.answer.as_deref().map(open).transpose()?,
            answered_at: one.objection.answered_at,
        })
    };
    Ok(Reply::ok(MyObjections { items: found.into_iter().map(view).collect::<Result<_, _>>()? }))
}
