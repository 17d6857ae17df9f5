//! The plain official page.

use baodao_paper::{Block, Column, Document, Letter, MAX_ROWS, PaperError, Table, render};

use crate::reading::{fonts_of, pages_of, text_of};

fn table(rows: usize) -> Table {
    let columns = [
        Column::short("序号"),
        Column::words("服务内容", 3),
        Column::short("日期"),
        Column::number("时长(分钟)"),
    ];
    let mut table = Table::new(columns).when_empty("没有记录");
    for row in 1..=rows {
        table.push([row.to_string(), "给独居老人送餐".to_owned(), "2026-11-23".to_owned(), "90".to_owned()]);
    }
    table
}

/// Without the white space, which readers guess from distances.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

fn set(letter: Letter) -> Vec<u8> {
    render(&Document::Letter(letter)).unwrap()
}

#[test]
fn every_kind_of_block_can_be_read_back() {
    let pdf = set(Letter::titled("服务记录清单")
        .subtitle("2026年度")
        .footer("由系统按已核实的记录生成")
        .with(Block::line("某某社区居民委员会："))
        .with(Block::paragraph("本清单列出本人已确认并核实的服务。"))
        .with(Block::heading("一、明细"))
        .with(table(3).into())
        .with(Block::facts([("党员服务", "3 次，270 分钟"), ("志愿服务", "0 次")]))
        .with(Block::note("时长只计在场时间，不含路途。"))
        .with(Block::qr("https://bd.example/v/1", "扫码查看公开说明").unwrap())
        .with(Block::signatures(["本人签字：", "经办人签字："]))
        .with(Block::closing("东城社区", "2026年11月23日")));
    let text = text_of(&pdf);
    for words in [
        "服务记录清单",
        "2026年度",
        "由系统按已核实的记录生成",
        "某某社区居民委员会：",
        "本清单列出本人已确认并核实的服务。",
        "一、明细",
        "服务内容",
        "给独居老人送餐",
        "270 分钟",
        "不含路途",
        "扫码查看公开说明",
        "经办人签字：",
        "2026年11月23日",
        "—1—",
    ] {
        assert!(dense(&text).contains(&dense(words)), "{words} is missing in:\n{text}");
    }
    assert_eq!(pages_of(&pdf), 1, "{text}");
    let fonts = fonts_of(&pdf);
    assert!(fonts.contains("NotoSerifCJKsc") && fonts.contains("NotoSansCJKsc"), "{fonts}");
    assert!(pdf.len() < 200_000, "only the shapes that are used are embedded: {} bytes", pdf.len());
}

#[test]
fn the_headings_of_a_long_table_stand_on_every_page() {
    let pdf = set(Letter::titled("清单").landscape().with(table(120).into()));
    let pages = pages_of(&pdf);
    assert!(pages > 2);
    assert_eq!(text_of(&pdf).matches("服务内容").count(), pages);
}

#[test]
fn an_empty_table_says_so() {
    assert!(text_of(&set(Letter::titled("清单").with(table(0).into()))).contains("没有记录"));
}

#[test]
fn what_people_write_is_text_and_nothing_else() {
    let markup = r#"#read("/etc/passwd") *粗* $x$ = 标题 #image("a.png") \u{0} "引号" <标签> @参考 // 注"#;
    let pdf = set(Letter::titled("#1 号楼 *").with(Block::paragraph(markup)));
    let text = dense(&text_of(&pdf));
    assert!(text.contains("#1号楼*"), "{text}");
    assert!(text.contains(r#"#read("/etc/passwd")*粗*$x$=标题#image("a.png")"#), "{text}");
    assert!(text.contains("<标签>@参考//注"), "{text}");
}

#[test]
fn a_text_of_several_lines_becomes_paragraphs() {
    let pdf = set(Letter::titled("感谢信").with_all(Block::paragraphs("谢谢你们。\n\n路灯亮了。")));
    let text = text_of(&pdf);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(lines.contains(&"谢谢你们。") && lines.contains(&"路灯亮了。"), "{text}");
}

#[test]
fn rare_shapes_of_names_are_in_the_fonts() {
    let names = "喆 堃 祎 玥 媜 㛃 龘 𠮷 𬭎 ·阿依古丽·";
    let text = text_of(&set(Letter::titled("名单").with(Block::paragraph(names))));
    for shape in ["喆", "堃", "祎", "㛃", "龘", "𠮷", "𬭎", "阿依古丽"] {
        assert!(text.contains(shape), "{shape} in {text}");
    }
}

#[test]
fn a_watermark_lies_on_every_page() {
    let pdf = set(Letter::titled("清单").watermark("张** 2026-11-23 导出").with(table(60).into()));
    let text = dense(&text_of(&pdf));
    assert!(text.matches("2026-11-23导出").count() >= 10, "five times a page: {text}");
}

#[test]
fn the_same_data_give_the_same_file() {
    let letter = Letter::titled("清单").with(table(5).into());
    assert_eq!(set(letter.clone()), set(letter));
}

#[test]
fn english_letters_break_between_words() {
    let words = "This list shows the services that were confirmed by the person and checked. ".repeat(4);
    let pdf = set(Letter::titled("Service record").english().with(Block::paragraph(&words)));
    assert!(text_of(&pdf).contains("confirmed by the person"));
}

#[test]
fn a_document_without_end_is_refused() {
    let rows = MAX_ROWS + 1;
    let refused = render(&Document::Letter(Letter::titled("清单").with(table(rows).into())));
    assert!(matches!(refused, Err(PaperError::TooLong { what: "rows", count, .. }) if count == rows));
}

#[test]
fn a_row_that_does_not_fit_its_columns_is_refused() {
    let table = table(1).row(["只有一格"]);
    let refused = render(&Document::Letter(Letter::titled("清单").with(table.into())));
    assert!(matches!(refused, Err(PaperError::UnevenRow { row: 1, cells: 1, columns: 4 })));
}
