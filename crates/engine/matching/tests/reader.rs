//! The reader: the quick path and the strict one agree on every text, and no text makes
//! either of them panic.
#![allow(clippy::expect_used)]

mod common;
#[path = "common/draw.rs"]
mod draw;

use baodao_matching::instance::{InstanceError, ReadError, instance_json, read, read_strict};
use proptest::prelude::*;

const GOOD: &str = r#"{"format":"dispatch-match/1","name":"n","seed":1,"slots":2,
"params":{"B":1000000000,"comm":400,"lang":600,"sex":300,"fair":2,"delta":2},
"skills":["a"],"langs":["b"],"n_grids":1,"n_comms":1,
"volunteers":[{"id":0,"x":1,"y":-2,"grid":0,"comm":0,"sex":1,"skills":1,"langs":1,"slots":3,"cap":2,"hours":5}],
"tasks":[{"id":0,"x":0,"y":0,"grid":0,"comm":0,"slot":1,"need":1,"prio":4,"skills":0,"lang":-1,"lang_hard":false,
"sex":-1,"sex_hard":false,"max_dist":100}]}"#;

#[test]
fn reads_the_format() {
    let inst = read(GOOD.as_bytes()).expect("good");
    assert_eq!((inst.volunteers[0].y, inst.tasks[0].prio), (-2, 4));
}

#[test]
fn refuses_with_a_typed_error() {
    let with = |from: &str, to: &str| read(GOOD.replace(from, to).as_bytes()).expect_err("bad");
    let field = |error| match error {
        ReadError::Instance(InstanceError::OutOfRange { what, field, .. }) => (what, field),
        other => panic!("{other:?}"),
    };
    assert!(matches!(with("dispatch-match/1", "other/2"), ReadError::Instance(InstanceError::Format { .. })));
    assert!(matches!(
        with("\"id\":0,\"x\":1", "\"id\":7,\"x\":1"),
        ReadError::Instance(InstanceError::IdNotPosition { id: 7, .. })
    ));
    assert_eq!(field(with("\"prio\":4", "\"prio\":5")), ("task", "prio"));
    assert_eq!(field(with("\"slot\":1", "\"slot\":2")), ("task", "slot"));
    assert_eq!(field(with("\"slots\":2", "\"slots\":65")), ("instance", "slots"));
    assert_eq!(field(with("\"x\":1,", "\"x\":1000000001,")), ("volunteer", "x"));
    assert_eq!(field(with("\"need\":1", "\"need\":-1")), ("task", "need"));
    assert_eq!(field(with("\"comm\":400", "\"comm\":-400")), ("params", "comm"));
    assert!(matches!(
        with("\"delta\":2", "\"delta\":400000000"),
        ReadError::Instance(InstanceError::TooLargeTogether { .. })
    ));
    assert!(matches!(
        with("\"B\":1000000000", "\"B\":9000000000000000000"),
        ReadError::Instance(InstanceError::TooLargeTogether { .. } | InstanceError::OutOfRange { .. })
    ));
    for bad in
        ["\"x\":1.5", "\"x\":1e3", "\"x\":99999999999999999999", "\"x\":\"1\"", "\"x\":null", "\"y\":1"]
    {
        let error = with("\"x\":1", bad);
        assert!(matches!(error, ReadError::Json(_)), "{bad}: {error:?}");
    }
    assert!(matches!(read(b""), Err(ReadError::Json(_))));
    assert!(matches!(read(&[0xff, 0xfe, b'{']), Err(ReadError::Json(_))));
    assert!(matches!(read(&[b'['; 100_000]), Err(ReadError::Json(_))));
}

#[test]
fn hand_made_instances_are_checked_too() {
    let mut inst = read(GOOD.as_bytes()).expect("good");
    inst.tasks[0].slot = 9;
    let error = baodao_matching::planner::Planner::new(inst).expect_err("no such slot");
    assert!(matches!(error, InstanceError::OutOfRange { field: "slot", .. }));
}

#[test]
fn order_of_fields_and_unknown_fields_do_not_matter() {
    let moved =
        GOOD.replace("\"seed\":1,", "").replace("{\"format\"", "{\"seed\":1,\"note\":{\"a\":[1]},\"format\"");
    assert_eq!(read(moved.as_bytes()), read(GOOD.as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn written_and_read_back(inst in draw::instance()) {
        let ours = instance_json(&inst);
        prop_assert_eq!(read(ours.as_bytes()), Ok(inst.clone()));
        prop_assert_eq!(read(common::to_json(&inst).as_bytes()), Ok(inst));
    }

    /// Damage one byte, drop one, or cut the text: both readers say the same.
    #[test]
    fn readers_agree(at in 0..GOOD.len(), byte in any::<u8>(), kind in 0..4) {
        let mut text = GOOD.as_bytes().to_vec();
        match kind {
            0 => text[at] = byte,
            1 => text[at] = b"0123456789-.e,:{}[]\" \n"[usize::from(byte) % 22],
            2 => { text.remove(at); }
            _ => text.truncate(at),
        }
        prop_assert_eq!(read(&text), read_strict(&text));
    }

    #[test]
    fn never_panics(text in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&text);
    }
}
