//! One row of service in somebody's record (服务记录). Said by a coordinator who was there,
//! confirmed by the person; a second person verifies what came late or was changed. Source: domain
//! hand-out 5.3; 志愿服务记录与证明出具办法 (2020) 7, 8: records are true, complete, from the
//! activity itself, and the volunteer's own to check.

use std::collections::BTreeSet;

use baodao_kernel::{AccountId, AreaPath, CHINA, ClaimId, RecordId, RequestId, Span, TaskId, coded};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Env, RecordsRefusal};

coded! {
    /// As what a service was done. The two are never added up as one.
    pub enum RecordKind {
        /// 党员服务: as a member who reported in.
        PartyService = "party_service",
        /// 志愿服务: voluntary, unpaid, outside paid hours.
        Volunteer = "volunteer",
    }

    /// Where a record stands.
    pub enum RecordStage {
        /// The person has not answered.
        Proposed = "proposed",
        /// The person confirmed; a second person has to verify.
        PersonConfirmed = "person_confirmed",
        /// The person says that it is not right.
        Disputed = "disputed",
        /// It counts.
        Verified = "verified",
        /// It counts and stood in an authorised list.
        Exported = "exported",
        /// Taken back; it counts nowhere.
        Withdrawn = "withdrawn",
    }

    /// What a record rests on; one may rest on several.
    pub enum EvidenceClass {
        /// A coordinator said that the person was there.
        CoordinatorPresent = "coordinator_present",
        /// The minutes are the person's own report, beside a confirmed presence.
        SelfReportedConfirmed = "self_reported_confirmed",
        /// Who asked for the service gave a verdict on it.
        RequesterVerdict = "requester_verdict",
        /// The verdict was said to somebody who wrote it down.
        Proxy = "proxy",
        /// Entered afterwards by hand.
        EnteredAfterwards = "entered_afterwards",
    }

    /// What those who were served said of it.
    pub enum ServedVerdict {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        Basically = "basically",
        /// 不满意.
        Dissatisfied = "dissatisfied",
    }
}

impl RecordStage {
    /// Whether it counts in totals.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Verified | Self::Exported)
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// Rises with every change.
    pub version: i32,
    /// Whose it is.
    pub person: AccountId,
    /// Where the work was.
    pub area: AreaPath,
    /// The request that was served.
    pub request: RequestId,
    /// The task.
    pub task: TaskId,
    /// The person's place on it; a place has one record.
    pub claim: ClaimId,
    /// The request's public number.
    pub number: String,
    /// The task in a few words.
    pub title: String,
    /// When, if a time was set.
    pub slot: Option<Span>,
    /// On which day in China.
    pub day: Date,
    /// Minutes on site, travel not counted.
    pub minutes: u16,
    /// How many it can have at most: the slot's, or what was reported where none was set.
    pub max_minutes: u16,
    /// As what; chosen by the person.
    pub kind: Option<RecordKind>,
    /// What it rests on.
    pub evidence: BTreeSet<EvidenceClass>,
    /// What those who were served said of the request, if anything.
    pub verdict: Option<ServedVerdict>,
    /// Where it stands.
    pub stage: RecordStage,
    /// Rises with every correction.
    pub edition: u16,
    /// Entered more days after the service than the rule sheet allows without a second person.
    pub late: bool,
    /// Who said that the person was there.
    pub entered_by: AccountId,
    /// When that was said.
    pub entered_at: Timestamp,
    /// Who corrected it last.
    pub edited_by: Option<AccountId>,
    /// Who answered the last dispute.
    pub answered_by: Option<AccountId>,
    /// How often the person disputed it.
    pub disputes: u16,
}

/// What a person declares who calls a service volunteering.
/// Source: 志愿服务条例 (2017) 2: voluntary, unpaid; domain hand-out 5.3: outside paid hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Declaration {
    /// Nobody made me do it.
    #[cfg_attr(feature = "schema", schema(example = true))]
    pub voluntary: bool,
    /// I was not paid for it.
    #[cfg_attr(feature = "schema", schema(example = true))]
    pub unpaid: bool,
    /// It was outside my paid hours.
    #[cfg_attr(feature = "schema", schema(example = true))]
    pub outside_paid_hours: bool,
}

impl Declaration {
    /// Whether all of it holds.
    pub const fn whole(self) -> bool {
        self.voluntary && self.unpaid && self.outside_paid_hours
    }
}

/// What shall stand instead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Correction {
    /// Minutes on site.
    pub minutes: Option<u16>,
    /// The day, where no time was set.
    pub day: Option<Date>,
}

type Step = Result<Record, RecordsRefusal>;

impl Record {
    /// Whether a second person has to verify it: it came late or was changed.
    /// Source: domain hand-out 5.3.
    pub fn needs_second(&self) -> bool {
        self.late || self.edited_by.is_some()
    }

    /// The person confirms and says as what it was done. Verified with it, unless a second person
    /// has to look.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`], [`RecordsRefusal::NotVolunteering`].
    pub fn confirm(&self, kind: RecordKind, declared: Option<Declaration>) -> Step {
        self.at(&[RecordStage::Proposed])?;
        if kind == RecordKind::Volunteer && !declared.is_some_and(Declaration::whole) {
            return Err(RecordsRefusal::NotVolunteering);
        }
        let stage = if self.needs_second() { RecordStage::PersonConfirmed } else { RecordStage::Verified };
        Ok(Self { stage, kind: Some(kind), ..self.clone() })
    }

    /// The person says that it is not right. Possible for as long as the record stands.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`].
    pub fn dispute(&self) -> Step {
        use RecordStage::{Exported, PersonConfirmed, Proposed, Verified};
        self.at(&[Proposed, PersonConfirmed, Verified, Exported])?;
        Ok(Self { stage: RecordStage::Disputed, disputes: self.disputes.saturating_add(1), ..self.clone() })
    }

    /// A dispute is answered without a change; the person decides again. Who answered before does
    /// not answer the second dispute.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`], [`RecordsRefusal::OwnRecord`],
    /// [`RecordsRefusal::SecondPersonNeeded`].
    pub fn answer(&self, env: &Env) -> Step {
        self.at(&[RecordStage::Disputed])?;
        self.not_own(env)?;
        if self.answered_by == Some(env.by) {
            return Err(RecordsRefusal::SecondPersonNeeded);
        }
        Ok(Self { stage: RecordStage::Proposed, answered_by: Some(env.by), ..self.clone() })
    }

    /// A new edition: the person is asked again, and a second person has to verify it, so that
    /// nobody changes alone what a person has confirmed.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`], [`RecordsRefusal::OwnRecord`] and what is wrong with the
    /// correction.
    pub fn correct(&self, change: Correction, env: &Env) -> Step {
        use RecordStage::{Disputed, Exported, PersonConfirmed, Proposed, Verified};
        self.at(&[Proposed, Disputed, PersonConfirmed, Verified, Exported])?;
        self.not_own(env)?;
        let (minutes, day) = (change.minutes.unwrap_or(self.minutes), change.day.unwrap_or(self.day));
        if (minutes, day) == (self.minutes, self.day) {
            return Err(RecordsRefusal::CorrectionEmpty);
        }
        if minutes > self.max_minutes {
            return Err(RecordsRefusal::MinutesBeyondSlot { max: self.max_minutes });
        }
        if day != self.day && (self.slot.is_some() || day > day_of(env.now)) {
            return Err(RecordsRefusal::DayOutsideSlot { day });
        }
        Ok(Self {
            minutes,
            day,
            stage: RecordStage::Proposed,
            edition: self.edition.saturating_add(1),
            edited_by: Some(env.by),
            answered_by: if self.stage == Disputed { Some(env.by) } else { self.answered_by },
            ..self.clone()
        })
    }

    /// A second person verifies.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`], [`RecordsRefusal::OwnRecord`],
    /// [`RecordsRefusal::SecondPersonNeeded`] for who entered or corrected it.
    pub fn verify(&self, env: &Env) -> Step {
        self.at(&[RecordStage::PersonConfirmed])?;
        self.not_own(env)?;
        if self.entered_by == env.by || self.edited_by == Some(env.by) {
            return Err(RecordsRefusal::SecondPersonNeeded);
        }
        Ok(Self { stage: RecordStage::Verified, ..self.clone() })
    }

    /// Taken back: by the person at any time, by a coordinator only before the person confirmed.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`].
    pub fn withdraw(&self, env: &Env) -> Step {
        use RecordStage::{Disputed, Exported, PersonConfirmed, Proposed, Verified};
        let from: &[RecordStage] = if env.by == self.person {
            &[Proposed, Disputed, PersonConfirmed, Verified, Exported]
        } else {
            &[Proposed, Disputed]
        };
        self.at(from)?;
        Ok(Self { stage: RecordStage::Withdrawn, ..self.clone() })
    }

    /// It stood in an authorised list.
    ///
    /// # Errors
    /// [`RecordsRefusal::RecordState`] unless verified.
    pub fn export(&self) -> Step {
        self.at(&[RecordStage::Verified])?;
        Ok(Self { stage: RecordStage::Exported, ..self.clone() })
    }

    /// Those who were served have said something; what they say later replaces it.
    #[must_use]
    pub fn hear(&self, verdict: ServedVerdict, proxy: bool) -> Self {
        let mut after = Self { verdict: Some(verdict), ..self.clone() };
        let said = if proxy { EvidenceClass::Proxy } else { EvidenceClass::RequesterVerdict };
        after
            .evidence
            .retain(|class| !matches!(class, EvidenceClass::Proxy | EvidenceClass::RequesterVerdict));
        after.evidence.insert(said);
        after
    }

    fn at(&self, from: &[RecordStage]) -> Result<(), RecordsRefusal> {
        if from.contains(&self.stage) {
            Ok(())
        } else {
            Err(RecordsRefusal::RecordState { stage: self.stage.code().to_owned() })
        }
    }

    fn not_own(&self, env: &Env) -> Result<(), RecordsRefusal> {
        if env.by == self.person { Err(RecordsRefusal::OwnRecord) } else { Ok(()) }
    }
}

/// The day in China.
pub fn day_of(at: Timestamp) -> Date {
    CHINA.to_datetime(at).date()
}

#[cfg(test)]
mod tests;
