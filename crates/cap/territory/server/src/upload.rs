//! The file of an import: one part named `file` of a form.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::http::StatusCode;
use baodao_platform::Problem;
use baodao_territory_core::TerritoryRefusal;
use utoipa::ToSchema;

use crate::table::FILE_MAX;

/// The form of an import.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the form; the parts are read as they come")]
pub struct ImportForm {
    /// The table or the GeoJSON file, at most 10 MB.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Reads the part `file`; other parts are refused like unknown fields.
pub(crate) async fn file(form: Result<Multipart, MultipartRejection>) -> Result<Bytes, Problem> {
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
    let file = file.ok_or_else(|| Problem::field("/file", "missing", "Send the file as the part `file`."))?;
    if file.len() > FILE_MAX {
        let limit = FILE_MAX as u64;
        return Err(Problem::refused(TerritoryRefusal::ImportTooLarge { limit, unit: "bytes".to_owned() }));
    }
    Ok(file)
}

fn broken(cause: &MultipartError) -> Problem {
    match cause.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        _ => Problem::field("", "form", "The form is not well-formed multipart/form-data."),
    }
}
