//! `list_checks`: questions to those who keep the register.

use std::collections::BTreeSet;

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_organisation_core::check::CheckKind;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::ports::{AreaFacts, PlaceFacts};
use baodao_organisation_core::post::PostKind;
use baodao_organisation_core::zone::ZonePlaceKind;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use garde::Validate;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::names::{AreaLabel, BodyLabel, PersonLabel, Wanted};
use crate::store::checks::{self, CheckRow, PlaceQuestion, WantedChecks};
use crate::store::{posts, zones};
use crate::views::sent;
use crate::{Organisation, allow, change, store};

/// Which questions.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CheckFilters {
    /// Only questions about the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only questions of these kinds, separated by commas.
    #[garde(inner(length(max = 400)))]
    #[param(max_length = 400, example = "body_without_secretary,term_ending")]
    kind: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Questions on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// A question.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckView {
    /// What is asked.
    pub kind: CheckKind,
    /// The area that it is about.
    pub area: AreaLabel,
    /// Name of the grid, body, unit, team or building.
    #[schema(example = "万濠华府功能型党支部")]
    pub name: String,
    /// The body, unit, team, appointment or building; absent for a grid.
    pub subject: Option<Uuid>,
    /// The post, when a term is about to end.
    pub post: Option<PostKind>,
    /// The body of the post.
    pub body: Option<BodyLabel>,
    /// The person, masked, when a term is about to end.
    pub person: Option<PersonLabel>,
    /// The day that it is about: a term's or a body's end.
    #[schema(example = "2027-01-01")]
    pub day: Option<String>,
    /// How many: members left behind, persons in a team.
    #[schema(example = 3)]
    pub count: Option<i64>,
    /// The operations that answer it.
    #[schema(value_type = Vec<String>, example = json!(["appoint"]))]
    pub answers: Vec<&'static str>,
}

/// List checks
///
/// Questions, not verdicts: a grid over which nobody holds the role of grid worker or a post of grid
/// head or part-time grid worker, a body without a secretary, a term about to
/// end (days are the rule sheet's), a body past its end, a project without its three bodies, a
/// red-grid team without what the formula asks, a unit without a liaison, members whose branch has
/// ended, a zone whose term has run out and that nobody answers for now, a building without somebody
/// who answers for it where others of its grid have one. In order of area, kind and name; nobody and nothing is counted against another. Those who keep the register, within their area.
#[utoipa::path(get, path = "/api/organisation/checks", operation_id = "list_checks", tag = "organisation",
    params(CheckFilters), responses((status = 200, body = Page<CheckView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_checks(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<CheckFilters>,
) -> Answer<Page<CheckView>> {
    let scope = allow::scope(&call, Action::ReadChecks)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let kinds = kinds(filters.kind.as_deref())?;
    let (rules, today) = (cap.rules(&call).await?, change::today(&call));
    let mut connection = cap.platform.pool().acquire().await?;
    let asks = |kind: CheckKind| kinds.is_empty() || kinds.contains(&kind);
    let mut places = Vec::new();
    if asks(CheckKind::GridWithoutWorker) {
        places.extend(unworked(&cap, &mut connection, &call).await?);
    }
    if asks(CheckKind::BuildingWithoutPerson) {
        places.extend(unanswered(&cap, &mut connection, &call).await?);
    }
    let wanted = WantedChecks {
        prefixes: &allow::prefixes(&scope),
        within: filters.area.as_deref().unwrap_or_default(),
        kinds: &checks::orders(&kinds),
        today,
        terms_before: rules.terms_before(today),
        rules: &rules,
        places: &places,
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let rows = checks::list(&mut connection, call.actor.tenant, wanted).await?;
    let page =
        Page::cut(rows, limit, |row: &CheckRow| (row.area_path.clone(), row.kind, row.name.clone(), row.id));
    let mut wanted = Wanted::default();
    for row in &page.items {
        wanted.bodies.extend(row.body_id);
        wanted.person(row.account_id);
    }
    let names = wanted.find(&cap, &mut connection, call.actor.tenant).await?;
    let view = |row: CheckRow| {
        let kind = CheckKind::at(row.kind).ok_or_else(|| Problem::fault("a check of no kind"))?;
        let ends = kind == CheckKind::TermEnding;
        Ok(CheckView {
            kind,
            area: cap.label(call.actor.tenant, &store::path(&row.area_path)),
            subject: (kind != CheckKind::GridWithoutWorker).then_some(row.id),
            post: if ends { Some(store::code(&row.name, PostKind::parse)?) } else { None },
            body: if ends { names.body(row.body_id) } else { None },
            person: names.person(row.account_id),
            name: if ends { String::new() } else { row.name },
            day: row.day.map(sent),
            count: row.count,
            answers: kind.answers().to_vec(),
        })
    };
    let items: Result<Vec<CheckView>, Problem> = page.items.into_iter().map(view).collect();
    Ok(Reply::ok(Page { items: items?, next: page.next }))
}

fn kinds(text: Option<&str>) -> Result<Vec<CheckKind>, Problem> {
    let wrong = || Problem::field("/kind", "unknown", "There is no such check.");
    text.into_iter()
        .flat_map(|list| list.split(','))
        .map(|code| CheckKind::parse(code).ok_or_else(wrong))
        .collect()
}

/// Grids over which nobody holds the role of grid worker or the post of grid head or part-time grid
/// worker.
async fn unworked(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
) -> Result<Vec<PlaceQuestion>, Problem> {
    let tenant = call.actor.tenant;
    let worked = cap.ports.persons.worked_areas(tenant, call.now).await.map_err(Problem::fault)?;
    let mut worked: BTreeSet<AreaPath> = worked.into_iter().collect();
    worked.extend(posts::worked_areas(connection, tenant, change::today(call)).await?);
    let is_worked = |grid: &AreaPath| {
        // A role or post over the grid, a part of it, or an area around it.
        worked.range(grid.clone()..).next().is_some_and(|area| grid.contains(area))
            || std::iter::successors(Some(grid.clone()), AreaPath::parent).any(|area| worked.contains(&area))
    };
    let grids = cap.ports.areas.grids(tenant, &AreaPath::district()).into_iter();
    let open = grids.filter(|grid| !is_worked(&grid.path));
    let question = |grid: AreaFacts| PlaceQuestion {
        kind: CheckKind::GridWithoutWorker,
        path: grid.path.to_string(),
        name: grid.name,
        id: Uuid::nil(),
    };
    Ok(open.map(question).collect())
}

/// Buildings for which nobody answers, in grids where somebody answers for another: where a grid is
/// not divided by buildings, nothing is asked.
async fn unanswered(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
) -> Result<Vec<PlaceQuestion>, Problem> {
    let tenant = call.actor.tenant;
    let answered = zones::answered_buildings(connection, tenant, change::today(call)).await?;
    if answered.is_empty() {
        return Ok(Vec::new());
    }
    let (buildings, divided): (BTreeSet<Uuid>, BTreeSet<AreaPath>) = answered.into_iter().unzip();
    let places = cap.ports.areas.places(tenant).await.map_err(Problem::fault)?.into_iter();
    let open = places.filter(|place| {
        place.kind == ZonePlaceKind::Building
            && !place.ended
            && divided.contains(&place.area)
            && !buildings.contains(&place.id)
    });
    let question = |place: PlaceFacts| PlaceQuestion {
        kind: CheckKind::BuildingWithoutPerson,
        path: place.area.to_string(),
        name: place.name,
        id: place.id,
    };
    Ok(open.map(question).collect())
}
