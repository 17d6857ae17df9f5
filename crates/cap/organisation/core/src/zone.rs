//! Responsibility zones (党员责任区) and pioneer posts (党员先锋岗): a person answers for a grid, an
//! estate or a building for a while. It is a duty that somebody took on, not a watch over people.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, coded_zh};
use serde::Serialize;
use uuid::Uuid;

use crate::{OrganisationRefusal, Period, ZoneId, words};

coded_zh! {
    /// What somebody took on.
    pub enum ZoneKind as ZoneKind {
        /// 党员责任区.
        Responsibility = "responsibility" "党员责任区",
        /// 党员先锋岗.
        PioneerPost = "pioneer_post" "党员先锋岗",
        /// 楼栋联系人: at the level of a building (分栋).
        BuildingDuty = "building_duty" "楼栋责任人",
    }

    /// What the zone is.
    pub enum ZonePlaceKind as ZonePlaceKind {
        /// A community, grid or micro-grid.
        Area = "area" "区域",
        /// An estate.
        Estate = "estate" "小区",
        /// A building.
        Building = "building" "楼栋",
    }
}

/// The place of a zone, as the territory knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ZonePlace {
    /// What it is.
    pub kind: ZonePlaceKind,
    /// The estate or building.
    pub id: Option<Uuid>,
    /// The area that it is or lies in.
    pub area: AreaPath,
    /// Its name, as it was when the zone was given.
    pub name: String,
}

/// A zone as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Id.
    pub id: ZoneId,
    /// What it is.
    pub kind: ZoneKind,
    /// Who took it on.
    pub account: AccountId,
    /// Where.
    pub place: ZonePlace,
    /// What is to be done there.
    pub task: Option<String>,
    /// While.
    pub period: Period,
}

/// Gives somebody a zone; `held` are the person's zones of the same kind at the same place.
pub fn decide_assign(wanted: Zone, held: &[Period]) -> Result<Zone, OrganisationRefusal> {
    let narrow = wanted.place.area.level() >= AreaLevel::Community;
    let fits = match wanted.kind {
        ZoneKind::BuildingDuty => wanted.place.kind == ZonePlaceKind::Building,
        ZoneKind::Responsibility | ZoneKind::PioneerPost => true,
    };
    if !narrow || !fits {
        return Err(OrganisationRefusal::ZonePlaceUnfit { kind: wanted.kind });
    }
    if held.iter().any(|period| period.overlaps(&wanted.period)) {
        return Err(OrganisationRefusal::ZoneTwice);
    }
    Ok(Zone { task: words::optional(wanted.task), ..wanted })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn zone(kind: ZoneKind, place: ZonePlaceKind, area: AreaPath) -> Zone {
        let place = ZonePlace { kind: place, id: None, area, name: "3幢".into() };
        let period = Period::since(date(2026, 1, 1));
        Zone {
            id: ZoneId(Uuid::nil()),
            kind,
            account: AccountId(Uuid::nil()),
            place,
            task: Some(" ".into()),
            period,
        }
    }

    #[test]
    fn zones_are_narrow_and_given_once() {
        let grid = AreaPath::district().child(1).child(1).child(1);
        let duty = zone(ZoneKind::BuildingDuty, ZonePlaceKind::Building, grid.clone());
        assert_eq!(decide_assign(duty.clone(), &[]).unwrap().task, None);
        assert_eq!(decide_assign(duty.clone(), &[duty.period]), Err(OrganisationRefusal::ZoneTwice));
        let past = Period { from: date(2025, 1, 1), to: Some(date(2026, 1, 1)) };
        assert!(decide_assign(duty, &[past]).is_ok());
        let misfit = zone(ZoneKind::BuildingDuty, ZonePlaceKind::Area, grid);
        assert!(matches!(decide_assign(misfit, &[]), Err(OrganisationRefusal::ZonePlaceUnfit { .. })));
        let wide = zone(ZoneKind::Responsibility, ZonePlaceKind::Area, AreaPath::district().child(1));
        assert!(matches!(decide_assign(wide, &[]), Err(OrganisationRefusal::ZonePlaceUnfit { .. })));
    }
}
