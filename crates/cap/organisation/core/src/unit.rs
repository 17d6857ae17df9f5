//! Units (单位): the employers, schools, shops and offices of a district.

use baodao_kernel::{AreaPath, Phone, UnitId, coded_zh};
use jiff::civil::Date;
use serde::Serialize;

use crate::day::{EARLIEST, check_day};
use crate::{CreditCode, OrganisationRefusal, words};

coded_zh! {
    /// What a unit is.
    pub enum UnitKind as UnitKind {
        /// 机关.
        Organ = "organ" "机关",
        /// 事业单位.
        Institution = "institution" "事业单位",
        /// 学校.
        School = "school" "学校",
        /// 医疗机构.
        Medical = "medical" "医疗机构",
        /// 国有企业.
        StateEnterprise = "state_enterprise" "国有企业",
        /// 非公有制企业.
        PrivateEnterprise = "private_enterprise" "非公有制企业",
        /// 社会组织.
        SocialOrganisation = "social_organisation" "社会组织",
        /// 沿街商户、个体工商户.
        Shop = "shop" "个体工商户",
        /// 其他.
        Other = "other" "其他",
    }

    /// Whose unit it is. Units of several levels sit in one joint committee.
    pub enum UnitLevel as UnitLevel {
        /// 中央.
        Central = "central" "中央",
        /// 省级.
        Province = "province" "省级",
        /// 市级.
        Municipal = "municipal" "市级",
        /// 区级.
        District = "district" "区级",
        /// 街道级.
        Subdistrict = "subdistrict" "街道级",
        /// 不分级: enterprises and shops.
        None = "none" "不分级",
    }

    /// How the party organisation reaches the unit (“两新”覆盖).
    pub enum Coverage as PartyCoverage {
        /// 单独组建.
        Own = "own" "单独组建",
        /// 联合组建.
        Joint = "joint" "联合组建",
        /// 选派党建指导员.
        Instructor = "instructor" "选派指导员",
        /// 未覆盖.
        Missing = "missing" "未覆盖",
        /// 未登记.
        Unknown = "unknown" "未登记",
    }
}

/// What is recorded of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Name as on its seal.
    pub name: String,
    /// Credit code, if it has one.
    pub credit_code: Option<CreditCode>,
    /// What it is.
    pub kind: UnitKind,
    /// Whose it is.
    pub level: UnitLevel,
    /// The area where it has its seat.
    pub area: AreaPath,
    /// Name of its party organisation.
    pub party_org: Option<String>,
    /// How the party organisation reaches it.
    pub coverage: Coverage,
    /// First day on which it counts; `None` where nobody knows, then it counts on every day.
    pub since: Option<Date>,
    /// How to reach its office.
    #[serde(skip)]
    pub contact: UnitContact,
}

/// How to reach a unit's office; its liaison keeps it right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnitContact {
    /// Street address.
    pub address: Option<String>,
    /// Telephone of the office, never a private one.
    pub work_phone: Option<Phone>,
    /// When and whom to ask for.
    pub note: Option<String>,
}

impl Unit {
    /// Cleans what comes in; its first day is not in the future.
    pub fn cleaned(self, today: Date) -> Result<Self, OrganisationRefusal> {
        let name = words::name(&self.name)?;
        if let Some(since) = self.since {
            check_day(since, EARLIEST, today)?;
        }
        let party_org = words::optional(self.party_org);
        if let Some(text) = &party_org {
            words::name(text)?;
        }
        Ok(Self { name, party_org, contact: self.contact.cleaned(), ..self })
    }
}

impl UnitContact {
    /// Cleans what comes in.
    pub fn cleaned(self) -> Self {
        Self { address: words::optional(self.address), note: words::optional(self.note), ..self }
    }
}

/// A unit as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitState {
    /// Id.
    pub id: UnitId,
    /// What is recorded.
    pub unit: Unit,
    /// It is no more.
    pub ended: bool,
}

impl UnitState {
    /// Only a unit that still is can be changed.
    pub fn check_open(&self) -> Result<(), OrganisationRefusal> {
        if self.ended { Err(OrganisationRefusal::UnitEnded) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 23);

    #[test]
    fn a_unit_is_cleaned() {
        let unit = Unit {
            name: " 南通市第一人民医院 ".into(),
            credit_code: None,
            kind: UnitKind::Medical,
            level: UnitLevel::Municipal,
            area: AreaPath::district(),
            party_org: Some(" ".into()),
            coverage: Coverage::Own,
            since: Some(TODAY),
            contact: UnitContact { address: Some(" ".into()), ..UnitContact::default() },
        };
        let cleaned = unit.clone().cleaned(TODAY).unwrap();
        assert_eq!(
            (cleaned.name.as_str(), cleaned.party_org, cleaned.contact.address),
            ("南通市第一人民医院", None, None)
        );
        assert!(Unit { name: " ".into(), ..unit.clone() }.cleaned(TODAY).is_err());
        let later = Unit { since: Some(TODAY.tomorrow().unwrap()), ..unit.clone() };
        assert!(matches!(later.cleaned(TODAY), Err(OrganisationRefusal::DayOutOfRange { .. })));
        let state = UnitState { id: UnitId(uuid::Uuid::nil()), unit, ended: true };
        assert_eq!(state.check_open(), Err(OrganisationRefusal::UnitEnded));
    }
}
