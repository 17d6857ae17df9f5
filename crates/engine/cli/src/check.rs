//! `solve check`: re-scores a solution with the referee of its kind.

use std::path::PathBuf;

use baodao_check::matching::{Certificate, Model, Solution, referee};
use baodao_check::roster;
use clap::Args;
use serde::Serialize;
use serde_json::json;

use crate::output::{self, Failure};

/// Arguments of `solve check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Matching instance (JSON) or roster instance (text or JSON).
    instance: PathBuf,
    /// Solution in the format that belongs to it.
    solution: PathBuf,
    /// Proof of optimality written by `solve match --certificate`.
    #[arg(long, value_name = "FILE")]
    certificate: Option<PathBuf>,
}

#[derive(Debug, Serialize)]
struct Verdict {
    #[serde(flatten)]
    score: referee::Score,
    /// Least objective any plan can have, as the certificate proves.
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<i128>,
    #[serde(skip_serializing_if = "Option::is_none")]
    optimal: Option<bool>,
}

/// Runs `solve check`.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let bytes = output::read(&args.instance)?;
    let json = bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{');
    if json && is_matching(&bytes) {
        return matching(args, &bytes);
    }
    let instance = output::read_text(&args.instance)?;
    let solution = output::read_text(&args.solution)?;
    let check = if json { roster::check_model } else { roster::check_text };
    let report = check(&instance, &solution).map_err(Failure::input)?;
    output::line(&report)?;
    if report.violations.is_empty() { Ok(()) } else { Err(Failure::Invalid) }
}

/// The two JSON formats tell themselves apart by their `format` field.
fn is_matching(bytes: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
    }
    serde_json::from_slice::<Head>(bytes).is_ok_and(|head| head.format.starts_with("dispatch-match"))
}

fn matching(args: &CheckArgs, bytes: &[u8]) -> Result<(), Failure> {
    let model = Model::read(bytes).map_err(Failure::input)?;
    let solution = Solution::read(&output::read(&args.solution)?).map_err(Failure::input)?;
    let score = match referee::score(&model, &solution) {
        Ok(score) => score,
        Err(violation) => {
            output::line(&json!({"invalid": violation.to_string(), "detail": violation}))?;
            return Err(Failure::Invalid);
        }
    };
    let mut verdict = Verdict { score, bound: None, optimal: None };
    if let Some(path) = &args.certificate {
        let proof = Certificate::read(&output::read(path)?).map_err(Failure::input)?;
        let bound = proof.bound(&model).map_err(Failure::input)?;
        let kept = proof.frozen.iter().all(|&(v, t)| solution.assign.contains(&(i64::from(v), i64::from(t))));
        verdict.optimal = Some(kept && bound == verdict.score.objective);
        verdict.bound = Some(bound);
    }
    output::line(&verdict)
}
