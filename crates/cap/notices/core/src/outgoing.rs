//! The words of messages that leave the house.

use crate::{
    Language, Param, Params, TemplateKey, Wording,
    wording::{Change, wording},
};

/// Most different titles a digest lists; the rest is behind the link.
const LISTED: usize = 6;

/// One notice as a message: text, then link.
pub fn single(words: &Wording, link: &str) -> String {
    format!("{} {link}", words.text)
}

/// Several notices as one message: how many, their titles with counts, the link to the inbox.
pub fn digest(titles: &[String], language: Language, change: Option<&Change>, link: &str) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for title in titles {
        match counted.iter_mut().find(|(known, _)| known == title) {
            Some((_, count)) => *count += 1,
            None => counted.push((title, 1)),
        }
    }
    let total = u32::try_from(titles.len()).unwrap_or(u32::MAX);
    let frame =
        wording(TemplateKey::Digest, language, &Params::none().with("count", Param::Count(total)), change);
    let (between, end) = match language {
        Language::Zh => ("、", "。"),
        Language::En => (", ", "."),
    };
    let listed: Vec<String> = counted
        .iter()
        .take(LISTED)
        .map(|(title, count)| if *count == 1 { (*title).to_owned() } else { format!("{title} {count}") })
        .collect();
    let more = if counted.len() > LISTED { "…" } else { end };
    let space = if language == Language::En { " " } else { "" };
    format!("{}{space}{}{more} {link}", frame.text, listed.join(between))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_counts_titles_and_ends_with_the_link() {
        let titles: Vec<String> = ["待接单", "待派单", "待接单"].map(str::to_owned).to_vec();
        assert_eq!(
            digest(&titles, Language::Zh, None, "https://x.example/inbox"),
            "您有 3 条消息：待接单 2、待派单。 https://x.example/inbox"
        );
        let one = ["To accept".to_owned()];
        assert_eq!(
            digest(&one, Language::En, None, "https://x.example/inbox"),
            "You have one message: To accept. https://x.example/inbox"
        );
        let many: Vec<String> = (0..9).map(|n| format!("标题{n}")).collect();
        assert!(digest(&many, Language::Zh, None, "/").contains("标题5… /"));
    }
}
