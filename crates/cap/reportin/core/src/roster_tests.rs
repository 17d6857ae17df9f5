use baodao_kernel::ReportInId;
use baodao_sheets::Limits;
use jiff::Timestamp;
use uuid::Uuid;

use super::*;

fn unit(n: u128, name: &str) -> UnitFacts {
    UnitFacts {
        id: UnitId(Uuid::from_u128(n)),
        name: name.to_owned(),
        credit_code: None,
        party_org: Some(format!("{name}党支部")),
        area: AreaPath::district(),
        ended: false,
    }
}

fn community(n: u32) -> AreaPath {
    AreaPath::district().child(1).child(n)
}

fn locate(subdistrict: &str, community_: &str) -> Result<AreaPath, RosterProblem> {
    match (subdistrict, community_) {
        (_, "德民社区") => Ok(community(1)),
        (_, "小石桥社区") => Ok(community(2)),
        ("城东街道", "新村社区") => Ok(community(3)),
        (_, "新村社区") => Err(RosterProblem::CommunityAmbiguous),
        _ => Err(RosterProblem::CommunityUnknown),
    }
}

fn read_text_of(text: &str, usual: bool, area: bool, notes: &mut Vec<Note>) -> (Vec<Row>, Vec<RosterError>) {
    let library = unit(1, "区图书馆");
    let units: HashMap<String, UnitFacts> = [
        ("区图书馆", library.clone()),
        ("91320600MA00000001", library.clone()),
        ("区医院", unit(2, "区医院")),
    ]
    .map(|(word, unit)| (word.to_owned(), unit))
    .into();
    let sheet = baodao_sheets::read(text.as_bytes(), &Limits::default(), COLUMNS).unwrap();
    let reading = Reading {
        units: &units,
        usual: usual.then_some(&library),
        may_unit: &|id| area || id == library.id,
        may_area: &|path| !area || *path != community(2),
        community_needed: area,
        locate: &locate,
    };
    read(&sheet, &reading, notes)
}

fn take(text: &str, usual: bool, area: bool) -> Result<Vec<Row>, Vec<RosterError>> {
    let (rows, errors) = read_text_of(text, usual, area, &mut Vec::new());
    if errors.is_empty() { Ok(rows) } else { Err(errors) }
}

fn errors(text: &str, usual: bool, area: bool) -> Vec<(u32, String, RosterProblem, String)> {
    let errors = take(text, usual, area).unwrap_err();
    errors.into_iter().map(|error| (error.row, error.column, error.code, error.value)).collect()
}

#[test]
fn a_units_own_roster() {
    let rows = take(
        "序号,姓名,身份证号,手机号码,居住社区,小区,楼栋\n1,张小明,320613199003071234,138 1234 5678,德民社区,文峰花园,３幢\n2,李二,,13812345679,,,\n",
        true,
        false,
    )
    .unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].row, rows[0].name.as_str(), rows[0].phone.expose()), (2, "张小明", "13812345678"));
    assert_eq!(rows[0].home, Home::new(&community(1), Some("文峰花园"), Some("3幢")).unwrap());
    assert_eq!(rows[0].party_org.as_deref(), Some("区图书馆党支部"));
    assert_eq!(rows[1].home, Home::default(), "the person will choose");
}

#[test]
fn every_wrong_cell_is_told_by_row_and_column() {
    use RosterProblem as P;
    let text = "姓名,手机,单位,信用代码,街道,社区,小区,楼栋\n\
        张1,13812345678,区图书馆,,,德民社区,,\n\
        李二,1.38E+10,区图书馆,,,德民社区,,\n\
        王三,0513-85012345,区图书馆,,,德民社区,,\n\
        赵四,13812345670,区税务局,,,德民社区,,\n\
        钱五,13812345671,区医院,,,德民社区,,\n\
        孙六,13812345672,区医院,91320600MA00000001,,德民社区,,\n\
        周七,13812345673,,,,德民社区,,\n\
        吴八,13812345674,区图书馆,,,新村社区,,\n\
        郑九,13812345675,区图书馆,,城东街道,新村社区,,3幢502室\n\
        冯十,13812345676,区图书馆,,,火星社区,,\n\
        陈一,13812345677,区图书馆,,,德民社区,,\n\
        褚二,13812345677,区图书馆,,,德民社区,,\n\
        ,,区图书馆,,,,,\n";
    let told = errors(text, false, false);
    let told: Vec<(u32, &str, P)> =
        told.iter().map(|(row, column, code, _)| (*row, column.as_str(), *code)).collect();
    assert_eq!(
        told,
        [
            (2, "name", P::NameMalformed),
            (3, "phone", P::PhoneMalformed),
            (4, "phone", P::PhoneNotMobile),
            (5, "unit", P::UnitUnknown),
            (6, "unit", P::UnitNotYours),
            (7, "credit_code", P::UnitContradicts),
            (8, "unit", P::ValueMissing),
            (9, "community", P::CommunityAmbiguous),
            (10, "building", P::HomeTooExact),
            (11, "community", P::CommunityUnknown),
            (13, "phone", P::DuplicateInFile),
            (14, "name", P::ValueMissing),
            (14, "phone", P::ValueMissing),
        ]
    );
    let told = errors("姓名,手机\n王三,0513-85012345", true, false);
    assert_eq!(told[0].3, "0513****45", "a number is masked");
}

#[test]
fn rows_without_fault_are_judged_beside_wrong_ones() {
    let text = "姓名,手机\n张1,13812345678\n李二,13812345678\n王三,13812345679\n";
    let (rows, errors) = read_text_of(text, true, false, &mut Vec::new());
    assert_eq!(rows.iter().map(|row| row.row).collect::<Vec<_>>(), [4]);
    let told: Vec<(u32, RosterProblem)> = errors.iter().map(|error| (error.row, error.code)).collect();
    let twice = RosterProblem::DuplicateInFile;
    assert_eq!(told, [(2, RosterProblem::NameMalformed), (3, twice)], "also of a number in a wrong row");
}

#[test]
fn what_this_program_wrote_beside_the_roster_needs_no_word() {
    let notes = |text: &str| {
        let mut notes = Vec::new();
        read_text_of(text, true, false, &mut notes);
        notes.into_iter().map(|note| note.at).collect::<Vec<_>>()
    };
    let own = "姓名,手机号码,报到状态,网格,功能型党支部,确认日期\n张一明,13812345678,已确认,,,2026-11-23\n";
    assert_eq!(notes(own), Vec::<String>::new());
    assert_eq!(notes("姓名,手机号码,网格\n张一明,13812345678,一网格\n"), ["网格"], "somebody else's column");
}

#[test]
fn a_desk_says_where_people_live_and_only_in_its_area() {
    use RosterProblem as P;
    let text = "姓名,手机,单位,社区\n张一明,13812345678,区医院,小石桥社区\n李二,13812345679,区医院,\n";
    let told = errors(text, false, true);
    assert_eq!(told[0].2, P::CommunityNotYours);
    assert_eq!((told[1].0, told[1].2), (3, P::ValueMissing));
    let headless = errors("姓名,手机,手机号\n张一明,13812345678,1", true, false);
    assert_eq!((headless[0].2, headless[0].1.as_str()), (P::ColumnUnknown, "手机号"));
}

#[test]
fn the_words_for_units_are_collected_once() {
    let text = "姓名,手机,单位,信用代码\n张,1,区医院,\n李,2,区医院,91320600MA00000001\n王,3,,\n";
    let sheet = baodao_sheets::read(text.as_bytes(), &Limits::default(), COLUMNS).unwrap();
    assert_eq!(unit_words(&sheet), ["91320600MA00000001", "区医院"]);
}

#[test]
fn known_numbers_meet_their_fate() {
    let row = |n: u32| Row {
        row: 2,
        name: "张小明".into(),
        phone: Phone::parse("13812345678").unwrap(),
        unit: Some(UnitId(Uuid::from_u128(1))),
        unit_name: "区图书馆".into(),
        unit_code: None,
        over: false,
        party_org: None,
        home: Home::new(&community(n), Some("文峰花园"), None).unwrap(),
    };
    let id = ReportInId(Uuid::from_u128(9));
    let known = |state, n: u128, home: Home| Known {
        id,
        state,
        unit: Some(UnitId(Uuid::from_u128(n))),
        unit_name: "区图书馆".into(),
        home,
    };
    let judged = |row: &Row, known: Option<&Known>| fate(row, known, &[], Again::default());
    assert_eq!(judged(&row(1), None), Fate::New);
    assert_eq!(judged(&row(1), Some(&known(State::Confirmed, 1, row(1).home))), Fate::Same);
    assert_eq!(judged(&row(1), Some(&known(State::Invited, 1, row(1).home))), Fate::Same);
    assert_eq!(judged(&row(1), Some(&known(State::Invited, 1, Home::default()))), Fate::Refresh(id));
    assert_eq!(judged(&row(2), Some(&known(State::Invited, 1, row(1).home))), Fate::Refresh(id));
    let moved = |unit, home, ask| Fate::Moved { id, unit, home, ask };
    assert_eq!(judged(&row(2), Some(&known(State::Confirmed, 1, row(1).home))), moved(false, true, true));
    assert_eq!(judged(&row(1), Some(&known(State::Confirmed, 2, row(1).home))), moved(true, false, true));
    assert_eq!(judged(&row(2), Some(&known(State::Submitted, 2, row(1).home))), moved(true, true, false));
    assert_eq!(judged(&row(1), Some(&known(State::Invited, 2, Home::default()))), moved(true, false, false));
    let silent = Row { home: Home::default(), ..row(1) };
    assert_eq!(judged(&silent, Some(&known(State::Confirmed, 1, row(1).home))), Fate::Same);
}

#[test]
fn who_has_ended_is_invited_again_only_on_purpose() {
    let row = Row {
        row: 2,
        name: "张小明".into(),
        phone: Phone::parse("13812345678").unwrap(),
        unit: Some(UnitId(Uuid::from_u128(1))),
        unit_name: "区图书馆".into(),
        unit_code: None,
        over: false,
        party_org: None,
        home: Home::new(&community(1), None, None).unwrap(),
    };
    let at: Timestamp = "2026-05-01T01:00:00Z".parse().unwrap();
    let ended = |unit: u128| Over {
        unit: Some(UnitId(Uuid::from_u128(unit))),
        unit_name: "区图书馆".into(),
        at,
        refused: false,
    };
    let on_purpose = Again { ended: true, refused: false };
    let left_out = fate(&row, None, &[ended(1)], Again::default());
    assert_eq!(left_out, Fate::Ended { at, invited: false });
    let again = fate(&row, None, &[ended(1)], on_purpose);
    assert_eq!(again, Fate::Ended { at, invited: true });
    assert_eq!(fate(&row, None, &[ended(2)], Again::default()), Fate::New, "another unit's");
    assert!(again.invites() && !left_out.invites() && fate(&row, None, &[], Again::default()).invites());
    let known = Known {
        id: ReportInId(Uuid::from_u128(9)),
        state: State::Invited,
        unit: row.unit,
        unit_name: row.unit_name.clone(),
        home: row.home.clone(),
    };
    assert_eq!(fate(&row, Some(&known), &[ended(1)], Again::default()), Fate::Same, "what holds now counts");
    // Refused since: told apart, and invited again only by a word of its own.
    let later: Timestamp = "2026-06-01T01:00:00Z".parse().unwrap();
    let refused = Over { at: later, refused: true, ..ended(1) };
    let told = fate(&row, None, &[ended(1), refused.clone()], on_purpose);
    assert_eq!(told, Fate::Refused { at: later, invited: false });
    assert!(!told.invites());
    assert!(fate(&row, None, &[refused], Again { ended: false, refused: true }).invites());
}

#[test]
fn a_row_that_was_over_changes_nothing_when_its_list_comes_back() {
    let list = |state: &str| {
        format!("姓名,手机号码,报到状态,网格,功能型党支部,确认日期\n张一明,13812345678,{state},,,\n")
    };
    let row = |state: &str| take(&list(state), true, false).unwrap().remove(0);
    assert!(row("已结束").over && row("未通过").over);
    assert!(!row("已确认").over && !row("待填报").over && !row("").over);
    let theirs = "姓名,手机号码,报到状态\n张一明,13812345678,已结束\n";
    assert!(!take(theirs, true, false).unwrap()[0].over, "somebody else's column is never read");
    let elsewhere = Known {
        id: ReportInId(Uuid::from_u128(9)),
        state: State::Confirmed,
        unit: Some(unit(2, "区医院").id),
        unit_name: "区医院".into(),
        home: Home::new(&community(2), None, None).unwrap(),
    };
    assert_eq!(fate(&row("已结束"), Some(&elsewhere), &[], Again::default()), Fate::Same);
    assert!(matches!(fate(&row("已确认"), Some(&elsewhere), &[], Again::default()), Fate::Moved { .. }));
    assert_eq!(fate(&row("已结束"), None, &[], Again::default()), Fate::Same, "forgotten by now");
}

#[test]
fn a_unit_that_was_registered_since_is_the_same_unit() {
    let text = "姓名,手机,未登记单位,社区\n张一明,13812345678,区医院,德民社区\n";
    let row = take(text, false, true).unwrap().remove(0);
    assert_eq!((row.unit, row.unit_name.as_str()), (Some(unit(2, "").id), "区医院"));
    let typed = |name: &str| Known {
        id: ReportInId(Uuid::from_u128(9)),
        state: State::Confirmed,
        unit: None,
        unit_name: name.to_owned(),
        home: row.home.clone(),
    };
    let judged = |row: &Row, name: &str| fate(row, Some(&typed(name)), &[], Again::default());
    assert_eq!(judged(&row, "区医院"), Fate::Same);
    let coded = Row { unit_code: Some("91320600MA00000001".into()), ..row.clone() };
    assert_eq!(judged(&coded, "91320600MA00000001"), Fate::Same);
    assert!(matches!(judged(&row, "小城咖啡店"), Fate::Moved { unit: true, .. }));
    let unlisted = Row { unit: None, unit_name: "小城咖啡店".into(), ..row.clone() };
    assert_eq!(judged(&unlisted, "小城咖啡店"), Fate::Same);
    assert!(
        matches!(judged(&unlisted, "大城咖啡店"), Fate::Moved { unit: true, .. }),
        "two that nobody registered"
    );
    let told = errors("姓名,手机,未登记单位,社区\n张一明,13812345678,区医院,德民社区\n", true, false);
    assert_eq!((told[0].1.as_str(), told[0].2), ("unregistered_unit", RosterProblem::UnitNotYours));
}

#[test]
fn a_desk_names_a_unit_that_is_not_in_the_register() {
    use RosterProblem as P;
    let text = |unit: &str, unlisted: &str| {
        format!("姓名,手机,单位,未登记单位,社区\n张一明,13812345678,{unit},{unlisted},德民社区\n")
    };
    let rows = take(&text("", "小城咖啡店"), false, true).unwrap();
    assert_eq!((rows[0].unit, rows[0].unit_name.as_str(), &rows[0].party_org), (None, "小城咖啡店", &None));
    let told = |text: &str, area: bool| {
        let told = errors(text, !area, area);
        (told[0].1.clone(), told[0].2)
    };
    let column = "unregistered_unit".to_owned();
    assert_eq!(told(&text("区医院", "小城咖啡店"), true), (column.clone(), P::UnitContradicts));
    assert_eq!(told(&text("", "小城咖啡店"), false), (column, P::UnitNotYours));
}
