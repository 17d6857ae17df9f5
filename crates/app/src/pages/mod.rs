//! The web application, built into the program, and the pages of refusal codes.

mod errors;
mod web;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use baodao_platform::{Problem, Settings};

/// Every path that is not an operation.
pub fn routes(settings: &Settings) -> Router {
    let policy: Arc<str> = content_policy(settings.map_tiles.as_deref()).into();
    Router::new()
        .route("/", get(|headers: HeaderMap| async move { web::page("index", &headers) }))
        .route("/m", get(|headers: HeaderMap| async move { web::page("m", &headers) }))
        .route("/m/", get(|headers: HeaderMap| async move { web::page("m", &headers) }))
        .route("/m/{*rest}", get(|headers: HeaderMap| async move { web::page("m", &headers) }))
        .route("/desk", get(|headers: HeaderMap| async move { web::page("desk", &headers) }))
        .route("/desk/", get(|headers: HeaderMap| async move { web::page("desk", &headers) }))
        .route("/desk/{*rest}", get(|headers: HeaderMap| async move { web::page("desk", &headers) }))
        .route("/errors", get(|| async { errors::list() }))
        .route("/errors/{code}", get(|Path(code): Path<String>| async move { errors::page(&code) }))
        .fallback(other)
        .layer(middleware::from_fn_with_state(policy, guard))
}

/// A file of the web application, or nothing.
async fn other(request: Request) -> Response {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return Problem::not_found().into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::method_not_allowed().into_response();
    }
    web::file(path.trim_start_matches('/'), request.headers()).unwrap_or_else(|| {
        (StatusCode::NOT_FOUND, web::plain("404", "这里没有这一页。 · There is no such page."))
            .into_response()
    })
}

/// What a page may load: only from here, and map pictures from the configured service.
fn content_policy(tiles: Option<&str>) -> String {
    let tiles = tiles.and_then(origin).map(|origin| format!(" {origin}")).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-elem 'self'; \
         style-src-attr 'unsafe-inline'; img-src 'self' data: blob:{tiles}; connect-src 'self'{tiles}; font-src 'self'; \
         worker-src 'self'; manifest-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
}

/// Scheme and host of an address; its placeholders stand in the path.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    let clean = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:*[]".contains(&byte));
    (clean && matches!(scheme, "http" | "https")).then(|| format!("{scheme}://{host}"))
}

async fn guard(State(policy): State<Arc<str>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if html && let Ok(value) = HeaderValue::from_str(&policy) {
        let headers = response.headers_mut();
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(value);
        headers.insert(
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        );
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_configured_map_service_may_be_asked() {
        let with = content_policy(Some("https://tiles.example:8443/{z}/{x}/{y}.png"));
        assert!(with.contains("connect-src 'self' https://tiles.example:8443;"));
        let without = content_policy(None);
        assert!(without.contains("connect-src 'self';") && without.contains("default-src 'none'"));
        assert!(!content_policy(Some("javascript:alert(1)//x")).contains("alert"));
        assert!(!content_policy(Some("https://x; script-src *//")).contains("script-src *"));
    }
}
