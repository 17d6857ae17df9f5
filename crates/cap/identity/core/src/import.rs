//! Rows of an import: read one by one, taken all or none.

use baodao_kernel::{AreaCode, Phone, Role};
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
