//! `answer_question`: the requester answers what was asked; the clock goes on.

use axum::extract::State;
use baodao_kernel::{RequestId, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, commands, decide};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, change, change::Which, store};

/// The requester's answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    /// The answer; it is added to the request's text.
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "是3号楼2单元")]
    pub(crate) text: String,
}

/// Answer what was asked
///
/// The clock, which stood still since the question, goes on. Only while something is asked.
#[utoipa::path(post, path = "/api/requests/{id}/answer", operation_id = "answer_question", tag = "requests",
    params(("id" = RequestId, Path)), request_body = AnswerQuestion, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn answer_question(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<AnswerQuestion>,
) -> Answer<RequestView> {
    cap.answer(&call, id.into(), &input.text).await
}

impl Requests {
    /// The answer is added to the text in the transaction that lets the clock go on.
    pub(crate) async fn answer(&self, call: &Call, which: Which<'_>, words: &str) -> Answer<RequestView> {
        let words = text::clean(words);
        if words.is_empty() {
            return Err(Problem::field("/text", "length", "The answer is empty."));
        }
        let mut known = self.known(call, which).await?;
        let permit = known.require(&call.actor, Action::Answer)?;
        if call.if_match.is_some_and(|version| version != known.request.version) {
            return Err(Problem::version_conflict());
        }
        let env_of = self.env(call.actor.tenant).await?;
        let env = env_of.at(call.now, &call.actor);
        let events = decide(&known.request, &commands::Answer, &env).or_refuse()?;
        let before = known.request.clone();
        events.iter().for_each(|event| known.request.evolve(event, call.now));
        known.request.version += 1;
        known.texts.body = format!("{}\n\n{words}", known.texts.body);
        let mut log = call.log();
        change::log_events(&mut log, &before, &known.request, Some(permit), &events);
        let reply = Reply::ok(self.view(call, &known)?).version(known.request.version);
        log.answer(self.platform.vault(), &reply)?;
        let mut tx = self.platform.pool().begin().await?;
        if !store::requests::save(&mut *tx, &before, &known.request, &env, None, &log).await? {
            return Err(Problem::busy());
        }
        store::requests::append_body(&mut *tx, before.id, &words).await?;
        tx.commit().await?;
        Ok(reply)
    }
}
