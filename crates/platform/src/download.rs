//! A file made for the caller: kept by their browser, never rendered as a page of ours.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// The content type of a spreadsheet.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file as it leaves the program.
#[derive(Debug, Clone)]
pub struct Download {
    /// Its name with ending, in any script; `聘书 2026-00012.pdf`.
    pub name: String,
    /// Its content type.
    pub kind: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Download {
    /// A PDF.
    pub fn pdf(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { name: name.into(), kind: "application/pdf", bytes }
    }

    /// A spreadsheet.
    pub fn xlsx(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { name: name.into(), kind: XLSX, bytes }
    }

    /// Name for old programs and name in full (RFC 6266).
    fn disposition(&self) -> String {
        let ending = self.name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
        let full: String = self
            .name
            .bytes()
            .map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect();
        let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("attachment; filename=\"file.{ending}\"; filename*=UTF-8''{full}")
    }
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        let disposition = HeaderValue::from_str(&self.disposition());
        let mut response = self.bytes.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if let Ok(disposition) = disposition {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        headers
            .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_travels_in_ascii() {
        let file = Download::pdf("聘书 1.pdf", vec![1]);
        assert_eq!(
            file.disposition(),
            "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E8%81%98%E4%B9%A6%201.pdf"
        );
        let response = file.into_response();
        assert_eq!(response.headers()["content-type"], "application/pdf");
    }
}
