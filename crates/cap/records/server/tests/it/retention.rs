//! What is over its time is destroyed, with counts.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;

use crate::support::{count, proposed};

#[tokio::test]
async fn records_older_than_three_years_are_destroyed_and_counted() {
    let app = TestApp::start().await;
    proposed(&app, Person::Volunteer).await;
    let nothing = "0 records, 0 letters, 0 sheets, nominations and questions destroyed";
    assert_eq!(app.run_job("records_retention").await, nothing);
    app.advance(SignedDuration::from_hours(24 * 1098));
    let one = "1 records, 0 letters, 0 sheets, nominations and questions destroyed";
    assert_eq!(app.run_job("records_retention").await, one);
    assert_eq!(count(&app, "select count(*) from record").await, 0);
    assert_eq!(count(&app, "select count(*) from record_step").await, 0);
    assert_eq!(app.happened("records_destroyed").await, 1);
}
