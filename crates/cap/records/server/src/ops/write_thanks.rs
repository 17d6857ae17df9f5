//! `write_thanks`: a letter to those who helped.

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, Role, TaskId, TeamId, mask, text};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply, Tell};
use baodao_records_core::letter::Thanked;
use baodao_records_core::{
    Action, Letter, LetterStage, LetterTarget, RecordsRefusal, ThanksConsent, ThanksLetterId,
};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::allow::{Stands, may};
use crate::change::event;
use crate::letter_views::ThanksLetterView;
use crate::store::{letters, seal};
use crate::Records;

/// To whom, and what.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteThanks {
    /// To those who were present on this task; either this or a team.
    #[garde(skip)]
    task_id: Option<TaskId>,
    /// To this team.
    #[garde(skip)]
    team_id: Option<TeamId>,
    /// The words.
    #[garde(length(chars, min = 4, max = 2000))]
    #[schema(min_length = 4, max_length = 2000, example = "谢谢小李帮我换好了楼道灯，晚上下楼不怕了。")]
    body: String,
    /// Whether the writer agrees that it is published, redacted.
    #[garde(skip)]
    #[serde(default)]
    publish: bool,
    /// Name of the writer, for a letter that a coordinator writes down for somebody.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[schema(min_length = 1, max_length = 40, example = "周阿姨")]
    writer_name: Option<String>,
}

/// Whom it thanks.
struct Addressed {
    target: LetterTarget,
    area: AreaPath,
    about: String,
    thanked: Vec<AccountId>,
    /// Members of a team are told, but not named one by one.
    told: Vec<AccountId>,
    served: Vec<AccountId>,
}

/// Write a letter of thanks
///
/// To those who were present on a task: by who asked for it, or written down by the community's
/// coordinator with the writer's name. To a team: by anybody. It reaches those it thanks at once. It is
/// published only if the writer agrees, one of the thanked agrees, and the community has redacted it. The
/// requester of a secret request is not found here, so that no letter tells who they are.
#[utoipa::path(post, path = "/api/thanks-letters", operation_id = "write_thanks", tag = "records",
    request_body = WriteThanks, responses((status = 201, body = ThanksLetterView), Problems))]
pub(crate) async fn write_thanks(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<WriteThanks>,
) -> Answer<ThanksLetterView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let to = match (input.task_id, input.team_id) {
        (Some(task), None) => cap.of_task(&call, task).await?,
        (None, Some(team)) => cap.of_team(&call, team).await?,
        _ => return Err(Problem::field("/task_id", "one_of_two", "Name a task or a team, one of the two.")),
    };
    let (role, proxy) = cap.writes(&call, &to, input.writer_name.is_some())?;
    let thanked: Vec<AccountId> = to.thanked.into_iter().filter(|one| *one != me || proxy).collect();
    if thanked.is_empty() && matches!(to.target, LetterTarget::Task { .. }) {
        return Err(Problem::refused(RecordsRefusal::NobodyToThank));
    }
    let open = |person: &AccountId| Thanked { person: *person, consent: ThanksConsent::Open };
    let letter = Letter {
        id: ThanksLetterId(call.id()),
        version: 1,
        target: to.target,
        area: to.area,
        writer: (!proxy).then_some(me),
        proxy: proxy.then_some(me),
        writer_agrees: input.publish,
        thanked: thanked.iter().map(open).collect(),
        public_text: None,
        stage: LetterStage::Delivered,
    };
    let by_hand = input.writer_name.as_deref().map(text::clean);
    let stored = letters::Stored {
        about: to.about,
        writer_name: by_hand.map(|name| seal(&cap.platform, tenant, letters::WRITER, &name)),
        body: seal(&cap.platform, tenant, letters::BODY, &text::clean(&input.body)),
        written_at: call.now,
        published_at: None,
        letter,
    };
    let mut tx = cap.platform.pool().begin().await?;
    letters::insert(&mut tx, tenant, &stored).await?;
    let letter = &stored.letter;
    let mut tell: Vec<Tell> =
        thanked.iter().chain(&to.told).map(|one| Tell::account(*one, "thanks_received")).collect();
    if letter.writer_agrees {
        tell.push(Tell::holders(Role::CommunityCoordinator, &letter.area, "thanks_to_redact"));
    }
    let data = json!({ "thanked": thanked.len(), "proxy": proxy });
    let happened = event("thanks_letter", letter.id, &letter.area, "thanks_written", role, data).telling(tell);
    let reply = Reply::created(cap.letter_view(&call, stored).await?).version(1);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}

impl Records {
    async fn of_task(&self, call: &Call, task: TaskId) -> Result<Addressed, Problem> {
        let works = self.ports.works.of_task(call.actor.tenant, task).await.map_err(Problem::fault)?;
        let first = works.first().ok_or_else(Problem::not_found)?;
        Ok(Addressed {
            target: LetterTarget::Task { task },
            area: first.area.clone(),
            about: mask::numbers_in(&first.title),
            served: if first.secret { Vec::new() } else { first.served.clone() },
            thanked: works.iter().map(|work| work.person).collect(),
            told: Vec::new(),
        })
    }

    async fn of_team(&self, call: &Call, team: TeamId) -> Result<Addressed, Problem> {
        let found = self.team(call.actor.tenant, team).await?;
        let facts = found.ok_or_else(Problem::not_found)?;
        Ok(Addressed {
            target: LetterTarget::Team { team },
            area: facts.area,
            about: facts.name,
            thanked: Vec::new(),
            told: facts.members,
            served: Vec::new(),
        })
    }

    /// Under which role the caller writes, and whether for somebody else.
    fn writes(&self, call: &Call, to: &Addressed, named: bool) -> Result<(Option<Role>, bool), Problem> {
        let handler = may(call, Action::HandleLetters, &to.area, Stands::default());
        let own = matches!(to.target, LetterTarget::Team { .. })
            || call.actor.account.is_some_and(|me| to.served.contains(&me));
        match (handler, own, named) {
            (Some(role), _, true) => Ok((role, true)),
            (_, true, false) => Ok((None, false)),
            // Own letters carry the account's name; a coordinator has to say whose the words are.
            (_, true, true) | (Some(_), false, false) => {
                Err(Problem::field("/writer_name", "unfit", "Named only, and always, when written down for somebody."))
            }
            (None, false, _) => Err(Problem::not_found()),
        }
    }
}
