//! The auditor's questions as they are sent: people stand in them under pseudonyms.

use baodao_kernel::{AccountId, AreaPath, RecordId, TenantId};
use baodao_platform::{Call, Problem, db};
use baodao_records_core::{Action, QuestionKind, RecordKind, RecordQuestionId, RecordStage};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, may};
use crate::store::{questions, unseal};

/// Something that looks odd. A question, not a finding.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordQuestionView {
    /// Its id.
    pub id: RecordQuestionId,
    /// What looks odd.
    pub kind: QuestionKind,
    /// Pseudonym of the person or coordinator; the same in every question.
    #[schema(example = "P-7F3A21")]
    pub subject: String,
    /// Path of the area whose coordinators are asked.
    #[schema(value_type = String, example = "00010002")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// The day meant, or the last of the period.
    #[schema(value_type = String, format = Date, example = "2026-11-22")]
    pub day: Date,
    /// Minutes or rows that were counted.
    #[schema(example = 780)]
    pub found: u32,
    /// The number above which is asked.
    #[schema(example = 720)]
    pub above: u32,
    /// How many rows are behind it.
    #[schema(example = 3)]
    pub rows: usize,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// What those who know say.
    #[schema(example = "当天为社区义诊全天活动，排班表可查")]
    pub answer: Option<String>,
    /// When they said it.
    pub answered_at: Option<Timestamp>,
    /// When the auditor closed it.
    pub closed_at: Option<Timestamp>,
    /// What the caller may do with it now.
    #[schema(example = json!(["answer_record_question"]))]
    pub allowed: Vec<&'static str>,
}

/// A row behind a question.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordQuestionRow {
    /// The record; those who answer for it can read it.
    pub record: RecordId,
    /// Pseudonym of whose it is.
    #[schema(example = "P-7F3A21")]
    pub person: String,
    /// The day.
    #[schema(value_type = String, format = Date, example = "2026-11-22")]
    pub day: Date,
    /// Minutes on site.
    #[schema(example = 260)]
    pub service_minutes: u16,
    /// Whether a time was set.
    #[schema(example = true)]
    pub timed: bool,
    /// The kind.
    pub kind: Option<RecordKind>,
    /// Where it stands.
    pub stage: RecordStage,
    /// Which edition.
    #[schema(example = 1)]
    pub edition: u16,
    /// Pseudonym of who confirmed presence.
    #[schema(example = "P-00C4D9")]
    pub entered_by: String,
    /// Pseudonym of who corrected it last.
    #[schema(example = "P-00C4D9")]
    pub edited_by: Option<String>,
}

/// A question with the rows behind it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordQuestionDetail {
    /// The question.
    pub question: RecordQuestionView,
    /// The rows, the newest day first; those destroyed meanwhile are missing.
    pub rows: Vec<RecordQuestionRow>,
}

impl Records {
    /// A name that tells one person from another and nothing else. Keyed, so nobody can find out
    /// whose it is by trying accounts.
    pub(crate) fn pseudonym(&self, tenant: TenantId, account: AccountId) -> String {
        let print = self.platform.vault().blind(tenant, "records.pseudonym", &account.to_string());
        format!("P-{}", db::hex(print.get(..3).unwrap_or_default()).to_uppercase())
    }

    /// A question as the caller sees it.
    pub(crate) fn question_view(
        &self,
        call: &Call,
        one: questions::Stored,
    ) -> Result<RecordQuestionView, Problem> {
        let tenant = call.actor.tenant;
        let open = one.closed_at.is_none();
        let may = |action| open && may(call, action, &one.area, Stands::default()).is_some();
        let steps = [
            ("answer_record_question", may(Action::AnswerQuestion)),
            ("close_record_question", may(Action::CloseQuestion)),
        ];
        let answer = one.answer.as_deref();
        let answer = answer.map(|sealed| unseal(&self.platform, tenant, questions::ANSWER, sealed));
        Ok(RecordQuestionView {
            allowed: steps.into_iter().filter(|(_, able)| *able).map(|(name, _)| name).collect(),
            subject: self.pseudonym(tenant, one.subject),
            area_names: self.area_names(tenant, &one.area),
            answer: answer.transpose()?,
            id: one.id,
            kind: one.kind,
            area_path: one.area,
            day: one.day,
            found: one.found,
            above: one.above,
            rows: one.records.len(),
            asked_at: one.asked_at,
            answered_at: one.answered_at,
            closed_at: one.closed_at,
        })
    }
}
