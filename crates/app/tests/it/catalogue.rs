//! Every operation of the description with a call that its own words say is right.

use axum::http::Method;
use baodao_testkit::{Client, Reply, TestApp};
use serde_json::{Map, Value, json};

/// One operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Stable name.
    pub id: String,
    pub method: Method,
    /// With its parameters in braces.
    pub path: String,
    /// As described.
    pub described: Value,
    /// A body made from the schema's examples; the file's bytes for a form.
    pub body: Body,
}

#[derive(Debug, Clone)]
pub enum Body {
    None,
    Json(Value),
    Form,
    Bytes(String),
}

/// The description as it is served.
pub fn description(app: &TestApp) -> Value {
    serde_json::to_value(&app.wired().assembled.openapi).unwrap()
}

pub fn operations(app: &TestApp) -> Vec<Operation> {
    let api = description(app);
    let mut all = Vec::new();
    for (path, item) in api["paths"].as_object().unwrap() {
        for (method, described) in item.as_object().unwrap() {
            let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
            let id = described["operationId"]
                .as_str()
                .unwrap_or_else(|| panic!("{method} {path} has no name"))
                .to_owned();
            let body = body(&api, described);
            all.push(Operation { id, method, path: path.clone(), described: described.clone(), body });
        }
    }
    assert!(all.len() > 90, "{} operations", all.len());
    all
}

fn body(api: &Value, described: &Value) -> Body {
    let Some(content) = described["requestBody"]["content"].as_object() else { return Body::None };
    let (kind, media) = content.iter().next().unwrap();
    match kind.as_str() {
        "application/json" => Body::Json(sample(api, &media["schema"])),
        "multipart/form-data" => Body::Form,
        other => Body::Bytes(other.to_owned()),
    }
}

/// A value that fits the schema, from its examples where there are any.
pub fn sample(api: &Value, schema: &Value) -> Value {
    let example = schema.get("example").or_else(|| schema.get("examples").and_then(|list| list.get(0)));
    if let Some(example) = example {
        return example.clone();
    }
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return sample(api, &api["components"]["schemas"][name]);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[choice].as_array() {
            let real = choices.iter().find(|choice| choice["type"] != "null").unwrap_or(&choices[0]);
            return sample(api, real);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let parts = parts.iter().map(|part| sample(api, part));
        let merged: Map<String, Value> =
            parts.filter_map(|part| part.as_object().cloned()).flatten().collect();
        return Value::Object(merged);
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().find(|kind| *kind != "null").cloned().unwrap_or_default(),
        kind => kind.clone(),
    };
    match kind.as_str().unwrap_or("object") {
        "object" => object(api, schema),
        "array" => json!([sample(api, &schema["items"])]),
        "integer" => schema["minimum"].as_i64().unwrap_or(1).into(),
        "number" => 1.0.into(),
        "boolean" => false.into(),
        _ => text(schema),
    }
}

fn object(api: &Value, schema: &Value) -> Value {
    let needed: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let fields = schema["properties"].as_object().into_iter().flatten();
    let fields = fields.filter(|(name, _)| needed.contains(&name.as_str()));
    fields.map(|(name, field)| (name.clone(), sample(api, field))).collect::<Map<_, _>>().into()
}

fn text(schema: &Value) -> Value {
    match schema["format"].as_str() {
        Some("uuid") => "01920000-0000-7000-8000-000000000000".into(),
        Some("date-time") => "2026-12-01T00:00:00Z".into(),
        Some("date") => "2026-12-01".into(),
        _ => "x".repeat(schema["minLength"].as_u64().unwrap_or(4).max(4).try_into().unwrap()).into(),
    }
}

impl Operation {
    /// The path with its parameters filled and its required query.
    pub fn filled(&self, app: &TestApp, fill: impl Fn(&str, &str) -> Option<String>) -> String {
        let api = description(app);
        let mut path = self.path.clone();
        let mut query = Vec::new();
        for parameter in self.described["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            let example =
                parameter.get("example").cloned().unwrap_or_else(|| sample(&api, &parameter["schema"]));
            let usual = match example {
                Value::String(text) => text,
                other => other.to_string(),
            };
            match parameter["in"].as_str() {
                Some("path") => {
                    let value = fill(&self.path, name).unwrap_or(usual);
                    path = path.replace(&format!("{{{name}}}"), &value);
                }
                Some("query") if parameter["required"] == true => query.push(format!("{name}={usual}")),
                _ => {}
            }
        }
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// Makes the call at `path` with the body from the description.
    pub async fn call(&self, client: &Client<'_>, path: &str) -> Reply {
        match &self.body {
            Body::None => client.send(self.method.clone(), path, None).await,
            Body::Json(body) => client.send(self.method.clone(), path, Some(body.clone())).await,
            Body::Form => {
                client.upload(path, "file", "table.csv", "text/csv", b"code,name\n320613,x\n").await
            }
            Body::Bytes(kind) => client.send_bytes(self.method.clone(), path, Some(kind), vec![0; 64]).await,
        }
    }
}
