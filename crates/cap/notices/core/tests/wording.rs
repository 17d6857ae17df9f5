//! Words exist in both languages, show without faults, and may be changed only into words that do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

use baodao_notices_core::{
    Language, TemplateKey, Wording,
    wording::{
        Change, TEXT_MAX, TITLE_MAX, check_change, shipped, shipped_source, shipped_with_faults, wording,
    },
};

#[test]
fn every_template_has_words_in_both_languages() {
    for key in TemplateKey::ALL {
        for language in Language::ALL {
            let (words, faults) = shipped_with_faults(*key, language, &key.sample());
            assert!(faults.is_empty(), "{key:?} {language:?}: {faults:?}");
            assert!(!words.title.is_empty() && !words.text.is_empty(), "{key:?} {language:?}");
            assert!(words.title.chars().count() <= TITLE_MAX, "{words:?}");
            assert!(words.text.chars().count() <= TEXT_MAX, "{words:?}");
            assert!(!words.text.contains(['\u{2068}', '\u{2069}', '{', '\n']), "{words:?}");
        }
    }
}

#[test]
fn no_words_are_left_over() {
    for (language, source) in
        [("zh", include_str!("../locales/zh.ftl")), ("en", include_str!("../locales/en.ftl"))]
    {
        let keys = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let keys: Vec<&str> = keys.filter_map(|line| line.split(" =").next()).collect();
        for key in &keys {
            assert!(TemplateKey::from_code(key).is_some(), "{language}: {key}");
        }
        assert_eq!(keys.len(), TemplateKey::ALL.len(), "{language}");
    }
}

#[test]
fn shipped_words_can_be_taken_as_the_start_of_a_change() {
    for key in TemplateKey::ALL {
        for language in Language::ALL {
            let change = shipped_source(*key, language);
            let shown = check_change(*key, language, &change);
            assert_eq!(
                shown.as_ref(),
                Ok(&shipped(*key, language, &key.sample())),
                "{key:?} {language:?} {change:?}"
            );
        }
    }
}

fn change(title: &str, text: &str) -> Change {
    Change { title: title.to_owned(), text: text.to_owned() }
}

#[test]
fn a_district_can_say_it_in_its_own_words() {
    let key = TemplateKey::RequestAccepted;
    let own = change("收到啦", "{ $number } 号点单，网格员已接。");
    let shown = check_change(key, Language::Zh, &own).unwrap();
    assert_eq!(shown, Wording { title: "收到啦".into(), text: "2611-0000042 号点单，网格员已接。".into() });
    assert_eq!(wording(key, Language::Zh, &key.sample(), Some(&own)), shown);
    let two_lines = change("收到啦", "{ $number } 已接。\n谢谢您。");
    assert_eq!(check_change(key, Language::Zh, &two_lines).unwrap().text, "2611-0000042 已接。\n谢谢您。");
}

#[test]
fn words_that_cannot_be_shown_are_refused_with_the_part() {
    let key = TemplateKey::RequestAccepted;
    let cases = [
        ("text", change("好", "{ $name } 您好")),
        ("text", change("好", "{ number }")),
        ("text", change("好", "{ $number")),
        ("text", change("好", "a }")),
        ("text", change("好", "正文\n.title = 别的")),
        ("text", change("好", "正文\n\n[x] y\nz = 1 }")),
        ("text", change("好", "   ")),
        ("text", change("好", &"长".repeat(TEXT_MAX + 1))),
        ("text", change("好", &"长".repeat(TEXT_MAX * 6))),
        ("title", change("", "正文")),
        ("title", change(&"长".repeat(TITLE_MAX + 1), "正文")),
        ("title", change("{ -brand }", "正文")),
        ("title", change("{ NUMBER($number) }", "正文")),
    ];
    for (part, change) in cases {
        let refused = check_change(key, Language::Zh, &change);
        assert_eq!(refused.as_ref().map_err(|broken| broken.part).unwrap_err(), part, "{change:?}");
    }
}

#[test]
fn words_that_once_passed_and_no_longer_show_give_way_to_the_shipped_ones() {
    let key = TemplateKey::RequestAccepted;
    let broken = change("好", "{ $gone }");
    assert_eq!(
        wording(key, Language::Zh, &key.sample(), Some(&broken)),
        shipped(key, Language::Zh, &key.sample())
    );
}
