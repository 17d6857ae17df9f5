//! A place that serves people: what it is, whether it is open, whose telephone may be shown.

use baodao_kernel::{Phone, coded, coded_zh};

use crate::refusals::VenueRefusal;

coded_zh! {
    /// What kind of place.
    pub enum VenueKind as VenueKind {
        /// Service centre of the party organisation and the people.
        ServiceCentre = "service_centre" "党群服务中心",
        /// Demonstration point.
        DemonstrationPoint = "demonstration_point" "示范点",
        /// Grid station.
        GridStation = "grid_station" "网格驿站",
        /// Volunteer station.
        VolunteerStation = "volunteer_station" "志愿服务站",
        /// Practice station of civility in the new era.
        PracticeStation = "practice_station" "新时代文明实践站",
        /// Anything else.
        Other = "other" "其他",
    }
}

coded! {
    /// Whether one can go there.
    pub enum VenueState {
        /// Open at its hours.
        Open = "open",
        /// Closed for now; its note says why and until when.
        ClosedForNow = "closed_for_now",
        /// Given up.
        Ended = "ended",
    }
}

/// Where a place stands: given up, closed with a note, or open.
pub fn state(ended: bool, closed_note: Option<&str>) -> VenueState {
    match (ended, closed_note) {
        (true, _) => VenueState::Ended,
        (false, Some(_)) => VenueState::ClosedForNow,
        (false, None) => VenueState::Open,
    }
}

/// The telephone as everybody will see it.
///
/// # Errors
/// [`VenueRefusal::VenuePhonePrivate`] for a mobile number: it is somebody's own.
pub fn decide_phone(phone: &Phone) -> Result<String, VenueRefusal> {
    if phone.is_mobile() { Err(VenueRefusal::VenuePhonePrivate) } else { Ok(phone.dialled()) }
}

/// What is given up stays as it was.
///
/// # Errors
/// [`VenueRefusal::VenueEnded`].
pub fn decide_change(state: VenueState) -> Result<(), VenueRefusal> {
    if state == VenueState::Ended { Err(VenueRefusal::VenueEnded) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_offices_telephone_is_shown() {
        let shown = |text: &str| Phone::parse(text).map(|phone| decide_phone(&phone));
        assert_eq!(shown("051385012345"), Ok(Ok("0513-85012345".to_owned())));
        assert_eq!(shown("13812345678"), Ok(Err(VenueRefusal::VenuePhonePrivate)));
    }

    #[test]
    fn a_place_is_open_unless_it_says_otherwise() {
        assert_eq!(state(false, None), VenueState::Open);
        assert_eq!(state(false, Some("装修，12月恢复")), VenueState::ClosedForNow);
        assert_eq!(state(true, Some("装修")), VenueState::Ended);
        assert_eq!(decide_change(VenueState::ClosedForNow), Ok(()));
        assert_eq!(decide_change(VenueState::Ended), Err(VenueRefusal::VenueEnded));
    }
}
