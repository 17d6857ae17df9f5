//! What a community and a unit say of each other, as it is sent, and who speaks for which of the two.

use baodao_kernel::{AccountId, AreaPath, CHINA, Role, TenantId, UnitId, WorkCalendar};
use baodao_platform::{Call, NewEvent, Problem, Tell};
use baodao_records_core::{
    Action, CooperationReviewId, CooperationWent, CooperationWish, Review, ReviewSide, RuleSheet, Said,
    UnitFacts,
};
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, may};
use crate::change::event;

/// What one side said.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CooperationSaid {
    /// How the work together went.
    pub went: CooperationWent,
    /// What would help next year.
    pub wishes: Vec<CooperationWish>,
    /// In words.
    #[schema(example = "任务提前三天告知，党员都能安排开。")]
    pub words: String,
    /// When.
    pub said_at: Timestamp,
}

/// What a community and a unit say of a year's work together.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CooperationReviewView {
    /// Its id.
    pub id: CooperationReviewId,
    /// Path of the community.
    #[schema(value_type = String, example = "00010002")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// The unit.
    pub unit_id: UnitId,
    /// Its name.
    #[schema(example = "崇川区水务局")]
    pub unit_name: String,
    /// Of which year.
    #[schema(example = 2026)]
    pub year: i16,
    /// Until when either side may speak.
    pub closes_at: Timestamp,
    /// Whether each side can read the other.
    #[schema(example = false)]
    pub shown: bool,
    /// For whom the caller speaks, if for one of the two.
    pub side: Option<ReviewSide>,
    /// What the community said, where the caller may read it.
    pub by_community: Option<CooperationSaid>,
    /// What the unit said, where the caller may read it.
    pub by_unit: Option<CooperationSaid>,
    /// What the caller may do with it now.
    #[schema(example = json!(["answer_cooperation_review"]))]
    pub allowed: Vec<&'static str>,
}

/// For whom the caller speaks: who is the unit's liaison speaks for it and not for the community too.
pub(crate) fn side(call: &Call, units: &[UnitFacts], review: &Review) -> Option<ReviewSide> {
    if units.iter().any(|unit| unit.id == review.unit) {
        return Some(ReviewSide::Unit);
    }
    may(call, Action::AnswerReview, &review.area, Stands::default()).map(|_| ReviewSide::Community)
}

/// A new one, for the year that runs, with the rule sheet's days.
pub(crate) fn asked(
    id: CooperationReviewId,
    area: AreaPath,
    unit: UnitFacts,
    rules: &RuleSheet,
    now: Timestamp,
) -> Result<Review, Problem> {
    let today = CHINA.to_datetime(now).date();
    let last = today.checked_add(i64::from(rules.review_days.value).days()).map_err(Problem::fault)?;
    Ok(Review {
        id,
        area,
        unit: unit.id,
        unit_name: unit.name,
        year: today.year(),
        closes_at: WorkCalendar::end_of_day(last),
        by_community: None,
        by_unit: None,
    })
}

/// Something that happened to it.
pub(crate) fn review_event(review: &Review, name: &str, role: Option<Role>) -> NewEvent {
    let data = json!({ "unit": review.unit, "year": review.year });
    event("cooperation_review", review.id, &review.area, name, role, data)
}

impl Records {
    /// Tells the liaisons of the unit.
    pub(crate) async fn tell_liaisons(
        &self,
        tenant: TenantId,
        unit: UnitId,
        tell: impl Fn(AccountId) -> Tell,
    ) -> Result<Vec<Tell>, Problem> {
        let liaisons = self.ports.units.liaisons(tenant, unit).await.map_err(Problem::fault)?;
        Ok(liaisons.into_iter().map(tell).collect())
    }

    /// As the caller may see it.
    pub(crate) fn review_view(
        &self,
        call: &Call,
        review: &Review,
        side: Option<ReviewSide>,
    ) -> CooperationReviewView {
        let shown = review.shown(call.now);
        let said = |of| review.read(of, side, call.now).map(said_view);
        CooperationReviewView {
            id: review.id,
            area_path: review.area.clone(),
            area_names: self.area_names(call.actor.tenant, &review.area),
            unit_id: review.unit,
            unit_name: review.unit_name.clone(),
            year: review.year,
            closes_at: review.closes_at,
            shown,
            side,
            by_community: said(ReviewSide::Community),
            by_unit: said(ReviewSide::Unit),
            allowed: if side.is_some() && !shown { vec!["answer_cooperation_review"] } else { Vec::new() },
        }
    }
}

fn said_view(said: &Said) -> CooperationSaid {
    CooperationSaid {
        went: said.went,
        wishes: said.wishes.iter().copied().collect(),
        words: said.words.clone(),
        said_at: said.at,
    }
}
