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
use super::words::{DEPARTMENTS, SKILLS, UNITS, person_name};

/// People of one import; below the operation's limit of 5,000.
const BATCH: usize = 3_000;

/// A volunteer or in-service member.
#[derive(Debug, Clone)]
pub struct Member {
    pub key: String,
    pub skills: Vec<&'static str>,
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
    /// A liaison for each subdistrict.
    pub liaisons: Vec<AccountId>,
    accounts: std::collections::HashMap<String, AccountId>,
}

impl Roster {
    /// The account of somebody.
    pub fn account(&self, key: &str) -> Option<AccountId> {
        self.accounts.get(key).copied()
    }
}

struct Draft {
    key: String,
    name: String,
    phone: String,
    home: Option<String>,
    skills: Vec<&'static str>,
    unit: Option<String>,
    role: Role,
    area: String,
}

impl Draft {
    fn staff(key: String, name: String, number: usize, role: Role, area: &str) -> Self {
        let phone = format!("164{number:08}");
        Self { key, name, phone, home: None, skills: Vec::new(), unit: None, role, area: area.to_owned() }
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
fn drafts(plan: &Plan, builder: &Builder) -> Vec<Draft> {
    let seed = builder.seed;
    let mut all = Vec::new();
    let name = |number: usize| person_name(&Dice::new(seed, 10, number));
    let mut staff = |key: String, role: Role, area: &str, name: Option<String>| {
        let number = all.len() + 1;
        let name = name.unwrap_or_else(|| self::person_name(&Dice::new(seed, 11, number)));
        all.push(Draft::staff(key, name, number, role, area));
    };
    for (at, one) in plan.subdistricts.iter().enumerate() {
        staff(format!("di:{at}"), Role::Dispatcher, &one.code, None);
        staff(format!("cb:{at}"), Role::CallbackOfficer, &one.code, None);
        staff(format!("li:{at}"), Role::UnitLiaison, &one.code, None);
    }
    for (at, one) in plan.communities.iter().enumerate() {
        staff(format!("co:{at}"), Role::CommunityCoordinator, &one.code, None);
        staff(format!("se:{at}"), Role::CommunitySecretary, &one.code, None);
    }
    for (at, one) in plan.grids.iter().enumerate() {
        staff(format!("gw:{at}"), Role::GridWorker, &one.code, Some(worker_name(seed, at)));
    }
    for at in 0..DEPARTMENTS.len() {
        staff(format!("ha:{at}"), Role::Handler, "320613", None);
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
        let host = &plan.subdistricts[plan.communities[grid.community].subdistrict];
        all.push(Draft {
            key: format!("m:{number}"),
            name: person_name(&dice),
            phone: format!("160{number:08}"),
            home: Some(grid.code.clone()),
            skills,
            unit: in_service.then(|| (*dice.pick(UNITS)).to_owned()),
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
        ..Roster::default()
    };
    let drafts = drafts(plan, builder);
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
            let member = Member { key: draft.key.clone(), skills: draft.skills.clone() };
            roster.members[community.context("a member has a home")?].push(member);
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
