//! What the operations answer.

use baodao_gatherings_core::{
    CheckInReason, FollowUpId, GatheringId, GatheringKind, GatheringState, GuestId, GuestKind,
};
use baodao_kernel::{AccountId, AreaPath, RequestId, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An invitation. The office of the area sees all of a gathering, others their own.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GuestView {
    /// Id.
    pub id: GuestId,
    /// What is invited.
    pub kind: GuestKind,
    /// The unit, the body or the account.
    pub who: Uuid,
    /// Its name; a person's is masked.
    #[schema(example = "市第一人民医院")]
    pub name: String,
    /// How many come; 0: nobody comes; absent: no answer.
    #[schema(example = 5)]
    pub coming: Option<i32>,
    /// The person has said on the day that they are there.
    pub here: bool,
    /// How many came, in the host's word; absent: not marked.
    #[schema(example = 5)]
    pub came: Option<i32>,
    /// It is the caller, or the caller answers for it.
    pub mine: bool,
    /// What the caller may do now.
    #[schema(example = json!(["answer_invitation"]))]
    pub allowed: Vec<&'static str>,
}

/// Something that is to follow. The office of the area sees all of a gathering, others what they are
/// responsible for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FollowUpView {
    /// Id.
    pub id: FollowUpId,
    /// What is to be done.
    #[schema(example = "与医院商定每月一次义诊的时间")]
    pub what: String,
    /// Responsible, if it is a person.
    pub account: Option<AccountId>,
    /// Responsible, if it is an invited unit or body.
    pub guest: Option<GuestId>,
    /// Name of who is responsible; a person's is masked.
    #[schema(example = "林**")]
    pub responsible: String,
    /// Until which day.
    #[schema(value_type = String, format = Date, example = "2026-12-15")]
    pub due: Date,
    /// The day has passed and it is not done.
    pub overdue: bool,
    /// When it was done.
    pub done_at: Option<Timestamp>,
    /// How it was done; after it was opened again, why.
    #[schema(example = "定在每月第二个周六上午")]
    pub note: Option<String>,
    /// The request that it became.
    pub request: Option<RequestId>,
    /// Its number.
    #[schema(example = "2611-0000042")]
    pub request_number: Option<String>,
    /// The caller is responsible.
    pub mine: bool,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["finish_follow_up"]))]
    pub allowed: Vec<&'static str>,
}

/// Somebody who can be responsible for what follows.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ResponsibleChoice {
    /// Who.
    pub account: AccountId,
    /// Masked name.
    #[schema(example = "林**")]
    pub name: String,
    /// The office; absent for somebody who is invited.
    pub role: Option<Role>,
}

/// A gathering.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GatheringView {
    /// Id.
    pub id: GatheringId,
    /// What kind.
    pub kind: GatheringKind,
    /// Where it stands.
    pub state: GatheringState,
    /// Whose it is.
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// What it is called.
    #[schema(example = "单位党员进社区见面会")]
    pub title: String,
    /// Where, in words.
    #[schema(example = "德民社区党群服务中心二楼")]
    pub place: String,
    /// The venue that it is, if it is one of the register.
    pub venue: Option<Uuid>,
    /// Its start.
    pub starts_at: Timestamp,
    /// Its end.
    pub ends_at: Timestamp,
    /// Why it was cancelled.
    #[schema(example = "场地临时检修，另行安排")]
    pub reason: Option<String>,
    /// What came of it; for everybody once it is published.
    #[schema(example = "五家单位的二十多名党员与社区见面，认领了六项服务。")]
    pub outcome: Option<String>,
    /// Everybody sees the outcome.
    pub outcome_public: bool,
    /// What is on; for the office and whoever is invited.
    #[schema(example = "一、社区介绍；二、各单位介绍；三、认领服务项目")]
    pub agenda: Option<String>,
    /// Why persons may say themselves that they are there; absent: the host notes who came.
    pub check_in: Option<CheckInReason>,
    /// Invitations: to the office all, to others their own.
    pub guests: Vec<GuestView>,
    /// What is to follow: to the office all, to others their own.
    pub follow_ups: Vec<FollowUpView>,
    /// Who can be responsible for what follows; for the office, in the answer about one gathering.
    pub choices: Vec<ResponsibleChoice>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["edit_gathering", "announce_gathering"]))]
    pub allowed: Vec<&'static str>,
}

/// What concerns the caller.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyGatherings {
    /// Gatherings to which the caller, or a unit or body for which they answer, is invited, and those
    /// from which something follows that they are responsible for. Latest start first.
    pub items: Vec<GatheringView>,
}
