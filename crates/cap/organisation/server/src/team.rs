//! What the operations on teams have in common.

use baodao_kernel::{AccountId, BodyId, Role, TeamId, UnitId};
use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{Team, TeamKind};
use baodao_platform::{Call, Problem, db};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::persons::{self, PersonBody};
use crate::store::bodies;
use crate::store::teams::{self, TeamRow};
use crate::views::teams as views;
use crate::{Organisation, allow, find};

/// A team as it shall be. Its plan answers what, why and how.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = Team)]
#[serde(deny_unknown_fields)]
pub struct TeamBody {
    /// What it is.
    #[garde(skip)]
    pub kind: TeamKind,
    /// Name.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "红色工匠网格志愿服务队")]
    pub name: String,
    /// Path of the area that it serves.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "00010001")]
    pub area: String,
    /// The body that it belongs to.
    #[garde(skip)]
    pub body: Option<BodyId>,
    /// The unit that it comes from.
    #[garde(skip)]
    pub unit: Option<UnitId>,
    /// What it does.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "水电小修、家电检测")]
    pub what: Option<String>,
    /// What for.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "独居老人家里的小修没人愿接")]
    pub why: Option<String>,
    /// In which way, when and with what.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "每周六上午在网格驿站，工具自带")]
    pub how: Option<String>,
    /// Anybody who has signed in may join without being asked.
    #[garde(skip)]
    #[serde(default)]
    pub open: bool,
    /// Who leads it.
    #[garde(dive)]
    pub leader: Option<PersonBody>,
    /// The day on which it was formed, not in the future; today for a new one, kept for an old one.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2025-03-05")]
    pub formed_on: Option<Date>,
}

impl TeamBody {
    /// The team, everything that it mentions found.
    pub async fn read(
        self,
        cap: &Organisation,
        connection: &mut PgConnection,
        call: &Call,
    ) -> Result<Team, Problem> {
        let area = cap.area(call, &self.area)?.path;
        find::known_unit(cap, &mut *connection, call, self.unit).await?;
        if let Some(body) = self.body
            && bodies::above(connection, call.actor.tenant, body).await?.is_none()
        {
            return Err(Problem::refused(OrganisationRefusal::BodyUnknown));
        }
        let leader = match &self.leader {
            Some(person) => Some(persons::find(cap, call, person, "/leader").await?),
            None => None,
        };
        let team = Team {
            kind: self.kind,
            name: self.name,
            area,
            body: self.body,
            unit: self.unit,
            what: self.what,
            why: self.why,
            how: self.how,
            open: self.open,
            leader,
        };
        team.cleaned().map_err(Problem::refused)
    }
}

/// A team for an action: everybody who has signed in sees teams.
pub(crate) async fn load(
    connection: &mut PgConnection,
    call: &Call,
    id: TeamId,
    action: Action,
) -> Result<(TeamRow, Team, Option<Role>), Problem> {
    let account: AccountId = call.account()?;
    let row = teams::load(connection, call.actor.tenant, id, Some(account)).await?;
    let row = row.ok_or_else(Problem::not_found)?;
    let team = row.team()?;
    let role = allow::permit(call, Action::ReadTeams, action, &team.area, &views::stands(call, &row))?;
    Ok((row, team, role))
}

/// Writes a team; a name that another one of the area has is refused.
pub(crate) async fn save(
    tx: &mut PgConnection,
    call: &Call,
    id: TeamId,
    team: &Team,
    formed: Date,
) -> Result<(), Problem> {
    let saved = teams::save(tx, call.actor.tenant, &[(id, team.clone(), formed)]).await;
    saved.map_err(|error| match db::constraint(&error) {
        Some("team_name_unique") => {
            Problem::refused(OrganisationRefusal::TeamNameTaken { name: team.name.clone() })
        }
        _ => error.into(),
    })
}
