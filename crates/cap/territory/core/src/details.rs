//! What is known of an area besides its place in the tree, its code and its name.

use serde::{Deserialize, Serialize};

/// The statistical urban-rural class of a community. Source: National Bureau of Statistics,
/// 统计用城乡划分代码 (111 to 220).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum UrbanRuralClass {
    /// 主城区.
    #[serde(rename = "111")]
    MainUrban,
    /// 城乡结合区.
    #[serde(rename = "112")]
    UrbanRuralFringe,
    /// 镇中心区.
    #[serde(rename = "121")]
    TownCentre,
    /// 镇乡结合区.
    #[serde(rename = "122")]
    TownFringe,
    /// 特殊区域.
    #[serde(rename = "123")]
    Special,
    /// 乡中心区.
    #[serde(rename = "210")]
    TownshipCentre,
    /// 村庄.
    #[serde(rename = "220")]
    Village,
}

impl UrbanRuralClass {
    /// Every class with its code.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::MainUrban, "111"),
        (Self::UrbanRuralFringe, "112"),
        (Self::TownCentre, "121"),
        (Self::TownFringe, "122"),
        (Self::Special, "123"),
        (Self::TownshipCentre, "210"),
        (Self::Village, "220"),
    ];

    /// The three digits.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(class, _)| *class == self).map_or("", |(_, code)| code)
    }

    /// Reads the three digits.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code.trim()).map(|(class, _)| *class)
    }
}

/// Attributes of an area that may change without a history of their own; the event log keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Details {
    /// Code in the statistical division, when it differs from the code in use.
    pub stat_code: Option<String>,
    /// Code in the civil-affairs division, when it differs.
    pub mca_code: Option<String>,
    /// Statistical urban-rural class.
    pub urban_rural_class: Option<UrbanRuralClass>,
    /// Other names that people use. For the district also the names of what lies above it
    /// (江苏省, 南通市) and of what has merged into it (港闸区).
    pub aliases: Vec<String>,
    /// Free remark of the administration.
    pub notes: Option<String>,
    /// Telephone for complaints about the grid's work, shown on the grid board; areas inside
    /// inherit it.
    pub supervision_phone: Option<String>,
}

impl Details {
    /// Cleans what comes in: empty texts become none, aliases lose doubles. The field that
    /// cannot be right is named.
    pub fn cleaned(self) -> Result<Self, DetailsProblem> {
        let text =
            |value: Option<String>| value.map(|v| baodao_kernel::text::clean(&v)).filter(|v| !v.is_empty());
        let code = |value: Option<String>, problem| match text(value) {
            Some(code) if !is_register_code(&code) => Err(problem),
            code => Ok(code),
        };
        let mut aliases: Vec<String> = Vec::new();
        for alias in self.aliases.iter().filter(|alias| !alias.trim().is_empty()) {
            let alias = clean_name(alias).ok_or(DetailsProblem::Aliases)?;
            if !aliases.contains(&alias) {
                aliases.push(alias);
            }
        }
        let notes = text(self.notes);
        let supervision_phone = text(self.supervision_phone);
        if aliases.len() > ALIASES_MAX {
            return Err(DetailsProblem::Aliases);
        }
        if notes.as_ref().is_some_and(|notes| notes.chars().count() > NOTES_MAX) {
            return Err(DetailsProblem::Notes);
        }
        if supervision_phone.as_deref().is_some_and(|phone| !is_office_phone(phone)) {
            return Err(DetailsProblem::SupervisionPhone);
        }
        Ok(Self {
            stat_code: code(self.stat_code, DetailsProblem::StatCode)?,
            mca_code: code(self.mca_code, DetailsProblem::McaCode)?,
            urban_rural_class: self.urban_rural_class,
            aliases,
            notes,
            supervision_phone,
        })
    }
}

/// The attribute that cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DetailsProblem {
    /// Not 6 to 17 digits.
    StatCode,
    /// Not 6 to 17 digits.
    McaCode,
    /// One is no name, or there are too many.
    Aliases,
    /// Too long.
    Notes,
    /// Neither a telephone number nor a hotline.
    SupervisionPhone,
}

impl DetailsProblem {
    /// The attribute's name.
    pub const fn field(self) -> &'static str {
        match self {
            Self::StatCode => "stat_code",
            Self::McaCode => "mca_code",
            Self::Aliases => "aliases",
            Self::Notes => "notes",
            Self::SupervisionPhone => "supervision_phone",
        }
    }
}

/// The most other names of one thing.
pub const ALIASES_MAX: usize = 20;

/// The longest remark, in characters.
pub const NOTES_MAX: usize = 1_000;

/// A landline, a mobile or a short hotline (12345): 5 to 13 digits with dashes.
pub fn is_office_phone(phone: &str) -> bool {
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    (5..=13).contains(&digits) && phone.len() <= 16 && phone.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// The longest name taken, in characters.
pub const NAME_MAX: usize = 80;

/// Cleans a name: control characters and outer spaces go, full-width letters and digits become
/// half-width. `None` when nothing is left, it is too long, or it holds what no name has.
pub fn clean_name(name: &str) -> Option<String> {
    let folded: String = name.chars().map(baodao_kernel::text::fold_width).collect();
    let clean = baodao_kernel::text::clean(&folded);
    let fits = (1..=NAME_MAX).contains(&clean.chars().count());
    let sane = !clean
        .chars()
        .any(|c| c.is_control() || matches!(c, '<' | '>' | '\u{fffd}' | '\u{202a}'..='\u{202e}'));
    let named = clean.chars().any(char::is_alphanumeric);
    (fits && sane && named).then_some(clean)
}

/// A code of another register: 6 to 17 digits.
pub fn is_register_code(code: &str) -> bool {
    (6..=17).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_or_refused() {
        assert_eq!(clean_name(" 虹桥北村１区 ").as_deref(), Some("虹桥北村1区"));
        for bad in ["", "  ", "。。", "a\u{202e}b", "<b>", "\u{fffd}", &"长".repeat(81)] {
            assert_eq!(clean_name(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn details_are_cleaned_or_the_wrong_field_is_named() {
        let raw = Details {
            stat_code: Some(" 320613001 ".into()),
            aliases: vec!["唐闸镇".into(), " 唐闸镇".into(), String::new()],
            notes: Some(" ".into()),
            supervision_phone: Some("0513-12345".into()),
            ..Details::default()
        };
        let clean = raw.cleaned().unwrap();
        assert_eq!(clean.stat_code.as_deref(), Some("320613001"));
        assert_eq!((clean.aliases.as_slice(), clean.notes), (["唐闸镇".to_owned()].as_slice(), None));
        let wrong = [
            (Details { stat_code: Some("32x".into()), ..Details::default() }, "stat_code"),
            (Details { mca_code: Some("1".into()), ..Details::default() }, "mca_code"),
            (Details { aliases: vec!["<".into()], ..Details::default() }, "aliases"),
            (
                Details { aliases: (0..21).map(|i| format!("名{i}")).collect(), ..Details::default() },
                "aliases",
            ),
            (Details { notes: Some("长".repeat(1_001)), ..Details::default() }, "notes"),
            (
                Details { supervision_phone: Some("call me".into()), ..Details::default() },
                "supervision_phone",
            ),
        ];
        for (details, field) in wrong {
            assert_eq!(details.cleaned().unwrap_err().field(), field);
        }
    }

    #[test]
    fn classes_are_read_as_printed() {
        for (class, code) in UrbanRuralClass::ALL {
            assert_eq!(UrbanRuralClass::parse(code), Some(class));
            assert_eq!(serde_json::to_value(class).unwrap(), serde_json::json!(code));
            assert_eq!(class.code(), code);
        }
        assert_eq!(UrbanRuralClass::parse("113"), None);
    }
}
