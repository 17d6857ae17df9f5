//! `application/problem+json` (RFC 9457) with a stable code. What went wrong inside is logged,
//! never sent.

use std::borrow::Cow;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use baodao_kernel::{RefusalClass, RefusalSpec, Refuse};
use serde::Serialize;
use utoipa::ToSchema;

/// One field that was not right.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldError {
    /// JSON pointer to the field (RFC 6901), `/title`.
    #[schema(example = "/title")]
    pub pointer: String,
    /// Stable code of the fault.
    #[schema(example = "length")]
    pub code: String,
    /// One English sentence for developers.
    pub message: String,
}

/// A refusal or a fault as it leaves the program.
#[derive(Debug, Clone)]
pub struct Problem {
    /// HTTP status.
    pub status: StatusCode,
    /// Stable code; its page is `docs/errors/<code>.md`.
    pub code: &'static str,
    /// One English sentence for developers.
    pub title: Cow<'static, str>,
    /// The data that words for people are filled with.
    pub data: serde_json::Value,
    /// Faults by field.
    pub errors: Vec<FieldError>,
    /// Seconds after which trying again makes sense.
    pub retry_after: Option<u64>,
}

/// The shape of every refusal and fault.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// Page of the code.
    #[serde(rename = "type")]
    #[schema(example = "/errors/task_full")]
    r#type: String,
    /// One English sentence for developers.
    title: String,
    /// HTTP status.
    #[schema(example = 409)]
    status: u16,
    /// Stable code.
    #[schema(example = "task_full")]
    code: String,
    /// The data that words for people are filled with.
    #[serde(skip_serializing_if = "serde_json::Value::is_null")]
    #[schema(value_type = Option<Object>)]
    data: serde_json::Value,
    /// Faults by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// The call's id, as in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
}

tokio::task_local! {
    /// The id of the call being answered; set by the router.
    pub(crate) static REQUEST_ID: String;
}

macro_rules! platform_problems {
    ($($(#[$doc:meta])* $name:ident = ($code:literal, $status:ident, $class:ident, $title:literal)),+ $(,)?) => {
        impl Problem {
            $($(#[$doc])* pub fn $name() -> Self {
                Self::plain(StatusCode::$status, $code, $title)
            })+
        }
        /// The problems that the platform itself answers with.
        pub const PLATFORM_PROBLEMS: &[RefusalSpec] = &[
            $(RefusalSpec { code: $code, class: RefusalClass::$class, title: $title }),+
        ];
    };
}

platform_problems! {
    /// No such thing for this caller.
    not_found = ("not_found", NOT_FOUND, NotFound, "There is no such thing, or you may not see it."),
    /// The path exists, the method does not.
    method_not_allowed = ("method_not_allowed", METHOD_NOT_ALLOWED, Invalid, "This path does not take this method."),
    /// Nobody has signed in.
    unauthenticated = ("unauthenticated", UNAUTHORIZED, Forbidden, "Sign in first."),
    /// The token or session is not valid any more.
    bad_credential = ("bad_credential", UNAUTHORIZED, Forbidden, "The access token is not valid."),
    /// Visible but not allowed.
    not_allowed = ("not_allowed", FORBIDDEN, Forbidden, "You may see this but not do that."),
    /// The call came from another site.
    cross_site = ("cross_site", FORBIDDEN, Forbidden, "The call came from another site."),
    /// The body is not JSON at all.
    malformed_json = ("malformed_json", BAD_REQUEST, Invalid, "The body is not valid JSON in UTF-8."),
    /// Fields are missing or wrong.
    invalid_input = ("invalid_input", UNPROCESSABLE_ENTITY, Invalid, "Some fields are not right."),
    /// Wrong content type.
    unsupported_media_type = ("unsupported_media_type", UNSUPPORTED_MEDIA_TYPE, Invalid, "Send the content type that the description names."),
    /// Too many bytes.
    too_large = ("too_large", PAYLOAD_TOO_LARGE, Invalid, "The body is larger than this operation takes."),
    /// Someone else changed it first.
    version_conflict = ("version_conflict", PRECONDITION_FAILED, Conflict, "It has changed since you read it."),
    /// A key used for another call.
    idempotency_key_reused = ("idempotency_key_reused", UNPROCESSABLE_ENTITY, Invalid, "This Idempotency-Key was used for a different call."),
    /// A key that is not usable.
    bad_idempotency_key = ("bad_idempotency_key", BAD_REQUEST, Invalid, "An Idempotency-Key has 1 to 128 visible ASCII characters."),
    /// `If-Match` that names no version.
    bad_if_match = ("bad_if_match", BAD_REQUEST, Invalid, "If-Match takes the version that the ETag gave, or *."),
    /// Too many calls.
    rate_limited = ("rate_limited", TOO_MANY_REQUESTS, TooMany, "Too many calls; wait a little."),
    /// The change is being made by another call right now.
    busy = ("busy", CONFLICT, Conflict, "Others are changing this at the same moment; try again."),
    /// Our fault.
    internal = ("internal", INTERNAL_SERVER_ERROR, Conflict, "Something went wrong on our side; it has been logged."),
}

impl Problem {
    fn plain(status: StatusCode, code: &'static str, title: &'static str) -> Self {
        let data = serde_json::Value::Null;
        Self { status, code, title: Cow::Borrowed(title), data, errors: Vec::new(), retry_after: None }
    }

    /// `invalid_input` with the faults by field.
    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::invalid_input() }
    }

    /// `invalid_input` for one field.
    pub fn field(pointer: &str, code: &str, message: &str) -> Self {
        Self::fields(vec![FieldError {
            pointer: pointer.to_owned(),
            code: code.to_owned(),
            message: message.to_owned(),
        }])
    }

    /// The same with a hint when to try again.
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Logs `cause` and answers `internal`.
    pub fn fault(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "fault");
        Self::internal()
    }
}

impl Problem {
    /// A rule's no as it leaves the program. (A blanket `From` would bar `From<sqlx::Error>`.)
    pub fn refused(refusal: impl Refuse) -> Self {
        let spec = refusal.spec();
        let status = match spec.class {
            RefusalClass::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            RefusalClass::Conflict => StatusCode::CONFLICT,
            RefusalClass::Forbidden => StatusCode::FORBIDDEN,
            RefusalClass::NotFound => StatusCode::NOT_FOUND,
            RefusalClass::TooMany => StatusCode::TOO_MANY_REQUESTS,
        };
        Self { data: refusal.data(), ..Self::plain(status, spec.code, spec.title) }
    }
}

/// `decide(…).or_refuse()?`: a rule's no becomes the call's answer.
pub trait OrRefuse<T> {
    /// Turns a refusal into a problem.
    fn or_refuse(self) -> Result<T, Problem>;
}

impl<T, R: Refuse> OrRefuse<T> for Result<T, R> {
    fn or_refuse(self) -> Result<T, Problem> {
        self.map_err(Problem::refused)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = ProblemBody {
            r#type: format!("/errors/{}", self.code),
            title: self.title.into_owned(),
            status: self.status.as_u16(),
            code: self.code.to_owned(),
            data: self.data,
            errors: self.errors,
            request_id: REQUEST_ID.try_with(Clone::clone).ok(),
        };
        let mut response = (self.status, axum::Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The refusals that any operation may answer with, for its description.
pub struct Problems;

impl utoipa::IntoResponses for Problems {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        use utoipa::openapi::{Content, Ref, RefOr, ResponseBuilder};
        let all = [
            ("400", "The call could not be read."),
            ("401", "Nobody has signed in, or the token is not valid."),
            ("403", "Visible, but not allowed."),
            ("404", "No such thing for this caller."),
            ("405", "This path does not take this method."),
            ("409", "Not in a state for this."),
            ("412", "It has changed since it was read."),
            ("413", "The body is too large."),
            ("415", "The body has another content type."),
            ("422", "Fields or rules say no."),
            ("429", "Too many calls."),
        ];
        let content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        all.into_iter()
            .map(|(status, text)| {
                let response = ResponseBuilder::new()
                    .description(text)
                    .content("application/problem+json", content.clone())
                    .build();
                (status.to_owned(), RefOr::T(response))
            })
            .collect()
    }
}
