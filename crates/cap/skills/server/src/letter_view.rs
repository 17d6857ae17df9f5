//! A letter as the caller may see it, and its steps.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath};
use baodao_platform::{Call, NewEvent, OrRefuse, Problem, Reply, Tell};
use baodao_skills_core::letter::{Step, is_valid};
use baodao_skills_core::{Action, LetterId, LetterState};
use serde_json::json;

use crate::store::letters::{self, Letter};
use crate::views::LetterView;
use crate::{Skills, allow, today};

/// The view; `names` are masked, by account.
pub(crate) fn view(
    skills: &Skills,
    call: &Call,
    letter: Letter,
    names: &HashMap<AccountId, String>,
) -> LetterView {
    let may = |action: Action| allow::of_letter(call, action, &letter).is_some();
    let follows = |step: Step| step.decide(letter.state).is_ok();
    let steps = [
        ("accept_letter", Action::AnswerLetter, Step::Accept),
        ("decline_letter", Action::AnswerLetter, Step::Decline),
        ("resign_letter", Action::AnswerLetter, Step::Resign),
        ("revoke_letter", Action::RevokeLetter, Step::Revoke),
    ];
    let possible = steps.into_iter().filter(|(_, action, step)| may(*action) && follows(*step));
    let allowed: Vec<&'static str> = possible.map(|(name, ..)| name).collect();
    let day = today(call.now);
    LetterView {
        valid: is_valid(letter.state, letter.term, day),
        area_names: skills.area_names(call.actor.tenant, &letter.area),
        name: names.get(&letter.account).cloned().unwrap_or_default(),
        verify_code: may(Action::PrintLetter).then(|| letter.verify_code.clone()),
        allowed,
        id: letter.id,
        number: letter.number,
        kind: letter.kind,
        state: letter.state,
        area_path: letter.area,
        account: letter.account,
        team_id: letter.team_id,
        team: letter.team,
        post: letter.post,
        body: letter.body,
        term_from: letter.term.from,
        term_until: letter.term.until,
        issued_at: letter.issued_at,
        answered_at: letter.answered_at,
        ended_at: letter.ended_at,
        end_reason: letter.end_reason,
        version: letter.version,
    }
}

/// The view of one letter with the person's name.
pub(crate) async fn named(skills: &Skills, call: &Call, letter: Letter) -> Result<LetterView, Problem> {
    let who = [letter.account];
    let names = skills.ports.people.names(call.actor.tenant, &who).await.map_err(Problem::fault)?;
    Ok(view(skills, call, letter, &names))
}

/// An event about a letter. It stands in the district like everything about a single person.
pub(crate) fn letter_event(name: &str, letter: &Letter) -> NewEvent {
    NewEvent {
        subject_kind: "letter",
        subject_id: letter.id.0,
        area: AreaPath::district(),
        name: name.to_owned(),
        role: None,
        reason: None,
        data: json!({ "number": letter.number }),
    }
}

/// Makes one step with a letter.
pub(crate) async fn step(
    skills: &Skills,
    call: &Call,
    id: LetterId,
    step: Step,
    reason: Option<&str>,
) -> Result<Reply<LetterView>, Problem> {
    let action = if step == Step::Revoke { Action::RevokeLetter } else { Action::AnswerLetter };
    let letter = allow::letter(skills, call, id, action).await?;
    let role = letter.role();
    let letter = letter.into_inner();
    if call.if_match.is_some_and(|read| read != letter.version) {
        return Err(Problem::version_conflict());
    }
    let tenant = call.actor.tenant;
    let next = step.decide(letter.state).or_refuse()?;
    let mut tx = skills.platform.pool().begin().await?;
    if !letters::step(&mut tx, tenant, &letter, next, reason, call.now).await? {
        return Err(Problem::version_conflict());
    }
    let saved = letters::load(&mut *tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let name = match next {
        LetterState::Accepted => "letter_accepted",
        LetterState::Declined => "letter_declined",
        LetterState::Resigned => "letter_resigned",
        LetterState::Revoked | LetterState::Issued => "letter_revoked",
    };
    // Whoever issued it learns the answer; the person learns that it was ended.
    let to = if step == Step::Revoke { letter.account } else { letters::issuer(&mut tx, tenant, id).await? };
    let tell = Tell::account(to, name).number("number", &letter.number);
    let mut log = call.log();
    log.event(NewEvent { role, ..letter_event(name, &letter) }.telling(vec![tell]));
    let version = saved.version;
    let reply = Reply::ok(named(skills, call, saved).await?).version(version);
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
