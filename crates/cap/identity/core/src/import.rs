//! Rows of an import: read one by one, taken all or none.

use baodao_kernel::{AreaCode, Phone, Role};
use baodao_sheets::{Column, RowCode};
use serde::{Deserialize, Serialize};

use crate::account::{PersonName, SKILLS_MAX, is_code};
use crate::session::is_staff;

/// Why a row cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// No name, or a name of more than 40 characters.
    BadName,
    /// Not a mainland telephone number.
    BadPhone,
    /// The same telephone number stands in an earlier row.
    PhoneRepeated,
    /// Not an area code.
    BadAreaCode,
    /// No such area in the district.
    NoSuchArea,
    /// A skill code that the district's catalogue does not have, or too many.
    BadSkill,
    /// More than 100 characters.
    BadUnit,
    /// Roles that are granted one by one: the three administrators and the protection officer.
    RoleNotImportable,
    /// A staff role, and the importer is no security administrator.
    RoleNeedsSecadmin,
    /// The role is not held over so wide an area.
    RoleAreaMismatch,
    /// The importer's own area does not contain the row's.
    AreaNotYours,
}

/// What may be wrong with a cell of a table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountRowProblem {
    /// The heading has no such column.
    ColumnMissing,
    /// The heading names a column that the import does not know, or names one twice.
    ColumnUnknown,
    /// The cell must not be empty.
    ValueMissing,
    /// None of the known values.
    ValueUnknown,
    /// Not a name.
    NameMalformed,
    /// Not a mainland telephone number.
    PhoneMalformed,
    /// An earlier row has it already.
    DuplicateInFile,
    /// Not an area code.
    CodeMalformed,
    /// No such area in the district.
    AreaUnknown,
    /// A skill that the district's catalogue does not have, or too many.
    SkillUnknown,
    /// Longer than it may be.
    ValueMalformed,
    /// A role that is granted one by one, or that only a security administrator grants.
    RoleNotImportable,
    /// The role is not held over so wide an area.
    AreaLevel,
    /// The importer's own area does not contain it.
    AreaNotYours,
}

impl RowCode for AccountRowProblem {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

/// One thing that is wrong with one row of a table.
pub type AccountRowError = baodao_sheets::RowError<AccountRowProblem>;

impl Fault {
    /// The column in which the fault lies, and what is wrong there.
    pub fn of_cell(self) -> (&'static str, AccountRowProblem) {
        use AccountRowProblem as Problem;
        match self {
            Self::BadName => ("name", Problem::NameMalformed),
            Self::BadPhone => ("phone", Problem::PhoneMalformed),
            Self::PhoneRepeated => ("phone", Problem::DuplicateInFile),
            Self::BadAreaCode => ("home_code", Problem::CodeMalformed),
            Self::NoSuchArea => ("home_code", Problem::AreaUnknown),
            Self::BadSkill => ("skills", Problem::SkillUnknown),
            Self::BadUnit => ("unit_name", Problem::ValueMalformed),
            Self::RoleNotImportable | Self::RoleNeedsSecadmin => ("roles", Problem::RoleNotImportable),
            Self::RoleAreaMismatch => ("area_code", Problem::AreaLevel),
            Self::AreaNotYours => ("home_code", Problem::AreaNotYours),
        }
    }
}

/// The columns of a table of people.
pub const COLUMNS: &[Column] = &[
    Column::required("name", &["姓名", "名字"]),
    Column::required("phone", &["手机号", "手机", "电话", "联系电话"]).phone(),
    Column::optional("home_code", &["居住区域编码", "网格编码", "社区编码"]),
    Column::optional("unit_name", &["工作单位", "单位"]),
    Column::optional("skills", &["特长", "技能"]),
    Column::optional("roles", &["角色", "身份"]),
    Column::optional("area_code", &["角色区域编码"]),
    Column::optional("adult", &["已满18周岁", "成年"]),
    Column::optional("receives_offers", &["愿意接受邀请", "接受邀请"]),
];

/// A role by its code or by its name as offices write it.
pub fn role(text: &str) -> Option<Role> {
    const NAMES: &[(&str, Role)] = &[
        ("居民", Role::Resident),
        ("志愿者", Role::Volunteer),
        ("在职党员", Role::InServiceMember),
        ("单位联络员", Role::UnitLiaison),
        ("网格员", Role::GridWorker),
        ("微网格长", Role::GridWorker),
        ("社区协调员", Role::CommunityCoordinator),
        ("社区书记", Role::CommunitySecretary),
        ("街道派单员", Role::Dispatcher),
        ("派单员", Role::Dispatcher),
        ("部门承办人", Role::Handler),
        ("承办人", Role::Handler),
        ("回访员", Role::CallbackOfficer),
        ("项目负责人", Role::ProjectLead),
    ];
    let named = NAMES.iter().find(|(name, _)| *name == text).map(|(_, role)| *role);
    named.or_else(|| text.parse().ok())
}

/// Yes or no as people write it.
pub fn yes(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "是" | "有" | "√" | "✓" | "1" | "yes" | "y" | "true" => Some(true),
        "否" | "无" | "×" | "0" | "no" | "n" | "false" => Some(false),
        _ => None,
    }
}

/// A row that cannot be taken, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RowFault {
    /// Which row.
    pub row: u32,
    /// Why not.
    pub fault: Fault,
}

/// A row as sent.
#[derive(Debug, Clone, Copy)]
pub struct RawRow<'a> {
    /// The name.
    pub name: &'a str,
    /// The telephone number.
    pub phone: &'a str,
    /// Code of the area of the home.
    pub home: Option<&'a str>,
    /// Skill codes.
    pub skills: &'a [String],
    /// The unit's name.
    pub unit: Option<&'a str>,
    /// Roles with the code of their area; without one the home's counts.
    pub roles: &'a [(Role, Option<&'a str>)],
}

/// A row that reads well; areas are still codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name.
    pub name: PersonName,
    /// The telephone number.
    pub phone: Phone,
    /// Area of the home.
    pub home: Option<AreaCode>,
    /// The unit's name.
    pub unit: Option<String>,
    /// Roles with the code of their area; without one the district.
    pub roles: Vec<(Role, Option<AreaCode>)>,
}

/// Reads a row.
///
/// # Errors
/// The first fault of the row.
pub fn read_row(raw: RawRow<'_>, staff_allowed: bool) -> Result<Row, Fault> {
    let area = |code: Option<&str>| code.map(AreaCode::parse).transpose().map_err(|_| Fault::BadAreaCode);
    let name = PersonName::parse(raw.name).ok_or(Fault::BadName)?;
    let phone = Phone::parse(raw.phone).map_err(|_| Fault::BadPhone)?;
    let home = area(raw.home)?;
    if raw.skills.len() > SKILLS_MAX || !raw.skills.iter().all(|skill| is_code(skill)) {
        return Err(Fault::BadSkill);
    }
    let unit = raw.unit.map(baodao_kernel::text::clean).filter(|unit| !unit.is_empty());
    if unit.as_ref().is_some_and(|unit| unit.chars().count() > 100) {
        return Err(Fault::BadUnit);
    }
    let mut roles = Vec::with_capacity(raw.roles.len());
    for (role, code) in raw.roles {
        match role {
            Role::Sysadmin | Role::Secadmin | Role::Auditor | Role::Dpo => {
                return Err(Fault::RoleNotImportable);
            }
            role if is_staff(*role) && !staff_allowed => return Err(Fault::RoleNeedsSecadmin),
            role => roles.push((*role, area(*code)?.or_else(|| home.clone()))),
        }
    }
    Ok(Row { name, phone, home, unit, roles })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw<'a>() -> RawRow<'a> {
        RawRow {
            name: "张小明",
            phone: "13812345678",
            home: Some("320613001002"),
            skills: &[],
            unit: None,
            roles: &[],
        }
    }

    #[test]
    fn a_role_without_area_is_held_at_home() {
        let row = read_row(RawRow { roles: &[(Role::Volunteer, None)], ..raw() }, false).unwrap();
        assert_eq!(row.roles, [(Role::Volunteer, row.home.clone())]);
    }

    #[test]
    fn every_fault_of_a_single_row() {
        let long = "单".repeat(101);
        let bad_skill = ["First Aid".to_owned()];
        let cases = [
            (RawRow { name: " ", ..raw() }, Fault::BadName),
            (RawRow { phone: "123", ..raw() }, Fault::BadPhone),
            (RawRow { home: Some("32"), ..raw() }, Fault::BadAreaCode),
            (RawRow { skills: &bad_skill, ..raw() }, Fault::BadSkill),
            (RawRow { unit: Some(&long), ..raw() }, Fault::BadUnit),
            (RawRow { roles: &[(Role::Auditor, None)], ..raw() }, Fault::RoleNotImportable),
            (RawRow { roles: &[(Role::GridWorker, None)], ..raw() }, Fault::RoleNeedsSecadmin),
            (RawRow { roles: &[(Role::Resident, Some("x"))], ..raw() }, Fault::BadAreaCode),
        ];
        for (row, fault) in cases {
            assert_eq!(read_row(row, false), Err(fault));
        }
        assert!(read_row(RawRow { roles: &[(Role::GridWorker, None)], ..raw() }, true).is_ok());
    }
}
