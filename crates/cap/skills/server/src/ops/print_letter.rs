//! `print_letter`: a letter of appointment as PDF, with the full name.

use axum::extract::State;
use baodao_platform::disclosure::{self, Disclosure};
use baodao_platform::{Call, Download, Filters, Path, Problem, Problems};
use baodao_skills_core::{Action, LetterId};
use garde::Validate;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::letter_paper::{self, Language};
use crate::{Skills, allow};

/// Language of what stands around the letter's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LetterLanguage {
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// How it is printed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PrintLetter {
    /// Language of what stands around the letter's own words; Chinese when left out.
    #[garde(skip)]
    #[param(inline, example = "zh")]
    language: Option<LetterLanguage>,
}

/// Print a letter of appointment
///
/// A PDF page with the person's full name, the program's own number and a code by which anybody
/// sees whether it is valid; no red head and no seal. The person themselves, and the offices that
/// may issue letters there; for an office the look at the name is recorded and visible to the
/// person.
#[utoipa::path(get, path = "/api/letters/{id}/pdf", operation_id = "print_letter", tag = "skills",
    params(("id" = LetterId, Path), PrintLetter),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn print_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
    Filters(input): Filters<PrintLetter>,
) -> Result<Download, Problem> {
    let letter = allow::letter(&skills, &call, id, Action::PrintLetter).await?;
    let role = letter.role();
    let letter = letter.into_inner();
    let tenant = call.actor.tenant;
    let contact = skills.ports.people.contact(tenant, letter.account).await.map_err(Problem::fault)?;
    let name = contact.ok_or_else(Problem::not_found)?.name;
    if call.actor.account != Some(letter.account) {
        let look = Disclosure {
            role,
            person: Some(letter.account),
            subject_kind: "letter",
            subject_id: id.0,
            fields: &["name"],
            reason: "打印聘书",
        };
        disclosure::record(&call, skills.platform.pool(), look).await?;
    }
    let issuer = skills.ports.places.ancestors_names(tenant, &letter.area).concat();
    let base = skills.platform.settings().public_url.trim_end_matches('/').to_owned();
    let link = format!("{base}/m/letter/{}", letter.verify_code);
    let language = match input.language {
        Some(LetterLanguage::En) => Language::English,
        Some(LetterLanguage::Zh) | None => Language::Chinese,
    };
    let file = format!("聘书{}.pdf", letter.number);
    let set = move || {
        let page = letter_paper::page(&letter, &name, &issuer, &link, language)?;
        baodao_paper::render(&page)
    };
    let bytes = tokio::task::spawn_blocking(set).await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    Ok(Download::pdf(file, bytes))
}
