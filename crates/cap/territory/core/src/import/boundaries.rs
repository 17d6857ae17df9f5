//! Boundaries from a GeoJSON FeatureCollection; each feature names its area by code.

use std::collections::HashSet;

use baodao_kernel::{AreaCode, AreaPath};
use serde_json::Value;

use super::{RowError, RowProblem};
use crate::boundary::Boundary;
use crate::datum::Datum;
use crate::{TerritoryRefusal, Tree};

/// The most features in one file.
pub const FEATURES_MAX: usize = 5_000;

/// The boundaries of a file without a wrong feature.
pub type BoundaryPlan = Vec<(AreaPath, Boundary)>;

/// Judges the file against the areas. A feature's area is named by the property `code`, or by
/// `gb` as national maps do (156 and the code); former codes are understood.
pub fn decide(file: &Value, datum: Datum, tree: &Tree) -> Result<BoundaryPlan, TerritoryRefusal> {
    let unreadable = |problem: &str| TerritoryRefusal::ImportUnreadable { problem: problem.to_owned() };
    if file.get("type").and_then(Value::as_str) != Some("FeatureCollection") {
        return Err(unreadable("not a FeatureCollection"));
    }
    let features = file.get("features").and_then(Value::as_array).ok_or_else(|| unreadable("no features"))?;
    if features.len() > FEATURES_MAX {
        return Err(TerritoryRefusal::ImportTooLarge { limit: FEATURES_MAX as u64, unit: "features".into() });
    }
    let mut seen: HashSet<AreaPath> = HashSet::new();
    let mut plan = Vec::new();
    let mut errors = Vec::new();
    for (at, feature) in features.iter().enumerate() {
        let row = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let code = code_of(feature);
        let shown = code.clone().unwrap_or_default();
        let wrong = |column: &str, problem, value: &str| RowError::new(row, column, problem, value);
        let Some(code) = code else {
            errors.push(wrong("code", RowProblem::ValueMissing, ""));
            continue;
        };
        let Ok(code) = AreaCode::parse(&code) else {
            errors.push(wrong("code", RowProblem::CodeMalformed, &shown));
            continue;
        };
        let Some((area, _)) = tree.by_code(&code).filter(|(area, _)| area.is_current()) else {
            errors.push(wrong("code", RowProblem::AreaUnknown, &shown));
            continue;
        };
        if !seen.insert(area.path.clone()) {
            errors.push(wrong("code", RowProblem::DuplicateInFile, &shown));
            continue;
        }
        match Boundary::parse(feature.get("geometry").unwrap_or(&Value::Null), datum) {
            Ok(boundary) => plan.push((area.path.clone(), boundary)),
            Err(TerritoryRefusal::BoundaryInvalid { problem }) => {
                errors.push(wrong("geometry", RowProblem::BoundaryInvalid, &problem));
            }
            Err(other) => return Err(other),
        }
    }
    if errors.is_empty() {
        return Ok(plan);
    }
    Err(TerritoryRefusal::ImportRejected { rows: features.len(), row_errors: errors })
}

fn code_of(feature: &Value) -> Option<String> {
    let property = |key: &str| match feature.get("properties")?.get(key)? {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let national = || property("gb").and_then(|gb| gb.strip_prefix("156").map(str::to_owned));
    property("code").or_else(national).filter(|code| !code.is_empty())
}
