//! Micro-projects of the first communities in every state, with who claims them; all invented.

use anyhow::Result;
use axum::http::Method;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::builder::Builder;
use super::district::Plan;
use super::people::Roster;

/// How far a project has come.
enum Stage {
    Draft,
    Published,
    Running,
    Done(&'static str),
    Withdrawn(&'static str),
}

/// Who claims.
#[derive(Clone, Copy)]
enum By {
    /// The unit of the subdistrict's liaison.
    Unit,
    /// The service team of the community.
    Team,
    /// One of the community's volunteers and in-service members.
    Person(usize),
}

/// What became of a claim.
#[derive(Clone, Copy)]
enum Then {
    Waits,
    Accepted,
    Declined,
    TakenBack,
}

/// A project on paper; its days are counted from the present one.
struct Micro {
    kind: &'static str,
    title: &'static str,
    what: &'static str,
    place: &'static str,
    wanted: (i32, &'static str),
    days: (i64, i64),
    stage: Stage,
    claims: &'static [(By, i32, Then)],
}

use Stage::{Done, Draft, Published, Running, Withdrawn};
use Then::{Accepted, Declined, TakenBack, Waits};

const PROJECTS: &[Micro] = &[
    Micro {
        kind: "environment",
        title: "垃圾分类早晚高峰引导",
        what: "在投放点引导居民分类，教大家用新的厨余桶，遇到装修垃圾告诉放到哪里。",
        place: "小区东门投放点",
        wanted: (10, "people"),
        days: (6, 6),
        stage: Published,
        claims: &[(By::Team, 5, Accepted), (By::Person(2), 1, Accepted), (By::Person(3), 2, Waits)],
    },
    Micro {
        kind: "order",
        title: "非机动车停放整理",
        what: "把楼道口和消防通道上的电动车挪到车棚，给没有牌的车系上提醒条。",
        place: "老小区车棚一带",
        wanted: (2, "parties"),
        days: (9, 9),
        stage: Published,
        claims: &[(By::Unit, 12, Accepted), (By::Team, 6, Accepted)],
    },
    Micro {
        kind: "care",
        title: "给独居老人装防滑垫",
        what: "社区已经征得老人同意并量好尺寸，上门铺卫生间防滑垫，顺手看看灯泡。",
        place: "社区服务大厅集合",
        wanted: (6, "people"),
        days: (4, 4),
        stage: Published,
        claims: &[(By::Person(1), 2, Waits), (By::Person(4), 1, TakenBack)],
    },
    Micro {
        kind: "culture",
        title: "楼道书架认养",
        what: "认养一个楼道书架：整理、登记、每两周换一次书。",
        place: "各单元一楼",
        wanted: (5, "parties"),
        days: (12, 100),
        stage: Published,
        claims: &[(By::Unit, 4, Waits), (By::Person(5), 1, Declined)],
    },
    Micro {
        kind: "safety",
        title: "灭火器点检和逃生演示",
        what: "逐层检查灭火器压力和日期，在广场给居民演示怎样用。",
        place: "小区中心广场",
        wanted: (8, "people"),
        days: (15, 15),
        stage: Published,
        claims: &[],
    },
    Micro {
        kind: "environment",
        title: "河边步道清洁日",
        what: "沿步道捡拾垃圾，清理护栏上的小广告。",
        place: "河边步道南段",
        wanted: (20, "people"),
        days: (20, 20),
        stage: Draft,
        claims: &[],
    },
    Micro {
        kind: "other",
        title: "社区公告栏翻新",
        what: "重新刷漆，按栏目排好公告。",
        place: "居委会门口",
        wanted: (3, "people"),
        days: (25, 26),
        stage: Draft,
        claims: &[],
    },
    Micro {
        kind: "care",
        title: "四点半课堂助教",
        what: "周一到周五放学后陪孩子做作业，帮助看护到家长来接。",
        place: "社区四点半课堂",
        wanted: (8, "people"),
        days: (-6, 40),
        stage: Running,
        claims: &[(By::Team, 4, Accepted), (By::Person(2), 1, Accepted), (By::Person(6), 1, Accepted)],
    },
    Micro {
        kind: "order",
        title: "校门口护学",
        what: "早上和下午放学时在路口引导家长停车，护送孩子过街。",
        place: "小学南门路口",
        wanted: (3, "parties"),
        days: (-3, 25),
        stage: Running,
        claims: &[(By::Unit, 6, Accepted), (By::Team, 4, Accepted)],
    },
    Micro {
        kind: "environment",
        title: "楼顶绿化补种",
        what: "翻土、补苗、装滴灌管，社区备工具。",
        place: "便民中心楼顶",
        wanted: (6, "people"),
        days: (-9, -9),
        stage: Done("补种月季四十株，滴灌管已接好，钥匙交物业保管。"),
        claims: &[(By::Person(1), 2, Accepted), (By::Person(3), 1, Accepted)],
    },
    Micro {
        kind: "safety",
        title: "飞线充电劝导",
        what: "挨楼劝导，把车推到充电棚，记下缺充电口的位置。",
        place: "南区各楼",
        wanted: (3, "parties"),
        days: (-14, -13),
        stage: Done("劝导飞线十一处，缺充电口的三处已报物业加装。"),
        claims: &[(By::Unit, 8, Accepted), (By::Team, 5, Accepted), (By::Person(4), 1, Declined)],
    },
    Micro {
        kind: "culture",
        title: "邻里节搭台和收场",
        what: "搬桌椅、挂灯、散场后清扫。",
        place: "小区中心广场",
        wanted: (12, "people"),
        days: (-20, -20),
        stage: Done("来了二百多位邻居，场地当晚恢复原样。"),
        claims: &[(By::Team, 6, Accepted), (By::Person(5), 3, Accepted)],
    },
    Micro {
        kind: "environment",
        title: "落叶收集堆肥",
        what: "收集落叶送到堆肥点，不和生活垃圾混放。",
        place: "小区北侧绿地",
        wanted: (10, "people"),
        days: (3, 3),
        stage: Withdrawn("连日有雨，改期后另行发布。"),
        claims: &[(By::Person(2), 2, Accepted)],
    },
    Micro {
        kind: "other",
        title: "旧衣回收箱挪位",
        what: "把回收箱从人行道挪到小区门内。",
        place: "西门人行道",
        wanted: (4, "people"),
        days: (8, 8),
        stage: Withdrawn("回收单位已经自行挪好，不用再来人。"),
        claims: &[],
    },
];

/// All of them over the first communities, so that each has several.
pub async fn tell(builder: &Builder, plan: &Plan, roster: &Roster) -> Result<()> {
    for (nth, micro) in PROJECTS.iter().enumerate() {
        let community = [0, 1, 0, 2][nth % 4] % plan.communities.len();
        one(builder, plan, roster, (community, nth), micro).await?;
    }
    Ok(())
}

async fn one(
    builder: &Builder,
    plan: &Plan,
    roster: &Roster,
    (community, nth): (usize, usize),
    micro: &Micro,
) -> Result<()> {
    let place = &plan.communities[community];
    let office = format!("co:{community}");
    let (first, last) = micro.days;
    let (wanted, measure) = micro.wanted;
    // Written well before it begins, claimed and answered some days later.
    let written = (-first).max(0) + 12;
    let body = json!({
        "kind": micro.kind, "area_path": builder.path(&place.code)?, "title": micro.title, "what": micro.what,
        "place": micro.place, "phone": format!("0513-0106{nth:04}"), "measure": measure, "wanted": wanted,
        "from": format!("{}T08:30:00+08:00", builder.day(first)),
        "until": format!("{}T11:00:00+08:00", builder.day(last)),
    });
    let draft =
        builder.step("micro-project", &office, "/api/micro-projects", body, builder.ago(written, 10)).await?;
    let Some(id) = draft.as_ref().and_then(|draft| draft["id"].as_str()) else { return Ok(()) };
    if matches!(micro.stage, Draft) {
        return Ok(());
    }
    go(builder, &office, (id, "publish"), json!({}), builder.ago(written, 11)).await?;
    for (by, people, then) in micro.claims {
        let candidates: Vec<String> = match by {
            By::Unit => vec![format!("li:{}", place.subdistrict)],
            By::Team => roster.members[community].iter().take(40).map(|one| one.key.clone()).collect(),
            By::Person(at) => {
                roster.members[community].get(*at).map(|one| one.key.clone()).into_iter().collect()
            }
        };
        let made = claim(builder, id, (*by, *people), &candidates, written - 4).await?;
        if let Some((who, claim)) = made {
            answer(builder, &office, &who, &claim, (*then, written - 5)).await?;
        }
    }
    match micro.stage {
        Draft | Published => {}
        Withdrawn(reason) => {
            go(builder, &office, (id, "withdraw"), json!({ "reason": reason }), builder.ago(2, 10)).await?;
        }
        Running => {
            go(builder, &office, (id, "start"), json!({}), builder.ago(-first, 9)).await?;
        }
        Done(result) => {
            go(builder, &office, (id, "start"), json!({}), builder.ago(-first, 9)).await?;
            go(builder, &office, (id, "finish"), json!({ "result": result }), builder.ago(-last - 1, 10))
                .await?;
        }
    }
    Ok(())
}

/// A step of the office with a project.
async fn go(
    builder: &Builder,
    office: &str,
    (project, step): (&str, &str),
    body: Value,
    at: Timestamp,
) -> Result<()> {
    let path = format!("/api/micro-projects/{project}/{step}");
    builder.step("micro-project", office, &path, body, at).await.map(drop)
}

/// Claims by the first of these people who may; tells who it was, and the claim.
async fn claim(
    builder: &Builder,
    project: &str,
    (by, people): (By, i32),
    candidates: &[String],
    days: i64,
) -> Result<Option<(String, String)>> {
    let party = match by {
        By::Unit => "unit",
        By::Team => "team",
        By::Person(_) => "person",
    };
    let page = format!("/api/micro-projects/{project}");
    for who in candidates {
        let seen = builder.ask_at(who, Method::GET, &page, Value::Null, builder.ago(days, 18)).await;
        let Some(seen) = builder.gently("micro-project", seen)? else { continue };
        let speaks = seen["claim_as"].as_array().into_iter().flatten().find(|one| one["party"] == party);
        let Some(speaks) = speaks else { continue };
        let body = json!({
            "party": party, "party_id": speaks["id"], "people": people, "note": "能按时到，工具请社区准备。",
        });
        let made =
            builder.step("micro-claim", who, &format!("{page}/claims"), body, builder.ago(days, 19)).await?;
        let mine = made.as_ref().and_then(|made| made["mine"].as_array()).into_iter().flatten();
        let claim = mine.filter(|one| one["party"] == party).find_map(|one| one["id"].as_str());
        return Ok(claim.map(|claim| (who.clone(), claim.to_owned())));
    }
    Ok(None)
}

async fn answer(
    builder: &Builder,
    office: &str,
    who: &str,
    claim: &str,
    (then, days): (Then, i64),
) -> Result<()> {
    let (who, step, body) = match then {
        Waits => return Ok(()),
        Accepted => (office, "accept", json!({})),
        Declined => (office, "decline", json!({ "reason": "这次人手已够，欢迎看看别的微项目。" })),
        TakenBack => (who, "take-back", json!({})),
    };
    let path = format!("/api/micro-claims/{claim}/{step}");
    builder.step("micro-claim", who, &path, body, builder.ago(days, 10)).await.map(drop)
}
