//! What an operation answers.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::Problem;

/// An answer or a refusal.
pub type Answer<T> = Result<Reply<T>, Problem>;

/// A body with its status and, where two people may edit, its version as an ETag.
#[derive(Debug, Clone)]
pub struct Reply<T> {
    /// HTTP status of the success.
    pub status: StatusCode,
    /// The body.
    pub body: T,
    /// The version for `If-Match`.
    pub version: Option<i32>,
}

impl<T> Reply<T> {
    /// 200 with a body.
    pub fn ok(body: T) -> Self {
        Self { status: StatusCode::OK, body, version: None }
    }

    /// 201 with a body.
    pub fn created(body: T) -> Self {
        Self { status: StatusCode::CREATED, ..Self::ok(body) }
    }

    /// Adds the version as an ETag.
    pub fn version(mut self, version: i32) -> Self {
        self.version = Some(version);
        self
    }
}

impl<T: Serialize> IntoResponse for Reply<T> {
    fn into_response(self) -> Response {
        let mut response = (self.status, axum::Json(self.body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(tag) = self.version.and_then(|v| HeaderValue::from_str(&format!("\"{v}\"")).ok()) {
            headers.insert(header::ETAG, tag);
        }
        response
    }
}
