//! `allow_publication`: the writer's consent.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// Yes or no.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AllowPublication {
    /// Whether the writer agrees that the redacted text is published.
    #[garde(skip)]
    #[schema(example = true)]
    agree: bool,
}

/// Say whether one's letter may be published
///
/// By its writer, at any time; without it the letter leaves the wall.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/allow", operation_id = "allow_publication", tag = "records",
    params(("id" = ThanksLetterId, Path)), request_body = AllowPublication,
    responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn allow_publication(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
    Input(input): Input<AllowPublication>,
) -> Answer<ThanksLetterView> {
    cap.change_letter(&call, id, Action::OwnLetter, "thanks_publication_set", |letter, _| letter.allow(input.agree))
        .await
}
