//! What stands around the words of a matter, so that no two people write alike.

use super::{Matter, Way};

/// Sentences before and after the matter itself; an empty one stands for nothing.
#[derive(Debug)]
pub struct Around {
    pub openings: &'static [&'static str],
    pub details: &'static [&'static str],
    pub endings: &'static [&'static str],
}

const TROUBLE: Around = Around {
    openings: &[
        "",
        "",
        "",
        "您好，",
        "社区你好，",
        "反映一个问题：",
        "想问一下，",
        "又来麻烦了，",
        "工作人员好，",
    ],
    details: &[
        "",
        "",
        "",
        "已经好几天了。",
        "前两天就这样，今天更明显。",
        "同一个单元的几户都看到了。",
        "打过物业电话，说会来，还没来。",
        "上个月也有过一次。",
        "家里有老人，实在不方便。",
        "照片我也可以补发。",
        "楼上楼下都在说这件事。",
    ],
    endings: &[
        "",
        "",
        "",
        "麻烦尽快看一下，谢谢。",
        "希望能有人来看看。",
        "请帮忙协调一下。",
        "盼回复。",
        "辛苦了。",
        "白天打电话都能接到。",
        "有结果请告诉我一声。",
        "谢谢社区。",
    ],
};

const FAVOUR: Around = Around {
    openings: &["", "", "", "您好，", "社区你好，", "想请人帮个忙：", "替邻居问一声，", "不好意思打扰了，"],
    details: &[
        "",
        "",
        "平时只有一个人在家。",
        "周末比较方便。",
        "时间可以商量。",
        "子女工作日赶不回来。",
        "不赶时间，这周之内就好。",
        "上午在家，下午要出门。",
        "第一次请志愿者，不太懂流程。",
    ],
    endings: &[
        "",
        "",
        "",
        "谢谢志愿者。",
        "麻烦安排一下，谢谢。",
        "来之前打个电话就好。",
        "先谢谢了。",
        "给大家添麻烦了。",
        "茶水都备好。",
    ],
};

const QUESTION: Around = Around {
    openings: &["", "", "您好，", "请问，", "咨询一下，", "社区你好，", "想打听一件事："],
    details: &[
        "",
        "",
        "网上查了没太看明白。",
        "打过一次电话没问清楚。",
        "怕跑两趟。",
        "平时上班，只有周末有空。",
        "是替父母问的。",
        "刚搬来不久，不熟悉情况。",
        "听邻居说政策有变化。",
    ],
    endings: &["", "", "谢谢。", "麻烦告知，谢谢。", "电话里说也行。", "最好能说说要带哪些东西。", "盼复。"],
};

const IDEA: Around = Around {
    openings: &["", "", "提个建议：", "有个想法，", "您好，", "作为老住户说一句，"],
    details: &[
        "",
        "",
        "邻居们也这么说。",
        "花钱不多，受益的人不少。",
        "别的小区已经这样做了。",
        "可以先试一个月看看。",
        "我也愿意出一份力。",
        "开居民会的时候也有人提过。",
    ],
    endings: &["", "", "供参考。", "谢谢。", "希望考虑一下。", "有消息请在公告栏说一声。"],
};

const PATROL: Around = Around {
    openings: &["", "", "上午巡查，", "下午巡查，", "例行走访中看到，", "和楼组长一起看了，"],
    details: &[
        "",
        "",
        "已拍照留存。",
        "暂未影响通行。",
        "已先放置提示牌。",
        "周边住户已告知。",
        "与上周记录的是同一处。",
    ],
    endings: &["", "", "拟当天处理。", "继续跟踪。", "请相关单位配合。"],
};

const REPORT: Around = Around {
    openings: &["", "反映一个问题："],
    details: &["", "不止一家这样想。", "楼里议论很久了。"],
    endings: &["", "请核实。", "请为我保密。"],
};

const BARE: Around =
    Around {
        openings: &[""], details: &["", "不着急。", "慢慢来就好。"], endings: &["", "谢谢。"]
    };

/// What people write around such a matter.
pub fn around(matter: &Matter) -> &'static Around {
    match (matter.kind, matter.way) {
        ("grid_event", _) => &PATROL,
        ("wish", _) => &BARE,
        ("report", _) => &REPORT,
        ("consult", _) => &QUESTION,
        ("suggest", _) => &IDEA,
        (_, Way::Help) => &FAVOUR,
        _ => &TROUBLE,
    }
}

/// What a reply closes with.
pub const ENDS_OF_REPLIES: &[&str] = &[
    "",
    "",
    "",
    "有问题请随时联系我们。",
    "过几天我们再来看一次。",
    "谢谢您的反映。",
    "如有反复请直接告诉网格员。",
    "已和您电话说明。",
];
/// What a wish says in public: no name, no number, no illness.
pub const WISH_WORDS: &[&str] =
    &["一位居民的小心愿：", "社区里的一个心愿：", "邻居的一个小愿望：", "微心愿：", "身边人的心愿："];
/// What is asked back.
pub const QUESTIONS: &[&str] = &[
    "请问具体是几号楼几单元？",
    "请问什么时间方便上门？",
    "请问这种情况持续多久了？",
    "方便补一张现场照片吗？",
    "请问之前联系过物业吗，他们怎么说？",
];
/// What is answered.
pub const ANSWERS: &[&str] = &[
    "在二单元，白天都有人。",
    "周末都方便，工作日晚上也行。",
    "大概一个星期了。",
    "联系过一次，说要等配件。",
    "照片晚上补给你们，就在单元门右手边。",
];
/// Why somebody is not content.
pub const AGAIN: &[&str] = &[
    "已再次到场处理并复核。",
    "换了办法重新处理，请您再看看。",
    "约好时间当面说明，并把剩下的部分做完了。",
    "请物业一同到场返工，现场确认无遗留。",
];
