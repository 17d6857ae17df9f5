//! `answer_cooperation_review`: one side says how the work together went.

use axum::extract::State;
use baodao_kernel::{Role, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use baodao_records_core::{Action, CooperationReviewId, CooperationWent, CooperationWish, ReviewSide, Said};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, permit};
use crate::change::env;
use crate::review_views::{CooperationReviewView, review_event, side};
use crate::store::reviews;

/// How it went.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerCooperationReview {
    /// How the work together went.
    #[garde(skip)]
    went: CooperationWent,
    /// What would help next year.
    #[garde(length(max = 5))]
    #[serde(default)]
    #[schema(max_items = 5, example = json!(["earlier_word"]))]
    wishes: Vec<CooperationWish>,
    /// In words, about the work and not about persons.
    #[garde(length(chars, min = 4, max = 1000))]
    #[schema(min_length = 4, max_length = 1000, example = "任务提前三天告知，党员都能安排开。")]
    words: String,
}

/// Say how the work together went
///
/// For the community by its coordinator or secretary, for the unit by its liaison. It may be said anew until
/// the other side can read it: when both have spoken, or the days are over. No number, and nobody is named.
#[utoipa::path(post, path = "/api/cooperation-reviews/{id}/answer", operation_id = "answer_cooperation_review",
    tag = "records", params(("id" = CooperationReviewId, Path)), request_body = AnswerCooperationReview,
    responses((status = 200, body = CooperationReviewView), Problems))]
pub(crate) async fn answer_cooperation_review(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<CooperationReviewId>,
    Input(input): Input<AnswerCooperationReview>,
) -> Answer<CooperationReviewView> {
    let tenant = call.actor.tenant;
    let env = env(&call)?;
    let units = cap.units_of_liaison(tenant, env.by).await?;
    let mut tx = cap.platform.pool().begin().await?;
    let found = reviews::lock(&mut tx, &cap.platform, tenant, id).await?;
    let review = found.ok_or_else(Problem::not_found)?;
    let speaks = side(&call, &units, &review);
    let stands = Stands { liaison: speaks == Some(ReviewSide::Unit), ..Stands::default() };
    let role = permit(&call, Action::AnswerReview, Action::ReadReviews, &review.area, stands)?;
    let speaker = speaks.ok_or_else(Problem::not_allowed)?;
    let said = Said {
        went: input.went,
        wishes: input.wishes.into_iter().collect(),
        words: text::clean(&input.words),
        at: call.now,
    };
    let after = review.say(speaker, said, &env).or_refuse()?;
    reviews::say(&mut tx, &cap.platform, tenant, &after, speaker).await?;
    let mut tell = Vec::new();
    if after.shown(call.now) {
        tell = cap.tell_liaisons(tenant, after.unit, |one| Tell::account(one, "cooperation_shown")).await?;
        for role in [Role::CommunityCoordinator, Role::CommunitySecretary] {
            tell.push(Tell::holders(role, &after.area, "cooperation_shown"));
        }
    }
    let happened = review_event(&after, "cooperation_said", role).telling(tell);
    let reply = Reply::ok(cap.review_view(&call, &after, Some(speaker)));
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
