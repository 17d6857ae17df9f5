//! The file of an import, at most as large as a table may be.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartRejection;
use baodao_platform::Problem;
use baodao_territory_core::TerritoryRefusal;

use crate::table::FILE_MAX;

/// Reads the form's file.
pub(crate) async fn file(form: Result<Multipart, MultipartRejection>) -> Result<Bytes, Problem> {
    let file = baodao_platform::upload::file(form).await?;
    if file.len() > FILE_MAX {
        let limit = FILE_MAX as u64;
        return Err(Problem::refused(TerritoryRefusal::ImportTooLarge { limit, unit: "bytes".to_owned() }));
    }
    Ok(file)
}
