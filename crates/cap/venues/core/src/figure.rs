//! Base figures of an area (街道概况). An office states each with its source and day; none is
//! reckoned from what the program knows of persons.

use baodao_kernel::{AreaLevel, AreaPath, coded, text};
use jiff::civil::Date;

use crate::refusals::FigureRefusal;

coded! {
    /// What is told of an area.
    pub enum Figure as AreaFigure {
        /// Area of land.
        Area = "area",
        /// Households.
        Households = "households",
        /// Registered population.
        RegisteredPopulation = "registered_population",
        /// Resident population.
        ResidentPopulation = "resident_population",
        /// Communities.
        Communities = "communities",
        /// Grids.
        Grids = "grids",
        /// Estates.
        Estates = "estates",
        /// Offices of the subdistrict (内设机构).
        Offices = "offices",
        /// Institutions of the subdistrict (事业单位).
        Institutions = "institutions",
    }

    /// In what it is told.
    pub enum FigureUnit as AreaFigureUnit {
        /// Square kilometres.
        SquareKilometres = "square_kilometres",
        /// Households.
        Households = "households",
        /// Persons.
        Persons = "persons",
        /// A number of things.
        Number = "number",
    }
}

impl Figure {
    /// In what it is told.
    pub fn unit(self) -> FigureUnit {
        match self {
            Self::Area => FigureUnit::SquareKilometres,
            Self::Households => FigureUnit::Households,
            Self::RegisteredPopulation | Self::ResidentPopulation => FigureUnit::Persons,
            _ => FigureUnit::Number,
        }
    }

    /// Whether it is a whole number; only land is measured.
    pub fn whole(self) -> bool {
        self.unit() != FigureUnit::SquareKilometres
    }
}

/// The most digits before the point.
const DIGITS: usize = 9;
/// The most digits after it.
const PLACES: usize = 3;

/// The value as it will stand: plain digits, with a point where the figure is measured.
///
/// # Errors
/// [`FigureRefusal::FigureValueInvalid`] for anything else, signs and separators too.
pub fn decide_value(figure: Figure, typed: &str) -> Result<String, FigureRefusal> {
    let whole = figure.whole();
    let value: String = typed.trim().chars().map(text::fold_width).collect();
    let (before, after) = value.split_once('.').map_or((value.as_str(), None), |(a, b)| (a, Some(b)));
    let digits = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let plain = digits(before, DIGITS) && (before.len() == 1 || !before.starts_with('0'));
    let fits = plain && after.is_none_or(|after| !whole && digits(after, PLACES));
    if fits { Ok(value) } else { Err(FigureRefusal::FigureValueInvalid { whole }) }
}

/// Decides whether a figure can be told of this place as of that day.
///
/// # Errors
/// [`FigureRefusal::FigurePlaceInvalid`] below a community, [`FigureRefusal::FigureDayInvalid`] for
/// a day that has not come.
pub fn decide(place: &AreaPath, as_of: Date, today: Date) -> Result<(), FigureRefusal> {
    if place.at(AreaLevel::Grid).is_some() {
        return Err(FigureRefusal::FigurePlaceInvalid);
    }
    if as_of > today { Err(FigureRefusal::FigureDayInvalid) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_value_is_plain_digits() {
        for (figure, typed, kept) in [
            (Figure::Area, "3.5", "3.5"),
            (Figure::Area, " ３．５ ", "3.5"),
            (Figure::Area, "0.125", "0.125"),
            (Figure::ResidentPopulation, "46100", "46100"),
            (Figure::Institutions, "0", "0"),
        ] {
            assert_eq!(decide_value(figure, typed), Ok(kept.to_owned()), "{typed}");
        }
        for typed in ["", "-3", "3,5", "3.", ".5", "3.1234", "03", "约3", "1234567890", "3.5.1"] {
            let refused = Err(FigureRefusal::FigureValueInvalid { whole: false });
            assert_eq!(decide_value(Figure::Area, typed), refused, "{typed}");
        }
        let refused = Err(FigureRefusal::FigureValueInvalid { whole: true });
        assert_eq!(decide_value(Figure::Households, "12000.5"), refused);
    }

    #[test]
    fn figures_are_told_down_to_the_community() {
        let community = AreaPath::district().child(1).child(1);
        let today = date(2026, 11, 23);
        assert_eq!(decide(&AreaPath::district(), today, today), Ok(()));
        assert_eq!(decide(&community, today, today), Ok(()));
        assert_eq!(decide(&community.child(1), today, today), Err(FigureRefusal::FigurePlaceInvalid));
        assert_eq!(decide(&community, date(2026, 11, 24), today), Err(FigureRefusal::FigureDayInvalid));
    }
}
