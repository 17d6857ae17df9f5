//! What the operations answer.

use baodao_care_core::{
    Basis, ConsentHow, EndCause, Fee, Frequency, HelperState, HouseholdAccount, Need, PairingId, PairingKind,
    ProviderKind, ServiceId, ServiceKind, ServiceState, VisitId, VisitKind, VisitResult,
};
use baodao_kernel::{AccountId, AreaPath, RequestId};
use baodao_platform::disclosure::SeenDisclosure;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody who was asked to help, or helps.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HelperView {
    /// Who.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// Where they stand.
    pub state: HelperState,
}

/// A pairing. Of the household it tells the community and nothing else.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PairingView {
    /// Id.
    pub id: PairingId,
    /// What it is for.
    pub kind: PairingKind,
    /// The community.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// On what it rests.
    pub basis: Basis,
    /// The law, for a legal duty.
    #[schema(example = "《中华人民共和国退役军人保障法》")]
    pub law: Option<String>,
    /// How consent was given.
    pub consent_how: Option<ConsentHow>,
    /// To which version of the notice.
    #[schema(example = 1)]
    pub notice_version: Option<i32>,
    /// When consent was taken down, or the pairing made for the duty.
    pub basis_at: Timestamp,
    /// Who did that, masked.
    #[schema(example = "林**")]
    pub basis_by_name: String,
    /// How often somebody comes.
    pub frequency: Frequency,
    /// The team, if it is a team's.
    #[schema(example = "红色管家服务队")]
    pub team: Option<String>,
    /// First day.
    #[schema(value_type = String, format = Date, example = "2026-12-01")]
    pub term_from: Date,
    /// Last day.
    #[schema(value_type = String, format = Date, example = "2027-11-30")]
    pub term_until: Date,
    /// The day on which the next visit is due; absent when the pairing is over.
    #[schema(value_type = Option<String>, format = Date, example = "2026-12-31")]
    pub next_due: Option<Date>,
    /// Days until then; below zero when it has passed. A question to the coordinator, no judgement.
    #[schema(example = 8)]
    pub days_until_due: Option<i32>,
    /// Whether the household left a telephone.
    pub has_contact: bool,
    /// Whether the household looks at it with an account of its own; for its office and itself.
    pub household_account: Option<HouseholdAccount>,
    /// The caller's account is the household's.
    pub is_household: bool,
    /// Those who were asked or help.
    pub helpers: Vec<HelperView>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Why.
    pub end_cause: Option<EndCause>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["record_visit", "read_household", "leave_pairing"]))]
    pub allowed: Vec<&'static str>,
}

/// A visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VisitView {
    /// Id.
    pub id: VisitId,
    /// The day in China.
    #[schema(value_type = String, format = Date, example = "2026-11-23")]
    pub visited_on: Date,
    /// How.
    pub kind: VisitKind,
    /// What was found.
    pub result: VisitResult,
    /// What is needed.
    pub needs: Vec<Need>,
    /// Who came, masked.
    #[schema(example = "李**")]
    pub helper_name: String,
    /// The request that followed.
    pub request: Option<RequestId>,
    /// When it was written down.
    pub noted_at: Timestamp,
    /// What the caller may do: `refer_visit`.
    #[schema(example = json!(["refer_visit"]))]
    pub allowed: Vec<&'static str>,
}

/// A pairing with its visits of the last year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PairingDetail {
    /// The pairing.
    pub pairing: PairingView,
    /// Its visits, latest first; what is older than a year has been deleted.
    pub visits: Vec<VisitView>,
    /// For the household: the latest looks at its name and number, latest first, at most 50.
    pub looks: Vec<SeenDisclosure>,
}

/// A question to the account with a household's telephone. Of the pairing it tells the community and
/// who took it down, until the person has said that it is they.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HouseholdAsk {
    /// The pairing.
    pub pairing: PairingId,
    /// The community.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// Who took it down, masked.
    #[schema(example = "林**")]
    pub noted_by_name: String,
    /// When.
    pub noted_at: Timestamp,
    /// How often somebody comes.
    pub frequency: Frequency,
    /// Last day.
    #[schema(value_type = String, format = Date, example = "2027-11-30")]
    pub term_until: Date,
    /// What the caller may do: `answer_household`.
    #[schema(example = json!(["answer_household"]))]
    pub allowed: Vec<&'static str>,
}

/// What follows from an answer, and from taking an account away.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HouseholdAnswered {
    /// The pairing, for whom it concerns; absent when the person said that it is not they, or no longer
    /// sees it.
    pub pairing: Option<PairingView>,
}

/// A household's name and number, for those at work on it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Household {
    /// What it is called, as it wishes.
    #[schema(example = "张奶奶")]
    pub alias: String,
    /// Its telephone, if it left one.
    #[schema(example = "0513-85012345")]
    pub phone: Option<String>,
    /// Where it lives, by name from the subdistrict down to the grid.
    #[schema(example = json!(["城东街道", "德民社区", "德民第一网格"]))]
    pub area_names: Vec<String>,
    /// The grid or community.
    pub area_path: AreaPath,
}

/// What follows from a visit on which help was needed: a request like any other, which the page
/// opens filled in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Referral {
    /// Kind of the request.
    #[schema(example = "help")]
    pub kind: &'static str,
    /// Area of the request.
    pub area_path: AreaPath,
    /// What its text says, in the writer's language: the choices made and nothing else.
    #[schema(example = json!(["repair", "formalities"]))]
    pub needs: Vec<Need>,
}

/// A visit that was written down.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordedVisit {
    /// The visit.
    pub visit: VisitView,
    /// The day on which the next one is due.
    #[schema(value_type = String, format = Date, example = "2026-12-23")]
    pub next_due: Date,
    /// With `needs_help`: the request to open.
    pub referral: Option<Referral>,
}

/// A service near home. Name and telephone are public.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ServiceView {
    /// Id.
    pub id: ServiceId,
    /// Where it stands.
    pub state: ServiceState,
    /// What kind.
    pub kind: ServiceKind,
    /// The area it is offered in.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// Who offers it.
    pub provider_kind: ProviderKind,
    /// Their name.
    #[schema(example = "便民维修服务队")]
    pub provider_name: String,
    /// What it is called.
    #[schema(example = "家电维修")]
    pub name: String,
    /// What it is.
    #[schema(example = "电视、洗衣机、电饭煲等小家电检修。")]
    pub what: String,
    /// When.
    #[schema(example = "每周三 9:00-11:30")]
    pub when_text: String,
    /// Where.
    #[schema(example = "社区服务中心一楼")]
    pub where_text: String,
    /// Work telephone.
    #[schema(example = "0513-85012345")]
    pub phone: String,
    /// Whether it costs anything.
    pub fee: Fee,
    /// What it costs, in words.
    #[schema(example = "只收配件成本")]
    pub fee_text: Option<String>,
    /// The last day on which it is shown.
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    pub valid_until: Date,
    /// When it came on the list.
    pub published_at: Option<Timestamp>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["publish_service", "withdraw_service"]))]
    pub allowed: Vec<&'static str>,
}
