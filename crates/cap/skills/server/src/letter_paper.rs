//! A letter of appointment as a page.

use baodao_paper::{Block, Document, Letter as Page, PaperError};
use baodao_skills_core::LetterKind;
use jiff::civil::Date;

use crate::store::letters::Letter;

/// The language of what is printed around the letter's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Chinese,
    English,
}

/// What a kind is called on paper.
pub(crate) fn kind(kind: LetterKind, language: Language) -> &'static str {
    let (zh, en) = match kind {
        LetterKind::Expert => ("专家", "Expert"),
        LetterKind::TeamLeader => ("服务队骨干", "Team leader"),
        LetterKind::TeamMember => ("服务队队员", "Team member"),
        LetterKind::Instructor => ("辅导员", "Instructor"),
        LetterKind::Monitor => ("监督员", "Monitor"),
        LetterKind::Adviser => ("顾问", "Adviser"),
    };
    if language == Language::Chinese { zh } else { en }
}

fn day(date: Date, language: Language) -> String {
    match language {
        Language::Chinese => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Language::English => date.strftime("%-d %B %Y").to_string(),
    }
}

/// The page. `name` is the person's in full, `issuer` the area's, `link` where the code is checked.
pub(crate) fn page(
    letter: &Letter,
    name: &str,
    issuer: &str,
    link: &str,
    language: Language,
) -> Result<Document, PaperError> {
    let term = |from, until| match language {
        Language::Chinese => format!("{}至{}", day(from, language), day(until, language)),
        Language::English => format!("{} to {}", day(from, language), day(until, language)),
    };
    let (from, until) = (letter.term.from, letter.term.until);
    let issued = baodao_kernel::CHINA.to_datetime(letter.issued_at).date();
    let words = |zh: &'static str, en: &'static str| if language == Language::Chinese { zh } else { en };
    let mut facts = vec![
        (words("编号", "Number"), letter.number.clone()),
        (words("聘任", "Appointed as"), kind(letter.kind, language).to_owned()),
        (words("岗位", "Post"), letter.post.clone()),
        (words("聘期", "Term"), term(from, until)),
    ];
    if let Some(team) = &letter.team {
        facts.insert(2, (words("服务队", "Team"), team.clone()));
    }
    let greeting = match language {
        Language::Chinese => format!("{name} 同志："),
        Language::English => format!("Dear {name},"),
    };
    let page = Page::titled(words("聘  书", "Letter of appointment"))
        .with(Block::line(greeting))
        .with_all(Block::paragraphs(&letter.body))
        .with(Block::facts(facts))
        .with(Block::closing(issuer, day(issued, language)))
        .with(Block::qr(link, words("扫码核验是否有效", "Scan to see whether it is valid"))?)
        .with(Block::note(words(
            "编号由系统生成，用于志愿服务聘任核验，不是公文文号；以系统核验结果为准。",
            "The number is the program's own, for checking an appointment to voluntary service. It is no \
             official document number; what the check says counts.",
        )));
    Ok(Document::Letter(if language == Language::English { page.english() } else { page }))
}
