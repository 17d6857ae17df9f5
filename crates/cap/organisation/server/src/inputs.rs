//! Parts of inputs that several operations share.

use baodao_kernel::{AreaPath, BodyId, Phone};
use baodao_organisation_core::body::{Occasion, Standing};
use baodao_organisation_core::unit::{Coverage, Unit, UnitContact, UnitKind, UnitLevel};
use baodao_organisation_core::{CreditCode, OrganisationRefusal};
use baodao_platform::{Call, Problem};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{Organisation, change};

/// How to reach a unit's office.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = UnitContact)]
#[serde(deny_unknown_fields)]
pub struct ContactBody {
    /// Street address.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "孩儿巷北路6号")]
    address: Option<String>,
    /// Telephone of the office, never a private one.
    #[garde(inner(length(chars, min = 7, max = 20)))]
    #[schema(min_length = 7, max_length = 20, example = "0513-85012345")]
    work_phone: Option<String>,
    /// When and whom to ask for.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "工作日上午，党办")]
    note: Option<String>,
}

impl ContactBody {
    /// The contact; `pointer` is where it stands in the input.
    pub fn read(self, pointer: &str) -> Result<UnitContact, Problem> {
        let pointer = format!("{pointer}/work_phone");
        let phone = self.work_phone.as_deref().map(Phone::parse).transpose();
        let work_phone =
            phone.map_err(|_| Problem::field(&pointer, "phone", "Not a mainland telephone number."))?;
        Ok(UnitContact { address: self.address, work_phone, note: self.note }.cleaned())
    }
}

/// A unit as it shall be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = UnitBody)]
#[serde(deny_unknown_fields)]
pub struct UnitBody {
    /// Name as on its seal.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "南通市第一人民医院")]
    name: String,
    /// Credit code of 18 characters, if it has one; its check character must fit.
    #[garde(inner(length(chars, max = 30)))]
    #[schema(max_length = 30, example = "91110000802100433B")]
    credit_code: Option<String>,
    /// What it is.
    #[garde(skip)]
    kind: UnitKind,
    /// Whose it is.
    #[garde(skip)]
    level: UnitLevel,
    /// Path of the area where it has its seat.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "00010001")]
    area: String,
    /// Name of its party organisation.
    #[garde(inner(length(chars, max = 80)))]
    #[schema(max_length = 80, example = "市一院党委")]
    party_org: Option<String>,
    /// How the party organisation reaches it.
    #[garde(skip)]
    #[serde(default = "unknown")]
    coverage: Coverage,
    /// First day on which it counts, not in the future; today for a new one, kept for an old one.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2025-03-05")]
    since: Option<Date>,
    /// How to reach its office.
    #[garde(dive)]
    contact: Option<ContactBody>,
}

fn unknown() -> Coverage {
    Coverage::Unknown
}

/// A credit code that somebody typed; empty is none.
pub(crate) fn credit_code(text: Option<String>) -> Result<Option<CreditCode>, Problem> {
    let text = text.filter(|text| !text.trim().is_empty());
    let read = text.as_deref().map(CreditCode::parse).transpose();
    read.map_err(|cause| {
        let shape = cause == baodao_organisation_core::credit_code::BadCreditCode::Shape;
        Problem::refused(OrganisationRefusal::CreditCodeInvalid { shape })
    })
}

impl UnitBody {
    /// The unit, its area found; `otherwise` is its first day where the input says none.
    pub fn read(self, cap: &Organisation, call: &Call, otherwise: Option<Date>) -> Result<Unit, Problem> {
        let contact = self.contact.map(|contact| contact.read("/contact")).transpose()?;
        let unit = Unit {
            name: self.name,
            credit_code: credit_code(self.credit_code)?,
            kind: self.kind,
            level: self.level,
            area: cap.area(call, &self.area)?.path,
            party_org: self.party_org,
            coverage: self.coverage,
            since: self.since.or(otherwise),
            contact: contact.unwrap_or_default(),
        };
        unit.cleaned(change::today(call)).map_err(Problem::refused)
    }
}

/// What may change about a body.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = BodyStanding)]
#[serde(deny_unknown_fields)]
pub struct StandingBody {
    /// Name.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "万濠华府功能型党支部")]
    name: String,
    /// The body it stands under; some kinds may stand alone.
    #[garde(skip)]
    parent: Option<BodyId>,
    /// A second body that manages it (双重管理).
    #[garde(skip)]
    managed_by: Option<BodyId>,
    /// Paths of the areas that it serves, inside the seat.
    #[garde(length(max = 200), inner(length(max = 16)))]
    #[serde(default)]
    #[schema(max_items = 200, example = json!(["000100010001"]))]
    areas: Vec<String>,
    /// The day on which it shall end; a temporary body needs one.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-12-31")]
    planned_end: Option<Date>,
    /// Why it was set up, for a temporary one.
    #[garde(skip)]
    occasion: Option<Occasion>,
    /// The project it is bound to; bodies of a project name the same.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "易家桥老旧小区改造")]
    project: Option<String>,
    /// What it is for.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "组织在职党员到居住地网格服务")]
    purpose: Option<String>,
}

impl StandingBody {
    /// The standing, its areas found; one that it has already may have ended meanwhile.
    pub fn read(self, cap: &Organisation, call: &Call, has: &[AreaPath]) -> Result<Standing, Problem> {
        let area = |text: &String| match has.iter().find(|area| area.as_str() == text.as_str()) {
            Some(area) => Ok(area.clone()),
            None => Ok(cap.area(call, text)?.path),
        };
        let areas: Result<Vec<AreaPath>, Problem> = self.areas.iter().map(area).collect();
        Ok(Standing {
            name: self.name,
            parent: self.parent,
            managed_by: self.managed_by,
            areas: areas?,
            planned_end: self.planned_end,
            occasion: self.occasion,
            project: self.project,
            purpose: self.purpose,
        })
    }
}

/// An ending of something that a person had.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = OrganisationEnding)]
#[serde(deny_unknown_fields)]
pub struct EndingBody {
    /// First day on which it no longer holds; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    pub on: Option<Date>,
    /// Why; kept with the record and the event, so no personal data.
    #[garde(length(chars, min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "岗位调整")]
    pub reason: String,
}
