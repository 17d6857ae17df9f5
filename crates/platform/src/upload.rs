//! The file of an import: one part named `file` of a form.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::http::StatusCode;
use utoipa::ToSchema;

use crate::Problem;

/// The form of an import.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the form; the parts are read as they come")]
pub struct ImportForm {
    /// The file. How large it may be stands with the operation.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Reads the part `file`; other parts are refused like unknown fields.
///
/// # Errors
/// A form that is none, is too large, has another part, or lacks the file.
pub async fn file(form: Result<Multipart, MultipartRejection>) -> Result<Bytes, Problem> {
    let mut form = form.map_err(|_| Problem::unsupported_media_type())?;
    let mut file = None;
    while let Some(part) = form.next_field().await.map_err(|cause| broken(&cause))? {
        match part.name() {
            Some("file") if file.is_none() => {
                file = Some(part.bytes().await.map_err(|cause| broken(&cause))?)
            }
            _ => return Err(Problem::field("", "unknown_part", "The form has one part, `file`.")),
        }
    }
    file.ok_or_else(|| Problem::field("/file", "missing", "Send the file as the part `file`."))
}

fn broken(cause: &MultipartError) -> Problem {
    match cause.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        _ => Problem::field("", "form", "The form is not well-formed multipart/form-data."),
    }
}
