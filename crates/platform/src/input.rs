//! Reading bodies, query strings and path parameters, with one manner of saying no.

use axum::{
    extract::{FromRequest, FromRequestParts, Request, rejection::BytesRejection},
    http::{StatusCode, header, request::Parts},
    response::IntoResponse,
};
use bytes::Bytes;
use garde::Validate;
use serde::de::DeserializeOwned;

use crate::{Problem, problem::FieldError};

/// A JSON body, read strictly and validated.
#[derive(Debug, Clone)]
pub struct Input<T>(pub T);

impl<S, T> FromRequest<S> for Input<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Validate<Context = ()>,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
        let essence = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case("application/json") {
            return Err(Problem::unsupported_media_type());
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|cause: BytesRejection| {
            if cause.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::too_large()
            } else {
                Problem::malformed_json()
            }
        })?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value: T = serde_path_to_error::deserialize(&mut reader).map_err(|fault| {
            if fault.inner().is_data() {
                let pointer = pointer_of(&fault.path().to_string());
                Problem::field(&pointer, "shape", &fault.inner().to_string())
            } else {
                Problem::malformed_json()
            }
        })?;
        reader.end().map_err(|_| Problem::malformed_json())?;
        checked(value).map(Self)
    }
}

/// A query string, read strictly and validated.
#[derive(Debug, Clone)]
pub struct Filters<T>(pub T);

impl<S, T> FromRequestParts<S> for Filters<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Validate<Context = ()>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let reader = serde_urlencoded::Deserializer::new(pairs(query));
        let value: T = serde_path_to_error::deserialize(reader).map_err(|fault| {
            Problem::field(&pointer_of(&fault.path().to_string()), "shape", &fault.inner().to_string())
        })?;
        checked(value).map(Self)
    }
}

fn pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// Path parameters; one that cannot be read names nothing, so it is `not_found`.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

impl<S, T> FromRequestParts<S> for Path<T>
where
    S: Send + Sync,
    T: DeserializeOwned + Send,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let found = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        found.map(|axum::extract::Path(value)| Self(value)).map_err(|_| Problem::not_found())
    }
}

fn checked<T: Validate<Context = ()>>(value: T) -> Result<T, Problem> {
    let Err(report) = value.validate() else { return Ok(value) };
    let errors = report.iter().map(|(path, error)| FieldError {
        pointer: pointer_of(&path.to_string()),
        code: code_of(error.message()),
        message: error.message().to_owned(),
    });
    Err(Problem::fields(errors.collect()))
}

/// `contact.phone` and `photos[2]` as JSON pointers.
fn pointer_of(path: &str) -> String {
    if path == "." || path.is_empty() {
        return String::new();
    }
    path.replace('[', ".").replace(']', "").split('.').filter(|part| !part.is_empty()).fold(
        String::new(),
        |mut pointer, part| {
            pointer.push('/');
            pointer.push_str(part);
            pointer
        },
    )
}

/// The validator's messages are English prose; their kinds are few.
fn code_of(message: &str) -> String {
    let known =
        [("length", "length"), ("lower than", "range"), ("greater than", "range"), ("pattern", "pattern")];
    known.iter().find(|(words, _)| message.contains(words)).map_or("rule", |(_, code)| code).to_owned()
}
