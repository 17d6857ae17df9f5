//! Commendation by nomination (评选树优): named by the community, a branch or a person served;
//! carried by computed evidence that the member has agreed to; shown to everybody for some
//! working days; decided by a meeting; told to the unit only if the member wants it. No score and
//! no order: a list is in the order of nomination. Source: domain hand-out 5.16.

use baodao_kernel::{AccountId, AreaPath, WorkCalendar, coded};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::record::day_of;
use crate::{CommendationId, Env, NominationId, RecordsRefusal};

coded! {
    /// In whose name somebody is nominated.
    pub enum NominatorKind {
        /// The residents' committee.
        Community = "community",
        /// A party branch.
        Branch = "branch",
        /// Somebody who was served.
        PersonServed = "person_served",
    }

    /// Where a nomination stands.
    pub enum NominationStage {
        /// The person has not answered.
        Nominated = "nominated",
        /// The person does not want it.
        Declined = "declined",
        /// The person agreed and has taken it back.
        Withdrawn = "withdrawn",
        /// The person has agreed to the evidence.
        Agreed = "agreed",
        /// Shown to everybody; objections are taken.
        PublicNotice = "public_notice",
        /// A meeting has decided.
        Decided = "decided",
        /// The decision has been announced.
        Announced = "announced",
    }
}

/// What is known of a person's service, each count beside what it counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = CommendationEvidence))]
pub struct Evidence {
    /// First day looked at.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date, example = "2025-11-24"))]
    pub from: Option<Date>,
    /// Day before which it ends.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date, example = "2026-11-24"))]
    pub until: Option<Date>,
    /// Verified party services.
    #[cfg_attr(feature = "schema", schema(example = 8))]
    pub party_services: u32,
    /// Their minutes.
    #[cfg_attr(feature = "schema", schema(example = 720))]
    pub party_minutes: u32,
    /// Verified volunteer services.
    #[cfg_attr(feature = "schema", schema(example = 4))]
    pub volunteer_services: u32,
    /// Their minutes.
    #[cfg_attr(feature = "schema", schema(example = 300))]
    pub volunteer_minutes: u32,
    /// How many of the services have a verdict of who was served; the n of the three below.
    #[cfg_attr(feature = "schema", schema(example = 9))]
    pub verdicts: u32,
    /// 满意.
    #[cfg_attr(feature = "schema", schema(example = 8))]
    pub satisfied: u32,
    /// 基本满意.
    #[cfg_attr(feature = "schema", schema(example = 1))]
    pub basically: u32,
    /// 不满意.
    #[cfg_attr(feature = "schema", schema(example = 0))]
    pub dissatisfied: u32,
    /// Letters of thanks.
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub thanks: u32,
}

/// The meeting's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = CommendationDecision))]
pub struct Decision {
    /// Whether the person is commended.
    #[cfg_attr(feature = "schema", schema(example = true))]
    pub commended: bool,
    /// Day of the meeting.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date, example = "2026-12-03"))]
    pub met_on: Date,
    /// Which meeting.
    #[cfg_attr(feature = "schema", schema(example = "社区党委会议"))]
    pub meeting: String,
    /// How many were present.
    #[cfg_attr(feature = "schema", schema(example = 9))]
    pub present: u16,
    /// What was said, for the minutes.
    #[cfg_attr(feature = "schema", schema(example = "一致同意"))]
    pub note: Option<String>,
}

/// One person's nomination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nomination {
    /// Its id; ids sort by creation, which is the order of every list.
    pub id: NominationId,
    /// Rises with every change.
    pub version: i32,
    /// In which call.
    pub commendation: CommendationId,
    /// The call's area.
    pub area: AreaPath,
    /// Who is nominated.
    pub person: AccountId,
    /// In whose name.
    pub by_kind: NominatorKind,
    /// Who entered it.
    pub by: AccountId,
    /// What the person agreed to; computed anew for as long as they have not.
    pub evidence: Option<Evidence>,
    /// Whether the unit may be told the result.
    pub tell_unit: bool,
    /// When the public notice ends.
    pub notice_until: Option<Timestamp>,
    /// What the meeting decided.
    pub decision: Option<Decision>,
    /// Where it stands.
    pub stage: NominationStage,
}

type Step = Result<Nomination, RecordsRefusal>;

impl Nomination {
    /// The person has seen the evidence and agrees, or does not want to be commended.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`].
    pub fn answer(&self, agreed: Option<Evidence>, tell_unit: bool) -> Step {
        self.at(&[NominationStage::Nominated])?;
        let stage = if agreed.is_some() { NominationStage::Agreed } else { NominationStage::Declined };
        let tell_unit = tell_unit && agreed.is_some();
        Ok(Self { stage, tell_unit, evidence: agreed, ..self.clone() })
    }

    /// The person takes their agreement back, also during the public notice, until it is decided. What
    /// they had agreed to show is shown no longer. Source: domain hand-out 8: consent is withdrawable.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`].
    pub fn withdraw(&self) -> Step {
        self.at(&[NominationStage::Agreed, NominationStage::PublicNotice])?;
        Ok(Self {
            stage: NominationStage::Withdrawn,
            evidence: None,
            tell_unit: false,
            notice_until: None,
            ..self.clone()
        })
    }

    /// The person changes their mind about telling the unit; possible at any time.
    #[must_use]
    pub fn tell_unit(&self, tell: bool) -> Self {
        Self { tell_unit: tell, ..self.clone() }
    }

    /// Shows it to everybody for `days` working days after today.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`], [`RecordsRefusal::OwnNomination`].
    pub fn publish(&self, days: u32, calendar: &WorkCalendar, env: &Env) -> Step {
        self.at(&[NominationStage::Agreed])?;
        self.not_own(env)?;
        let last = calendar.add_work_days(day_of(env.now), days).date;
        let notice_until = Some(WorkCalendar::end_of_day(last));
        Ok(Self { stage: NominationStage::PublicNotice, notice_until, ..self.clone() })
    }

    /// Whether an objection is taken now.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`], [`RecordsRefusal::NoticeOver`],
    /// [`RecordsRefusal::OwnNomination`].
    pub fn takes_objection(&self, env: &Env) -> Result<(), RecordsRefusal> {
        self.at(&[NominationStage::PublicNotice])?;
        self.not_own(env)?;
        match self.notice_until {
            Some(until) if env.now < until => Ok(()),
            _ => Err(RecordsRefusal::NoticeOver),
        }
    }

    /// A meeting has decided, after the notice and with every objection answered.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`], [`RecordsRefusal::OwnNomination`],
    /// [`RecordsRefusal::NoticeRunning`], [`RecordsRefusal::ObjectionsOpen`],
    /// [`RecordsRefusal::MeetingDayUnfit`].
    pub fn decide(&self, decision: Decision, open_objections: u32, env: &Env) -> Step {
        self.at(&[NominationStage::PublicNotice])?;
        self.not_own(env)?;
        let until = self.notice_until.unwrap_or(env.now);
        if env.now < until {
            return Err(RecordsRefusal::NoticeRunning { until });
        }
        if open_objections > 0 {
            return Err(RecordsRefusal::ObjectionsOpen { open: open_objections });
        }
        let (earliest, latest) = (day_of(until), day_of(env.now));
        if !(earliest..=latest).contains(&decision.met_on) {
            return Err(RecordsRefusal::MeetingDayUnfit { earliest, latest });
        }
        Ok(Self { stage: NominationStage::Decided, decision: Some(decision), ..self.clone() })
    }

    /// Tells everybody.
    ///
    /// # Errors
    /// [`RecordsRefusal::NominationState`], [`RecordsRefusal::OwnNomination`].
    pub fn announce(&self, env: &Env) -> Step {
        self.at(&[NominationStage::Decided])?;
        self.not_own(env)?;
        Ok(Self { stage: NominationStage::Announced, ..self.clone() })
    }

    /// Whether the unit may be told: announced, commended, and the person wants it.
    pub fn unit_may_know(&self) -> bool {
        let commended = self.decision.as_ref().is_some_and(|decision| decision.commended);
        self.stage == NominationStage::Announced && commended && self.tell_unit
    }

    fn at(&self, from: &[NominationStage]) -> Result<(), RecordsRefusal> {
        if from.contains(&self.stage) {
            Ok(())
        } else {
            Err(RecordsRefusal::NominationState { stage: self.stage.code().to_owned() })
        }
    }

    fn not_own(&self, env: &Env) -> Result<(), RecordsRefusal> {
        if env.by == self.person { Err(RecordsRefusal::OwnNomination) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
