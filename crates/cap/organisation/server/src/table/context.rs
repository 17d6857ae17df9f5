//! What the rows of a table are judged against: areas, units, bodies and persons by what a table
//! calls them.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AccountId, AreaPath, BodyId, Phone, TenantId, UnitId, policy};
use baodao_organisation_core::body::BodyState;
use baodao_organisation_core::policy::{Action, POLICY};
use baodao_organisation_core::unit::UnitState;
use baodao_platform::{Call, Problem};
use baodao_sheets::{Column, Sheet};
use jiff::civil::Date;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Cells, RowError, RowProblem, TableKind};
use crate::{Organisation, change, store};

/// Everything that a table can name.
pub(crate) struct Context<'a> {
    pub cap: &'a Organisation,
    pub call: &'a Call,
    pub today: Date,
    pub units: Vec<UnitState>,
    pub bodies: Vec<BodyState>,
    body_places: HashMap<BodyId, usize>,
    unit_words: HashMap<String, UnitId>,
    body_names: HashMap<String, Vec<(BodyId, AreaPath)>>,
    phones: HashMap<Phone, AccountId>,
    accounts: HashSet<AccountId>,
    edits: Action,
}

/// Columns by which every table names a person.
pub(crate) const PERSON_ID: Column = Column::optional("person_id", &["人员编号"])
    .help("系统内的人员编号，导出时带出；与手机号码填一项")
    .width(38);
/// The other one.
pub(crate) const PHONE: Column =
    Column::optional("phone", &["手机号码", "手机号"]).phone().help("本人手机号码；须已有账号").width(16);
/// For people to read; never looked at on the way in.
pub(crate) const PERSON_NAME: Column =
    Column::optional("person", &["姓名"]).help("仅供核对，导入时不读取").width(12);

impl<'a> Context<'a> {
    /// Loads what the table can name, inside the transaction that has the district's turn.
    pub async fn load(
        cap: &'a Organisation,
        tx: &mut PgConnection,
        call: &'a Call,
        kind: TableKind,
        sheet: &Sheet,
    ) -> Result<Self, Problem> {
        let tenant = call.actor.tenant;
        let units = store::units::all(&mut *tx, cap.platform.vault(), tenant).await?;
        let bodies = store::bodies::all(tx, tenant).await?;
        let mut unit_words = HashMap::new();
        for state in &units {
            unit_words.insert(state.unit.name.clone(), state.id);
            unit_words.extend(state.unit.credit_code.as_ref().map(|code| (code.to_string(), state.id)));
        }
        let mut context = Self {
            today: change::today(call),
            edits: kind.edits(),
            body_names: HashMap::new(),
            phones: HashMap::new(),
            accounts: HashSet::new(),
            cap,
            call,
            units,
            bodies: Vec::new(),
            body_places: HashMap::new(),
            unit_words,
        };
        for body in &bodies {
            context.name_body(&body.standing.name, body.id, &body.seat);
        }
        context.body_places = bodies.iter().zip(0..).map(|(body, at)| (body.id, at)).collect();
        context.bodies = bodies;
        context.find_persons(kind.columns(), sheet, tenant).await?;
        Ok(context)
    }

    /// Looks all persons of the table up at once.
    async fn find_persons(
        &mut self,
        columns: &[Column],
        sheet: &Sheet,
        tenant: TenantId,
    ) -> Result<(), Problem> {
        let (mut phones, mut accounts) = (HashSet::new(), HashSet::new());
        let mut ignored: Vec<RowError> = Vec::new();
        sheet.read(columns, &mut ignored, |cells: &mut Cells<'_>| {
            phones.extend(cells.text("phone").and_then(|text| Phone::parse(text).ok()));
            accounts.extend(cells.text("person_id").and_then(|text| text.parse().ok()).map(AccountId));
            Some(())
        });
        let (phones, accounts): (Vec<Phone>, Vec<AccountId>) =
            (phones.into_iter().collect(), accounts.into_iter().collect());
        let persons = &self.cap.ports.persons;
        if !phones.is_empty() {
            self.phones = persons.by_phones(tenant, &phones).await.map_err(Problem::fault)?;
        }
        if !accounts.is_empty() {
            let names = persons.names(tenant, &accounts).await.map_err(Problem::fault)?;
            self.accounts = names.into_keys().collect();
        }
        Ok(())
    }

    /// Makes a body known by its name; also one that an earlier row brings.
    pub fn name_body(&mut self, name: &str, id: BodyId, seat: &AreaPath) {
        self.body_names.entry(name.to_owned()).or_default().push((id, seat.clone()));
    }

    /// The unit of the register with a name or credit code.
    pub fn unit_by(&self, words: &str) -> Option<UnitId> {
        self.unit_words.get(words.trim()).copied()
    }

    /// The body with a name: at `seat` when that is said, else the only one, else the one whose
    /// seat is nearest around `near`.
    pub fn body_by(
        &self,
        name: &str,
        seat: Option<&AreaPath>,
        near: Option<&AreaPath>,
    ) -> Result<BodyId, RowProblem> {
        let found = self.body_names.get(name.trim()).map_or(&[] as &[_], Vec::as_slice);
        let at = |wanted: &AreaPath| found.iter().find(|(_, seat)| seat == wanted).map(|(id, _)| *id);
        match (found, seat) {
            (_, Some(seat)) => at(seat).ok_or(RowProblem::BodyUnknown),
            ([], None) => Err(RowProblem::BodyUnknown),
            ([(only, _)], None) => Ok(*only),
            _ => {
                let around = std::iter::successors(near.cloned(), AreaPath::parent);
                around.into_iter().find_map(|area| at(&area)).ok_or(RowProblem::BodyAmbiguous)
            }
        }
    }

    /// Whether the importer may write something in an area.
    pub fn may(&self, area: &AreaPath) -> bool {
        policy::decide(POLICY, &self.call.actor, &self.edits, area, |_| false).is_some()
    }

    /// A fresh id.
    pub fn id(&self) -> Uuid {
        self.call.id()
    }

    /// The area in force whose code a cell holds.
    pub fn area(&self, cells: &mut Cells<'_>, key: &'static str) -> Option<AreaPath> {
        let text = cells.text(key).map(str::to_owned);
        let Some(text) = text else {
            cells.wrong(key, RowProblem::ValueMissing);
            return None;
        };
        let found = self.area_by_code(&text);
        if found.is_none() {
            cells.wrong(key, RowProblem::AreaUnknown);
        }
        found
    }

    /// The same, in which the importer may write.
    pub fn own_area(&self, cells: &mut Cells<'_>, key: &'static str) -> Option<AreaPath> {
        let area = self.area(cells, key)?;
        if !self.may(&area) {
            cells.wrong(key, RowProblem::AreaNotYours);
            return None;
        }
        Some(area)
    }

    /// The area in force with a code.
    pub fn area_by_code(&self, code: &str) -> Option<AreaPath> {
        let found = self.cap.ports.areas.by_code(self.call.actor.tenant, code.trim());
        found.filter(|area| !area.ended).map(|area| area.path)
    }

    /// The unit that a cell names; an empty one names none.
    pub fn unit(&self, cells: &mut Cells<'_>, key: &'static str) -> Option<UnitId> {
        cells.read(key, RowProblem::UnitUnknown, |text| self.unit_by(text))
    }

    /// The body that a cell names, at the seat that another one names; an empty one names none.
    pub fn body(
        &self,
        cells: &mut Cells<'_>,
        key: &'static str,
        seat_key: Option<&'static str>,
        near: Option<&AreaPath>,
    ) -> Option<BodyId> {
        let name = cells.text(key)?.to_owned();
        let seat = match seat_key.filter(|seat| cells.text(seat).is_some()) {
            Some(seat) => Some(self.area(cells, seat)?),
            None => None,
        };
        match self.body_by(&name, seat.as_ref(), near) {
            Ok(id) => Some(id),
            Err(problem) => {
                cells.wrong(key, problem);
                None
            }
        }
    }

    /// A living body by id.
    pub fn body_state(&self, id: BodyId) -> Option<&BodyState> {
        self.body_places.get(&id).and_then(|at| self.bodies.get(*at))
    }

    /// The account that a row names by id or by number.
    pub fn person(&self, cells: &mut Cells<'_>) -> Option<AccountId> {
        if cells.text("person_id").is_some() {
            return cells.read("person_id", RowProblem::PersonUnknown, |text| {
                text.parse().ok().map(AccountId).filter(|account| self.accounts.contains(account))
            });
        }
        let phone = cells.need("phone", RowProblem::PhoneMalformed, |text| Phone::parse(text).ok())?;
        let found = self.phones.get(&phone).copied();
        if found.is_none() {
            cells.wrong("phone", RowProblem::PersonUnknown);
        }
        found
    }

    /// Whether a row names a person at all.
    pub fn names_person(cells: &Cells<'_>) -> bool {
        cells.text("person_id").is_some() || cells.text("phone").is_some()
    }
}

/// A day that may be left out.
pub(crate) fn day(cells: &mut Cells<'_>, key: &'static str) -> Option<Date> {
    cells.read(key, RowProblem::DateMalformed, baodao_sheets::date)
}

/// A text of at most `max` characters that may be left out.
pub(crate) fn text(cells: &mut Cells<'_>, key: &'static str, max: usize) -> Option<String> {
    cells.read(key, RowProblem::ValueMalformed, |text| (text.chars().count() <= max).then(|| text.to_owned()))
}

/// A word of a closed list that must be there.
pub(crate) fn word<T>(
    cells: &mut Cells<'_>,
    key: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    cells.need(key, RowProblem::ValueUnknown, read)
}

/// A name that must be there.
pub(crate) fn name(cells: &mut Cells<'_>, key: &'static str) -> Option<String> {
    cells.need(key, RowProblem::NameMalformed, baodao_organisation_core::words::clean_name)
}
