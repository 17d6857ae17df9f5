//! Appointments from and to a table.

use std::collections::HashMap;

use baodao_kernel::{AreaPath, BodyId};
use baodao_organisation_core::post::{Appointment, Held, PostKind, PostPlace, decide_appoint};
use baodao_organisation_core::{AppointmentId, Period};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE, day, text, word};
use super::{Cells, Counts, Judgement, OutRow, RowProblem, refused};
use crate::views::people::AppointmentView;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("post", &["职务"]).help("见“代码”页"),
    Column::optional("body", &["组织名称", "任职组织"]).help("在组织任职填此列").width(30),
    Column::optional("body_seat", &["组织管理区域编码"]).help("组织重名时填写").width(20),
    Column::optional("area_code", &["任职区域编码"]).help("在区域、网格任职填此列").width(20),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("unit", &["来自单位"]).help("单位名称或统一社会信用代码").width(24),
    Column::optional("from", &["任职起始"]).help("空为今天"),
    Column::optional("until", &["任期届满"]).help("届满之日，当天起不再任职；空为不定期"),
    Column::optional("instrument", &["任职文件"]).width(30),
    Column::optional("duties", &["职责"]).width(40),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    PostKind::ALL.iter().map(|one| ("职务", one.zh(), one.code())).collect()
}

type Place = (Option<BodyId>, Option<AreaPath>);

/// Judges the table; `held` are all appointments that hold or will hold.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    held: Vec<Held>,
) -> Judgement<(Appointment, AreaPath)> {
    let mut at: HashMap<Place, Vec<Held>> = HashMap::new();
    for one in held {
        at.entry(key(&one.place)).or_default().push(one);
    }
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| read(context, cells));
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut new = Vec::new();
    for (row, wanted, area) in rows {
        let held = at.entry(key(&wanted.place)).or_default();
        let same = |one: &&Held| {
            one.kind == wanted.kind && one.holder == Some(wanted.holder) && one.term == wanted.term
        };
        if held.iter().any(|one| same(&one)) {
            counts.unchanged += 1;
            continue;
        }
        match decide_appoint(wanted, held) {
            Ok(wanted) => {
                held.push(Held {
                    id: wanted.id,
                    kind: wanted.kind,
                    place: wanted.place.clone(),
                    holder: Some(wanted.holder),
                    term: wanted.term,
                });
                new.push((wanted, area));
            }
            Err(refusal) => errors.push(refused(row, "post", &refusal)),
        }
    }
    counts.new = new.len();
    if errors.is_empty() { Ok((new, counts)) } else { Err(errors) }
}

fn key(place: &PostPlace) -> Place {
    match place {
        PostPlace::Body { id, .. } => (Some(*id), None),
        PostPlace::Area(area) => (None, Some(area.clone())),
    }
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<(u32, Appointment, AreaPath)> {
    let before = cells.errors();
    let post = word(cells, "post", PostKind::parse);
    let place = place(context, cells);
    let holder = context.person(cells);
    let unit = context.unit(cells, "unit");
    let from = day(cells, "from").unwrap_or(context.today);
    let until = day(cells, "until");
    let (instrument, duties) = (text(cells, "instrument", 200), text(cells, "duties", 1000));
    let term = Period::new(from, until);
    if term.is_err() {
        cells.wrong("until", RowProblem::ValueMalformed);
    }
    let clean = cells.errors() == before;
    let (place, area) = place?;
    let wanted = Appointment {
        id: AppointmentId(context.id()),
        kind: post?,
        place,
        holder: holder?,
        unit,
        term: term.ok()?,
        instrument,
        duties,
    };
    clean.then_some((cells.row, wanted, area))
}

fn place(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<(PostPlace, AreaPath)> {
    if cells.text("body").is_some() == cells.text("area_code").is_some() {
        cells.wrong("body", RowProblem::ValueMissing);
        return None;
    }
    if cells.text("area_code").is_some() {
        let area = context.own_area(cells, "area_code")?;
        return Some((PostPlace::Area(area.clone()), area));
    }
    let id = context.body(cells, "body", Some("body_seat"), None)?;
    let state = context.body_state(id)?;
    if !context.may(&state.seat) {
        cells.wrong("body", RowProblem::AreaNotYours);
        return None;
    }
    let place = PostPlace::Body { id, kind: state.kind, from: state.from, ended: false };
    Some((place, state.seat.clone()))
}

/// An appointment as a row that reads back.
pub(crate) fn row(view: AppointmentView, code: impl Fn(&AreaPath) -> Cell) -> OutRow {
    let area = code(&view.area.path);
    let (seat, place) = if view.body.is_some() { (area, Cell::Empty) } else { (Cell::Empty, area) };
    let (id, name) = super::person_cells(view.holder);
    vec![
        view.post.zh().into(),
        view.body.map(|body| body.name).into(),
        seat,
        place,
        id,
        Cell::Empty,
        name,
        view.unit.map(|unit| unit.name).into(),
        view.from.into(),
        view.until.into(),
        view.instrument.into(),
        view.duties.into(),
    ]
}
