//! The invented people, brought in through the import that a district uses, and known afterwards
//! by short names under which they act inside the process.

use anyhow::{Context, Result};
use axum::http::Method;
use baodao_kernel::{AccountId, Actor, AreaPath, Grant, Role};
use futures::StreamExt as _;
use serde_json::{Value, json};

use super::builder::Builder;
use super::dice::Dice;
use super::district::{Plan, worker_name};
use super::units::{self, Unit};
use super::words::{DEPARTMENTS, SKILLS, person_name};

/// People of one import; below the operation's limit of 5,000.
const BATCH: usize = 3_000;

/// A volunteer or in-service member.
#[derive(Debug, Clone)]
pub struct Member {
    pub key: String,
    pub skills: Vec<&'static str>,
    /// Name and number, as a unit's roster has them.
    pub name: String,
    pub phone: String,
    /// The grid of the home.
    pub grid: usize,
    /// The employer of an in-service member, as the units are counted.
    pub unit: Option<usize>,
}

/// Everybody who acts in the history.
#[derive(Default)]
pub struct Roster {
    /// Of each community.
    pub members: Vec<Vec<Member>>,
    /// Of each community.
    pub residents: Vec<Vec<String>>,
    /// A handler for each department.
    pub handlers: Vec<AccountId>,
    /// A liaison for each subdistrict, and after them those who speak for one unit only.
    pub liaisons: Vec<AccountId>,
    /// The units that people come from.
    pub units: Vec<Unit>,
    accounts: std::collections::HashMap<String, AccountId>,
}

impl Roster {
    /// The account of somebody.
    pub fn account(&self, key: &str) -> Option<AccountId> {
        self.accounts.get(key).copied()
    }

    /// The in-service members who live in a community, with the units they come from.
    pub fn in_service(&self, community: usize) -> impl Iterator<Item = (&Member, usize)> {
        self.members[community].iter().filter_map(|member| Some((member, member.unit?)))
    }
}

struct Draft {
    key: String,
    name: String,
    phone: String,
    home: Option<String>,
    skills: Vec<&'static str>,
    unit: Option<String>,
    /// The same, as the units are counted.
    employer: Option<usize>,
    role: Role,
    area: String,
}

impl Draft {
    fn staff(key: String, name: String, number: usize, role: Role, area: &str) -> Self {
        let phone = format!("164{number:08}");
        let area = area.to_owned();
        Self { key, name, phone, home: None, skills: Vec::new(), unit: None, employer: None, role, area }
    }

    fn row(&self) -> Value {
        let member = matches!(self.role, Role::Volunteer | Role::InServiceMember);
        json!({
            "name": self.name, "phone": self.phone, "home_code": self.home, "skills": self.skills, "unit_name": self.unit,
            "adult": true, "receives_offers": member, "roles": [{ "role": self.role, "area_code": self.area }],
        })
    }
}

/// Everybody but the administrators, on paper.
fn drafts(plan: &Plan, builder: &Builder, units: &[Unit]) -> Vec<Draft> {
    let seed = builder.seed;
    let mut all = Vec::new();
    let name = |number: usize| person_name(&Dice::new(seed, 10, number));
    let mut staff = |key: String, role: Role, area: &str, name: Option<String>, unit: Option<&str>| {
        let number = all.len() + 1;
        let name = name.unwrap_or_else(|| self::person_name(&Dice::new(seed, 11, number)));
        let draft = Draft::staff(key, name, number, role, area);
        all.push(Draft { unit: unit.map(str::to_owned), ..draft });
    };
    for (at, one) in plan.subdistricts.iter().enumerate() {
        staff(format!("di:{at}"), Role::Dispatcher, &one.code, None, None);
        staff(format!("cb:{at}"), Role::CallbackOfficer, &one.code, None, None);
        let unit = units.get(units::of_liaison(at)).map(|unit| unit.name.as_str());
        staff(format!("li:{at}"), Role::UnitLiaison, &one.code, None, unit);
    }
    for (at, one) in plan.communities.iter().enumerate() {
        staff(format!("co:{at}"), Role::CommunityCoordinator, &one.code, None, None);
        staff(format!("se:{at}"), Role::CommunitySecretary, &one.code, None, None);
    }
    for (at, one) in plan.grids.iter().enumerate() {
        staff(format!("gw:{at}"), Role::GridWorker, &one.code, Some(worker_name(seed, at)), None);
    }
    for (at, department) in DEPARTMENTS.iter().enumerate() {
        staff(format!("ha:{at}"), Role::Handler, "320613", None, Some(department.0));
    }
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| unit.has_liaison) {
        let area = &plan.subdistricts[unit.subdistrict].code;
        staff(format!("lu:{at}"), Role::UnitLiaison, area, None, Some(&unit.name));
    }
    for number in 0..builder.size.residents() {
        // Everywhere somebody lives: the first ones go round the grids.
        let grid = &plan.grids[number % plan.grids.len()];
        all.push(Draft {
            key: format!("r:{number}"),
            name: name(number),
            phone: format!("163{number:08}"),
            home: Some(grid.code.clone()),
            skills: Vec::new(),
            unit: None,
            employer: None,
            role: Role::Resident,
            area: "320613".to_owned(),
        });
    }
    for number in 0..builder.size.members() {
        let dice = Dice::new(seed, 12, number);
        let grid = &plan.grids[(number * 7 + dice.below(plan.grids.len())) % plan.grids.len()];
        let in_service = dice.permille(560);
        let mut skills: Vec<&str> = (0..dice.below(4)).map(|_| *dice.pick(SKILLS)).collect();
        skills.sort_unstable();
        skills.dedup();
        // The host subdistrict is where a member takes work on.
        let subdistrict = plan.communities[grid.community].subdistrict;
        let host = &plan.subdistricts[subdistrict];
        let name = person_name(&dice);
        let employer = in_service.then(|| units::employer(units, subdistrict, &dice));
        all.push(Draft {
            key: format!("m:{number}"),
            name,
            phone: format!("160{number:08}"),
            home: Some(grid.code.clone()),
            skills,
            unit: employer.and_then(|at| units.get(at)).map(|unit| unit.name.clone()),
            employer,
            role: if in_service { Role::InServiceMember } else { Role::Volunteer },
            area: host.code.clone(),
        });
    }
    all
}

/// Imports everybody and lets them act.
pub async fn bring_in(builder: &Builder, plan: &Plan) -> Result<Roster> {
    let mut roster = Roster {
        members: vec![Vec::new(); plan.communities.len()],
        residents: vec![Vec::new(); plan.communities.len()],
        units: units::invent(builder.size, plan, builder.seed),
        ..Roster::default()
    };
    let drafts = drafts(plan, builder, &roster.units);
    let mut bar = super::progress::Bar::new("people", drafts.len());
    let mut done = 0;
    let imports = drafts.chunks(BATCH).map(async |batch| {
        let people: Vec<Value> = batch.iter().map(Draft::row).collect();
        let body = json!({ "reason": "演示名册", "people": people });
        let answer = builder.ask("secadmin", Method::POST, "/api/accounts/import", body).await?;
        anyhow::Ok((batch, answer))
    });
    let mut imports = std::pin::pin!(futures::stream::iter(imports).buffered(2));
    while let Some(imported) = imports.next().await {
        let (batch, answer) = imported?;
        let accounts = answer["accounts"].as_array().context("the import named no accounts")?;
        for (draft, account) in batch.iter().zip(accounts) {
            let account: AccountId = account["account"].as_str().context("an account has no id")?.parse()?;
            introduce(builder, plan, &mut roster, draft, account)?;
        }
        if done == 0 {
            // The tables were empty until now, and the planner believes that they still are.
            sqlx::query("analyze").execute(builder.wired.platform.pool()).await?;
        }
        done += batch.len();
        bar.at(done);
    }
    Ok(roster)
}

fn introduce(
    builder: &Builder,
    plan: &Plan,
    roster: &mut Roster,
    draft: &Draft,
    account: AccountId,
) -> Result<()> {
    let area = builder.path(&draft.area)?;
    builder.introduce(&draft.key, actor(builder, account, draft.role, area));
    roster.accounts.insert(draft.key.clone(), account);
    let community = draft
        .home
        .as_ref()
        .and_then(|home| plan.communities.iter().position(|community| home.starts_with(&community.code)));
    match draft.role {
        Role::Handler => roster.handlers.push(account),
        Role::UnitLiaison => roster.liaisons.push(account),
        Role::Resident => {
            roster.residents[community.context("a resident has a home")?].push(draft.key.clone());
        }
        Role::Volunteer | Role::InServiceMember => {
            let community = community.context("a member has a home")?;
            let home = |grid: &&usize| Some(&plan.grids[**grid].code) == draft.home.as_ref();
            let grid = plan.communities[community].grids.iter().find(home).context("a home is in a grid")?;
            let member = Member {
                key: draft.key.clone(),
                skills: draft.skills.clone(),
                name: draft.name.clone(),
                phone: draft.phone.clone(),
                grid: *grid,
                unit: draft.employer,
            };
            roster.members[community].push(member);
        }
        _ => {}
    }
    Ok(())
}

/// Somebody with the one role that they were granted at the beginning of the history.
pub fn actor(builder: &Builder, account: AccountId, role: Role, area: AreaPath) -> Actor {
    let grant = Grant { role, area, from: builder.begin, until: None };
    Actor { tenant: builder.tenant(), account: Some(account), grants: vec![grant] }
}
