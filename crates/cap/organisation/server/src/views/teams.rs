//! Teams as they are shown.

use baodao_kernel::{AccountId, TeamId};
use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::team::{TeamKind, TeamMemberState, TeamPart};
use baodao_organisation_core::{TeamMemberId, team};
use baodao_platform::{Call, Problem};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::sent;
use crate::Organisation;
use crate::allow::{self, Stands};
use crate::names::{AreaLabel, BodyLabel, PersonLabel, UnitLabel, Wanted};
use crate::store::{self, teams::TeamRow};

/// A team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamView {
    /// Id.
    pub id: TeamId,
    /// What it is.
    pub kind: TeamKind,
    /// Name.
    #[schema(example = "红色工匠网格志愿服务队")]
    pub name: String,
    /// The area that it serves.
    pub area: AreaLabel,
    /// The body that it belongs to.
    pub body: Option<BodyLabel>,
    /// The unit that it comes from.
    pub unit: Option<UnitLabel>,
    /// What it does.
    #[schema(example = "水电小修、家电检测")]
    pub what: Option<String>,
    /// What for.
    #[schema(example = "独居老人家里的小修没人愿接")]
    pub why: Option<String>,
    /// In which way, when and with what.
    #[schema(example = "每周六上午在网格驿站，工具自带，材料成本自付")]
    pub how: Option<String>,
    /// Anybody who has signed in may join without being asked.
    pub open: bool,
    /// Who leads it.
    pub leader: Option<PersonLabel>,
    /// How many are in it.
    #[schema(example = 12)]
    pub members: i64,
    /// How many ask to be let in; for those who answer them.
    #[schema(example = 1)]
    pub asks: Option<i64>,
    /// How the caller stands to it.
    pub mine: Option<TeamMemberState>,
    /// What the caller was told when not let in, or taken out.
    #[schema(example = "本队现有人手已够，欢迎参加周六的便民服务")]
    pub my_reason: Option<String>,
    /// First day.
    #[schema(example = "2026-03-05")]
    pub formed_on: String,
    /// First day on which it was no more.
    pub disbanded_on: Option<String>,
    /// For `If-Match`.
    pub version: i32,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// How the caller stands to a team.
pub(crate) fn stands(call: &Call, row: &TeamRow) -> Stands {
    let leads = row.leader_id.is_some() && call.actor.account.map(|account| account.0) == row.leader_id;
    Stands::default().with(Relation::Leads, leads)
}

/// Teams with everything named.
pub(crate) async fn teams(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    rows: Vec<TeamRow>,
) -> Result<Vec<TeamView>, Problem> {
    let tenant = call.actor.tenant;
    let mut wanted = Wanted::default();
    for row in &rows {
        wanted.bodies.extend(row.body_id);
        wanted.units.extend(row.unit_id);
        wanted.person(row.leader_id);
    }
    let names = wanted.find(cap, connection, tenant).await?;
    let view = |row: TeamRow| {
        let area = store::path(&row.area_path);
        let mut allowed = Vec::new();
        if row.disbanded_on.is_none() {
            let operations = [
                ("edit_team", Action::EditTeams),
                ("disband_team", Action::EditTeams),
                ("invite_to_team", Action::LeadTeam),
                ("note_team_activity", Action::LeadTeam),
                ("list_team_members", Action::ReadTeamMembers),
            ];
            allowed = allow::allowed(call, &area, &stands(call, &row), &operations);
            if team::decide_join(false, row.is_open, row.stands()).is_ok() {
                allowed.push("join_team");
            }
            // Who leads it lets in others and needs nobody to be let in by.
            let asks = matches!(team::decide_ask(false, row.is_open, row.stands()), Ok(true));
            if asks && !stands(call, &row).0.contains(&Relation::Leads) {
                allowed.push("ask_to_join_team");
            }
            if team::decide_leave(row.stands()).is_ok() {
                allowed.push("leave_team");
            }
        }
        let leads = allow::may(call, Action::LeadTeam, &area, &stands(call, &row));
        Ok(TeamView {
            id: TeamId(row.id),
            kind: store::code(&row.kind, TeamKind::parse)?,
            area: cap.label(tenant, &area),
            body: names.body(row.body_id),
            unit: names.unit(row.unit_id),
            leader: names.person(row.leader_id),
            mine: row.stands(),
            name: row.name,
            what: row.what,
            why: row.why,
            how: row.how,
            open: row.is_open,
            members: row.members,
            asks: leads.then_some(row.asks),
            my_reason: row.my_reason,
            formed_on: sent(row.formed_on),
            disbanded_on: row.disbanded_on.map(sent),
            version: row.version,
            allowed,
        })
    };
    rows.into_iter().map(view).collect()
}

/// One team, for the caller.
pub(crate) async fn one(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: TeamId,
) -> Result<TeamView, Problem> {
    let row = store::teams::load(&mut *connection, call.actor.tenant, id, call.actor.account).await?;
    let row = row.ok_or_else(Problem::not_found)?;
    let mut views = teams(cap, connection, call, vec![row]).await?;
    views.pop().ok_or_else(Problem::not_found)
}

/// Something that a team did.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamActivityView {
    /// Id.
    pub id: Uuid,
    /// When.
    #[schema(example = "2026-11-21")]
    pub on: String,
    /// What.
    #[schema(example = "义务维修日")]
    pub title: String,
    /// More about it.
    pub note: Option<String>,
}

/// How a team stands to its formula.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormulaView {
    /// Secretaries in it; one is asked.
    #[schema(example = 1)]
    pub secretaries: u32,
    /// Social workers in it.
    #[schema(example = 2)]
    pub social_workers: u32,
    /// Social workers asked (N).
    #[schema(example = 3)]
    pub social_workers_asked: u32,
    /// Volunteers in it.
    #[schema(example = 10)]
    pub volunteers: u32,
    /// Volunteers asked (X).
    #[schema(example = 10)]
    pub volunteers_asked: u32,
    /// Whether it has what is asked.
    pub met: bool,
}

/// A person in a team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamMemberView {
    /// Id.
    pub id: TeamMemberId,
    /// Who.
    pub person: Option<PersonLabel>,
    /// As what.
    pub part: TeamPart,
    /// In it, invited, or asking.
    pub state: TeamMemberState,
    /// Since when.
    #[schema(example = "2026-03-05")]
    pub since: String,
    /// What the caller may do: `answer_team_ask`, `remove_from_team`.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// Persons of a team, named; `leads` is whether the caller answers asks and takes persons out.
pub(crate) async fn members(
    cap: &Organisation,
    call: &Call,
    rows: Vec<store::teams::TeamMemberRow>,
    leads: bool,
) -> Result<Vec<TeamMemberView>, Problem> {
    let accounts: Vec<AccountId> = rows.iter().filter_map(|row| row.account_id.map(AccountId)).collect();
    let names = cap.ports.persons.names(call.actor.tenant, &accounts).await.map_err(Problem::fault)?;
    let person =
        |account: AccountId| PersonLabel { account, name: names.get(&account).cloned().unwrap_or_default() };
    rows.into_iter()
        .map(|row| {
            let state = store::code(&row.state, TeamMemberState::parse)?;
            let allowed = match state {
                TeamMemberState::Asked if leads => vec!["answer_team_ask"],
                TeamMemberState::Joined | TeamMemberState::Invited if leads => vec!["remove_from_team"],
                _ => vec![],
            };
            Ok(TeamMemberView {
                id: TeamMemberId(row.id),
                person: row.account_id.map(AccountId).map(person),
                part: store::code(&row.part, TeamPart::parse)?,
                state,
                since: sent(row.changed_on),
                allowed,
            })
        })
        .collect()
}
