//! Who plays and where: a district of one community, set up with the commands and calls by which a
//! real one is; a resident, a coordinator, volunteers.

use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sqlx::postgres::PgConnection;
use sqlx::{Connection, Row};

use crate::person::Person;
use crate::program::Program;

/// Stands in every request of these tests.
const MARK: &str = "断电演练";
const DISTRICT: &str = "320613";
const COMMUNITY: &str = "320613001001";
const AREAS: &str = "code,name\n320613,崇川区\n320613001,城东街道\n320613001001,德民社区居委会\n";
const SECADMIN: &str = "13800000001";
const SYSADMIN: &str = "13800000002";
const COORDINATOR: &str = "13800000003";
const RESIDENT: &str = "13800000004";
/// Numbers of the volunteers begin here.
const VOLUNTEERS: u64 = 13_900_000_000;

pub struct Cast {
    pub resident: Person,
    pub coordinator: Person,
    pub volunteers: Vec<Person>,
}

impl Cast {
    /// Sets the district up.
    pub async fn of(program: &Program, volunteers: usize) -> Self {
        let district = [
            "--code",
            "chongchuan",
            "--name",
            "崇川区",
            "--supervision-phone",
            "0513-12345",
            "--help-phone",
            "0513-12345",
        ];
        program.command(&[["admin", "create-tenant"].as_slice(), &district].concat());
        program.command(&["admin", "first-admin", "--name", "安全员", "--phone", SECADMIN]);
        let person = |phone: &str| program.person(program.command(&["admin", "token", "--account", phone]));
        let secadmin = person(SECADMIN);
        let account = json!({ "name": "系统员", "phone": SYSADMIN, "adult": true });
        let made = secadmin.must("/api/accounts", "sysadmin", Some(account)).await;
        let path = format!("/api/accounts/{}/grants", made["id"].as_str().unwrap());
        let grant = json!({ "role": "sysadmin", "area": "", "reason": "first set-up" });
        secadmin.must(&path, "sysadmin-grant", Some(grant)).await;
        person(SYSADMIN).upload("/api/territory/import?kind=areas", AREAS).await;
        let people: Vec<Value> =
            [row(COORDINATOR, "community_coordinator", COMMUNITY), row(RESIDENT, "resident", DISTRICT)]
                .into_iter()
                .chain(
                    (VOLUNTEERS..)
                        .take(volunteers)
                        .map(|phone| row(&phone.to_string(), "volunteer", DISTRICT)),
                )
                .collect();
        let import = json!({ "reason": "first set-up", "people": people });
        let imported = secadmin.must("/api/accounts/import", "people", Some(import)).await;
        let volunteers = &imported["accounts"].as_array().unwrap()[2..];
        let volunteers = volunteers.iter().map(|row| row["account"].as_str().unwrap().to_owned()).collect();
        Self {
            resident: person(RESIDENT),
            coordinator: person(COORDINATOR),
            volunteers: crowd(program, volunteers).await,
        }
    }

    /// A task of a new request with so many places, tomorrow for two hours; its id.
    pub async fn open_call(&self, name: &str, places: usize) -> String {
        let request = self.submit(name).await;
        let id = request["request"]["id"].as_str().unwrap();
        self.coordinator.must(&format!("/api/requests/{id}/accept"), &format!("{name}-accept"), None).await;
        let begin = tomorrow();
        let task = json!({ "mode": { "mode": "open_call" }, "title": "搬运物资", "places": places,
            "starts_at": begin, "ends_at": begin + SignedDuration::from_hours(2) });
        let path = format!("/api/requests/{id}/dispatch");
        let body = json!({ "tasks": [task] });
        let dispatched = self.coordinator.must(&path, &format!("{name}-dispatch"), Some(body)).await;
        dispatched["open_tasks"][0].as_str().unwrap().to_owned()
    }

    /// A new request in the community.
    pub async fn submit(&self, name: &str) -> Value {
        let body =
            json!({ "kind": "help", "body": format!("{MARK} {name}"), "place": { "area_code": COMMUNITY } });
        self.resident.must("/api/requests", &format!("{name}-submit"), Some(body)).await
    }

    /// How many requests there are.
    pub async fn submitted(&self) -> usize {
        let (mut count, mut after) = (0, String::new());
        loop {
            let page =
                self.resident.read(&format!("/api/requests?mine=true&limit=200&q={MARK}{after}")).await;
            count += page["items"].as_array().unwrap().len();
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return count,
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the program under test runs by the machine's clock")]
fn tomorrow() -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap() + SignedDuration::from_hours(26)
}

fn row(phone: &str, role: &str, area: &str) -> Value {
    json!({ "name": "张小明", "phone": phone, "home_code": COMMUNITY, "adult": true, "roles": [{ "role": role, "area_code": area }] })
}

/// Persons with an access token each, written into the database at once: two hundred commands
/// would take longer than the test.
async fn crowd(program: &Program, accounts: Vec<String>) -> Vec<Person> {
    let socket = program.data().join("run");
    let url = format!("postgres://postgres@localhost:5432/baodao?host={}&sslmode=disable", socket.display());
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let rows = sqlx::query(
        "with chosen as (
           select a.tenant_id, a.id, 'bd_' || lpad((row_number() over (order by a.id))::text, 43, '0') as secret
             from account a where a.id = any ($1::text[]::uuid[])),
         made as (
           insert into access_token (tenant_id, id, account_id, name, token_hash, created_at, expires_at)
           select tenant_id, gen_random_uuid(), id, 'faults', sha256(secret::bytea), now(), now() + interval '1 day'
             from chosen)
         select secret from chosen",
    )
    .bind(&accounts)
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(rows.len(), accounts.len());
    rows.iter().map(|row| program.person(row.get("secret"))).collect()
}
