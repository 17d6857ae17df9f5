//! `dispatch_request`: gives a request to those who do the work (派单).

use std::collections::BTreeSet;

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Span, TaskId, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, Duty, Mode, commands, decide};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, change, moments::moment, store, store::tasks::NewTaskRow};

/// Characters of a unit's or department's name.
const LONGEST_NAME: usize = 60;

/// One task to give.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    /// To whom: an open call, named people, a unit, a department, or another area's desk.
    #[garde(skip)]
    #[schema(example = json!({"mode": "open_call"}))]
    mode: Mode,
    /// A few words.
    #[garde(length(chars, min = 2, max = 120))]
    #[schema(min_length = 2, max_length = 120, example = "帮忙更换楼道灯")]
    title: String,
    /// What to do, what to bring, what to mind; shown before anybody takes it, so no contact in it.
    #[serde(default)]
    #[garde(length(chars, max = 2000))]
    #[schema(max_length = 2000, example = "自带梯子，注意断电")]
    instructions: String,
    /// How many people.
    #[garde(range(min = 1, max = 500))]
    #[schema(minimum = 1, maximum = 500, example = 2)]
    places: u16,
    /// When the work begins.
    #[serde(default)]
    #[garde(custom(moment))]
    starts_at: Option<Timestamp>,
    /// When it ends, not included.
    #[serde(default)]
    #[garde(custom(moment))]
    ends_at: Option<Timestamp>,
    /// Codes of skills that everybody on it must have.
    #[serde(default)]
    #[garde(length(max = 10), inner(length(max = 40)))]
    #[schema(max_items = 10)]
    skills: Vec<String>,
    /// Too dangerous for minors.
    #[serde(default)]
    #[garde(skip)]
    adults_only: bool,
    /// Catalogue item of the duty list; needed for a community's desk or a department.
    #[serde(default)]
    #[garde(inner(length(max = 40)))]
    #[schema(max_length = 40, example = "A-01")]
    catalogue_item: Option<String>,
    /// Named people: who is offered a place.
    #[serde(default)]
    #[garde(length(max = 200))]
    #[schema(max_items = 200)]
    accounts: Vec<AccountId>,
    /// For a unit or department: the liaison or handler who receives it.
    #[serde(default)]
    #[garde(skip)]
    recipient: Option<AccountId>,
}

/// One or more tasks.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DispatchRequest {
    /// The tasks.
    #[garde(length(min = 1, max = 20), dive)]
    #[schema(min_items = 1, max_items = 20)]
    tasks: Vec<NewTask>,
}

/// Dispatch a request
///
/// One or more tasks; the first dispatch of a round starts the clock. The duty list is checked:
/// nothing goes to a body outside its list.
#[utoipa::path(post, path = "/api/requests/{id}/dispatch", operation_id = "dispatch_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = DispatchRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn dispatch_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<DispatchRequest>,
) -> Answer<RequestView> {
    let env_of = cap.env(call.actor.tenant).await?;
    let env = env_of.at(call.now, &call.actor);
    for _ in 0..4 {
        let mut known = cap.known(&call, id.into()).await?;
        let permit = known.require(&call.actor, Action::Dispatch)?;
        if call.if_match.is_some_and(|version| version != known.request.version) {
            return Err(Problem::version_conflict());
        }
        let mut tasks = Vec::new();
        for (at, task) in input.tasks.iter().enumerate() {
            tasks.push(cap.new_task(&call, &known.request.area, task, at).await?);
        }
        let events =
            decide(&known.request, &commands::Dispatch { tasks: tasks.clone() }, &env).or_refuse()?;
        let before = known.request.clone();
        events.iter().for_each(|event| known.request.evolve(event, call.now));
        known.request.version += 1;
        let rows: Vec<NewTaskRow> = tasks
            .iter()
            .zip(&input.tasks)
            .map(|(task, words)| NewTaskRow {
                task: task.open(&before, &env),
                offers: task.open_offers(),
                recipient: words.recipient,
                title: text::clean(&words.title),
                instructions: text::clean(&words.instructions),
            })
            .collect();
        known.texts.open_tasks.extend(rows.iter().map(|row| row.task.id.0));
        let mut log = call.log();
        change::log_events(&mut log, &before, &known.request, Some(permit), &events);
        let reply = Reply::ok(cap.view(&call, &known)?).version(known.request.version);
        log.answer(cap.platform.vault(), &reply)?;
        if store::tasks::dispatch(cap.platform.pool(), &before, &known.request, &rows, &env, &log).await? {
            return Ok(reply);
        }
    }
    Err(Problem::busy())
}

impl Requests {
    async fn new_task(
        &self,
        call: &Call,
        area: &AreaPath,
        input: &NewTask,
        at: usize,
    ) -> Result<commands::NewTask, Problem> {
        let bad = |field: &str, words: &str| Problem::field(&format!("/tasks/{at}/{field}"), "rule", words);
        let span = match (input.starts_at, input.ends_at) {
            (None, None) => None,
            (Some(from), Some(until)) => {
                Some(Span::new(from, until).ok_or_else(|| bad("ends_at", "The work ends after it begins."))?)
            }
            _ => return Err(bad("ends_at", "Give both begin and end, or neither.")),
        };
        let needs_recipient = matches!(input.mode, Mode::Unit { .. } | Mode::Department { .. });
        if needs_recipient != input.recipient.is_some() {
            return Err(bad("recipient", "A unit or department has one who receives; nobody else has."));
        }
        if text::clean(&input.title).is_empty() {
            return Err(bad("title", "The title is empty."));
        }
        if let Mode::Unit { unit_name: name } | Mode::Department { name } = &input.mode
            && !(1..=LONGEST_NAME).contains(&text::clean(name).chars().count())
        {
            return Err(bad("mode", "The name has 1 to 60 characters."));
        }
        if let (Some(role), Some(person)) = (input.mode.recipient_role(), input.recipient) {
            let holders =
                self.people.holders(call.actor.tenant, role, area, call.now).await.map_err(Problem::fault)?;
            if !holders.contains(&person) {
                return Err(bad("recipient", "This person receives for no such body there."));
            }
        }
        let people: BTreeSet<AccountId> = input.accounts.iter().copied().collect();
        let known = self.people.names(call.actor.tenant, &input.accounts).await.map_err(Problem::fault)?;
        if people.len() < input.accounts.len() || known.len() < people.len() {
            return Err(bad("accounts", "Each is a person of this district and comes once."));
        }
        if let Mode::Area { area } = &input.mode
            && self.places.area(call.actor.tenant, area).is_none_or(|area| area.ended)
        {
            return Err(bad("mode", "There is no such area."));
        }
        Ok(commands::NewTask {
            id: TaskId(call.id()),
            mode: input.mode.clone(),
            area: area.clone(),
            places: input.places,
            span,
            skills: input.skills.clone(),
            adults_only: input.adults_only,
            duty: self.duty(call, input).await?,
            offers: input.accounts.iter().map(|account| (ClaimId(call.id()), *account)).collect(),
        })
    }

    /// The duty list's word: everyday help needs none; a body is asked by its catalogue item.
    async fn duty(&self, call: &Call, input: &NewTask) -> Result<Duty, Problem> {
        let Some(item) = input.catalogue_item.clone() else { return Ok(Duty::Everyday) };
        let body = match &input.mode {
            Mode::Department { name } => name.clone(),
            Mode::Area { area } if area.level() >= baodao_kernel::AreaLevel::Community => {
                "community".to_owned()
            }
            Mode::Area { .. } => "subdistrict".to_owned(),
            Mode::OpenCall | Mode::Named | Mode::Unit { .. } => return Ok(Duty::Listed { item }),
        };
        Ok(match store::tasks::duty(self.platform.pool(), &call.actor, &item, &body).await? {
            Some(true) => Duty::Listed { item },
            Some(false) => Duty::AssistOnly { item },
            None => Duty::Outside,
        })
    }
}
