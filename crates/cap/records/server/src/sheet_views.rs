//! Feedback sheets as they are sent, and how they are made.

use baodao_kernel::{AccountId, AreaPath, TenantId, UnitId};
use baodao_platform::{Answer, Call, OrRefuse, Problem, Reply, Tell};
use baodao_records_core::{
    Action, FeedbackSheetId, FeedbackStage, RecordsRefusal, RuleSheet, Sheet, UnitFacts, feedback,
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, permit};
use crate::change::{check_version, event};
use crate::shared::year as year_days;
use crate::store::{figures, sheets};

/// A yearly feedback sheet to a unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FeedbackSheetView {
    /// Its id.
    pub id: FeedbackSheetId,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// Whose services: masked for oneself, in full for the unit, since the member agreed to tell it.
    #[schema(example = "赵在职")]
    pub person_name: String,
    /// Which unit.
    pub unit_id: UnitId,
    /// Its name.
    #[schema(example = "崇川区水务局")]
    pub unit_name: String,
    /// Of which year.
    #[schema(example = 2025)]
    pub year: i16,
    /// Verified services.
    #[schema(example = 12)]
    pub services: u32,
    /// Their minutes; absent unless the district has switched them on.
    #[schema(example = 1080)]
    pub service_minutes: Option<u32>,
    /// The words of thanks.
    #[schema(example = "感谢贵单位对社区工作的支持。")]
    pub thanks: String,
    /// Where it stands.
    pub stage: FeedbackStage,
    /// When it was made.
    pub made_at: Timestamp,
    /// What the caller may do with it now.
    #[schema(example = json!(["agree_to_sheet", "decline_sheet"]))]
    pub allowed: Vec<&'static str>,
}

/// One step of a sheet.
pub(crate) type Decide = fn(&Sheet) -> Result<Sheet, RecordsRefusal>;

impl Records {
    /// A sheet as the caller sees it.
    pub(crate) fn sheet_view(
        &self,
        call: &Call,
        stored: sheets::Stored,
        person_name: String,
    ) -> FeedbackSheetView {
        let sheet = &stored.sheet;
        let own = call.actor.account == Some(sheet.person);
        let steps: [(&str, Decide); 3] = [
            ("agree_to_sheet", Sheet::agree),
            ("decline_sheet", Sheet::decline),
            ("withdraw_sheet", Sheet::withdraw),
        ];
        let allowed = steps.into_iter().filter(|(_, step)| own && step(sheet).is_ok()).map(|(name, _)| name);
        FeedbackSheetView {
            allowed: allowed.collect(),
            id: sheet.id,
            version: stored.version,
            person_name,
            unit_id: sheet.unit,
            unit_name: sheet.unit_name.clone(),
            year: sheet.year,
            services: sheet.services,
            service_minutes: sheet.minutes,
            thanks: stored.thanks,
            stage: sheet.stage,
            made_at: stored.made_at,
        }
    }

    /// The units for which the caller is the liaison.
    pub(crate) async fn liaison_units(&self, call: &Call) -> Result<Vec<UnitFacts>, Problem> {
        let me = call.account()?;
        self.units_of_liaison(call.actor.tenant, me).await
    }

    /// The member's own step.
    pub(crate) async fn change_sheet(
        &self,
        call: &Call,
        id: FeedbackSheetId,
        name: &str,
        step: Decide,
    ) -> Answer<FeedbackSheetView> {
        let tenant = call.actor.tenant;
        call.account()?;
        let mut tx = self.platform.pool().begin().await?;
        let mut stored = sheets::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
        let stands = Stands::person(stored.sheet.person);
        permit(call, Action::AnswerSheet, Action::AnswerSheet, &AreaPath::district(), stands)?;
        check_version(call, stored.version)?;
        stored.sheet = step(&stored.sheet).or_refuse()?;
        stored.version += 1;
        sheets::save(&mut tx, tenant, &stored.sheet, stored.version, call.now).await?;
        // The unit is told by its liaison's list, not by a notice: nobody is to be asked why not.
        let data = json!({ "year": stored.sheet.year, "stage": stored.sheet.stage });
        let happened = event("feedback_sheet", id, &AreaPath::district(), name, None, data);
        let person_name = self.names(tenant, [stored.sheet.person]).await?.of(stored.sheet.person);
        let version = stored.version;
        let reply = Reply::ok(self.sheet_view(call, stored, person_name)).version(version);
        self.finish(call, tx, happened, &reply).await?;
        Ok(reply)
    }

    /// Makes the sheets of one person and year that are missing; how many were.
    pub(crate) async fn prepare_sheets(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        person: AccountId,
        units: &[UnitFacts],
        year: i16,
        (rules, now): (&RuleSheet, Timestamp),
    ) -> Result<Vec<FeedbackSheetId>, Problem> {
        let (services, minutes) = figures::services(&mut *tx, tenant, person, year_days(year)).await?;
        let mut made = Vec::new();
        for unit in units {
            let sheet = Sheet {
                id: FeedbackSheetId(self.platform.draw().id(now)),
                person,
                unit: unit.id,
                unit_name: unit.name.clone(),
                year,
                services,
                minutes: rules.units_see_minutes().then_some(minutes),
                stage: FeedbackStage::Prepared,
            };
            let thanks = feedback::thanks(year, services);
            if sheets::insert(&mut *tx, tenant, &sheet, &thanks, now).await? {
                made.push(sheet.id);
            }
        }
        Ok(made)
    }
}

/// Whom a new sheet concerns.
pub(crate) fn told(person: AccountId) -> Vec<Tell> {
    vec![Tell::account(person, "feedback_sheet_prepared")]
}
