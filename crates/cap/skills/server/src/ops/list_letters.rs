//! `list_letters`: letters of appointment one may see.

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, TeamId};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply, page};
use baodao_skills_core::{Action, LetterState};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::letters::{self, Wanted};
use crate::views::LetterView;
use crate::{Skills, allow, letter_view};

/// Which letters.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LetterFilters {
    /// Only those issued to the caller.
    #[garde(skip)]
    mine: Option<bool>,
    /// Issued inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// For this team of the register only.
    #[garde(skip)]
    team: Option<TeamId>,
    /// In this state only.
    #[garde(skip)]
    state: Option<LetterState>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Letters on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List letters of appointment
///
/// One's own, and for offices those of their area; newest first. Names are masked.
#[utoipa::path(get, path = "/api/letters", operation_id = "list_letters", tag = "skills",
    params(LetterFilters), responses((status = 200, body = Page<LetterView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_letters(
    State(skills): State<Skills>,
    call: Call,
    Filters(filters): Filters<LetterFilters>,
) -> Answer<Page<LetterView>> {
    let me = call.account()?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let scope = allow::scope(&call, Action::ReadLetter);
    let wanted = Wanted {
        scope: &scope,
        me,
        mine: filters.mine.unwrap_or(false),
        within: &within,
        state: filters.state,
        team: filters.team,
        after: filters.after.as_deref().map(Cursor::read::<Uuid>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let tenant = call.actor.tenant;
    let letters = letters::list(skills.platform.pool(), tenant, wanted).await?;
    let people: Vec<AccountId> = letters.iter().map(|letter| letter.account).collect();
    let names = skills.ports.people.names(tenant, &people).await.map_err(Problem::fault)?;
    let items = letters.into_iter().map(|letter| letter_view::view(&skills, &call, letter, &names));
    Ok(Reply::ok(Page::cut(items.collect(), limit, |letter| letter.id.0)))
}
