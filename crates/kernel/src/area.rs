//! Areas: national codes, which change, and paths, which do not.

use serde::{Deserialize, Serialize};

/// The levels of the administrative tree that the product works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AreaLevel {
    /// 区县, 6 digits.
    District,
    /// 街道 (镇), 9 digits.
    Subdistrict,
    /// 社区 (村), 12 digits.
    Community,
    /// 网格, 15 digits.
    Grid,
    /// 微网格, 17 digits.
    MicroGrid,
}

impl AreaLevel {
    /// Every level from the widest to the narrowest.
    pub const ALL: [AreaLevel; 5] =
        [Self::District, Self::Subdistrict, Self::Community, Self::Grid, Self::MicroGrid];

    /// How many digits a code of this level has.
    pub const fn digits(self) -> usize {
        match self {
            Self::District => 6,
            Self::Subdistrict => 9,
            Self::Community => 12,
            Self::Grid => 15,
            Self::MicroGrid => 17,
        }
    }

    /// How many characters a path of this level has.
    pub const fn path_len(self) -> usize {
        match self {
            Self::District => 0,
            Self::Subdistrict => 4,
            Self::Community => 8,
            Self::Grid => 12,
            Self::MicroGrid => 16,
        }
    }

    /// The stable code of the level.
    pub const fn code(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Subdistrict => "subdistrict",
            Self::Community => "community",
            Self::Grid => "grid",
            Self::MicroGrid => "micro_grid",
        }
    }

    /// The level one step down, if there is one.
    pub fn child(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.path_len() == self.path_len() + 4)
    }
}

/// A national area code cut to its level: 6, 9, 12, 15 or 17 digits.
///
/// Statistical codes come padded with zeros to 12 digits; [`AreaCode::parse`] takes both forms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(try_from = "String", into = "String")]
pub struct AreaCode(String);

/// Why a text is not an area code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an area code has 6, 9, 12, 15 or 17 digits; got {0:?}")]
pub struct BadAreaCode(pub String);

impl AreaCode {
    /// Reads a code; a 12-digit code ending in 000000 is a district, in 000 a subdistrict.
    pub fn parse(text: &str) -> Result<Self, BadAreaCode> {
        let text = text.trim();
        let bad = || BadAreaCode(text.chars().take(40).collect());
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(bad());
        }
        let cut = match text.len() {
            12 if text.ends_with("000000") => 6,
            12 if text.ends_with("000") => 9,
            9 if text.ends_with("000") => 6,
            6 | 9 | 12 | 15 | 17 => text.len(),
            _ => return Err(bad()),
        };
        Ok(Self(text[..cut].to_owned()))
    }

    /// The digits, without padding.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The level that the number of digits tells.
    pub fn level(&self) -> AreaLevel {
        AreaLevel::ALL.into_iter().find(|level| level.digits() == self.0.len()).unwrap_or(AreaLevel::District)
    }

    /// The code one level up, if there is one inside the district.
    pub fn parent(&self) -> Option<Self> {
        let cut = match self.0.len() {
            17 => 15,
            15 => 12,
            12 => 9,
            9 => 6,
            _ => return None,
        };
        Some(Self(self.0[..cut].to_owned()))
    }
}

impl std::fmt::Display for AreaCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for AreaCode {
    type Error = BadAreaCode;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<AreaCode> for String {
    fn from(code: AreaCode) -> Self {
        code.0
    }
}

/// Where an area stands in the tree, by keys that never change: four characters a level below
/// the district, whose own path is empty. Everything that belongs to an area carries its path,
/// so "inside" is one prefix test, also after a code has changed (320602 became 320613).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct AreaPath(String);

impl AreaPath {
    /// The district itself.
    pub fn district() -> Self {
        Self::default()
    }

    /// Reads a stored path; anything that is not one reads as `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = text.len().is_multiple_of(4) && text.len() <= 16;
        let clean = text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
        (whole && clean).then(|| Self(text.to_owned()))
    }

    /// The path of the child with sequence `number` (0 to 1,679,615) under this one.
    pub fn child(&self, number: u32) -> Self {
        let mut key = [b'0'; 4];
        let mut rest = number;
        for place in key.iter_mut().rev() {
            let digit = u8::try_from(rest % 36).unwrap_or(0);
            *place = if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
            rest /= 36;
        }
        let mut path = self.0.clone();
        path.extend(key.iter().map(|b| char::from(*b)));
        Self(path)
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `other` is this area or lies inside it.
    pub fn contains(&self, other: &AreaPath) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The level told by the length.
    pub fn level(&self) -> AreaLevel {
        AreaLevel::ALL
            .into_iter()
            .find(|level| level.path_len() == self.0.len())
            .unwrap_or(AreaLevel::District)
    }

    /// The area of `level` that this one lies in, if it is at least that deep.
    pub fn at(&self, level: AreaLevel) -> Option<Self> {
        self.0.get(..level.path_len()).map(|cut| Self(cut.to_owned()))
    }

    /// The area one level up; the district has none.
    pub fn parent(&self) -> Option<Self> {
        self.0.len().checked_sub(4).map(|cut| Self(self.0[..cut].to_owned()))
    }
}

impl std::fmt::Display for AreaPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_padded_statistical_code_is_cut_to_its_level() {
        let code = |text: &str| AreaCode::parse(text).unwrap();
        assert_eq!(code("320613000000").level(), AreaLevel::District);
        assert_eq!(code("320613001000").as_str(), "320613001");
        assert_eq!(code("320613001002").level(), AreaLevel::Community);
        assert_eq!(code("320613001002003").parent(), Some(code("320613001002")));
        assert!(AreaCode::parse("3206130010020").is_err());
        assert!(AreaCode::parse("32061300100x").is_err());
        assert!(AreaCode::parse("").is_err());
    }

    #[test]
    fn a_path_holds_its_children_and_no_neighbour() {
        let district = AreaPath::district();
        let street = district.child(7);
        let community = street.child(36);
        assert_eq!(community.as_str(), "00070010");
        assert!(district.contains(&community) && street.contains(&community));
        assert!(!district.child(8).contains(&community));
        assert_eq!(community.at(AreaLevel::Subdistrict), Some(street));
        assert_eq!(community.at(AreaLevel::Grid), None);
        assert_eq!(community.level(), AreaLevel::Community);
    }
}
