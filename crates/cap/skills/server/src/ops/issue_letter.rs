//! `issue_letter`: issues a letter of appointment to a person.

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, Phone, TeamId};
use baodao_platform::{Answer, Call, Input, NewEvent, OrRefuse, Problem, Problems, Reply, Tell};
use baodao_skills_core::letter::{Term, decide_term, number};
use baodao_skills_core::refusals::LetterRefusal;
use baodao_skills_core::{Action, LetterId, LetterKind, LetterState};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::letters::{self, Letter};
use crate::views::LetterView;
use crate::words::{line, no_personal_numbers};
use crate::{Skills, allow, letter_view, today};

/// A letter.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueLetter {
    /// To whom: their account. One of the two.
    #[garde(skip)]
    account: Option<AccountId>,
    /// To whom: the number that they sign in with. One of the two.
    #[garde(inner(length(max = 20)))]
    #[schema(max_length = 20, example = "13800000003")]
    phone: Option<String>,
    /// As what.
    #[garde(skip)]
    kind: LetterKind,
    /// Path of the issuing community or subdistrict.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// The team of the register, if it is for one; its name stands on the letter.
    #[garde(skip)]
    team_id: Option<TeamId>,
    /// The team in words, if it is for one that the register does not have.
    #[garde(inner(length(chars, min = 2, max = 60), custom(no_personal_numbers)))]
    #[schema(min_length = 2, max_length = 60, example = "红色管家服务队")]
    team: Option<String>,
    /// The post.
    #[garde(length(chars, min = 2, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 60, example = "电路检修专家")]
    post: String,
    /// The words of the letter, without the name: it is printed above them.
    #[garde(length(chars, min = 10, max = 600), custom(no_personal_numbers))]
    #[schema(
        min_length = 10,
        max_length = 600,
        example = "兹聘请您为德民社区电路检修专家，参与社区便民服务。"
    )]
    body: String,
    /// First day.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-12-01")]
    term_from: Date,
    /// Last day.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-11-30")]
    term_until: Date,
}

/// Letters and digits that are not mistaken for each other when read aloud or typed.
const READABLE: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// 80 random bits in 16 characters.
fn verify_code(call: &Call) -> String {
    let mut bytes = [0; 16];
    call.draw().fill(&mut bytes);
    bytes.iter().map(|byte| char::from(READABLE[usize::from(byte & 31)])).collect()
}

/// Issue a letter of appointment
///
/// Numbered by the program's own sequence; it is no official document and bears no seal. The
/// person is told and accepts or declines; until then it is not valid. To an account or to who signs in with
/// a number; for a team of the register, which serves the issuing area, one around it or inside it. For the
/// community secretary or subdistrict dispatcher over the issuing area. Refused: an unknown or closed
/// account, oneself, an unknown team, a term that is over or too long.
#[utoipa::path(post, path = "/api/letters", operation_id = "issue_letter", tag = "skills",
    request_body = IssueLetter, responses((status = 201, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn issue_letter(
    State(skills): State<Skills>,
    call: Call,
    Input(input): Input<IssueLetter>,
) -> Answer<LetterView> {
    allow::permit_somewhere(&call, Action::IssueLetter)?;
    let by = call.account()?;
    let tenant = call.actor.tenant;
    let area = skills.ports.places.area(tenant, &input.area_path).filter(|area| !area.ended);
    let area = area.ok_or_else(|| Problem::refused(LetterRefusal::LetterIssuerUnknown))?.path;
    let role = allow::permit(&call, Action::IssueLetter, &area)?;
    let account = appointee(&skills, &call, &input).await?;
    if account == by {
        return Err(Problem::refused(LetterRefusal::AppointSelf));
    }
    let contact = skills.ports.people.contact(tenant, account).await.map_err(Problem::fault)?;
    if contact.is_none() {
        return Err(Problem::refused(LetterRefusal::AppointeeUnknown));
    }
    let team = team(&skills, &call, &input, &area).await?;
    let rules = skills.rules(tenant).await?;
    let term = Term { from: input.term_from, until: input.term_until };
    let term = decide_term(term, &rules, today(call.now)).or_refuse()?;
    let mut tx = skills.platform.pool().begin().await?;
    let year = today(call.now).year();
    let running = letters::draw_number(&mut tx, tenant, year).await?;
    let letter = Letter {
        id: LetterId(call.id()),
        version: 1,
        number: number(year, running),
        kind: input.kind,
        state: LetterState::Issued,
        area,
        account,
        team_id: input.team_id,
        team,
        post: line(&input.post),
        body: baodao_kernel::text::clean(&input.body),
        term,
        verify_code: verify_code(&call),
        issued_at: call.now,
        answered_at: None,
        ended_at: None,
        end_reason: None,
    };
    letters::insert(&mut tx, tenant, &letter, by).await?;
    let tell = Tell::account(letter.account, "letter_issued").number("number", &letter.number);
    let mut log = call.log();
    let event = NewEvent { role, ..letter_view::letter_event("letter_issued", &letter) };
    log.event(event.telling(vec![tell]));
    let reply = Reply::created(letter_view::named(&skills, &call, letter).await?).version(1);
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

/// Whom it is for.
async fn appointee(skills: &Skills, call: &Call, input: &IssueLetter) -> Result<AccountId, Problem> {
    let phone = match (input.account, input.phone.as_deref()) {
        (Some(account), None) => return Ok(account),
        (None, Some(phone)) => phone,
        _ => {
            return Err(Problem::field(
                "/account",
                "one_of_two",
                "Name an account or a number, one of the two.",
            ));
        }
    };
    let phone = Phone::parse(phone)
        .map_err(|_| Problem::field("/phone", "phone", "Not a mainland telephone number."))?;
    let found = skills.ports.people.by_phone(call.actor.tenant, &phone).await.map_err(Problem::fault)?;
    found.ok_or_else(|| Problem::refused(LetterRefusal::AppointeeUnknown))
}

/// What the team is called that it is for.
async fn team(
    skills: &Skills,
    call: &Call,
    input: &IssueLetter,
    area: &AreaPath,
) -> Result<Option<String>, Problem> {
    let Some(id) = input.team_id else { return Ok(input.team.as_deref().map(line)) };
    if input.team.is_some() {
        return Err(Problem::field("/team", "one_of_two", "The register knows what the team is called."));
    }
    let found = skills.ports.teams.team(call.actor.tenant, id).await?;
    let here = found.filter(|team| team.area.contains(area) || area.contains(&team.area));
    let team = here.ok_or_else(|| Problem::refused(LetterRefusal::LetterTeamUnknown))?;
    Ok(Some(team.name))
}
