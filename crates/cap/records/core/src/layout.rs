//! What the national layout of a list of service records asks for beyond the record itself.
//! Source: 志愿服务记录与证明出具办法 (2020) 6; domain hand-out 7.

/// Whom a service was for, in the words of the list. It is the class of the work, never of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecipientClass {
    /// 老年人.
    Elders,
    /// 残疾人.
    Disabled,
    /// 未成年人.
    Children,
    /// 社区居民: any other matter of the neighbourhood.
    Residents,
}

impl RecipientClass {
    /// By the class of the request. The three codes are those that ship with the program; every other
    /// class, also a district's own, serves residents. A request without a class says nothing.
    pub fn of(category: Option<&str>) -> Option<Self> {
        category.map(|code| match code {
            "elder" => Self::Elders,
            "disabled" => Self::Disabled,
            "child" => Self::Children,
            _ => Self::Residents,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_of_the_work_says_whom_it_was_for() {
        assert_eq!(RecipientClass::of(Some("elder")), Some(RecipientClass::Elders));
        assert_eq!(RecipientClass::of(Some("disabled")), Some(RecipientClass::Disabled));
        assert_eq!(RecipientClass::of(Some("child")), Some(RecipientClass::Children));
        assert_eq!(RecipientClass::of(Some("lighting")), Some(RecipientClass::Residents));
        assert_eq!(RecipientClass::of(None), None, "what is not known stays empty");
    }
}
