//! `object_to_nomination`: during the public notice.

use axum::extract::State;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_records_core::{NominationId, NominationStage, ObjectionId};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::Records;
use crate::change::{env, event};
use crate::nomination_views::deciders;
use crate::store::{commendations, objections, seal};

/// Why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectToNomination {
    /// What speaks against it, as facts.
    #[garde(length(chars, min = 4, max = 1000))]
    #[schema(min_length = 4, max_length = 1000, example = "公示中的送餐服务实际由另一位志愿者完成")]
    words: String,
}

/// What became of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ObjectionMade {
    /// Its id.
    pub id: ObjectionId,
    /// When it was made.
    pub made_at: Timestamp,
}

/// Object to a nomination
///
/// By anybody who has signed in, while the public notice runs. It is read by those who decide, never by the
/// nominated person, and has to be answered before the meeting decides.
#[utoipa::path(post, path = "/api/nominations/{id}/objections", operation_id = "object_to_nomination", tag = "records",
    params(("id" = NominationId, Path)), request_body = ObjectToNomination,
    responses((status = 201, body = ObjectionMade), Problems))]
pub(crate) async fn object_to_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
    Input(input): Input<ObjectToNomination>,
) -> Answer<ObjectionMade> {
    let tenant = call.actor.tenant;
    let env = env(&call)?;
    let mut tx = cap.platform.pool().begin().await?;
    let stored = commendations::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let nomination = &stored.nomination;
    if nomination.stage < NominationStage::PublicNotice {
        // Nobody is to find out that somebody has been nominated.
        return Err(Problem::not_found());
    }
    nomination.takes_objection(&env).or_refuse()?;
    let objection = objections::Objection {
        id: ObjectionId(call.id()),
        nomination: id,
        objector: env.by,
        words: seal(&cap.platform, tenant, objections::OBJECTION, &text::clean(&input.words)),
        made_at: call.now,
        answer: None,
        answered_at: None,
    };
    objections::add(&mut tx, tenant, &objection).await?;
    let tell = vec![deciders(&nomination.area, "nomination_objected")];
    let happened =
        event("nomination", id, &nomination.area, "nomination_objected", None, json!({ "objection": objection.id }));
    let reply = Reply::created(ObjectionMade { id: objection.id, made_at: call.now });
    cap.finish(&call, tx, happened.telling(tell), &reply).await?;
    Ok(reply)
}
