//! Documents on their way out: set in a thread of their own, one at a time.

use baodao_paper::{Document, Letter, render};
use baodao_platform::{Download, Problem};
use utoipa::ToSchema;

use crate::Records;
use crate::export::List;

/// In which form a list is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RecordListFormat)]
pub enum Format {
    /// A spreadsheet.
    Xlsx,
    /// A document to print and sign.
    Pdf,
}

impl Records {
    /// Sets a document.
    pub(crate) async fn print(&self, letter: Letter) -> Result<Vec<u8>, Problem> {
        let turn = self.press.acquire().await.map_err(Problem::fault)?;
        let set = tokio::task::spawn_blocking(move || render(&Document::Letter(letter))).await;
        drop(turn);
        set.map_err(Problem::fault)?.map_err(Problem::fault)
    }

    /// A list in the form asked for; `name` without ending.
    pub(crate) async fn hand_out(
        &self,
        list: &List<'_>,
        format: Format,
        name: &str,
    ) -> Result<Download, Problem> {
        match format {
            Format::Xlsx => Ok(Download::xlsx(format!("{name}.xlsx"), list.xlsx()?)),
            Format::Pdf => Ok(Download::pdf(format!("{name}.pdf"), self.print(list.letter()).await?)),
        }
    }
}
