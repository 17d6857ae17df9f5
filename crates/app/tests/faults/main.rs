//! The program dies in the middle of its work, again and again, and so does its database. What it
//! acknowledged is there afterwards, once; and no crowd gets more places than there are.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod cast;
mod person;
mod program;
mod round;

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::Barrier;

use cast::Cast;
use program::Program;
use round::Round;

/// How many people work at the same time.
const WORKERS: usize = 8;
/// How long the program lives before each kill, from the moment it answers again; and whether the
/// database's server is killed with it, so that it must recover from its log.
const LIVES: [(Duration, bool); 5] = [
    (Duration::from_millis(1700), false),
    (Duration::from_millis(900), true),
    (Duration::from_millis(300), false),
    (Duration::from_millis(1300), true),
    (Duration::from_millis(2100), false),
];

const CLAIMERS: usize = 200;
const PLACES: usize = 7;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_five_kills_and_is_there_once() {
    quiet_cryptography();
    let mut program = Program::start().await;
    let cast = Arc::new(Cast::of(&program, WORKERS).await);
    let over = Arc::new(AtomicBool::new(false));
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| {
            let (cast, over) = (cast.clone(), over.clone());
            tokio::spawn(async move {
                let mut rounds = Vec::new();
                while !over.load(Ordering::Relaxed) {
                    rounds.push(Round::play(&cast, worker, rounds.len()).await);
                }
                rounds
            })
        })
        .collect();
    for (life, with_database) in LIVES {
        tokio::time::sleep(life).await;
        program.kill(with_database);
        program.restart().await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    over.store(true, Ordering::Relaxed);
    let mut rounds = Vec::new();
    for worker in workers {
        rounds.extend(worker.await.expect("a worker got every answer"));
    }
    assert!(rounds.len() >= WORKERS * 2, "only {} rounds were played", rounds.len());

    for round in &rounds {
        round.check(&cast).await;
    }
    assert_eq!(cast.submitted().await, rounds.len(), "requests in the list and requests acknowledged");
    // A late copy of every call changes nothing and is answered as the first was.
    for round in rounds.iter().take(WORKERS) {
        round.repeat(&cast).await;
        round.check(&cast).await;
    }
    assert_eq!(cast.submitted().await, rounds.len(), "requests after repeating calls");
    program.stop();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_claimers_get_no_more_places_than_there_are() {
    quiet_cryptography();
    let program = Program::start().await;
    let cast = Arc::new(Cast::of(&program, CLAIMERS).await);
    // Two tasks at the same time: nobody may hold both.
    let tasks = [cast.open_call("a", PLACES).await, cast.open_call("b", PLACES).await];
    let start = Arc::new(Barrier::new(CLAIMERS));
    let claimers: Vec<_> = (0..CLAIMERS)
        .map(|n| {
            let (cast, tasks, start) = (cast.clone(), tasks.clone(), start.clone());
            tokio::spawn(async move {
                start.wait().await;
                let claim = |task: usize| {
                    let path = format!("/api/tasks/{}/claim", tasks[task]);
                    let (cast, key) = (cast.clone(), format!("crowd-{n}-{task}"));
                    async move { cast.volunteers[n].call("POST", &path, Some(&key), None).await }
                };
                // One of the two is sent twice under the same key, as an impatient phone does.
                tokio::join!(claim(0), claim(1), claim(n % 2))
            })
        })
        .collect();
    let mut holders: [HashSet<Value>; 2] = Default::default();
    for (n, claimer) in claimers.into_iter().enumerate() {
        let (a, b, twice) = claimer.await.unwrap();
        let again = if n % 2 == 0 { &a } else { &b };
        assert_eq!(again.ok(), twice.ok(), "the same call got two answers: {again:?} and {twice:?}");
        for (task, answer) in [(0, &a), (1, &b)] {
            assert!(answer.ok() || [409, 422].contains(&answer.status), "{answer:?}");
            if answer.ok() {
                assert!(holders[task].insert(answer.body["account"].clone()), "two places for one person");
            }
        }
    }
    assert_eq!([holders[0].len(), holders[1].len()], [PLACES, PLACES]);
    assert!(holders[0].is_disjoint(&holders[1]), "somebody is at two places at once");
    for (task, holders) in tasks.iter().zip(&holders) {
        let listed = cast.coordinator.read(&format!("/api/tasks/{task}/claims")).await;
        let listed: HashSet<Value> = listed["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|line| line["claim"]["stage"] == json!("accepted"))
            .map(|line| line["claim"]["account"].clone())
            .collect();
        assert_eq!(&listed, holders);
    }
    program.stop();
}

/// The client wants to know its cryptography, though nothing here is encrypted.
fn quiet_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
