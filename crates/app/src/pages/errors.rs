//! `docs/errors/<code>.md` as plain pages; every problem's `type` leads here.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

use super::web::{escape, html, plain};

#[derive(RustEmbed)]
#[folder = "../../docs/errors"]
struct Pages;

/// Every code with its page.
pub fn list() -> Response {
    let mut codes: Vec<String> =
        Pages::iter().filter_map(|name| Some(name.strip_suffix(".md")?.to_owned())).collect();
    codes.retain(|code| is_code(code));
    codes.sort();
    let items: String =
        codes.iter().map(|code| format!("<li><a href=\"/errors/{code}\">{code}</a></li>\n")).collect();
    lasting(html("Refusal codes", &format!("<h1>Refusal codes</h1>\n<ul>\n{items}</ul>")).into_response())
}

/// One code's page.
pub fn page(code: &str) -> Response {
    let text = Pages::get(&format!("{code}.md")).filter(|_| is_code(code));
    match text.as_ref().and_then(|file| std::str::from_utf8(&file.data).ok()) {
        Some(text) => lasting(html(code, &rendered(text)).into_response()),
        None => (StatusCode::NOT_FOUND, plain("404", "There is no such code.")).into_response(),
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn lasting(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    response
}

/// The few marks that these pages use: headings, lists, paragraphs, code, bold.
fn rendered(text: &str) -> String {
    let mut out = String::new();
    for block in text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        if let Some(heading) = block.strip_prefix("# ") {
            out.push_str(&format!("<h1>{}</h1>\n", marked(heading)));
        } else if let Some(heading) = block.strip_prefix("## ") {
            out.push_str(&format!("<h2>{}</h2>\n", marked(heading)));
        } else if block.starts_with("- ") {
            let items = block
                .split("\n- ")
                .map(|item| format!("<li>{}</li>\n", marked(item.trim_start_matches("- "))));
            out.push_str(&format!("<ul>\n{}</ul>\n", items.collect::<String>()));
        } else {
            out.push_str(&format!("<p>{}</p>\n", marked(block)));
        }
    }
    out
}

/// `code` and **bold** inside a line.
fn marked(text: &str) -> String {
    let mut out = String::new();
    for (at, piece) in escape(text).split('`').enumerate() {
        if at % 2 == 1 {
            out.push_str(&format!("<code>{piece}</code>"));
            continue;
        }
        for (at, part) in piece.split("**").enumerate() {
            if at % 2 == 1 { out.push_str(&format!("<b>{part}</b>")) } else { out.push_str(part) }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_rendered_and_nothing_in_it_is_a_tag() {
        let text = "# All <taken>\n\n`task_full` · HTTP 409\n\n**When.** Too\nlate.\n\n- one\n- two";
        assert_eq!(
            rendered(text),
            "<h1>All &lt;taken&gt;</h1>\n<p><code>task_full</code> · HTTP 409</p>\n\
             <p><b>When.</b> Too\nlate.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
        );
    }

    #[test]
    fn a_path_is_no_code() {
        assert_eq!(page("../../README").status(), StatusCode::NOT_FOUND);
        assert_eq!(page("task_full").status(), StatusCode::OK);
    }
}
