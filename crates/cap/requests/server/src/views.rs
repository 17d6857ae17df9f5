//! Requests as people see them: masked by default, with the actions that the
//! page may offer.

use baodao_kernel::{AreaPath, PhotoId, RequestId, TaskId, mask};
use baodao_platform::{Call, Problem};
use baodao_requests_core::{
    Action, Application, Kind, Level, Outcome, Relation, Request, Source, Stage, Urgency, Verdict, VerdictBy,
    views,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Requests, known::Known};

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
    /// Name of the community, or of the area itself when it is wider; of the grid for whoever works in one community.
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
    /// What waits for a decision: `extension`, `suspension` or `termination`.
    #[schema(example = "extension")]
    pub pending: Option<String>,
    /// Somebody asked to give one of its tasks back, and nobody decided yet.
    pub return_pending: bool,
    /// Degrees WGS-84 `[lon, lat]`, for the desks that answer for it.
    pub point: Option<[f64; 2]>,
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
        let plain =
            sealed.and_then(|sealed| self.platform.vault().open(call.actor.tenant, CONTACT, sealed).ok());
        plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default()
    }

    /// The request as the caller sees it.
    pub(crate) fn view(&self, call: &Call, known: &Known) -> Result<RequestView, Problem> {
        let request = &known.request;
        let stands = |relation| known.stands(&call.actor, relation);
        let mine = stands(Relation::Requester) || stands(Relation::ReceiptHolder) || stands(Relation::Proxy);
        let close = mine || stands(Relation::InCharge) || stands(Relation::Recipient);
        let contact = if request.requester.secret && !mine {
            Contact::default()
        } else {
            self.masked_contact(call, known)
        };
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
            verdict: request.verdict.map(|given| VerdictView {
                verdict: given.verdict,
                by: given.by,
                at: given.at,
            }),
            pending: request.pending.clone(),
            public_text: request.public_text.clone(),
            co_requesters: known.texts.co_requesters,
            photos: known.texts.photos.iter().copied().map(PhotoId).collect(),
            open_tasks: known.texts.open_tasks.iter().copied().map(TaskId).collect(),
            allowed: known.allowed(&call.actor),
        })
    }
}
