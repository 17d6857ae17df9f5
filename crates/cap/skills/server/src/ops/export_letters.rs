//! `export_letters`: the letters of appointment of an area as a table.

use std::collections::{BTreeSet, HashMap};

use axum::extract::State;
use baodao_kernel::{AccountId, AreaPath, CHINA, TeamId};
use baodao_platform::disclosure::{self, Looks};
use baodao_platform::{Call, Download, Input, NewEvent, Problem, Problems};
use baodao_sheets::{Book, Cell, Table};
use baodao_skills_core::letter::is_valid;
use baodao_skills_core::refusals::LetterRefusal;
use baodao_skills_core::{Action, LetterKind, LetterState};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::letter_paper::{self, Language};
use crate::store::letters::{self, Letter, Wanted};
use crate::words::{line, no_personal_numbers};
use crate::{Skills, allow, today};

/// Which letters, and why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportLetters {
    /// Issued inside the area with this path.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// Of this team only.
    #[garde(skip)]
    team_id: Option<TeamId>,
    /// In this state only.
    #[garde(skip)]
    state: Option<LetterState>,
    /// What it is for; every person in it reads it.
    #[garde(length(chars, min = 4, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 4, max_length = 200, example = "向街道报送年度聘任名单")]
    reason: String,
}

const COLUMNS: [(&str, u16); 13] = [
    ("编号", 14),
    ("姓名", 10),
    ("聘任类别", 14),
    ("职务", 24),
    ("服务队", 24),
    ("聘任单位", 26),
    ("聘期起", 12),
    ("聘期止", 12),
    ("状态", 10),
    ("今日是否有效", 14),
    ("颁发日期", 12),
    ("答复日期", 12),
    ("终止日期", 12),
];

/// Take out letters of appointment
///
/// As a table with full names, newest first, without the words of the letters and without the codes that are
/// printed on them. Each person in it sees who took it out and why; more than 20 within an hour (rule
/// `identity.disclosures_per_hour`) are told to the data protection officer; the file says who took it out
/// and when. For those who may print letters of the area.
#[utoipa::path(post, path = "/api/letters/export", operation_id = "export_letters", tag = "skills",
    request_body = ExportLetters,
    responses((status = 200, description = "The table.", content(
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_letters(
    State(skills): State<Skills>,
    call: Call,
    Input(input): Input<ExportLetters>,
) -> Result<Download, Problem> {
    let me = call.account()?;
    let tenant = call.actor.tenant;
    let role = allow::permit(&call, Action::PrintLetter, &input.area_path)?;
    let max = skills.rules(tenant).await?.letters_export_max.value;
    let scope = allow::scope(&call, Action::PrintLetter);
    let wanted = Wanted {
        scope: &scope,
        me,
        mine: false,
        within: &input.area_path,
        state: input.state,
        team: input.team_id,
        after: None,
        limit: i64::from(max) + 1,
    };
    let found = letters::list(skills.platform.pool(), tenant, wanted).await?;
    if found.len() > usize::try_from(max).unwrap_or(usize::MAX) {
        return Err(Problem::refused(LetterRefusal::LettersTooMany { max }));
    }
    let reason = line(&input.reason);
    let people: BTreeSet<AccountId> = found.iter().map(|letter| letter.account).collect();
    let shown: Vec<AccountId> = people.iter().copied().filter(|one| *one != me).collect();
    let looks = Looks { role, persons: &shown, subject_kind: "letter", fields: &["name"], reason: &reason };
    disclosure::record_looks(&call, looks).await?;
    let mut names: HashMap<AccountId, String> = HashMap::new();
    for one in people {
        let contact = skills.ports.people.contact(tenant, one).await.map_err(Problem::fault)?;
        names.extend(contact.map(|contact| (one, contact.name)));
    }
    let day = today(call.now);
    let by = skills.ports.people.contact(tenant, me).await.map_err(Problem::fault)?;
    let by = by.map(|contact| contact.name).unwrap_or_default();
    let mut table = Table::new("聘书名单", COLUMNS).note(format!("{by} {day} 导出 用途：{reason}"));
    let rows = found.len();
    for letter in found {
        let issuer = skills.area_names(tenant, &letter.area).concat();
        let name = names.get(&letter.account).cloned().unwrap_or_default();
        table.row(row(letter, name, issuer, day));
    }
    let bytes = tokio::task::spawn_blocking(move || Book::new().table(table).bytes());
    let bytes = bytes.await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "letter_export",
        subject_id: call.id(),
        area: input.area_path,
        name: "letters_exported".to_owned(),
        role,
        reason: Some(reason),
        data: json!({ "letters": rows, "people": names.len() }),
    });
    let mut connection = skills.platform.pool().acquire().await?;
    log.write(&mut *connection).await?;
    Ok(Download::xlsx(format!("聘书名单{day}.xlsx"), bytes))
}

fn row(letter: Letter, name: String, issuer: String, day: jiff::civil::Date) -> Vec<Cell> {
    let on = |at: jiff::Timestamp| CHINA.to_datetime(at).date().to_string();
    let valid = is_valid(letter.state, letter.term, day);
    vec![
        Cell::from(letter.number),
        Cell::from(name),
        Cell::from(kind(letter.kind)),
        Cell::from(letter.post),
        Cell::from(letter.team),
        Cell::from(issuer),
        Cell::from(letter.term.from.to_string()),
        Cell::from(letter.term.until.to_string()),
        Cell::from(state(letter.state)),
        Cell::from(if valid { "是" } else { "否" }),
        Cell::from(on(letter.issued_at)),
        Cell::from(letter.answered_at.map(on)),
        Cell::from(letter.ended_at.map(on)),
    ]
}

fn kind(kind: LetterKind) -> &'static str {
    letter_paper::kind(kind, Language::Chinese)
}

fn state(state: LetterState) -> &'static str {
    match state {
        LetterState::Issued => "等本人答复",
        LetterState::Accepted => "已接受",
        LetterState::Declined => "本人未接受",
        LetterState::Revoked => "已撤销",
        LetterState::Resigned => "本人已交回",
    }
}
