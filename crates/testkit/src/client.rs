//! Calls as somebody.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use serde_json::Value;
use tower::ServiceExt;

use crate::{Person, TestApp};

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body, when it is JSON; null otherwise.
    pub json: Value,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Reply {
    /// The body of a success.
    #[track_caller]
    pub fn ok(self) -> Value {
        assert!(self.status < 300, "{} {}", self.status, self.json);
        self.json
    }

    /// Status and code of a refusal.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.json["code"].as_str()), (status, Some(code)), "{}", self.json);
    }

    /// The stable code of a refusal; empty for a success.
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    /// A header as text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

#[derive(Debug, Clone)]
enum Caller {
    Visitor,
    Person(Person),
    Token(String),
    Cookie(String),
}

/// Makes calls as one caller; cheap to make, every call starts from the same headers.
#[derive(Clone)]
pub struct Client<'a> {
    app: &'a TestApp,
    caller: Caller,
    headers: HeaderMap,
}

impl<'a> Client<'a> {
    pub(crate) fn visitor(app: &'a TestApp) -> Self {
        Self { app, caller: Caller::Visitor, headers: HeaderMap::new() }
    }

    pub(crate) fn person(app: &'a TestApp, person: Person) -> Self {
        Self { caller: Caller::Person(person), ..Self::visitor(app) }
    }

    /// With this access token instead.
    pub fn with_token(mut self, token: &str) -> Self {
        self.caller = Caller::Token(token.to_owned());
        self
    }

    /// With this cookie (`name=value`) instead.
    pub fn with_cookie(mut self, cookie: &str) -> Self {
        self.caller = Caller::Cookie(cookie.to_owned());
        self
    }

    /// With an `Idempotency-Key`.
    pub fn with_key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// With `If-Match`.
    pub fn if_match(self, version: impl std::fmt::Display) -> Self {
        self.header("if-match", &format!("\"{version}\""))
    }

    /// Of this district, for a visitor.
    pub fn in_district(self, code: &str) -> Self {
        self.header("x-district", code)
    }

    /// With a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(HeaderName::try_from(name).unwrap(), HeaderValue::from_str(value).unwrap());
        self
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None).await
    }

    /// Changes.
    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, Some(body)).await
    }

    /// Changes without a body.
    pub async fn post_empty(&self, path: &str) -> Reply {
        self.send(Method::POST, path, None).await
    }

    /// Replaces.
    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.send(Method::PUT, path, Some(body)).await
    }

    /// Changes a part.
    pub async fn patch(&self, path: &str, body: Value) -> Reply {
        self.send(Method::PATCH, path, Some(body)).await
    }

    /// Removes.
    pub async fn delete(&self, path: &str) -> Reply {
        self.send(Method::DELETE, path, None).await
    }

    /// Any method, with or without a JSON body.
    pub async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Reply {
        let kind = body.as_ref().map(|_| "application/json");
        let bytes = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        self.send_bytes(method, path, kind, bytes).await
    }

    /// A file as the part `name` of a form.
    pub async fn upload(&self, path: &str, name: &str, file_name: &str, kind: &str, file: &[u8]) -> Reply {
        const BOUNDARY: &str = "testkit-part-5a1c";
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             content-type: {kind}\r\n\r\n"
        );
        let body = [head.as_bytes(), file, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
        self.send_bytes(Method::POST, path, Some(&format!("multipart/form-data; boundary={BOUNDARY}")), body)
            .await
    }

    /// Any bytes of any kind.
    pub async fn send_bytes(&self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Reply {
        let mut request = Request::builder().method(method).uri(path).body(Body::from(body)).unwrap();
        let headers = request.headers_mut();
        headers.extend(self.headers.clone());
        if let Some(kind) = kind {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap());
        }
        let bearer = |token: &str| HeaderValue::from_str(&format!("Bearer {token}")).unwrap();
        match &self.caller {
            Caller::Visitor => {}
            Caller::Person(person) => {
                headers.insert(header::AUTHORIZATION, bearer(self.app.token(*person)));
            }
            Caller::Token(token) => {
                headers.insert(header::AUTHORIZATION, bearer(token));
            }
            Caller::Cookie(cookie) => {
                headers.insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
            }
        }
        let response = self.app.router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.unwrap().to_vec();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Reply { status: parts.status.as_u16(), json, headers: parts.headers, bytes }
    }
}
