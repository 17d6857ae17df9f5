//! The ready-made persons of the demo, for a visitor to step into.

use anyhow::{Context, Result};
use baodao_identity_server::admin::{DemoPerson, set_demo_persons};
use baodao_kernel::{AccountId, Role};

use super::builder::Builder;
use super::district::Plan;
use super::people::Roster;
use super::register::Register;
use super::units::of_liaison;
use super::words::DEPARTMENTS;

/// One person of each role for visitors to step into, all of the same place. Named last: a
/// district that has them is complete.
pub async fn name(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    register: &Register,
    admins: &[(Role, AccountId)],
) -> Result<()> {
    let community = &plan.communities[0];
    let street = &plan.subdistricts[community.subdistrict].name;
    let place = community.name.trim_end_matches("居委会");
    let first = |keys: Option<&String>| keys.cloned().unwrap_or_default();
    let members = &roster.members[0];
    let unit = roster.units.get(of_liaison(0)).map(|unit| unit.name.as_str()).unwrap_or_default();
    let staff = [
        (first(roster.residents[0].first()), format!("居民 · {place}"), "Resident"),
        (first(roster.residents[0].get(1)), format!("另一位居民 · {place}"), "Another resident"),
        (
            first(members.first().map(|one| &one.key)),
            format!("志愿者或在职党员 · {street}"),
            "Volunteer or in-service member",
        ),
        (
            first(members.get(1).map(|one| &one.key)),
            format!("第二位志愿者或在职党员 · {street}"),
            "Another volunteer or in-service member",
        ),
        ("gw:0".to_owned(), format!("网格员 · {place}第一网格"), "Grid worker"),
        ("co:0".to_owned(), format!("社区协调员 · {place}"), "Community coordinator"),
        ("se:0".to_owned(), format!("社区书记 · {place}"), "Community secretary"),
        ("di:0".to_owned(), format!("街道派单员 · {street}"), "Subdistrict dispatcher"),
        ("cb:0".to_owned(), format!("回访员 · {street}"), "Call-back officer"),
        ("ha:0".to_owned(), format!("部门承办人 · {}", DEPARTMENTS[0].0), "Department handler"),
        ("li:0".to_owned(), format!("单位联络员 · {unit}"), "Unit liaison"),
    ];
    let branch = register.branches.first().map(|branch| branch.name.as_str()).unwrap_or_default();
    let secretary = register.secretary(roster, 0).map(|member| {
        (member.key.clone(), format!("党支部书记 · {branch}"), "Secretary of a functional branch")
    });
    let mut persons = Vec::new();
    for (key, label_zh, label_en) in staff.into_iter().chain(secretary) {
        let account = roster.account(&key).with_context(|| format!("{label_en} is missing"))?;
        persons.push(DemoPerson { account, label_zh, label_en: label_en.to_owned() });
    }
    for (role, account) in admins {
        let (zh, en) = match role {
            Role::Sysadmin => ("系统管理员", "System administrator"),
            Role::Secadmin => ("安全管理员", "Security administrator"),
            Role::Auditor => ("审计管理员", "Audit administrator"),
            _ => ("个人信息保护负责人", "Data protection officer"),
        };
        persons.push(DemoPerson {
            account: *account,
            label_zh: format!("{zh} · 崇川区"),
            label_en: en.to_owned(),
        });
    }
    set_demo_persons(&builder.wired.platform, builder.tenant(), &persons).await?;
    Ok(())
}
