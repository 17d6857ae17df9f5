//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `skills.<name>`, a whole number.

baodao_kernel::rule_sheet! { "skills";
    /// Days before a licence runs out on which its holder is told.
    licence_warning_days = 30,
        "自定：多数证书换证不到一个月",
        "own rule: most renewals take less than a month";
    /// 1: a licence that the law asks for counts only after a coordinator has seen it; 0: at once.
    licence_must_be_seen = 0,
        "自定：派单的人看得到是否核验过",
        "own rule: the person who dispatches sees whether it was seen";
    /// Skills that one person states.
    skills_max = 30, "自定", "own rule";
    /// Largest radius that somebody can state, in kilometres.
    radius_km_max = 50, "自定：城区没有这么大", "own rule: a city district is smaller";
    /// People that one search shows.
    found_max = 50, "自定：需要更多人就公开招募", "own rule: whoever needs more asks for volunteers openly";
    /// Letters that one table of letters may have.
    letters_export_max = 2000, "自定：更多的分批导出", "own rule: what is larger is taken out by parts";
    /// Longest term of a letter of appointment in years.
    letter_years_max = 5,
        "自定：居民委员会每届任期五年（城市居民委员会组织法）",
        "own rule: a term of residents' committees is five years (Organic Law of Urban Residents' Committees)";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([("skills.licence_warning_days".to_owned(), json!(60))]);
        assert_eq!(RuleSheet::of(&entries).licence_warning_days.value, 60);
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
    }
}
