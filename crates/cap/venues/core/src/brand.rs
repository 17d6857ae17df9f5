//! The brand of a community (一居一品): what a community is known for. Each has one at a time.

use baodao_kernel::{AreaLevel, AreaPath};
use jiff::civil::Date;

use crate::refusals::BrandRefusal;

/// Decides whether a brand can stand here, since that day.
///
/// # Errors
/// [`BrandRefusal::BrandPlaceInvalid`] anywhere but in a community, [`BrandRefusal::BrandDayInvalid`]
/// for a day that has not come.
pub fn decide(place: &AreaPath, since: Date, today: Date) -> Result<(), BrandRefusal> {
    if place.level() != AreaLevel::Community {
        return Err(BrandRefusal::BrandPlaceInvalid);
    }
    if since > today { Err(BrandRefusal::BrandDayInvalid) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_brand_is_a_communitys() {
        let subdistrict = AreaPath::district().child(1);
        let community = subdistrict.child(1);
        let today = date(2026, 11, 23);
        assert_eq!(decide(&community, today, today), Ok(()));
        for place in [AreaPath::district(), subdistrict, community.child(1)] {
            assert_eq!(decide(&place, today, today), Err(BrandRefusal::BrandPlaceInvalid));
        }
        assert_eq!(decide(&community, date(2026, 11, 24), today), Err(BrandRefusal::BrandDayInvalid));
    }
}
