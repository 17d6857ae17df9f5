//! `submit_request`: somebody asks for something (点单).

use axum::extract::State;
use baodao_kernel::{Phone, RequestId, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_requests_core::{
    Action, Kind, POLICY, Source, Urgency, allowed::Nothing, commands::Submit, decide,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use garde::Validate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::{
    RequestView, Requests, change,
    known::{Known, Standing, Texts},
    place::PlaceInput,
    store,
    views::{ADDRESS, CONTACT, Contact},
};

/// How the requester can be reached; kept sealed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactInput {
    /// Name.
    #[serde(default)]
    #[garde(length(chars, max = 40))]
    #[schema(max_length = 40, example = "张小明")]
    name: String,
    /// Mobile or landline.
    #[garde(skip)]
    #[schema(value_type = Option<String>, example = "13800000000")]
    phone: Option<Phone>,
}

/// What is asked for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitRequest {
    /// What kind of request.
    #[garde(skip)]
    #[schema(example = "help")]
    kind: Kind,
    /// A few words; taken from the text when left out.
    #[serde(default)]
    #[garde(inner(length(chars, max = 120)))]
    #[schema(max_length = 120, example = "楼道灯不亮")]
    title: Option<String>,
    /// What is needed.
    #[garde(length(chars, min = 1, max = 12000))]
    #[schema(min_length = 1, max_length = 12000, example = "3栋2单元楼道灯三天不亮，老人上下楼不便。")]
    body: String,
    /// Where.
    #[serde(default)]
    #[garde(dive)]
    place: PlaceInput,
    /// How soon; routine when left out.
    #[serde(default)]
    #[garde(skip)]
    urgency: Option<Urgency>,
    /// Where it comes from; `proxy` when written down for somebody, and others for staff.
    #[serde(default)]
    #[garde(skip)]
    source: Option<Source>,
    /// Class code, if one was chosen.
    #[serde(default)]
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "B-02")]
    category: Option<String>,
    /// Does not want to be known. Then no contact is taken.
    #[serde(default)]
    #[garde(skip)]
    anonymous: bool,
    /// Wants the identity kept from those who dispatch and handle. A report is secret in any case.
    #[serde(default)]
    #[garde(skip)]
    secret: bool,
    /// For a wish: the person it is for agrees.
    #[serde(default)]
    #[garde(skip)]
    consent: bool,
    /// How to reach the requester; an account needs none.
    #[serde(default)]
    #[garde(dive)]
    contact: Option<ContactInput>,
    /// How many others stood behind it where it was taken over from.
    #[serde(default)]
    #[garde(inner(range(min = 0, max = 1_000_000)))]
    #[schema(minimum = 0, maximum = 1_000_000)]
    likes: Option<i32>,
}

/// The request with its receipt.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Submitted {
    /// The request.
    pub request: RequestView,
    /// Secret of the receipt link: `/m/receipt/<token>` follows, answers and rates without an
    /// account. It is shown this once.
    #[schema(example = "q1w2e3")]
    pub receipt_token: String,
    /// Open requests that may be the same matter; joining one of them helps more than a second
    /// request. A person decides.
    pub similar: Vec<super::find_similar_requests::Similar>,
}

/// Submit a request
///
/// Open to everybody, signed in or not. A place leads to a grid by boundary or address; an
/// ambiguous address is refused with the candidates, never guessed.
#[utoipa::path(post, path = "/api/requests", operation_id = "submit_request", tag = "requests",
    request_body = SubmitRequest, responses((status = 201, body = Submitted), Problems))]
pub(crate) async fn submit_request(
    State(cap): State<Requests>,
    call: Call,
    Input(input): Input<SubmitRequest>,
) -> Answer<Submitted> {
    let tenant = call.actor.tenant;
    let body = text::clean(&input.body);
    if body.is_empty() {
        return Err(Problem::field("/body", "length", "The text is empty."));
    }
    let title = title_of(input.title.as_deref(), &body);
    let area = cap.area_of(tenant, &input.place, &title, &body)?;
    let source = input.source.unwrap_or(Source::Resident);
    let contact = contact_of(&input);
    let command = Submit {
        id: RequestId(call.id()),
        kind: input.kind,
        urgency: input.urgency.unwrap_or(Urgency::Routine),
        source,
        area: area.clone(),
        category: input.category.clone(),
        anonymous: input.anonymous || (call.actor.account.is_none() && contact.is_none()),
        has_contact: contact.is_some(),
        secret: input.secret,
        consent: input.consent,
    };
    let action = baodao_requests_core::Command::action(&command);
    let permit = baodao_kernel::policy::decide(POLICY, &call.actor, &action, &area, |_| false);
    let permit = permit.ok_or_else(|| {
        if action == Action::Submit { Problem::not_found() } else { Problem::not_allowed() }
    })?;
    let env_of = cap.env(tenant).await?;
    let env = env_of.at(call.now, &call.actor);
    let events = decide(&Nothing, &command, &env).or_refuse()?;
    let number = cap.numbers.next(cap.platform.pool(), call.now).await?;
    let request = command.open(number, &env);
    let token = call.draw().token();
    let vault = cap.platform.vault();
    let sealed = contact.map(|contact| serde_json::to_vec(&contact)).transpose().map_err(Problem::fault)?;
    let sealed = sealed.map(|plain| vault.seal(tenant, CONTACT, &plain));
    let address = input.place.address.as_deref().map(text::clean).filter(|text| !text.is_empty());
    let address = address.map(|text| vault.seal(tenant, ADDRESS, text.as_bytes()));
    let point = input.place.point.map(|point| (point.lon, point.lat));
    let similar =
        cap.similar(&call, command.kind, &format!("{title} {body}"), &area, env_of.rules.as_ref()).await?;

    let mut log = call.log();
    change::log_events(&mut log, &request, &request, Some(permit), &events);
    let texts = Texts {
        title: title.clone(),
        body: body.clone(),
        contact: sealed.clone(),
        point,
        ..Texts::default()
    };
    // Whoever submits sees their own request, also as a visitor who holds only the receipt.
    let standing = Standing { receipt: true, ..Standing::default() };
    let known = Known { request, texts, standing };
    let reply = Reply::created(Submitted {
        request: cap.view(&call, &known)?,
        receipt_token: BASE64_URL_SAFE_NO_PAD.encode(token),
        similar,
    })
    .version(known.request.version);
    log.answer(vault, &reply)?;
    let row = store::submit::NewTexts {
        title,
        body,
        address,
        point,
        contact: sealed,
        receipt_hash: receipt_hash(&token),
        likes: input.likes.unwrap_or(0),
    };
    store::submit::insert(cap.platform.pool(), &known.request, row, &log).await?;
    Ok(reply)
}

/// What is stored of a receipt's secret.
pub(crate) fn receipt_hash(token: &[u8]) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

/// The given title, or the first line of the text, cut to 40 characters.
fn title_of(title: Option<&str>, body: &str) -> String {
    let given = title.map(text::clean).filter(|title| !title.is_empty());
    given.map(|title| title.replace('\n', " ")).unwrap_or_else(|| {
        let line = body.lines().next().unwrap_or_default();
        let cut: String = line.chars().take(40).collect();
        if cut.chars().count() < line.chars().count() { format!("{cut}…") } else { cut }
    })
}

fn contact_of(input: &SubmitRequest) -> Option<Contact> {
    let contact = input.contact.as_ref()?;
    let name = text::clean(&contact.name);
    let phone = contact.phone.as_ref().map(|phone| phone.expose().to_owned()).unwrap_or_default();
    (!name.is_empty() || !phone.is_empty()).then_some(Contact { name, phone })
}
