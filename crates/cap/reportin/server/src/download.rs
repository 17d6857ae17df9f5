//! Workbooks as answers, and the line that says who took them out, when and why.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use baodao_kernel::calendar::CHINA;
use baodao_platform::disclosure::{self, Disclosure};
use baodao_platform::download::XLSX;
use baodao_platform::{Call, Problem};
use baodao_sheets::Book;
use uuid::Uuid;

use crate::{ReportIns, fault};

/// A workbook as a file to keep, never cached.
pub(crate) fn xlsx(book: &Book, name: &str) -> Result<Response, Problem> {
    let mut response = book.bytes().map_err(Problem::fault)?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(XLSX));
    let disposition = format!("attachment; filename=\"{name}.xlsx\"");
    let disposition = HeaderValue::from_str(&disposition).map_err(Problem::fault)?;
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

impl ReportIns {
    /// Records that personal data leave in a file, and gives the file's watermark.
    pub async fn taken_out(&self, call: &Call, what: &str, reason: &str) -> Result<String, Problem> {
        let me = call.account()?;
        let look = Disclosure {
            role: None,
            person: None,
            subject_kind: "report_in_list",
            subject_id: Uuid::nil(),
            fields: &["name", "phone"],
            reason,
        };
        disclosure::record(call, self.platform.pool(), look).await?;
        let names = self.ports.accounts.names(call.actor.tenant, &[me]).await.map_err(fault)?;
        let who = names.get(&me).cloned().unwrap_or_default();
        let when = CHINA.to_datetime(call.now).strftime("%Y-%m-%d %H:%M").to_string();
        Ok(format!(
            "{what}　导出：{when}　{who}　编号尾号 {}　事由：{reason}　含个人信息，仅供本次用途，用后销毁",
            tail(me.0)
        ))
    }
}

/// The last four characters of an account's id: enough to find the export in the log.
fn tail(id: Uuid) -> String {
    let text = id.simple().to_string();
    text[text.len() - 4..].to_owned()
}
