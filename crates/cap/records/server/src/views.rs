//! Records as they are sent: names resolved, what the caller may do beside them.

use baodao_kernel::{AccountId, AreaPath, RecordId, TaskId};
use baodao_platform::{Call, Problem};
use baodao_records_core::{
    Action, Correction, Env, EvidenceClass, Record, RecordKind, RecordStage, ServedVerdict,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, may};
use crate::store::records::{NOTE, Stored};
use crate::store::steps::StoredStep;
use crate::store::unseal;

/// A service record.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordView {
    /// Its id.
    pub id: RecordId,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// Whose it is.
    pub person: AccountId,
    /// Masked.
    #[schema(example = "李**")]
    pub person_name: String,
    /// Path of the area where the work was.
    #[schema(value_type = String, example = "000100020003")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// The task that was served.
    pub task: TaskId,
    /// Public number of the request.
    #[schema(example = "2611-0000042")]
    pub number: String,
    /// The task in a few words.
    #[schema(example = "更换楼道灯")]
    pub title: String,
    /// When it began, where a time was set.
    pub starts_at: Option<Timestamp>,
    /// When it ended, not included.
    pub ends_at: Option<Timestamp>,
    /// The day in China.
    #[schema(value_type = String, format = Date, example = "2026-11-23")]
    pub day: Date,
    /// Minutes on site, travel not counted.
    #[schema(example = 90)]
    pub service_minutes: u16,
    /// How many minutes it can have at most.
    #[schema(example = 120)]
    pub max_minutes: u16,
    /// As what it was done; the person says it on confirming.
    pub kind: Option<RecordKind>,
    /// What it rests on.
    pub evidence: Vec<EvidenceClass>,
    /// What those who were served said of the request.
    pub verdict: Option<ServedVerdict>,
    /// Where it stands.
    pub stage: RecordStage,
    /// Rises with every correction.
    #[schema(example = 1)]
    pub edition: u16,
    /// It was entered so late that a second person has to look.
    #[schema(example = false)]
    pub late: bool,
    /// A second person has to verify it once the person has confirmed.
    #[schema(example = false)]
    pub needs_second: bool,
    /// When presence was confirmed.
    pub entered_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// What the caller may do with it now.
    #[schema(example = json!(["confirm_record", "dispute_record"]))]
    pub allowed: Vec<&'static str>,
}

/// One step in a record's history.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordStep {
    /// When.
    pub at: Timestamp,
    /// `propose`, `confirm`, `dispute`, `answer`, `correct`, `verify`, `withdraw`, `export`, `verdict`, `absent`.
    #[schema(example = "propose")]
    pub step: String,
    /// The role acted under.
    #[schema(example = "community_coordinator")]
    pub role: Option<String>,
    /// Masked name of who did it; empty for the program itself.
    #[schema(example = "林**")]
    pub by_name: String,
    /// Where it stood then.
    pub stage: RecordStage,
    /// Which edition.
    #[schema(example = 1)]
    pub edition: u16,
    /// The day it said then.
    #[schema(value_type = String, format = Date, example = "2026-11-23")]
    pub day: Date,
    /// The minutes it said then.
    #[schema(example = 90)]
    pub service_minutes: u16,
    /// The kind it said then.
    pub kind: Option<RecordKind>,
    /// What was said with the step.
    #[schema(example = "当天实际服务到十一点半")]
    pub note: Option<String>,
}

/// A service record with its history.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordDetail {
    /// The record.
    pub record: RecordView,
    /// Every step, oldest first.
    pub steps: Vec<RecordStep>,
}

/// One record as the caller sees it.
pub(crate) async fn record(
    cap: &Records,
    call: &Call,
    record: &Record,
    changed_at: Timestamp,
) -> Result<RecordView, Problem> {
    let stored = Stored { record: record.clone(), changed_at };
    let mut views = records(cap, call, vec![stored]).await?;
    views.pop().ok_or_else(|| Problem::fault("a record without its view"))
}

/// Records as the caller sees them.
pub(crate) async fn records(
    cap: &Records,
    call: &Call,
    stored: Vec<Stored>,
) -> Result<Vec<RecordView>, Problem> {
    let tenant = call.actor.tenant;
    let names = cap.names(tenant, stored.iter().map(|one| one.record.person)).await?;
    let view = |Stored { record, changed_at }: Stored| RecordView {
        allowed: allowed(call, &record),
        id: record.id,
        version: record.version,
        person: record.person,
        person_name: names.of(record.person),
        area_names: cap.area_names(tenant, &record.area),
        area_path: record.area.clone(),
        task: record.task,
        number: record.number.clone(),
        title: record.title.clone(),
        starts_at: record.slot.map(|slot| slot.from()),
        ends_at: record.slot.map(|slot| slot.until()),
        day: record.day,
        service_minutes: record.minutes,
        max_minutes: record.max_minutes,
        kind: record.kind,
        evidence: record.evidence.iter().copied().collect(),
        verdict: record.verdict,
        stage: record.stage,
        edition: record.edition,
        late: record.late,
        needs_second: record.needs_second(),
        entered_at: record.entered_at,
        changed_at,
    };
    Ok(stored.into_iter().map(view).collect())
}

/// The history of a record; the words stand in it for whoever may read the record.
pub(crate) async fn steps(
    cap: &Records,
    call: &Call,
    steps: Vec<StoredStep>,
) -> Result<Vec<RecordStep>, Problem> {
    let tenant = call.actor.tenant;
    let names = cap.names(tenant, steps.iter().filter_map(|step| step.by)).await?;
    let view = |step: StoredStep| -> Result<RecordStep, Problem> {
        let note = step.note.as_deref().map(|sealed| unseal(&cap.platform, tenant, NOTE, sealed));
        Ok(RecordStep {
            at: step.at,
            step: step.name,
            role: step.role,
            by_name: step.by.map(|by| names.of(by)).unwrap_or_default(),
            stage: step.stage,
            edition: step.edition,
            day: step.day,
            service_minutes: step.minutes,
            kind: step.kind,
            note: note.transpose()?,
        })
    };
    steps.into_iter().map(view).collect()
}

fn allowed(call: &Call, record: &Record) -> Vec<&'static str> {
    let Some(by) = call.actor.account else { return Vec::new() };
    let env = Env { by, now: call.now };
    // A change that is always one, within what the record can hold.
    let minutes = if record.minutes > 1 { record.minutes - 1 } else { 2 };
    let change = Correction { minutes: Some(minutes.min(record.max_minutes)), day: None };
    let steps = [
        ("confirm_record", Action::ConfirmRecord, record.confirm(RecordKind::PartyService, None).is_ok()),
        ("dispute_record", Action::DisputeRecord, record.dispute().is_ok()),
        ("answer_dispute", Action::AnswerDispute, record.answer(&env).is_ok()),
        ("correct_record", Action::CorrectRecord, record.correct(change, &env).is_ok()),
        ("verify_record", Action::VerifyRecord, record.verify(&env).is_ok()),
        ("withdraw_record", Action::WithdrawRecord, record.withdraw(&env).is_ok()),
        // Where a call takes nominations.
        ("nominate", Action::Nominate, by != record.person && record.stage != RecordStage::Withdrawn),
    ];
    let stands = Stands::person(record.person);
    let able = |(_, action, feasible): &(&str, Action, bool)| {
        *feasible && may(call, *action, &record.area, stands).is_some()
    };
    steps.into_iter().filter(able).map(|(name, ..)| name).collect()
}
