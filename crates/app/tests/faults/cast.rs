//! Who plays: a resident, a coordinator of one community, volunteers.

use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sqlx::postgres::PgConnection;
use sqlx::{Connection, Row};

use crate::person::Person;
use crate::program::Program;

/// Stands in every request of these tests and in no other.
pub const MARK: &str = "断电演练";

pub struct Cast {
    pub resident: Person,
    pub coordinator: Person,
    pub volunteers: Vec<Person>,
    /// Path of the coordinator's community.
    pub community: String,
}

impl Cast {
    pub async fn of(program: &Program, volunteers: usize) -> Self {
        // The client wants to know its cryptography, though nothing here is encrypted.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let visitor = Person::new(program.base(), ("accept", "application/json".to_owned()));
        let persons = visitor.read("/api/demo/persons").await;
        let (resident, _) = enter(program, &persons, "resident").await;
        let (coordinator, community) = enter(program, &persons, "community_coordinator").await;
        Self { resident, coordinator, volunteers: crowd(program, volunteers).await, community }
    }

    /// A task of a new request with so many places, tomorrow from ten to noon; its id.
    pub async fn open_call(&self, name: &str, places: usize) -> String {
        let request = self.submit(name).await;
        let id = request["request"]["id"].as_str().unwrap();
        let begin = tomorrow();
        self.coordinator.must(&format!("/api/requests/{id}/accept"), &format!("{name}-accept"), None).await;
        let task = json!({ "mode": { "mode": "open_call" }, "title": "搬运物资", "places": places,
            "starts_at": begin, "ends_at": begin + SignedDuration::from_hours(2) });
        let body = json!({ "tasks": [task] });
        let path = format!("/api/requests/{id}/dispatch");
        let dispatched = self.coordinator.must(&path, &format!("{name}-dispatch"), Some(body)).await;
        dispatched["open_tasks"][0].as_str().unwrap().to_owned()
    }

    /// A new request in the coordinator's community.
    pub async fn submit(&self, name: &str) -> Value {
        let body = json!({ "kind": "help", "body": format!("{MARK} {name}"), "place": { "area_path": self.community } });
        self.resident.must("/api/requests", &format!("{name}-submit"), Some(body)).await
    }

    /// How many requests of these tests there are.
    pub async fn submitted(&self) -> usize {
        let (mut count, mut after) = (0, String::new());
        loop {
            let page = self.resident.read(&format!("/api/requests?mine=true&limit=200&q={MARK}{after}")).await;
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

/// A ready-made person with that role and the path of its area.
async fn enter(program: &Program, persons: &Value, role: &str) -> (Person, String) {
    let grants = |person: &Value| person["grants"].as_array().unwrap().clone();
    let (account, grant) = persons["items"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|person| Some((&person["account"], grants(person).into_iter().find(|grant| grant["role"] == role)?)))
        .expect("the demo has somebody with the role");
    let path = format!("{}/api/demo/persons/{}/enter", program.base(), account.as_str().unwrap());
    let entered = reqwest::Client::new().post(path).send().await.unwrap();
    assert!(entered.status().is_success(), "{entered:?}");
    let cookie = entered.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    (Person::new(program.base(), ("cookie", cookie)), grant["area"]["path"].as_str().unwrap().to_owned())
}

/// Volunteers of the district with an access token each. The tokens are written into the
/// database: as many sign-ins by phone code would take longer than the test.
async fn crowd(program: &Program, count: usize) -> Vec<Person> {
    let url = format!(
        "postgres://postgres@localhost:5432/baodao?host={}&sslmode=disable",
        program.data().join("run").display()
    );
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let rows = sqlx::query(
        "with chosen as (
           select tenant_id, account_id, 'bd_' || lpad(row_number() over (order by account_id)::text, 43, '0') as secret
             from role_grant where role = 'volunteer' and revoked_at is null limit $1),
         made as (
           insert into access_token (tenant_id, id, account_id, name, token_hash, created_at, expires_at)
           select tenant_id, gen_random_uuid(), account_id, 'faults', sha256(secret::bytea), now(), now() + interval '1 day'
             from chosen)
         select secret from chosen",
    )
    .bind(i64::try_from(count).unwrap())
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(rows.len(), count, "volunteers in the small district");
    rows.iter()
        .map(|row| Person::new(program.base(), ("authorization", format!("Bearer {}", row.get::<String, _>("secret")))))
        .collect()
}
