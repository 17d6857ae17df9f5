//! A gathering as it is sent, and how it is read.

use baodao_gatherings_core::gathering::{Times, decide_place, decide_times};
use baodao_gatherings_core::guest::decide_room;
use baodao_gatherings_core::refusals::{GatheringRefusal, GuestRefusal};
use baodao_gatherings_core::{CheckInReason, GatheringId, GatheringKind, GuestId, GuestKind};
use baodao_kernel::{AreaPath, BodyId, UnitId, text};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Call, OrRefuse, Problem};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::Gatherings;
use crate::store::gatherings::Gathering;
use crate::store::guests::Guest;

/// Whom to invite.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GuestInput {
    /// What is invited.
    #[garde(skip)]
    pub(crate) kind: GuestKind,
    /// The unit, the body, or the report-in (or account) of somebody who has reported in there.
    #[garde(skip)]
    pub(crate) who: Uuid,
}

/// What a gathering is.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GatheringBody {
    /// What kind.
    #[garde(skip)]
    kind: GatheringKind,
    /// Path of the community or subdistrict whose it is.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// What it is called; public.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "单位党员进社区见面会")]
    title: String,
    /// Where, in words; public.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "德民社区党群服务中心二楼")]
    place: String,
    /// The venue that it is, if it is one of the register.
    #[garde(skip)]
    venue: Option<Uuid>,
    /// Its start.
    #[garde(skip)]
    #[schema(example = "2026-12-01T01:00:00Z")]
    starts_at: Timestamp,
    /// Its end, not included.
    #[garde(skip)]
    #[schema(example = "2026-12-01T03:00:00Z")]
    ends_at: Timestamp,
    /// What is on; for whoever is invited.
    #[garde(inner(length(chars, min = 2, max = 2000), custom(no_personal_numbers)))]
    #[schema(min_length = 2, max_length = 2000, example = "一、社区介绍；二、各单位介绍；三、认领服务项目")]
    agenda: Option<String>,
    /// Why persons may say themselves that they are there; absent: the host notes who came.
    #[garde(skip)]
    check_in: Option<CheckInReason>,
    /// Who is invited.
    #[garde(length(max = 500), dive)]
    #[schema(max_items = 500)]
    guests: Vec<GuestInput>,
}

impl GatheringBody {
    /// The district's current area whose it is to be.
    pub(crate) fn area(&self, app: &Gatherings, call: &Call) -> Result<AreaPath, Problem> {
        let found = app.ports.places.area(call.actor.tenant, &self.area_path).filter(|area| !area.ended);
        let area = found.ok_or_else(|| Problem::refused(GatheringRefusal::GatheringPlaceInvalid))?.path;
        decide_place(&area).or_refuse()?;
        Ok(area)
    }

    /// What `base` becomes, decided; its area stands already.
    pub(crate) async fn into_gathering(
        self,
        (app, call): (&Gatherings, &Call),
        base: Gathering,
    ) -> Result<Gathering, Problem> {
        let rules = app.rules(call.actor.tenant).await?;
        let times = Times { from: self.starts_at, until: self.ends_at };
        decide_times(times, call.now, &rules).or_refuse()?;
        check_venue(app, call, self.venue).await?;
        let mut guests: Vec<Guest> = Vec::with_capacity(self.guests.len());
        for wanted in self.guests {
            decide_room(guests.len(), &rules).or_refuse()?;
            let guest = invite(app, call, (base.id, &base.area), wanted).await?;
            if guests.iter().any(|known| known.who == guest.who) {
                return Err(Problem::refused(GuestRefusal::GuestTwice));
            }
            guests.push(guest);
        }
        Ok(Gathering {
            kind: self.kind,
            title: line(&self.title),
            place: line(&self.place),
            venue: self.venue,
            times,
            agenda: self.agenda.as_deref().map(text::clean),
            check_in: self.check_in,
            guests,
            ..base
        })
    }
}

/// Refuses a venue that is none, or given up.
pub(crate) async fn check_venue(app: &Gatherings, call: &Call, venue: Option<Uuid>) -> Result<(), Problem> {
    let Some(venue) = venue else { return Ok(()) };
    let in_use = app.ports.venues.in_use(call.actor.tenant, venue).await.map_err(Problem::fault)?;
    if in_use { Ok(()) } else { Err(Problem::refused(GatheringRefusal::GatheringVenueUnknown)) }
}

/// An invitation to be: a unit or body that still is, or somebody who has reported in there.
pub(crate) async fn invite(
    app: &Gatherings,
    call: &Call,
    (gathering, area): (GatheringId, &AreaPath),
    GuestInput { kind, who }: GuestInput,
) -> Result<Guest, Problem> {
    let tenant = call.actor.tenant;
    let register = &app.ports.register;
    let found = match kind {
        GuestKind::Unit => register.unit(tenant, UnitId(who)).await.map(|name| name.map(|name| (who, name))),
        GuestKind::Body => register.body(tenant, BodyId(who)).await.map(|name| name.map(|name| (who, name))),
        GuestKind::Person => {
            let person = register.person(tenant, who, area).await;
            person.map(|person| person.map(|account| (account.0, String::new())))
        }
    };
    let found = found.map_err(Problem::fault)?;
    let (who, name) = found.ok_or_else(|| Problem::refused(GuestRefusal::GuestUnknown))?;
    let id = GuestId(call.id());
    Ok(Guest { id, gathering, kind, who, name, coming: None, here: false, came: None })
}
