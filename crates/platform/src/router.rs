//! Puts capabilities, house operations and layers together.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use baodao_kernel::RefusalSpec;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    set_header::SetResponseHeaderLayer,
};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    Authenticator, Module, PermissionRow, Platform, Problem, auth, consumer, idempotency, job, limits, live,
    ops,
    problem::{PLATFORM_PROBLEMS, REQUEST_ID},
};

/// The whole program, assembled.
pub struct Assembled {
    /// Every operation behind every layer.
    pub router: Router,
    /// The API description.
    pub openapi: utoipa::openapi::OpenApi,
    /// Every refusal code.
    pub refusals: Vec<RefusalSpec>,
    /// The permission matrix.
    pub permissions: Vec<PermissionRow>,
    /// The capabilities' readers of the log.
    pub consumers: Vec<Arc<dyn crate::Consumer>>,
    /// The capabilities' regular work.
    pub jobs: Vec<crate::Job>,
}

/// Mounts `modules` and `pages` (the web application) on the house.
pub fn assemble(
    platform: &Platform,
    authenticator: Arc<dyn Authenticator>,
    modules: Vec<Module>,
    description: utoipa::openapi::OpenApi,
    pages: Router,
) -> Assembled {
    let mut routes = OpenApiRouter::with_openapi(description).merge(ops::routes(platform.clone()));
    let (mut consumers, mut jobs, mut permissions) = (Vec::new(), ops::jobs(), ops::permissions());
    let mut refusals: Vec<RefusalSpec> = PLATFORM_PROBLEMS.to_vec();
    refusals.extend(ops::REFUSALS);
    let mut rules = Vec::new();
    for module in modules {
        routes = routes.merge(module.routes);
        consumers.extend(module.consumers);
        jobs.extend(module.jobs);
        permissions.extend(module.permissions);
        refusals.extend(module.refusals.into_iter().flatten());
        rules.extend(module.rules);
    }
    platform.rules().know(rules);
    let (api, openapi) = routes.split_for_parts();
    let gate = auth::Gate { platform: platform.clone(), authenticator };
    let api = api
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() })
        .layer(DefaultBodyLimit::max(1024 * 1024))
        .layer(middleware::from_fn_with_state(platform.clone(), idempotency::remember))
        .layer(middleware::from_fn_with_state(platform.clone(), limits::guard))
        .layer(middleware::from_fn_with_state(gate, auth::identify));
    let program = u32::try_from(platform.draw().below(1 << 32)).unwrap_or(0);
    let described = serde_json::to_vec(&openapi).unwrap_or_default();
    let router = api
        .merge(ops::public(platform.clone(), described))
        .merge(pages)
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn(measure))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            Problem::fault("a handler panicked").into_response()
        }))
        .layer(middleware::from_fn_with_state(program, number))
        .layer(CompressionLayer::new())
        .layer(fixed("x-content-type-options", "nosniff"))
        .layer(fixed("x-frame-options", "DENY"))
        .layer(fixed("referrer-policy", "same-origin"))
        .layer(fixed("permissions-policy", "geolocation=(self), camera=(self), microphone=()"));
    permissions.sort();
    Assembled { router, openapi, refusals, permissions, consumers, jobs }
}

fn fixed(name: &'static str, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
}

/// Gives every call an id, for the log, the answer's header and problems: the program's own
/// random part, then a running number.
async fn number(State(program): State<u32>, request: Request, next: Next) -> Response {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let id = format!("{program:08x}-{:06x}", COUNT.fetch_add(1, Ordering::Relaxed));
    let header = HeaderValue::from_str(&id);
    let mut response = REQUEST_ID.scope(id, next.run(request)).await;
    if let Ok(value) = header {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// Counts and times calls by their route, never by the raw path.
async fn measure(request: Request, next: Next) -> Response {
    let method = request.method().as_str().to_owned();
    let route =
        request.extensions().get::<MatchedPath>().map_or("-".to_owned(), |path| path.as_str().to_owned());
    let begun = std::time::Instant::now();
    let mut response = next.run(request).await;
    if response.status() == axum::http::StatusCode::FORBIDDEN
        && !response.headers().contains_key(header::CONTENT_TYPE)
    {
        // The cross-site layer answers without a body.
        response = Problem::cross_site().into_response();
    }
    let status = response.status().as_u16().to_string();
    metrics::histogram!("baodao_http_seconds", "method" => method, "route" => route, "status" => status)
        .record(begun.elapsed().as_secs_f64());
    response
}

/// Starts live events, consumers and jobs; they run until the program ends.
pub fn start_background(
    platform: &Platform,
    consumers: Vec<Arc<dyn crate::Consumer>>,
    jobs: Vec<crate::Job>,
) {
    tokio::spawn(live::run(platform.clone()));
    for reader in consumers {
        tokio::spawn(consumer::run(platform.clone(), reader));
    }
    for work in jobs {
        tokio::spawn(job::run(platform.clone(), work));
    }
    let limits = platform.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(60)).await;
            limits.limits().sweep();
        }
    });
}
