//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `cobuilding.<name>`, a whole number.

baodao_kernel::rule_sheet! { "cobuilding";
    /// Longest time in days from the beginning of a micro-project to its end.
    micro_days_max = 186, "自定：半年以上的事不再是微项目", "own rule: what takes more than half a year is no micro-project";
}
