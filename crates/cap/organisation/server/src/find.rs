//! Loading a thing for an action, and things that an input refers to.

use baodao_kernel::{BodyId, Role, UnitId};
use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::body::{Above, Around, BodyState, Standing};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::unit::UnitState;
use baodao_platform::{Authorized, Call, Problem};
use jiff::civil::Date;
use sqlx::PgConnection;

use crate::allow::{self, Stands};
use crate::store::{bodies, units as stored};
use crate::views::{bodies as body_views, units as unit_views};
use crate::{Organisation, change};

/// A unit with its version and how the caller stands to it, for an action.
pub(crate) async fn unit(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: UnitId,
    action: Action,
) -> Result<Authorized<(UnitState, i32, Stands)>, Problem> {
    call.account()?;
    let found = stored::load(&mut *connection, cap.platform.vault(), call.actor.tenant, id).await?;
    let (state, version) = found.ok_or_else(Problem::not_found)?;
    let stands = unit_views::stands(connection, call, id).await?;
    let role = allow::permit(call, Action::ReadUnits, action, &state.unit.area, &stands)?;
    Ok(Authorized::permitted((state, version, stands), role))
}

/// A unit that an input refers to.
pub(crate) async fn known_unit(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: Option<UnitId>,
) -> Result<(), Problem> {
    let Some(id) = id else { return Ok(()) };
    let found = stored::load(connection, cap.platform.vault(), call.actor.tenant, id).await?;
    match found {
        Some((state, _)) => state.check_open().map_err(Problem::refused),
        None => Err(Problem::refused(OrganisationRefusal::UnitUnknown)),
    }
}

/// A body as it stood on a day, with its version and how the caller stands to it, for an action.
pub(crate) async fn body(
    connection: &mut PgConnection,
    call: &Call,
    id: BodyId,
    at: Date,
    action: Action,
) -> Result<Authorized<(BodyState, i32, Stands)>, Problem> {
    call.account()?;
    let found = bodies::load(&mut *connection, call.actor.tenant, id, at).await?;
    let (state, version) = found.ok_or_else(Problem::not_found)?;
    let stands = body_views::stands(connection, call, id).await?;
    let role = allow::permit(call, Action::ReadBodies, action, &state.seat, &stands)?;
    Ok(Authorized::permitted((state, version, stands), role))
}

/// The same as it stands today, for changing it.
pub(crate) async fn body_now(
    connection: &mut PgConnection,
    call: &Call,
    id: BodyId,
    action: Action,
) -> Result<(BodyState, i32, Option<Role>), Problem> {
    let found = body(connection, call, id, change::today(call), action).await?;
    let role = found.role();
    let (state, version, _) = found.into_inner();
    Ok((state, version, role))
}

/// What stands around a body that shall be as `wanted`.
pub(crate) struct Surroundings {
    today: Date,
    parent: Option<Above>,
    manager: Option<Above>,
    below: Vec<BodyId>,
}

impl Surroundings {
    /// Loads it; `own` is the body itself, if it exists.
    pub async fn load(
        connection: &mut PgConnection,
        call: &Call,
        wanted: &Standing,
        own: Option<BodyId>,
    ) -> Result<Self, Problem> {
        let tenant = call.actor.tenant;
        let mut found = [None, None];
        for (place, id) in found.iter_mut().zip([wanted.parent, wanted.managed_by]) {
            if let Some(id) = id {
                *place = bodies::above(&mut *connection, tenant, id).await?;
            }
        }
        let below = match own {
            Some(own) => bodies::forest(connection, tenant).await?.below(own),
            None => Vec::new(),
        };
        let [parent, manager] = found;
        Ok(Self { today: change::today(call), parent, manager, below })
    }

    /// For the rules.
    pub fn around(&self) -> Around<'_> {
        Around {
            today: self.today,
            parent: self.parent.as_ref(),
            manager: self.manager.as_ref(),
            below: &self.below,
        }
    }
}
