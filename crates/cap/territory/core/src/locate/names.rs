//! The names under which people know a place, from the names in the register.

use baodao_kernel::AreaLevel;

/// How a name relates to the registered one; the order is from strong to weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// As registered, or without the committee's ending.
    Full,
    /// A street address.
    Address,
    /// Another recorded name.
    Alias,
    /// A name that it had.
    Former,
    /// Without the number before the ending (叙丰家园第一社区: 叙丰家园社区).
    Unnumbered,
    /// Without the usual ending.
    Short,
    /// A road along which it lies.
    Road,
    /// The city or province around the district: it says nothing about where in the district.
    Above,
}

impl Form {
    /// Whether the form alone can make a candidate sure.
    pub fn is_strong(self) -> bool {
        matches!(self, Self::Full | Self::Address | Self::Alias | Self::Former)
    }
}

/// Text as it is compared: half-width, lower case, simplified in the characters that addresses
/// use most, without blanks. Line breaks stay as separators.
pub fn normalise(text: &str) -> Vec<char> {
    text.chars()
        .map(baodao_kernel::text::fold_width)
        .filter(|c| *c == '\n' || !c.is_whitespace())
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .map(simplified)
        .collect()
}

fn simplified(c: char) -> char {
    match c {
        '區' => '区',
        '縣' => '县',
        '鎮' => '镇',
        '鄉' => '乡',
        '號' => '号',
        '樓' => '楼',
        '棟' => '栋',
        '單' => '单',
        '東' => '东',
        '門' => '门',
        '園' => '园',
        '橋' => '桥',
        '龍' => '龙',
        '華' => '华',
        '廣' => '广',
        '場' => '场',
        '豐' => '丰',
        '陽' => '阳',
        '興' => '兴',
        '莊' => '庄',
        '灣' => '湾',
        '島' => '岛',
        '潤' => '润',
        '濱' => '滨',
        '瀾' => '澜',
        '雲' => '云',
        '衛' => '卫',
        '國' => '国',
        '農' => '农',
        '業' => '业',
        '紅' => '红',
        '綠' => '绿',
        '萬' => '万',
        '寶' => '宝',
        '聖' => '圣',
        _ => c,
    }
}

/// The name of a community as people say it: without the names of wider areas before it and
/// without the committee's ending (`源城区上城街道公园社区居民委员会` is `公园社区`).
pub fn plain_name(name: &str, wider: &[&str]) -> String {
    let mut rest = name;
    for wide in wider {
        rest = rest.strip_prefix(wide).filter(|rest| rest.chars().count() > 1).unwrap_or(rest);
    }
    let rest = rest.split(['（', '(']).next().filter(|rest| !rest.is_empty()).unwrap_or(rest);
    // "五星村委会" is 五星村's committee, "育爱村村委会" 育爱村's, "秦灶社区居委会" 秦灶社区's.
    const WHOLE: [&str; 8] = [
        "居民委员会",
        "居民委委会",
        "居委会",
        "居委",
        "村村民委员会",
        "村村委会",
        "社区村民委员会",
        "社区村委会",
    ];
    const KEEP: [&str; 8] = ["", "", "", "", "村", "村", "社区", "社区"];
    let whole =
        WHOLE.iter().zip(KEEP).find_map(|(ending, keep)| rest.strip_suffix(ending).map(|stem| (stem, keep)));
    let (stem, keep) = whole
        .or_else(|| rest.strip_suffix("村民委员会").map(|stem| (stem, "村")))
        .or_else(|| rest.strip_suffix("村委会").map(|stem| (stem, "村")))
        .filter(|(stem, _)| !stem.is_empty())
        .unwrap_or((rest, ""));
    format!("{stem}{keep}")
}

/// Every form of an area's name.
pub fn area_forms(level: AreaLevel, name: &str, wider: &[&str]) -> Vec<(String, Form)> {
    let mut forms = vec![(name.to_owned(), Form::Full)];
    let plain = plain_name(name, wider);
    match level {
        AreaLevel::District => shorten(&mut forms, &plain, &["新区", "区", "县", "市"]),
        AreaLevel::Subdistrict => {
            if let Some(stem) = plain.strip_suffix("镇街道") {
                forms.push((format!("{stem}镇"), Form::Full));
                forms.push((format!("{stem}街道"), Form::Full));
            }
            shorten(&mut forms, &plain, &["街道", "镇", "乡"]);
        }
        AreaLevel::Community => {
            forms.push((plain.clone(), Form::Full));
            if let Some(bare) = without_number(&plain) {
                shorten(&mut forms, &bare, &["社区"]);
                forms.push((bare, Form::Unnumbered));
            }
            shorten(&mut forms, &plain, &["社区", "新村", "村"]);
        }
        AreaLevel::Grid | AreaLevel::MicroGrid => {
            // 德民第一网格 is 第一网格 of 德民社区.
            let stems = wider
                .iter()
                .rev()
                .flat_map(|wide| [Some(*wide), wide.strip_suffix("社区"), wide.strip_suffix("村")]);
            let bare =
                stems.flatten().find_map(|stem| plain.strip_prefix(stem)).filter(|bare| !bare.is_empty());
            let bare = bare.unwrap_or(&plain);
            forms.push((bare.to_owned(), Form::Full));
            forms.extend(numbered_grid(bare).into_iter().map(|form| (form, Form::Full)));
        }
    }
    forms.retain(|(form, _)| form.chars().count() > 1);
    forms
}

/// Every form of an estate's name.
pub fn estate_forms(name: &str) -> Vec<(String, Form)> {
    let mut forms = vec![(name.to_owned(), Form::Full)];
    let endings = [
        "住宅小区",
        "小区",
        "花园",
        "花苑",
        "家园",
        "佳苑",
        "家苑",
        "名苑",
        "雅苑",
        "公寓",
        "新村",
        "大院",
        "宿舍",
    ];
    shorten(&mut forms, name, &endings);
    forms.retain(|(form, _)| form.chars().count() > 1);
    forms
}

/// Adds what remains of `name` when endings are taken off one after the other.
fn shorten(forms: &mut Vec<(String, Form)>, name: &str, endings: &[&str]) {
    let mut rest = name;
    for ending in endings {
        if let Some(stem) = rest.strip_suffix(ending).filter(|stem| stem.chars().count() > 1) {
            forms.push((stem.to_owned(), Form::Short));
            rest = stem;
        }
    }
}

/// `太湖花园第二社区` without its number: `太湖花园社区`.
fn without_number(plain: &str) -> Option<String> {
    let stem = plain.strip_suffix("社区")?;
    let at = stem.rfind('第')?;
    let number: Vec<char> = stem[at..].chars().skip(1).collect();
    let all = super::number::read_number(&number).is_some_and(|(_, used)| used == number.len());
    (all && at > 0).then(|| format!("{}社区", &stem[..at]))
}

/// `第一网格` in all its spellings.
fn numbered_grid(name: &str) -> Vec<String> {
    const CHINESE: [&str; 21] = [
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四",
        "十五", "十六", "十七", "十八", "十九", "二十",
    ];
    let ending = if name.ends_with("微网格") { "微网格" } else { "网格" };
    let Some(stem) = name.strip_suffix(ending) else { return Vec::new() };
    let chars: Vec<char> = stem.trim_start_matches('第').trim_end_matches('号').chars().collect();
    let Some((value, _)) = super::number::read_number(&chars).filter(|(_, used)| *used == chars.len()) else {
        return Vec::new();
    };
    let chinese = usize::try_from(value).ok().and_then(|at| CHINESE.get(at));
    let numbers = std::iter::once(value.to_string()).chain(chinese.map(|text| (*text).to_owned()));
    numbers
        .flat_map(|n| [format!("第{n}{ending}"), format!("{n}号{ending}"), format!("{n}{ending}")])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committees_and_wider_names_fall_off() {
        let cases = [
            ("公园社区居委会", "公园社区"),
            ("源城区上城街道公园社区居民委员会", "公园社区"),
            ("秦西社区居民委委会", "秦西社区"),
            ("五星村委会", "五星村"),
            ("育爱村村委会", "育爱村"),
            ("梅村村民委员会", "梅村"),
            ("城中社区村委会", "城中社区"),
            ("太阳升村村民委员会", "太阳升村"),
            ("新兴社区居委会（新）", "新兴社区"),
            ("中央商务区居委会", "中央商务区"),
            ("村委会", "村委会"),
        ];
        for (name, plain) in cases {
            assert_eq!(plain_name(name, &["源城区", "上城街道"]), plain, "{name}");
        }
    }

    fn forms(level: AreaLevel, name: &str) -> Vec<String> {
        area_forms(level, name, &["崇川区", "唐闸镇街道"]).into_iter().map(|(form, _)| form).collect()
    }

    #[test]
    fn areas_are_known_with_and_without_endings() {
        let street = forms(AreaLevel::Subdistrict, "唐闸镇街道");
        for form in ["唐闸镇街道", "唐闸镇", "唐闸街道", "唐闸"] {
            assert!(street.contains(&form.to_owned()), "{form} in {street:?}");
        }
        let village = forms(AreaLevel::Community, "城南新村社区居委会");
        for form in ["城南新村社区", "城南新村", "城南"] {
            assert!(village.contains(&form.to_owned()), "{form} in {village:?}");
        }
        assert!(
            forms(AreaLevel::Community, "叙丰家园第一社区居民委员会").contains(&"叙丰家园社区".to_owned())
        );
        assert!(forms(AreaLevel::Grid, "第三网格").contains(&"3号网格".to_owned()));
        assert!(forms(AreaLevel::MicroGrid, "12微网格").contains(&"第十二微网格".to_owned()));
        let named = area_forms(AreaLevel::Grid, "德民第一网格", &["崇川区", "城东街道", "德民社区"]);
        assert!(named.contains(&("1号网格".to_owned(), Form::Full)), "{named:?}");
        assert!(!forms(AreaLevel::District, "东区").contains(&"东".to_owned()));
    }

    #[test]
    fn text_is_compared_folded() {
        let text: String = normalise("源城區 上城街道\u{200b}Ａ棟").into_iter().collect();
        assert_eq!(text, "源城区上城街道a栋");
    }
}
