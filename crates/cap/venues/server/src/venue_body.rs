//! A venue as it is sent and shown, and what its changes have in common.

use baodao_kernel::{AreaLevel, AreaPath, Phone};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Call, OrRefuse, Problem};
use baodao_venues_core::refusals::VenueRefusal;
use baodao_venues_core::{Action, BrandId, VenueKind, VenueState, venue};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::brands;
use crate::store::venues::Venue;
use crate::views::{VenuePoint, VenueView};
use crate::{Venues, allow};

/// What a venue is; all of it is public.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VenueBody {
    /// What kind.
    #[garde(skip)]
    kind: VenueKind,
    /// Path of the area it serves.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// What it is called.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "德民社区党群服务中心")]
    name: String,
    /// Where it is, in words.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "濠东路12号，架空层")]
    address: String,
    /// Where it is on the map.
    #[garde(dive)]
    point: Option<VenuePoint>,
    /// When it is open, in words, Monday to Sunday; empty on a day on which it is closed.
    #[garde(length(min = 7, max = 7), inner(length(chars, max = 60)))]
    #[schema(min_items = 7, max_items = 7, example = json!(["8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "9:00-11:30", ""]))]
    hours: Vec<String>,
    /// The office's telephone: a landline, never anybody's own.
    #[garde(length(chars, min = 10, max = 20))]
    #[schema(min_length = 10, max_length = 20, example = "0513-85012345")]
    phone: String,
    /// What one can do or get there.
    #[garde(length(max = 20), inner(length(chars, min = 2, max = 40), custom(no_personal_numbers)))]
    #[schema(max_items = 20, example = json!(["事项代办", "图书借阅", "老年助餐"]))]
    services: Vec<String>,
    /// The brand of its community that it stands for.
    #[garde(skip)]
    brand: Option<BrandId>,
    /// Why it is closed for now, and until when; absent while it is open.
    #[garde(inner(length(chars, min = 2, max = 100), custom(no_personal_numbers)))]
    #[schema(min_length = 2, max_length = 100, example = "内部装修，12月20日恢复")]
    closed_note: Option<String>,
}

impl VenueBody {
    /// The district's current area that it is to serve.
    pub(crate) fn area(&self, app: &Venues, call: &Call) -> Result<AreaPath, Problem> {
        let found = app.area(call.actor.tenant, &self.area_path);
        found.ok_or_else(|| Problem::refused(VenueRefusal::VenuePlaceUnknown))
    }

    /// The venue of `id` and `version` that this makes in `area`, decided. A brand that it has had
    /// stays, also when it has ended since.
    pub(crate) async fn into_venue(
        self,
        (app, call): (&Venues, &Call),
        base: Venue,
    ) -> Result<Venue, Problem> {
        let phone = Phone::parse(&self.phone)
            .map_err(|_| Problem::field("/phone", "phone", "Not a mainland telephone number."))?;
        let phone = venue::decide_phone(&phone).or_refuse()?;
        let brand_name = match self.brand {
            Some(id) => {
                let found = brands::load(app.platform.pool(), call.actor.tenant, id).await?;
                let community = base.area.at(AreaLevel::Community);
                let fits = found.filter(|brand| {
                    Some(&brand.area) == community.as_ref()
                        && (brand.ended_at.is_none() || base.brand == Some(id))
                });
                let brand = fits.ok_or_else(|| Problem::refused(VenueRefusal::VenueBrandUnknown))?;
                Some(brand.name)
            }
            None => None,
        };
        Ok(Venue {
            kind: self.kind,
            name: line(&self.name),
            address: line(&self.address),
            point: self.point.map(|point| (point.lon, point.lat)),
            hours: self.hours.iter().map(|hours| line(hours)).collect(),
            phone,
            services: self.services.iter().map(|service| line(service)).collect(),
            brand: self.brand,
            brand_name,
            closed_note: self.closed_note.as_deref().map(line),
            changed_at: call.now,
            ..base
        })
    }
}

/// The view.
pub(crate) fn view(app: &Venues, call: &Call, venue: Venue) -> VenueView {
    let state = venue.state();
    let keeps = state != VenueState::Ended && allow::may(call, Action::KeepVenues, &venue.area);
    VenueView {
        allowed: if keeps { vec!["edit_venue", "end_venue"] } else { Vec::new() },
        area_names: app.area_names(call.actor.tenant, &venue.area),
        id: venue.id,
        kind: venue.kind,
        state,
        area_path: venue.area,
        name: venue.name,
        address: venue.address,
        point: venue.point.map(|(lon, lat)| VenuePoint { lon, lat }),
        hours: venue.hours,
        phone: venue.phone,
        services: venue.services,
        brand: venue.brand,
        brand_name: venue.brand_name,
        closed_note: venue.closed_note,
        ended_at: venue.ended_at,
        changed_at: venue.changed_at,
        version: venue.version,
    }
}
