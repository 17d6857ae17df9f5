//! `add_member`: puts somebody into a branch or group.

use axum::extract::State;
use axum::http::StatusCode;
use baodao_kernel::{BodyId, UnitId};
use baodao_organisation_core::member::{self, Home, Membership};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{MembershipId, OrganisationRefusal};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::persons::{self, PersonBody};
use crate::store::{bodies, members};
use crate::views::people::{self, MemberView};
use crate::{Organisation, change, find};

/// Where a member formally belongs: what is known of it.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[schema(as = MemberHome)]
#[serde(deny_unknown_fields)]
pub struct HomeBody {
    /// The unit.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// The branch, where the register has it.
    #[garde(skip)]
    body: Option<BodyId>,
    /// Its name, where the register has it not.
    #[garde(inner(length(chars, max = 80)))]
    #[schema(max_length = 80, example = "市一院第三党支部")]
    words: Option<String>,
}

impl HomeBody {
    /// The home, its unit and branch found.
    pub(super) async fn read(
        self,
        cap: &Organisation,
        connection: &mut PgConnection,
        call: &Call,
    ) -> Result<Home, Problem> {
        find::known_unit(cap, &mut *connection, call, self.unit).await?;
        if let Some(body) = self.body
            && bodies::above(connection, call.actor.tenant, body).await?.is_none()
        {
            return Err(Problem::refused(OrganisationRefusal::BodyUnknown));
        }
        Ok(Home { unit: self.unit, body: self.body, words: self.words })
    }
}

/// A member to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddMember {
    /// Who.
    #[garde(dive)]
    person: PersonBody,
    /// Where the person formally belongs.
    #[garde(dive)]
    #[serde(default)]
    home: HomeBody,
    /// First day; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    from: Option<Date>,
}

/// Add a member
///
/// Of a branch or group. In a functional branch a person serves where they live and formally
/// belongs elsewhere; that belonging is named and not changed. One functional branch and one
/// ordinary one at a time: whoever is in another is moved (`move_member`). The person is told.
/// Those who keep the register over the body's seat.
#[utoipa::path(post, path = "/api/bodies/{id}/members", operation_id = "add_member", tag = "organisation",
    params(("id" = BodyId, Path)), request_body = AddMember, responses((status = 201, body = MemberView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_member(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Input(input): Input<AddMember>,
) -> Answer<MemberView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (state, _, role) = find::body_now(&mut tx, &call, id, Action::EditMembers).await?;
    let above = bodies::above(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let home = input.home.read(&cap, &mut tx, &call).await?;
    let account = persons::find(&cap, &call, &input.person, "/person").await?;
    let belongs = members::belongings(&mut tx, tenant, &[account.0]).await?;
    let belongs: Vec<_> = belongs.into_iter().map(|(_, belonging)| belonging).collect();
    let from = input.from.unwrap_or(today);
    let wanted = Membership { id: MembershipId(call.id()), body: id, account, home, from };
    let new = member::decide_join(wanted, &above, &belongs, None, today).or_refuse()?;
    members::insert(&mut tx, tenant, std::slice::from_ref(&new)).await?;
    let data = json!({ "membership": new.id, "account": account, "from": from });
    let event = change::event(("body", id), &state.seat, "member_added", role, data)
        .telling(vec![Tell::account(account, "branch_joined")]);
    let reply = Reply { status: StatusCode::CREATED, ..view(&cap, &mut tx, &call, new.id).await? };
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}

/// One membership, as it is in `connection`, for whoever has just changed it.
pub(super) async fn view(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: MembershipId,
) -> Result<Reply<MemberView>, Problem> {
    let row = members::load(&mut *connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let mut views = people::members(cap, connection, call, vec![row], true).await?;
    Ok(Reply::ok(views.pop().ok_or_else(Problem::not_found)?))
}
