//! Questions to the policy table, answered as operations need them.

use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Authorized, Call, Problem, allow};
use baodao_venues_core::{Action, BrandId, POLICY, VenueId};

use crate::Venues;
use crate::store::brands::{self, Brand};
use crate::store::venues::{self, Venue};

/// Whether the caller may do `action` in `area`.
pub(crate) fn may(call: &Call, action: Action, area: &AreaPath) -> bool {
    allow::may(POLICY, call, action, area, |_| false).is_some()
}

/// Lets the caller do `action` in `area` by an office; tells the role that it rests on.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    call.account()?;
    allow::permit_in(POLICY, call, action, area)
}

/// Whether the caller may do `action` somewhere by an office; asked before anything is looked up.
pub(crate) fn permit_somewhere(call: &Call, action: Action) -> Result<(), Problem> {
    call.account()?;
    allow::scope_by_office(POLICY, call, action).map(drop)
}

/// Loads a venue to be changed.
pub(crate) async fn venue(app: &Venues, call: &Call, id: VenueId) -> Result<Authorized<Venue>, Problem> {
    call.account()?;
    let found = venues::load(app.platform.pool(), call.actor.tenant, id).await?;
    let venue = found.ok_or_else(Problem::not_found)?;
    let role = permit(call, Action::KeepVenues, &venue.area)?;
    Ok(Authorized::permitted(venue, role))
}

/// Loads a brand to be changed.
pub(crate) async fn brand(app: &Venues, call: &Call, id: BrandId) -> Result<Authorized<Brand>, Problem> {
    call.account()?;
    let found = brands::load(app.platform.pool(), call.actor.tenant, id).await?;
    let brand = found.ok_or_else(Problem::not_found)?;
    let role = permit(call, Action::KeepBrands, &brand.area)?;
    Ok(Authorized::permitted(brand, role))
}
