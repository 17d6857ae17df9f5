//! Commendations and nominations as they are sent, and how they change.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, CHINA, Role};
use baodao_platform::{Answer, Call, OrRefuse, Problem, Reply, Tell};
use baodao_records_core::commendation::Decision;
use baodao_records_core::{
    Action, CommendationId, Env, Evidence, Nomination, NominationId, NominationStage, NominatorKind,
    RecordsRefusal, Work,
};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, may, permit};
use crate::change::{check_version, env, event};
use crate::store::{commendations, figures, unseal};

/// A call to commend people.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommendationView {
    /// Its id.
    pub id: CommendationId,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What it is called.
    #[schema(example = "“两个一”典型选树")]
    pub title: String,
    /// The text that it rests on.
    #[schema(example = "崇川区双报到工作实施方案")]
    pub basis: String,
    /// Path of its area.
    #[schema(value_type = String, example = "00010002")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// First day of the services looked at.
    #[schema(value_type = String, format = Date, example = "2026-01-01")]
    pub from: Date,
    /// Day before which they end.
    #[schema(value_type = String, format = Date, example = "2027-01-01")]
    pub until: Date,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it stopped taking nominations.
    pub closed_at: Option<Timestamp>,
    /// What the caller may do with it now.
    #[schema(example = json!(["nominate"]))]
    pub allowed: Vec<&'static str>,
}

/// A nomination as those see it who answer for it, and the nominated person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NominationView {
    /// Its id.
    pub id: NominationId,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// In which call.
    pub commendation_id: CommendationId,
    /// What that is called.
    #[schema(example = "“两个一”典型选树")]
    pub commendation_title: String,
    /// Masked.
    #[schema(example = "李**")]
    pub person_name: String,
    /// Whether it is the caller.
    #[schema(example = false)]
    pub me: bool,
    /// Path of the call's area.
    #[schema(value_type = String, example = "00010002")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// In whose name.
    pub by_kind: NominatorKind,
    /// Which branch.
    #[schema(example = "水务局第一党支部")]
    pub branch: Option<String>,
    /// Why, in the nominator's words.
    #[schema(example = "连续三年为独居老人送餐")]
    pub words: String,
    /// Computed; shown to others only after the person has agreed to it.
    pub evidence: Option<Evidence>,
    /// Whether the unit may be told the result.
    #[schema(example = false)]
    pub tell_unit: bool,
    /// When the public notice ends.
    pub notice_until: Option<Timestamp>,
    /// Objections that wait for an answer.
    #[schema(example = 0)]
    pub open_objections: u32,
    /// What the meeting decided.
    pub decision: Option<Decision>,
    /// Where it stands.
    pub stage: NominationStage,
    /// When it was made.
    pub nominated_at: Timestamp,
    /// What the caller may do with it now.
    #[schema(example = json!(["answer_nomination"]))]
    pub allowed: Vec<&'static str>,
}

impl Records {
    /// A call as the caller sees it.
    pub(crate) fn commendation_view(
        &self,
        call: &Call,
        one: commendations::Commendation,
    ) -> CommendationView {
        let open = one.closed_at.is_none();
        let may = |action| may(call, action, &one.area, Stands::default()).is_some();
        let steps = [
            ("nominate", open && (may(Action::Nominate) || may(Action::NominateAsServed))),
            ("list_nominations", may(Action::ReadNomination)),
            ("close_commendation", open && may(Action::OpenCommendation)),
        ];
        CommendationView {
            allowed: steps.into_iter().filter(|(_, able)| *able).map(|(name, _)| name).collect(),
            area_names: self.area_names(call.actor.tenant, &one.area),
            id: one.id,
            version: one.version,
            title: one.title,
            basis: one.basis,
            area_path: one.area,
            from: one.from,
            until: one.until,
            opened_at: one.opened_at,
            closed_at: one.closed_at,
        }
    }

    /// What is known of the person's services in the days of the call; the last day is today at most.
    pub(crate) async fn evidence_of(
        &self,
        call: &Call,
        stored: &commendations::Stored,
    ) -> Result<Evidence, Problem> {
        let tomorrow = CHINA.to_datetime(call.now).date().tomorrow().map_err(Problem::fault)?;
        let days = (stored.from, stored.until.min(tomorrow).max(stored.from));
        figures::evidence(self.platform.pool(), call.actor.tenant, stored.nomination.person, days).await
    }

    /// Nominations as the caller sees them.
    pub(crate) async fn nomination_views(
        &self,
        call: &Call,
        stored: Vec<commendations::Stored>,
    ) -> Result<Vec<NominationView>, Problem> {
        let tenant = call.actor.tenant;
        let names = self.names(tenant, stored.iter().map(|one| one.nomination.person)).await?;
        let mut views = Vec::with_capacity(stored.len());
        for one in stored {
            let nomination = &one.nomination;
            let me = call.actor.account == Some(nomination.person);
            let evidence = match (&nomination.evidence, me && nomination.stage == NominationStage::Nominated)
            {
                (Some(agreed), _) => Some(agreed.clone()),
                (None, true) => Some(self.evidence_of(call, &one).await?),
                (None, false) => None,
            };
            views.push(NominationView {
                allowed: allowed(call, &one),
                id: nomination.id,
                version: nomination.version,
                commendation_id: nomination.commendation,
                commendation_title: one.title.clone(),
                person_name: names.of(nomination.person),
                me,
                area_path: nomination.area.clone(),
                area_names: self.area_names(tenant, &nomination.area),
                by_kind: nomination.by_kind,
                branch: one.branch.clone(),
                words: unseal(&self.platform, tenant, commendations::WORDS, &one.words)?,
                evidence,
                tell_unit: nomination.tell_unit,
                notice_until: nomination.notice_until,
                open_objections: one.open_objections,
                decision: nomination.decision.clone(),
                stage: nomination.stage,
                nominated_at: one.nominated_at,
            });
        }
        Ok(views)
    }

    /// One nomination as the caller sees it.
    pub(crate) async fn nomination_view(
        &self,
        call: &Call,
        stored: commendations::Stored,
    ) -> Result<NominationView, Problem> {
        let mut views = self.nomination_views(call, vec![stored]).await?;
        views.pop().ok_or_else(|| Problem::fault("a nomination without its view"))
    }

    /// One step of a nomination.
    pub(crate) async fn change_nomination(
        &self,
        call: &Call,
        id: NominationId,
        action: Action,
        name: &str,
        decide: impl FnOnce(&commendations::Stored, &Env) -> Result<Nomination, RecordsRefusal>,
    ) -> Answer<NominationView> {
        let tenant = call.actor.tenant;
        let env = env(call)?;
        let mut tx = self.platform.pool().begin().await?;
        let mut stored = commendations::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
        let before = &stored.nomination;
        let stands = Stands::person(before.person);
        let role = permit(call, action, Action::ReadNomination, &before.area, stands)?;
        check_version(call, before.version)?;
        let mut after = decide(&stored, &env).or_refuse()?;
        after.version += 1;
        let decided_by = (after.stage == NominationStage::Decided).then_some(env.by);
        commendations::save(&mut tx, tenant, &after, decided_by, call.now).await?;
        let data = json!({ "stage": after.stage, "commendation": after.commendation });
        let mut tell = telling(&after, before.stage);
        if after.unit_may_know() && !before.unit_may_know() {
            tell.extend(self.told_to_units(tenant, after.person).await?);
        }
        let happened = event("nomination", id, &after.area, name, role, data).telling(tell);
        stored.nomination = after;
        let version = stored.nomination.version;
        let reply = Reply::ok(self.nomination_view(call, stored).await?).version(version);
        self.finish(call, tx, happened, &reply).await?;
        Ok(reply)
    }
}

fn telling(after: &Nomination, before: NominationStage) -> Vec<Tell> {
    let person = |template| vec![Tell::account(after.person, template)];
    if after.stage == before {
        return Vec::new();
    }
    match after.stage {
        NominationStage::Agreed => {
            vec![Tell::account(after.by, "nomination_agreed"), deciders(&after.area, "nomination_to_publish")]
        }
        NominationStage::Withdrawn => vec![deciders(&after.area, "nomination_withdrawn")],
        NominationStage::PublicNotice => {
            let until = after.notice_until.unwrap_or_default();
            vec![Tell::account(after.person, "nomination_public").at("until", until)]
        }
        NominationStage::Announced => person("nomination_announced"),
        _ => Vec::new(),
    }
}

/// Those who publish, answer objections and decide in an area: the community's secretary, of a wider area
/// the subdistrict's dispatcher.
pub(crate) fn deciders(area: &AreaPath, template: &str) -> Tell {
    let role = match area.level() {
        AreaLevel::District | AreaLevel::Subdistrict => Role::Dispatcher,
        AreaLevel::Community | AreaLevel::Grid | AreaLevel::MicroGrid => Role::CommunitySecretary,
    };
    Tell::holders(role, area, template)
}

/// Whether the caller is who asked for the work; of a secret request nobody is.
pub(crate) fn was_served(call: &Call, work: &Work) -> bool {
    !work.secret && call.actor.account.is_some_and(|me| work.served.contains(&me))
}

/// Whom a new nomination concerns.
pub(crate) fn told(person: AccountId) -> Vec<Tell> {
    vec![Tell::account(person, "nominated")]
}

fn allowed(call: &Call, stored: &commendations::Stored) -> Vec<&'static str> {
    let nomination = &stored.nomination;
    let Some(by) = call.actor.account else { return Vec::new() };
    let stage = nomination.stage;
    let ended = nomination.notice_until.is_some_and(|until| until <= call.now);
    let settled = stored.open_objections == 0;
    let others = by != nomination.person;
    let handle = Action::HandleNominations;
    let steps = [
        ("answer_nomination", Action::AnswerNomination, stage == NominationStage::Nominated),
        (
            "withdraw_nomination",
            Action::AnswerNomination,
            matches!(stage, NominationStage::Agreed | NominationStage::PublicNotice),
        ),
        (
            "tell_unit_of_commendation",
            Action::AnswerNomination,
            !matches!(stage, NominationStage::Declined | NominationStage::Withdrawn),
        ),
        ("publish_nomination", handle, others && stage == NominationStage::Agreed),
        ("list_objections", handle, others && stage >= NominationStage::PublicNotice),
        ("decide_nomination", handle, others && stage == NominationStage::PublicNotice && ended && settled),
        ("announce_nomination", handle, others && stage == NominationStage::Decided),
    ];
    let stands = Stands::person(nomination.person);
    let able = |(_, action, feasible): &(&str, Action, bool)| {
        *feasible && may(call, *action, &nomination.area, stands).is_some()
    };
    steps.into_iter().filter(able).map(|(name, ..)| name).collect()
}
