//! Requests, tasks and claims as people see them: masked by default, with the actions that the
//! page may offer.

use baodao_kernel::{AccountId, AreaPath, ClaimId, PhotoId, RequestId, Span, TaskId, mask};
use baodao_platform::{Call, Problem};
use baodao_requests_core::{
    Action, Application, Claim, ClaimStage, Confirmed, Kind, Level, Mode, Outcome, Relation, Report, Request,
    Source, Stage, Subject, Task, TaskStageCode, Urgency, Verdict, VerdictBy, views,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Requests, known::Known, store::{self, rows::KnownTask}};

/// Purpose under which contacts are sealed.
pub const CONTACT: &str = "request.contact";
/// Purpose under which address details are sealed.
pub const ADDRESS: &str = "request.address";

/// A contact in full; only ever sealed, or shown by `read_contact`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct Contact {
    /// Name.
    #[schema(example = "张小明")]
    pub name: String,
    /// Phone; empty when none was given.
    #[schema(example = "13800000000")]
    pub phone: String,
}

/// Who asks, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RequesterView {
    /// Asked not to be known.
    pub anonymous: bool,
    /// Asked that the identity be kept from those who dispatch and handle.
    pub secret: bool,
    /// Whether a name or number was left.
    pub has_contact: bool,
    /// `张**`; absent when there is none or it is secret.
    #[schema(example = "张**")]
    pub name: Option<String>,
    /// `138****0000`; absent likewise.
    #[schema(example = "138****0000")]
    pub phone: Option<String>,
    /// Whether it was written down by somebody else.
    pub by_proxy: bool,
    /// Whether it is the caller's own.
    pub mine: bool,
}

/// When things are due.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DueView {
    /// When somebody must have been in touch.
    pub contact_due: Timestamp,
    /// When it must be handled.
    pub finish_due: Timestamp,
    /// A year without an announced calendar was counted through.
    pub provisional: bool,
    /// The clock waits for the requester or for an objective cause.
    pub waiting: bool,
    /// `false` once it is late, `true` once it was handled in time, absent while that is open.
    pub on_time: Option<bool>,
    /// Extensions granted.
    pub extensions: u32,
}

/// Reply and outcome of the present round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HandlingView {
    /// What came of it.
    pub outcome: Outcome,
    /// The words to the requester.
    pub reply: String,
    /// When.
    pub at: Timestamp,
}

/// The requester's verdict on the present round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VerdictView {
    /// The verdict.
    pub verdict: Verdict,
    /// How it came.
    pub by: VerdictBy,
    /// When.
    pub at: Timestamp,
}

/// A request.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RequestView {
    /// Its id.
    pub id: RequestId,
    /// The number people quote.
    #[schema(example = "2611-0000042")]
    pub number: String,
    /// Hand back as `If-Match` when changing.
    pub version: i32,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Where it came from.
    pub source: Source,
    /// Path of the area it is about.
    #[schema(example = "000100020003")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["和平桥街道", "北濠桥社区", "第三网格"]))]
    pub area_names: Vec<String>,
    /// Degrees WGS-84 `[lon, lat]`, for those at work on it.
    pub point: Option<[f64; 2]>,
    /// A few words.
    #[schema(example = "楼道灯不亮")]
    pub title: String,
    /// What is needed; personal numbers are masked for all but the requester and those in charge.
    #[schema(example = "3栋2单元楼道灯三天不亮，老人上下楼不便。")]
    pub body: String,
    /// Class code.
    pub category: Option<String>,
    /// Where it stands.
    #[schema(example = "accepted")]
    pub stage: String,
    /// The stage's own data: question, review day, route.
    #[schema(value_type = Object)]
    pub stage_detail: serde_json::Value,
    /// The same in the words of grid events or wishes.
    pub special_stage: Option<String>,
    /// 1 at first; each reopening adds one.
    pub round: u16,
    /// Who answers for it.
    pub level: Level,
    /// Who asks.
    pub requester: RequesterView,
    /// When it came in.
    pub submitted_at: Timestamp,
    /// Clock of the round, once dispatched.
    pub due: Option<DueView>,
    /// Reply and outcome of this round.
    pub handling: Option<HandlingView>,
    /// The requester's verdict on this round.
    pub verdict: Option<VerdictView>,
    /// What waits for a decision.
    #[schema(value_type = Option<Object>)]
    pub pending: Option<Application>,
    /// A wish's approved words.
    pub public_text: Option<String>,
    /// How many others joined.
    pub co_requesters: i64,
    /// Pictures.
    pub photos: Vec<PhotoId>,
    /// Open tasks.
    pub open_tasks: Vec<TaskId>,
    /// What the caller may do now.
    pub allowed: Vec<Action>,
}

/// A request in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RequestLine {
    /// Its id.
    pub id: RequestId,
    /// The number people quote.
    #[schema(example = "2611-0000042")]
    pub number: String,
    /// For `If-Match`.
    pub version: i32,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Path of its area.
    pub area_path: AreaPath,
    /// Name of the community, or of the area itself when it is wider.
    pub area_name: String,
    /// A few words, personal numbers masked.
    #[schema(example = "楼道灯不亮")]
    pub title: String,
    /// Where it stands.
    #[schema(example = "accepted")]
    pub stage: String,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// What the requester says of it.
    pub verdict: Option<Verdict>,
    /// Round.
    pub round: u16,
    /// Who answers for it.
    pub level: Level,
    /// When it came in.
    pub submitted_at: Timestamp,
    /// When it must be handled, once dispatched.
    pub finish_due: Option<Timestamp>,
    /// Past due and not handled.
    pub overdue: bool,
}

/// A task.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// The request it serves.
    pub request_id: RequestId,
    /// Hand back as `If-Match`.
    pub version: i32,
    /// Path of the area where the work is.
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    pub area_names: Vec<String>,
    /// To whom it was given.
    pub mode: Mode,
    /// How many people.
    pub places: u16,
    /// How many places are taken.
    pub taken: u16,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// Skills that everybody on it must have.
    pub skills: Vec<String>,
    /// Too dangerous for minors.
    pub adults_only: bool,
    /// Where it stands.
    pub stage: TaskStageCode,
    /// Until when it may be given back.
    pub return_until: Timestamp,
    /// Somebody asked to give it back, and nobody decided yet.
    pub return_pending: bool,
    /// A few words.
    #[schema(example = "帮忙更换楼道灯")]
    pub title: String,
    /// What to do, what to bring, what to mind.
    pub instructions: String,
    /// The caller's live claim.
    pub my_claim: Option<ClaimId>,
    /// What the caller may do now.
    pub allowed: Vec<Action>,
}

/// A claim.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClaimView {
    /// Its id.
    pub id: ClaimId,
    /// The task.
    pub task_id: TaskId,
    /// The person.
    pub account: AccountId,
    /// Where it stands.
    pub stage: ClaimStage,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// What the person says about the work.
    #[schema(value_type = Option<Object>)]
    pub report: Option<Report>,
    /// What the coordinator confirmed.
    #[schema(value_type = Option<Object>)]
    pub confirmed: Option<Confirmed>,
}

impl From<&Claim> for ClaimView {
    fn from(claim: &Claim) -> Self {
        Self {
            id: claim.id,
            task_id: claim.task,
            account: claim.account,
            stage: claim.stage,
            starts_at: claim.span.map(|span| span.from()),
            ends_at: claim.span.map(|span| span.until()),
            report: claim.report.clone(),
            confirmed: claim.confirmed,
        }
    }
}

fn special_stage(request: &Request) -> Option<String> {
    let event = views::grid_event_stage(request).map(|stage| stage.code().to_owned());
    event.or_else(|| views::wish_stage(request, false).map(|stage| stage.code().to_owned()))
}

impl Requests {
    /// Names from the subdistrict down; the district itself is the same for all.
    pub(crate) fn names(&self, call: &Call, path: &AreaPath) -> Vec<String> {
        self.places.ancestors_names(call.actor.tenant, path).into_iter().skip(1).collect()
    }

    fn masked_contact(&self, call: &Call, known: &Known) -> Contact {
        let sealed = known.texts.contact.as_deref();
        let plain = sealed.and_then(|sealed| self.platform.vault().open(call.actor.tenant, CONTACT, sealed).ok());
        plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default()
    }

    /// The request as the caller sees it.
    pub(crate) fn view(&self, call: &Call, known: &Known) -> Result<RequestView, Problem> {
        let request = &known.request;
        let stands = |relation| known.stands(&call.actor, relation);
        let mine = stands(Relation::Requester) || stands(Relation::ReceiptHolder) || stands(Relation::Proxy);
        let close = mine || stands(Relation::InCharge) || stands(Relation::Recipient);
        let contact = if request.requester.secret && !mine { Contact::default() } else { self.masked_contact(call, known) };
        let text = |text: &str| if close { text.to_owned() } else { mask::numbers_in(text) };
        let (stage, mut stage_detail) = request.stage.parts();
        if let (Some(fields), Stage::NotAccepted { code }) = (stage_detail.as_object_mut(), &request.stage) {
            fields.insert("route".to_owned(), code.route_key().into());
        }
        Ok(RequestView {
            id: request.id,
            number: request.number.clone(),
            version: request.version,
            kind: request.kind,
            urgency: request.urgency,
            source: request.source,
            area_path: request.area.clone(),
            area_names: self.names(call, &request.area),
            point: known.texts.point.filter(|_| close).map(|(lon, lat)| [lon, lat]),
            title: text(&known.texts.title),
            body: text(&known.texts.body),
            category: request.category.clone(),
            stage: stage.code().to_owned(),
            stage_detail,
            special_stage: special_stage(request),
            round: request.round,
            level: request.level,
            requester: RequesterView {
                anonymous: request.requester.anonymous,
                secret: request.requester.secret,
                has_contact: request.requester.has_contact,
                name: Some(mask::name(&contact.name)).filter(|name| !name.is_empty()),
                phone: Some(mask::phone(&contact.phone)).filter(|phone| !phone.is_empty()),
                by_proxy: request.requester.proxy.is_some(),
                mine,
            },
            submitted_at: request.submitted_at,
            due: request.clock.map(|clock| DueView {
                contact_due: clock.contact_due,
                finish_due: clock.finish_due,
                provisional: clock.provisional,
                waiting: clock.waiting_since.is_some(),
                on_time: clock.on_time(call.now),
                extensions: clock.extensions,
            }),
            handling: request.handling.as_ref().map(|handling| HandlingView {
                outcome: handling.outcome,
                reply: handling.reply.clone(),
                at: handling.at,
            }),
            verdict: request.verdict.map(|given| VerdictView { verdict: given.verdict, by: given.by, at: given.at }),
            pending: request.pending.clone(),
            public_text: request.public_text.clone(),
            co_requesters: known.texts.co_requesters,
            photos: known.texts.photos.iter().copied().map(PhotoId).collect(),
            open_tasks: known.texts.open_tasks.iter().copied().map(TaskId).collect(),
            allowed: known.allowed(&call.actor),
        })
    }

    /// The task as the caller sees it; `of` is its request as known to the caller.
    pub(crate) fn task_view(&self, call: &Call, of: &Known, known: &KnownTask, my_claim: Option<&Claim>) -> TaskView {
        let task = &known.task;
        let gives_to_me = self.given_to(call, known);
        let allowed = |action: &&Action| {
            let mine = match action {
                Action::ReceiveTask | Action::ReturnTask => gives_to_me,
                Action::Claim | Action::JoinWaitingList => {
                    my_claim.is_none() && (**action == Action::Claim) != task.is_full()
                }
                _ => true,
            };
            let seat = my_claim.is_some_and(|claim| seat_takes(task, claim, **action));
            mine && (task.accepts(**action) || seat) && of.permit(&call.actor, **action).is_some()
        };
        TaskView {
            id: task.id,
            request_id: task.request,
            version: task.version,
            area_path: task.area.clone(),
            area_names: self.names(call, &task.area),
            mode: task.mode.clone(),
            places: task.places,
            taken: task.taken,
            starts_at: task.span.map(|span: Span| span.from()),
            ends_at: task.span.map(|span| span.until()),
            skills: task.skills.clone(),
            adults_only: task.adults_only,
            stage: task.stage.code(),
            return_until: task.return_until,
            return_pending: task.return_pending(),
            title: known.title.clone(),
            instructions: known.instructions.clone(),
            my_claim: my_claim.map(|claim| claim.id),
            allowed: Action::ALL.iter().filter(|action| !action.is_reading()).filter(allowed).copied().collect(),
        }
    }

    /// Whether the task was given to the caller: as its recipient, or as one of the desk's.
    pub(crate) fn given_to(&self, call: &Call, known: &KnownTask) -> bool {
        let me = call.actor.account;
        // The desk itself, not those above it: they are the ones who decide what it gives back.
        let desk = match &known.task.mode {
            Mode::Area { area } => store::requests::desks(&call.actor).iter().any(|desk| desk == area.as_str()),
            _ => false,
        };
        desk || (me.is_some() && me == known.recipient)
    }
}

fn seat_takes(task: &Task, claim: &Claim, action: Action) -> bool {
    // Only the holder's own actions; presence is confirmed on the claim's own page.
    let own = matches!(action, Action::AcceptOffer | Action::DeclineOffer | Action::Leave | Action::ReportWork);
    own && baodao_requests_core::Seat { task: task.clone(), claim: claim.clone() }.accepts(action)
}

