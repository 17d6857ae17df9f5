//! `note_walk`: what was found on a walk.

use axum::extract::State;
use baodao_care_core::visit::fitting_needs;
use baodao_care_core::{Action, Need, VisitResult, WalkId};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::Care;
use crate::walk_view::{WalkView, step};

/// What was found: choices from lists, no words.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteWalk {
    /// What was found.
    #[garde(skip)]
    result: VisitResult,
    /// What is needed, with `needs_help` only; never by whom.
    #[garde(length(max = 8))]
    #[serde(default)]
    #[schema(max_items = 8, example = json!([]))]
    needs: Vec<Need>,
}

/// Note what was found on a walk
///
/// By who may lead walks in the grid, once it has begun, once. A choice from the list of visits: there is no
/// place for words about anybody. Where help is needed the coordinator is told; `refer_walk` notes the request
/// that followed. Who did not come is not written down.
#[utoipa::path(post, path = "/api/walks/{id}/note", operation_id = "note_walk", tag = "care",
    params(("id" = WalkId, Path)), request_body = NoteWalk,
    responses((status = 200, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn note_walk(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<WalkId>,
    Input(input): Input<NoteWalk>,
) -> Answer<WalkView> {
    step(&care, &call, id, Action::LeadWalk, "walk_noted", |walk, _| {
        let needs = fitting_needs(input.result, input.needs).or_refuse()?;
        let after = walk.note(input.result, needs, call.now).or_refuse()?;
        let needed = input.result == VisitResult::NeedsHelp;
        let coordinator = Tell::holders(Role::CommunityCoordinator, &walk.area, "walk_to_see");
        Ok((after, if needed { vec![coordinator] } else { Vec::new() }))
    })
    .await
}
