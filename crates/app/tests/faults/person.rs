//! A person with a phone: sends a call again, under the same key, until it is answered.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::Value;

/// How long the program may be away.
const PATIENCE: Duration = Duration::from_secs(120);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Answer {
    pub fn ok(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

#[derive(Clone)]
pub struct Person {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Person {
    pub fn new(http: reqwest::Client, base: String, token: String) -> Self {
        Self { http, base, token }
    }

    /// The first answer that comes. Only a call with a key may be sent again.
    pub async fn call(&self, method: &str, path: &str, key: Option<&str>, body: Option<&Value>) -> Answer {
        let end = Instant::now() + PATIENCE;
        loop {
            let asked = self.send(method, path, key, body).await;
            match asked {
                // Answered while it starts or while its database goes away: not an acknowledgement.
                Ok(answer) if answer.status == 503 => {}
                Ok(answer) => return answer,
                Err(error) => assert!(key.is_some() || method == "GET", "{method} {path}: {error}"),
            }
            assert!(Instant::now() < end, "no answer to {method} {path}");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// A call that must go well.
    pub async fn must(&self, path: &str, key: &str, body: Option<Value>) -> Value {
        let answer = self.call("POST", path, Some(key), body.as_ref()).await;
        assert!(answer.ok(), "POST {path} under {key}: {answer:?}");
        answer.body
    }

    pub async fn read(&self, path: &str) -> Value {
        let answer = self.call("GET", path, None, None).await;
        assert!(answer.ok(), "GET {path}: {answer:?}");
        answer.body
    }

    /// Sends a table as a file.
    pub async fn upload(&self, path: &str, table: &'static str) {
        let file = reqwest::multipart::Part::text(table).file_name("table.csv");
        let form = reqwest::multipart::Form::new().part("file", file);
        let request = self.http.post(format!("{}{path}", self.base)).bearer_auth(&self.token).multipart(form);
        let response = request.send().await.unwrap();
        assert!(response.status().is_success(), "POST {path}: {}", response.text().await.unwrap());
    }

    async fn send(
        &self,
        method: &str,
        path: &str,
        key: Option<&str>,
        body: Option<&Value>,
    ) -> reqwest::Result<Answer> {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self.http.request(method, format!("{}{path}", self.base)).bearer_auth(&self.token);
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let response = request.send().await?;
        let status = response.status().as_u16();
        let body = response.bytes().await?;
        Ok(Answer { status, body: serde_json::from_slice(&body).unwrap_or(Value::Null) })
    }
}
