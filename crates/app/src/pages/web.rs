//! Files of the web application. Names with a hash in them never change; everything else is
//! asked for again and answered with 304 when it is the same.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

/// What `npm run build` made; a program built without it says so on its first page. An
/// unoptimised program reads the folder, an optimised one carries it.
#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// Where the build puts files whose names change with their content.
const HASHED: &str = "assets/";

/// The page of one face of the application; its own router does the rest.
pub fn page(face: &str, headers: &HeaderMap) -> Response {
    let names = [format!("{face}.html"), format!("{face}/index.html"), "index.html".to_owned()];
    let found = names.iter().find_map(|name| file(name, headers));
    found.unwrap_or_else(|| not_built().into_response())
}

/// The file at a path, if there is one.
pub fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    // A page's own name is not served as a second address of it; a dot begins hidden files.
    if path.is_empty() || path.split('/').any(|part| part.starts_with('.')) {
        return None;
    }
    Dist::get(path).map(|found| answer(path, &found, headers))
}

fn answer(path: &str, found: &EmbeddedFile, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", baodao_platform::db::hex(&found.metadata.sha256_hash()[..12]));
    let same = headers.get(header::IF_NONE_MATCH).is_some_and(|known| {
        known.to_str().is_ok_and(|list| list.split(',').any(|one| one.trim().trim_start_matches("W/") == tag))
    });
    let lasting = if path.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = found.metadata.mimetype();
        let kind = if kind.starts_with("text/") || kind.ends_with("javascript") {
            format!("{kind}; charset=utf-8")
        } else {
            kind.to_owned()
        };
        let mut whole = Body::from(found.data.clone()).into_response();
        if let Ok(kind) = HeaderValue::from_str(&kind) {
            whole.headers_mut().insert(header::CONTENT_TYPE, kind);
        }
        whole
    };
    let answer = response.headers_mut();
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.insert(header::ETAG, tag);
    }
    response
}

/// A page without anything.
pub fn plain(title: &str, text: &str) -> Html<String> {
    html(title, &format!("<h1>{}</h1>\n<p>{}</p>", escape(title), escape(text)))
}

/// A page with a body that is HTML already.
pub fn html(title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n{body}\n</html>\n",
        escape(title)
    ))
}

/// Text as it may stand in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn not_built() -> Html<String> {
    html(
        "Baodao 报到",
        "<h1>Baodao 报到</h1>\n<p>This program was built without its pages; <code>bin/run</code> builds both.</p>\n\
         <p>The API is here: <a href=\"/api/openapi.json\">its description</a>, <a href=\"/errors\">its refusal codes</a>.</p>",
    )
}
