//! From template and parameters to words. Shipped words stand in `locales/*.ftl`; a district
//! may put its own in their place, checked by [`check_change`] before they are stored.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{Language, Param, Params, TemplateKey, params::moment};

type Bundle = FluentBundle<FluentResource>;

/// The longest title, in characters: 20 fit a WeChat `thing` field.
pub const TITLE_MAX: usize = 20;
/// The longest text, in characters: three text messages.
pub const TEXT_MAX: usize = 200;

/// The words of one notice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// A few words.
    pub title: String,
    /// One or two sentences.
    pub text: String,
}

/// A district's own words for a template: two Fluent patterns with the template's variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Pattern of the title.
    pub title: String,
    /// Pattern of the text.
    pub text: String,
}

/// Why a district's words cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {reason}")]
pub struct Broken {
    /// `title` or `text`.
    pub part: &'static str,
    /// A short reason in English.
    pub reason: String,
}

static ZH: LazyLock<Bundle> = LazyLock::new(|| bundle("zh-CN", include_str!("../locales/zh.ftl")));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../locales/en.ftl")));

fn shipped_bundle(language: Language) -> &'static Bundle {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

fn bundle(tag: &str, source: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(tag.parse().into_iter().collect());
    // Isolation marks are invisible characters that text messages and search stumble over.
    bundle.set_use_isolating(false);
    // What cannot be parsed is left out; a test proves that nothing is.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The shipped words.
pub fn shipped(key: TemplateKey, language: Language, params: &Params) -> Wording {
    shipped_with_faults(key, language, params).0
}

/// The shipped words and what went wrong on the way, which a test keeps empty: a missing
/// variable shows as its name in braces.
pub fn shipped_with_faults(key: TemplateKey, language: Language, params: &Params) -> (Wording, Vec<String>) {
    let bundle = shipped_bundle(language);
    let args = arguments(params, language);
    let message = bundle.get_message(key.code());
    let mut faults = Vec::new();
    let mut show = |part: &str, pattern| match pattern {
        Some(pattern) => {
            let mut errors = Vec::new();
            let shown = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            faults.extend(errors.iter().map(ToString::to_string));
            shown
        }
        None => {
            faults.push(format!("{} has no {part} in {}", key.code(), language.code()));
            String::new()
        }
    };
    let title = show("title", message.as_ref().and_then(|m| m.get_attribute("title")).map(|a| a.value()));
    let text = show("text", message.as_ref().and_then(|m| m.value()));
    (Wording { title, text }, faults)
}

/// The words with the district's change, if there is one that can be rendered.
pub fn wording(key: TemplateKey, language: Language, params: &Params, change: Option<&Change>) -> Wording {
    change
        .and_then(|change| render_change(change, language, params).ok())
        .unwrap_or_else(|| shipped(key, language, params))
}

/// The shipped patterns as a person may edit them.
pub fn shipped_source(key: TemplateKey, language: Language) -> Change {
    let source = match language {
        Language::Zh => include_str!("../locales/zh.ftl"),
        Language::En => include_str!("../locales/en.ftl"),
    };
    let mut found = Change { title: String::new(), text: String::new() };
    let head = format!("{} =", key.code());
    let mut lines = source.lines().skip_while(|line| !line.starts_with(&head));
    if let Some(first) = lines.next() {
        found.text = first[head.len()..].trim().to_owned();
        for line in lines.take_while(|line| line.starts_with(' ')) {
            match line.trim().strip_prefix(".title =") {
                Some(title) => found.title = title.trim().to_owned(),
                None => found.text = format!("{}\n{line}", found.text),
            }
        }
    }
    found
}

/// Accepts a district's words when they parse, are short enough, use no unknown variable and
/// show with the template's sample parameters.
pub fn check_change(key: TemplateKey, language: Language, change: &Change) -> Result<Wording, Broken> {
    for (part, pattern, most) in [("title", &change.title, TITLE_MAX), ("text", &change.text, TEXT_MAX)] {
        if pattern.trim().is_empty() {
            return Err(Broken { part, reason: "is empty".to_owned() });
        }
        // The pattern may be longer than what it shows: it also holds variables and choices.
        if pattern.chars().count() > most * 5 {
            return Err(Broken { part, reason: format!("is longer than {} characters", most * 5) });
        }
    }
    let shown = render_change(change, language, &key.sample())?;
    for (part, text, most) in [("title", &shown.title, TITLE_MAX), ("text", &shown.text, TEXT_MAX)] {
        if text.chars().count() > most {
            return Err(Broken { part, reason: format!("shows more than {most} characters") });
        }
    }
    Ok(shown)
}

fn render_change(change: &Change, language: Language, params: &Params) -> Result<Wording, Broken> {
    let args = arguments(params, language);
    let show = |part: &'static str, pattern: &str| {
        let broken = |reason: String| Broken { part, reason };
        // Further lines are indented, so that they belong to the pattern.
        let source = format!("it = {}\n", pattern.trim().replace('\n', "\n    "));
        let resource = FluentResource::try_new(source)
            .map_err(|(_, errors)| broken(errors.first().map(ToString::to_string).unwrap_or_default()))?;
        let mut bundle = Bundle::new_concurrent(language.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| broken("is not one pattern".to_owned()))?;
        let message = bundle.get_message("it").ok_or_else(|| broken("is not one pattern".to_owned()))?;
        let value = message.value().filter(|_| message.attributes().count() == 0);
        let value = value.ok_or_else(|| broken("is not one pattern".to_owned()))?;
        let mut errors = Vec::new();
        let shown = bundle.format_pattern(value, Some(&args), &mut errors).into_owned();
        match errors.first() {
            Some(error) => Err(broken(error.to_string())),
            None if shown.trim().is_empty() => Err(broken("shows nothing".to_owned())),
            None => Ok(shown),
        }
    };
    Ok(Wording { title: show("title", &change.title)?, text: show("text", &change.text)? })
}

fn arguments(params: &Params, language: Language) -> FluentArgs<'static> {
    params
        .iter()
        .map(|(name, value)| {
            let value: FluentValue<'static> = match value {
                Param::Number(number) => number.as_str().to_owned().into(),
                Param::Count(count) => (*count).into(),
                Param::At(at) => moment(*at, language).into(),
                Param::Code(code) => code.as_str().to_owned().into(),
            };
            (name.to_owned(), value)
        })
        .collect()
}
