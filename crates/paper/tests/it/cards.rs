//! Contact cards.

use baodao_paper::{Card, CardSheet, Document, render};

use crate::reading::{pages_of, text_of};

fn card() -> Card {
    Card::titled("东城社区党群服务中心")
        .name("网格员 李师傅")
        .line("工作电话 0516-0000000")
        .line("地址 东城路1号")
        .qr("https://bd.example/c/01", "扫码点单")
        .unwrap()
        .foot("24小时热线 12345")
}

#[test]
fn ten_cards_fill_one_sheet() {
    let pdf = render(&Document::Cards(CardSheet::full_of(&card()))).unwrap();
    let text = text_of(&pdf);
    assert_eq!(pages_of(&pdf), 1, "{text}");
    assert_eq!(text.matches("东城社区党群服务中心").count(), 10);
    assert_eq!(text.matches("网格员 李师傅").count(), 10);
    assert_eq!(text.matches("扫码点单").count(), 10);
    assert_eq!(text.matches("12345").count(), 10);
}

#[test]
fn eleven_cards_need_a_second_sheet_and_a_card_may_be_plain() {
    let plain = Card::titled("社区").line("电话 0516-0000000");
    let pdf = render(&Document::Cards(CardSheet::of(std::iter::repeat_n(plain, 11)))).unwrap();
    assert_eq!(pages_of(&pdf), 2);
}
