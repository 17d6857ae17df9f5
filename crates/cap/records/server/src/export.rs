//! The list of service records (服务记录清单) as spreadsheet and document, in the layout of
//! 志愿服务记录与证明出具办法 (2020) 6: who, which activity, when, where, for whom, what, how long, who
//! organised and recorded it, what was said of it, training and commendation. What nothing is known of
//! stays empty under its heading. It is a list, not a certificate: that one is given by a volunteer
//! organisation. Source: domain hand-out 5.3, 7, hard rule 9.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaLevel, CHINA, ClaimId, TenantId, mask};
use baodao_paper::{Block, Column as PaperColumn, Letter, Table as PaperTable};
use baodao_platform::Problem;
use baodao_records_core::{EvidenceClass, RecipientClass, Record, RecordKind, ServedVerdict, Work};
use baodao_sheets::{Book, Cell, Table};

use crate::Records;
use crate::store::notices::{self, Announced};

/// What stands on every list.
pub(crate) const NOT_A_CERTIFICATE: &str = "本清单由系统按已核实的服务记录生成，时长只计在场时间，不含路途；空白栏为本系统未掌握的内容；本清单不是志愿服务记录证明，证明由志愿服务组织依法出具。";

/// Columns of the spreadsheet with their widths.
const COLUMNS: [(&str, u16); 19] = [
    ("序号", 6),
    ("志愿者编号", 14),
    ("姓名", 10),
    ("联系电话", 14),
    ("服务类别", 10),
    ("服务项目", 32),
    ("诉求编号", 16),
    ("服务日期", 12),
    ("起止时间", 14),
    ("服务时长(分钟)", 14),
    ("服务地点", 28),
    ("服务对象", 12),
    ("服务内容", 40),
    ("组织单位", 20),
    ("记录人", 10),
    ("记录依据", 30),
    ("服务评价", 12),
    ("培训情况", 12),
    ("表彰奖励", 24),
];

/// A list to hand out.
pub(crate) struct List<'a> {
    /// Under the title: year, person or area.
    pub subtitle: String,
    /// The rows, oldest first.
    pub records: &'a [Record],
    /// Names and numbers in full.
    pub people: &'a HashMap<AccountId, (String, String)>,
    /// Names of who recorded, masked.
    pub recorders: &'a HashMap<AccountId, String>,
    /// Names of areas.
    pub area: &'a (dyn Fn(&Record) -> String + Sync),
    /// What the layout asks for beyond the record.
    pub known: &'a Known,
    /// Who took it out, when and why; across every page.
    pub watermark: String,
    /// Whether somebody signs it.
    pub signatures: bool,
}

/// What is known around the records of a list.
pub(crate) struct Known {
    works: HashMap<ClaimId, Work>,
    commended: HashMap<AccountId, Vec<Announced>>,
    /// Names of communities by record.
    organisers: Vec<String>,
}

impl Records {
    /// What the layout asks for beyond these records.
    pub(crate) async fn known_around(&self, tenant: TenantId, records: &[Record]) -> Result<Known, Problem> {
        let claims: Vec<ClaimId> = records.iter().map(|record| record.claim).collect();
        let works = self.ports.works.of_claims(tenant, &claims).await.map_err(Problem::fault)?;
        let mut people: Vec<_> = records.iter().map(|record| record.person.0).collect();
        people.sort_unstable();
        people.dedup();
        let mut commended: HashMap<AccountId, Vec<Announced>> = HashMap::new();
        for one in notices::announced(self.platform.pool(), tenant, &people).await? {
            commended.entry(one.person).or_default().push(one);
        }
        let organiser = |record: &Record| {
            let community = record.area.at(AreaLevel::Community).unwrap_or_else(|| record.area.clone());
            self.area_name(tenant, &community)
        };
        Ok(Known { works, commended, organisers: records.iter().map(organiser).collect() })
    }
}

impl Known {
    /// For whom, by the class of the request.
    fn recipients(&self, record: &Record) -> &'static str {
        let category = self.works.get(&record.claim).and_then(|work| work.category.as_deref());
        match RecipientClass::of(category) {
            Some(RecipientClass::Elders) => "老年人",
            Some(RecipientClass::Disabled) => "残疾人",
            Some(RecipientClass::Children) => "未成年人",
            Some(RecipientClass::Residents) => "社区居民",
            None => "",
        }
    }

    /// What there was to do; numbers of persons do not go along.
    fn content(&self, record: &Record) -> String {
        self.works.get(&record.claim).map(|work| mask::numbers_in(&work.content)).unwrap_or_default()
    }

    /// Commendations announced for the days in which the service lies.
    fn commendations(&self, record: &Record) -> String {
        let all = self.commended.get(&record.person).into_iter().flatten();
        let here = all.filter(|one| (one.from..one.until).contains(&record.day));
        here.map(|one| one.title.as_str()).collect::<Vec<_>>().join("、")
    }

    fn organiser(&self, at: usize) -> String {
        self.organisers.get(at).cloned().unwrap_or_default()
    }
}

/// What those who were served said; empty where nobody said anything.
fn verdict(record: &Record) -> &'static str {
    match record.verdict {
        Some(ServedVerdict::Satisfied) => "满意",
        Some(ServedVerdict::Basically) => "基本满意",
        Some(ServedVerdict::Dissatisfied) => "不满意",
        None => "",
    }
}

fn kind(record: &Record) -> &'static str {
    match record.kind {
        Some(RecordKind::PartyService) => "党员服务",
        Some(RecordKind::Volunteer) => "志愿服务",
        None => "待本人选择",
    }
}

fn evidence(record: &Record) -> String {
    let words = record.evidence.iter().map(|class| match class {
        EvidenceClass::CoordinatorPresent => "协调员在场确认",
        EvidenceClass::SelfReportedConfirmed => "本人填报并经确认",
        EvidenceClass::RequesterVerdict => "服务对象评价",
        EvidenceClass::Proxy => "服务对象评价(代填)",
        EvidenceClass::EnteredAfterwards => "事后补录",
    });
    words.collect::<Vec<_>>().join("、")
}

/// `09:00-11:00`, in China; empty where no time was set.
fn hours(record: &Record) -> String {
    let clock = |at: jiff::Timestamp| CHINA.to_datetime(at).strftime("%H:%M").to_string();
    record.slot.map(|slot| format!("{}-{}", clock(slot.from()), clock(slot.until()))).unwrap_or_default()
}

impl List<'_> {
    fn recorder(&self, record: &Record) -> String {
        self.recorders.get(&record.entered_by).cloned().unwrap_or_default()
    }

    /// Totals by kind, each beside its n; the kinds are never added up.
    fn totals(&self) -> Vec<(&'static str, String)> {
        let of = |wanted: RecordKind| {
            let rows = self.records.iter().filter(|record| record.kind == Some(wanted));
            let (n, minutes) =
                rows.fold((0_u32, 0_u32), |(n, sum), row| (n + 1, sum + u32::from(row.minutes)));
            format!("{n}次，{minutes}分钟")
        };
        vec![("党员服务", of(RecordKind::PartyService)), ("志愿服务", of(RecordKind::Volunteer))]
    }

    /// Name and number of whose record it is.
    fn person(&self, record: &Record) -> (String, String) {
        self.people.get(&record.person).cloned().unwrap_or_default()
    }

    /// The spreadsheet.
    pub(crate) fn xlsx(&self) -> Result<Vec<u8>, Problem> {
        let mut table = Table::new("服务记录清单", COLUMNS).note(self.watermark.clone());
        for (at, record) in self.records.iter().enumerate() {
            let (name, phone) = self.person(record);
            table.row([
                Cell::from((at + 1).to_string()),
                Cell::from(""),
                Cell::from(name),
                Cell::from(phone),
                Cell::from(kind(record)),
                Cell::from(record.title.clone()),
                Cell::from(record.number.clone()),
                Cell::from(record.day.to_string()),
                Cell::from(hours(record)),
                Cell::from(i64::from(record.minutes)),
                Cell::from((self.area)(record)),
                Cell::from(self.known.recipients(record)),
                Cell::from(self.known.content(record)),
                Cell::from(self.known.organiser(at)),
                Cell::from(self.recorder(record)),
                Cell::from(evidence(record)),
                Cell::from(verdict(record)),
                Cell::from(""),
                Cell::from(self.known.commendations(record)),
            ]);
        }
        let mut about = Table::new("说明", [("项目", 16), ("内容", 90)]);
        about.row([Cell::from("清单"), Cell::from(self.subtitle.clone())]);
        for (kind, total) in self.totals() {
            about.row([Cell::from(kind), Cell::from(total)]);
        }
        about.row([Cell::from("说明"), Cell::from(NOT_A_CERTIFICATE)]);
        Book::new().table(table).table(about).bytes().map_err(Problem::fault)
    }

    /// The document: the same columns, two of them in one where they belong together.
    pub(crate) fn letter(&self) -> Letter {
        let columns = [
            PaperColumn::short("序号"),
            PaperColumn::short("志愿者"),
            PaperColumn::short("类别"),
            PaperColumn::words("服务项目和内容", 6),
            PaperColumn::short("日期和起止"),
            PaperColumn::number("分钟"),
            PaperColumn::words("服务地点", 3),
            PaperColumn::words("服务对象", 2),
            PaperColumn::words("组织和记录", 3),
            PaperColumn::words("记录依据", 3),
            PaperColumn::words("服务评价", 2),
            PaperColumn::words("培训情况", 2),
            PaperColumn::words("表彰奖励", 3),
        ];
        let mut table = PaperTable::new(columns).when_empty("没有已核实的服务记录");
        for (at, record) in self.records.iter().enumerate() {
            let (name, phone) = self.person(record);
            table.push([
                (at + 1).to_string(),
                lines([name, phone]),
                kind(record).to_owned(),
                lines([record.title.clone(), self.known.content(record)]),
                lines([record.day.to_string(), hours(record)]),
                record.minutes.to_string(),
                (self.area)(record),
                self.known.recipients(record).to_owned(),
                lines([self.known.organiser(at), self.recorder(record)]),
                evidence(record),
                verdict(record).to_owned(),
                String::new(),
                self.known.commendations(record),
            ]);
        }
        let letter = Letter::titled("服务记录清单")
            .landscape()
            .subtitle(&self.subtitle)
            .watermark(&self.watermark)
            .with(Block::facts(self.totals()))
            .with(table.into())
            .with(Block::note(NOT_A_CERTIFICATE));
        if self.signatures {
            letter.with(Block::signatures(["本人签字：", "日期："]))
        } else {
            letter
        }
    }
}

/// Two things in one cell, one under the other.
fn lines(two: [String; 2]) -> String {
    two.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
