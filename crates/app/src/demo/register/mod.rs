//! The organisation: units, the bodies that lie across the areas, who is appointed to what, who
//! belongs where. Kept as offices keep it: a table for each list.

mod bodies;
mod people;
mod teams;

use std::collections::HashMap;

use anyhow::Result;
use serde_json::{Value, json};

use super::builder::Builder;
use super::district::Plan;
use super::people::{Member, Roster};
use super::progress;
use super::table::Table;
use super::units::of_liaison;
use crate::in_process::send_file;
pub use bodies::Branch;
use bodies::branches;
pub use people::posted;

/// What the register calls things.
pub struct Register {
    pub branches: Vec<Branch>,
    units: HashMap<String, String>,
    /// By path of the seat and name.
    bodies: HashMap<(String, String), String>,
}

impl Register {
    /// The id of a unit.
    pub fn unit(&self, name: &str) -> Option<&str> {
        self.units.get(name).map(String::as_str)
    }

    /// The id of the body with this name at this seat.
    pub fn body(&self, seat: &str, name: &str) -> Option<&str> {
        self.bodies.get(&(seat.to_owned(), name.to_owned())).map(String::as_str)
    }

    /// The functional branch that serves a grid, and its id.
    pub fn branch_of(&self, builder: &Builder, plan: &Plan, grid: usize) -> Option<(usize, &str)> {
        let at = self.branches.iter().position(|branch| branch.grids.contains(&grid))?;
        let branch = &self.branches[at];
        let seat = builder.path(&plan.communities[branch.community].code).ok()?.to_string();
        Some((at, self.body(&seat, &branch.name)?))
    }

    /// Who is secretary of a functional branch; the last one waits for its secretary.
    pub fn secretary<'a>(&self, roster: &'a Roster, branch: usize) -> Option<&'a Member> {
        let has_one = branch + 1 < self.branches.len();
        has_one.then(|| people::secretary_of(roster, &self.branches, branch)).flatten()
    }
}

/// The whole register as it was when the history began.
pub async fn keep(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<Register> {
    let branches = branches(builder.size, plan);
    import(builder, "sysadmin", "units", &units(builder, plan, roster)).await?;
    import(builder, "sysadmin", "liaisons", &liaisons(builder, plan, roster)).await?;
    import(builder, "sysadmin", "bodies", &bodies::table(builder, plan, roster, &branches)).await?;
    import(builder, "sysadmin", "parties", &bodies::parties(builder, plan, roster)).await?;
    for stage in teams::social(builder, plan) {
        import(builder, "sysadmin", "social_organisations", &stage).await?;
    }
    let register = known(builder, branches).await?;
    let mut rows = 0;
    for street in 0..plan.subdistricts.len() {
        let office = format!("di:{street}");
        rows += people::appoint(builder, plan, roster, &register, street).await?;
        let members = people::members(builder, plan, roster, &register.branches, street);
        let zones = people::zones(builder, plan, roster, street);
        let teams = teams::table(builder, plan, roster, street);
        for (kind, table) in [("members", members), ("zones", zones), ("teams", teams)] {
            rows += table.rows();
            send(builder, &office, kind, &table).await?;
        }
    }
    progress::line(&format!("posts, members, zones, teams: {rows} rows"));
    teams::fill(builder, plan, roster).await?;
    teams::trio(builder, plan, roster).await?;
    Ok(register)
}

/// The ids of units and bodies, as the program tells them.
async fn known(builder: &Builder, branches: Vec<Branch>) -> Result<Register> {
    let text = |thing: &Value, pointer: &str| {
        thing.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let units = builder.gently("units", builder.every("sysadmin", "/api/units").await)?.unwrap_or_default();
    let bodies =
        builder.gently("bodies", builder.every("sysadmin", "/api/bodies").await)?.unwrap_or_default();
    let named = |body: &Value| ((text(body, "/seat/path"), text(body, "/name")), text(body, "/id"));
    Ok(Register {
        branches,
        units: units.iter().map(|unit| (text(unit, "/name"), text(unit, "/id"))).collect(),
        bodies: bodies.iter().map(named).collect(),
    })
}

/// Some ask to come into a closed team. The worker of the last grid has gone to other work, so that
/// one grid has nobody.
pub async fn leave_open(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    teams::asks(builder, plan, roster).await?;
    let Some(account) = plan.grids.len().checked_sub(1).and_then(|at| roster.account(&format!("gw:{at}")))
    else {
        return Ok(());
    };
    let path = format!("/api/role-grants?account={account}&role=grid_worker");
    let grants = builder.gently("grants", builder.every("secadmin", &path).await)?.unwrap_or_default();
    for grant in grants.iter().filter_map(|grant| grant["id"].as_str()) {
        let path = format!("/api/role-grants/{grant}/revoke");
        builder.step("grants", "secadmin", &path, json!({ "reason": "岗位调整" }), builder.now).await?;
    }
    Ok(())
}

async fn import(builder: &Builder, who: &str, kind: &str, table: &Table) -> Result<()> {
    send(builder, who, kind, table).await?;
    progress::line(&format!("{kind}: {} rows", table.rows()));
    Ok(())
}

async fn send(builder: &Builder, who: &str, kind: &str, table: &Table) -> Result<()> {
    if table.rows() == 0 {
        return Ok(());
    }
    let path = format!("/api/organisation/import?kind={kind}");
    let sent = send_file(builder.router(), who, &path, "table.csv", table.bytes()).await;
    builder.gently(kind, sent.map_err(anyhow::Error::from))?;
    Ok(())
}

fn units(builder: &Builder, plan: &Plan, roster: &Roster) -> Table {
    let heading =
        "name,credit_code,kind,level,area_code,party_org,coverage,address,work_phone,contact_note,since";
    let mut table = Table::new(heading);
    let (old, lately) = (builder.day(-1900), builder.day(-150));
    for (at, unit) in roster.units.iter().enumerate() {
        let community = &plan.communities[unit.community];
        let party = if unit.coverage == "未覆盖" { "" } else { &unit.party_org };
        let code = unit.credit_code.as_deref().unwrap_or_default();
        let estate = community.grids.first().map_or("", |grid| plan.grids[*grid].estate.as_str());
        let address = format!("{estate}旁{}号", at * 7 % 90 + 1);
        let cells = [
            &unit.name,
            code,
            unit.kind,
            unit.level,
            &community.code,
            party,
            unit.coverage,
            &address,
            &unit.work_phone,
            "工作日可联系办公室",
            // Some have come this year; a census of an earlier day leaves them out.
            if at % 9 == 8 { &lately } else { &old },
        ];
        table.row(&cells);
    }
    table
}

fn liaisons(builder: &Builder, plan: &Plan, roster: &Roster) -> Table {
    let mut table = Table::new("unit,person_id,from");
    let since = builder.day(-300);
    let mut row = |unit: usize, key: &str| {
        if let (Some(unit), Some(account)) = (roster.units.get(unit), roster.account(key)) {
            table.row(&[&unit.name, &account.to_string(), &since]);
        }
    };
    for street in 0..plan.subdistricts.len() {
        row(of_liaison(street), &format!("li:{street}"));
    }
    for at in (0..roster.units.len()).filter(|at| roster.units[*at].has_liaison) {
        row(at, &format!("lu:{at}"));
    }
    table
}
