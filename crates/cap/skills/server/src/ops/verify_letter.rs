//! `verify_letter`: whether a letter is valid, for anybody who holds one in hand.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_skills_core::LetterKind;
use baodao_skills_core::letter::is_valid;
use serde::Serialize;
use utoipa::ToSchema;

use crate::store::letters;
use crate::{Skills, today};

/// All that a code tells.
#[derive(Debug, Serialize, ToSchema)]
pub struct VerifiedLetter {
    /// The letter's number.
    #[schema(example = "2026-00012")]
    pub number: String,
    /// As what somebody was appointed.
    pub kind: LetterKind,
    /// Whether it is valid today.
    pub valid: bool,
}

/// Verify a letter of appointment
///
/// Public, by the code that is printed on it. Tells number, kind and whether it is valid today,
/// and nothing about the person.
#[utoipa::path(get, path = "/api/letters/verify/{code}", operation_id = "verify_letter", tag = "skills",
    params(("code" = String, Path, example = "7Q2MZK4TB9XHW3PR")),
    responses((status = 200, body = VerifiedLetter), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn verify_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(code): Path<String>,
) -> Answer<VerifiedLetter> {
    let code = code.trim().to_ascii_uppercase();
    if code.len() != 16 || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Problem::not_found());
    }
    let found = letters::by_code(skills.platform.pool(), call.actor.tenant, &code).await?;
    let letter = found.ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(VerifiedLetter {
        valid: is_valid(letter.state, letter.term, today(call.now)),
        number: letter.number,
        kind: letter.kind,
    }))
}
