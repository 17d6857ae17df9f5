//! Social organisations (社会组织) and the stages of their incubation (孵化).

use baodao_kernel::{AreaPath, BodyId, coded_zh};
use jiff::civil::Date;
use serde::Serialize;

use crate::day::{EARLIEST, check_day};
use crate::unit::Coverage;
use crate::{CreditCode, OrganisationRefusal, words};

coded_zh! {
    /// In which form a social organisation exists.
    pub enum SocialKind as SocialOrganisationKind {
        /// 社会团体.
        Association = "association" "社会团体",
        /// 社会服务机构 (民办非企业单位).
        ServiceAgency = "service_agency" "社会服务机构",
        /// 基金会.
        Foundation = "foundation" "基金会",
        /// 备案的社区社会组织.
        Community = "community" "社区社会组织",
        /// Not registered yet.
        Unregistered = "unregistered" "未登记",
    }

    /// How far an organisation is in its incubation.
    pub enum Stage as IncubationStage {
        /// 意向: people who want to found it.
        Intention = "intention" "意向",
        /// 入驻: taken in by an incubator.
        Admitted = "admitted" "入驻",
        /// 培育: advised and given room.
        Incubating = "incubating" "培育",
        /// 出壳: stands on its own.
        Graduated = "graduated" "出壳",
        /// 退出: given up.
        Withdrawn = "withdrawn" "退出",
    }
}

/// What is recorded of a social organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SocialOrganisation {
    /// Name.
    pub name: String,
    /// Credit code, once it is registered.
    pub credit_code: Option<CreditCode>,
    /// Its form.
    pub kind: SocialKind,
    /// The area where it works.
    pub area: AreaPath,
    /// What it does.
    pub service: Option<String>,
    /// Who incubates it.
    pub incubator: Option<String>,
    /// How the party organisation reaches it.
    pub coverage: Coverage,
    /// Its party body, where it has one.
    pub body: Option<BodyId>,
}

impl SocialOrganisation {
    /// Cleans what comes in.
    pub fn cleaned(self) -> Result<Self, OrganisationRefusal> {
        Ok(Self {
            name: words::name(&self.name)?,
            service: words::optional(self.service),
            incubator: words::optional(self.incubator),
            ..self
        })
    }
}

/// A stage that was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// Which.
    pub stage: Stage,
    /// When.
    pub on: Date,
}

/// The next stage, any but the present one: incubation goes on, back, or ends. It is dated from
/// the last change until today.
pub fn decide_stage(
    last: Option<&Reached>,
    stage: Stage,
    on: Date,
    today: Date,
) -> Result<(), OrganisationRefusal> {
    if last.is_some_and(|last| last.stage == stage) {
        return Err(OrganisationRefusal::StageUnchanged { stage });
    }
    check_day(on, last.map_or(EARLIEST, |last| last.on), today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn stages_follow_in_time() {
        let today = date(2026, 11, 23);
        assert!(decide_stage(None, Stage::Intention, date(2024, 1, 1), today).is_ok());
        let last = Reached { stage: Stage::Incubating, on: date(2025, 1, 1) };
        assert!(decide_stage(Some(&last), Stage::Graduated, today, today).is_ok());
        assert_eq!(
            decide_stage(Some(&last), Stage::Incubating, today, today),
            Err(OrganisationRefusal::StageUnchanged { stage: Stage::Incubating })
        );
        let early = decide_stage(Some(&last), Stage::Graduated, date(2024, 12, 31), today);
        assert!(matches!(early, Err(OrganisationRefusal::DayOutOfRange { .. })));
    }
}
