//! Places that serve people, brands of communities, base figures; addresses and numbers are invented.

use anyhow::Result;
use serde_json::{Value, json};

use super::builder::Builder;
use super::dice::Dice;
use super::district::{Community, Plan, place_of};

/// What a service centre has.
const CENTRE: [&str; 6] = ["事项代办", "图书借阅", "党员教育", "矛盾调解", "法律咨询", "母婴室"];
/// What a station has.
const STATION: [&str; 5] = ["饮水休息", "手机充电", "应急药箱", "雨伞借用", "意见收集"];
/// Name of a brand and what it is.
const BRANDS: [(&str, &str); 6] = [
    ("邻里集市", "每月一次邻里集市：修补、理发、磨刀、换书，老手艺人教年轻人。"),
    ("楼道议事", "楼道里的事楼道里商量，每单元一张议事桌，商量好的一起做。"),
    ("四点半学堂", "放学后作业看护，退休教师和大学生轮流来。"),
    ("银龄茶座", "每周两个下午的茶座，手机课、健康讲座、老故事。"),
    ("绿色小院", "居民共建的小花园，认养一块地，一起浇水。"),
    ("夜间门诊", "下班后也能办事：每周三晚上代办、调解、法律咨询。"),
];

/// Everything of it.
pub async fn tell(builder: &Builder, plan: &Plan) -> Result<()> {
    for (at, one) in plan.subdistricts.iter().enumerate() {
        let dice = Dice::new(builder.seed, 71, at);
        let office = format!("di:{at}");
        let area = builder.path(&one.code)?.to_string();
        let first = one.communities.first().map(|first| &plan.communities[*first]);
        let mut centre = venue(
            &area,
            ("service_centre", &format!("{}党群服务中心", one.name)),
            "街道办事处一楼",
            &CENTRE,
            at * 100,
        );
        centre["point"] = first.map_or(Value::Null, |first| point(plan, first, (0.35, 0.7)));
        builder.step("venue", &office, "/api/venues", centre, builder.ago(60, 10)).await?;
        let people = dice.between(28, 62) * 1_000 + dice.between(0, 9) * 100;
        let land = dice.between(21, 89);
        let figures = [
            ("area", format!("{}.{}", land / 10, land % 10), "区划资料"),
            ("households", (people / 3).to_string(), "街道统计台账"),
            ("registered_population", (people * 4 / 5).to_string(), "街道统计台账"),
            ("resident_population", people.to_string(), "街道统计台账"),
            ("communities", one.communities.len().to_string(), "区划资料"),
            ("offices", "9".to_owned(), "机构设置文件"),
            ("institutions", "3".to_owned(), "机构设置文件"),
        ];
        for (figure, value, source) in figures {
            state(builder, &office, &area, (figure, &value, source)).await?;
        }
    }
    for (at, place) in plan.communities.iter().enumerate() {
        community(builder, plan, at, place).await?;
    }
    Ok(())
}

/// A community's station; in some a brand, a demonstration point and figures of its own.
async fn community(builder: &Builder, plan: &Plan, at: usize, place: &Community) -> Result<()> {
    let dice = Dice::new(builder.seed, 72, at);
    let office = format!("co:{at}");
    let area = builder.path(&place.code)?.to_string();
    let name = place_of(place);
    let mut brand = Value::Null;
    if at.is_multiple_of(3) {
        let (brand_name, what) = BRANDS[at / 3 % BRANDS.len()];
        let body = json!({ "area_path": area, "name": brand_name, "what": what, "since": "2025-03-05" });
        let saved = builder.step("brand", &office, "/api/brands", body, builder.ago(50, 9)).await?;
        brand = saved.map_or(Value::Null, |saved| saved["id"].clone());
    }
    let mut station = venue(
        &area,
        ("practice_station", &format!("{name}新时代文明实践站")),
        "居委会一楼",
        &CENTRE[..4],
        at * 4 + 1,
    );
    station["point"] = point(plan, place, (0.3, 0.3));
    station["brand"] = brand.clone();
    builder.step("venue", &office, "/api/venues", station, builder.ago(50, 10)).await?;
    if at.is_multiple_of(3) {
        let mut shown = venue(
            &area,
            ("demonstration_point", &format!("{name}架空层服务点")),
            "小区架空层",
            &STATION,
            at * 4 + 2,
        );
        shown["point"] = point(plan, place, (0.7, 0.45));
        shown["brand"] = brand;
        builder.step("venue", &office, "/api/venues", shown, builder.ago(40, 10)).await?;
        let people = dice.between(40, 110) * 100;
        for (figure, value) in [("households", people / 3), ("resident_population", people)] {
            state(builder, &office, &area, (figure, &value.to_string(), "社区台账")).await?;
        }
    }
    if at % 4 == 1 {
        let mut grid =
            venue(&area, ("grid_station", &format!("{name}网格驿站")), "小区东门旁", &STATION, at * 4 + 3);
        grid["point"] = point(plan, place, (0.55, 0.8));
        if at == 1 {
            grid["closed_note"] = "内部装修，恢复日期另行告知".into();
        }
        builder.step("venue", &office, "/api/venues", grid, builder.ago(30, 10)).await?;
    }
    Ok(())
}

fn venue(area: &str, (kind, name): (&str, &str), address: &str, services: &[&str], number: usize) -> Value {
    let (weekday, saturday) = ("8:30-11:30，14:00-17:30", "9:00-11:30");
    json!({
        "kind": kind, "area_path": area, "name": name, "address": address,
        "hours": [weekday, weekday, weekday, weekday, weekday, saturday, ""],
        "phone": format!("0513-0105{:04}", number % 10_000), "services": services,
    })
}

/// A point of the first grid of a community.
fn point(plan: &Plan, place: &Community, (x, y): (f64, f64)) -> Value {
    place.grids.first().map_or(Value::Null, |grid| {
        let (lon, lat) = plan.grids[*grid].square.point(x, y);
        json!({ "lon": lon, "lat": lat })
    })
}

async fn state(
    builder: &Builder,
    office: &str,
    area: &str,
    (figure, value, source): (&str, &str, &str),
) -> Result<()> {
    let body = json!({
        "area_path": area, "figure": figure, "value": value, "source": source, "as_of": "2025-12-31",
    });
    builder.step("figure", office, "/api/area-profile", body, builder.ago(45, 15)).await.map(drop)
}
