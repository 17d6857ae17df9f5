//! The language of the scenario scripts, one command per line; see `scenarios/*.txt`.

use std::collections::HashMap;
use std::fmt::Write as _;

use baodao_matching::explain::Explainer;
use baodao_matching::instance::{Demand, Instance, Params, Task, Volunteer};
use baodao_matching::planner::Planner;

/// Names of the slots, skills and languages of one script, and of its people and tasks.
#[derive(Default)]
struct Names {
    slots: Vec<String>,
    skills: Vec<String>,
    langs: Vec<String>,
    people: Vec<String>,
    tasks: Vec<String>,
}

fn at(list: &[String], name: &str) -> usize {
    list.iter().position(|n| n == name).unwrap_or_else(|| panic!("unknown name {name}"))
}

/// `keyword value value keyword value` as a map.
fn fields<'a>(words: &[&'a str], keywords: &[&str]) -> HashMap<String, Vec<&'a str>> {
    let mut map: HashMap<String, Vec<&str>> = HashMap::new();
    let mut key = String::new();
    for word in words {
        if keywords.contains(word) {
            key = (*word).to_owned();
            map.entry(key.clone()).or_default();
        } else {
            map.entry(key.clone()).or_default().push(word);
        }
    }
    map
}

fn number<T: std::str::FromStr>(map: &HashMap<String, Vec<&str>>, key: &str, i: usize) -> T {
    let word = map.get(key).and_then(|v| v.get(i)).unwrap_or_else(|| panic!("{key} is missing"));
    word.parse().unwrap_or_else(|_| panic!("{key}: {word} is not a number"))
}

impl Names {
    fn mask(list: &[String], words: Option<&Vec<&str>>) -> u64 {
        words.into_iter().flatten().fold(0, |m, w| m | 1 << at(list, w))
    }

    fn volunteer(&self, words: &[&str]) -> Volunteer {
        let f = fields(words, &["at", "community", "free", "takes", "served", "skills", "speaks"]);
        Volunteer {
            skills: Self::mask(&self.skills, f.get("skills")),
            langs: Self::mask(&self.langs, f.get("speaks")),
            slots: Self::mask(&self.slots, f.get("free")),
            x: number(&f, "at", 0),
            y: number(&f, "at", 1),
            comm: number(&f, "community", 0),
            cap: number(&f, "takes", 0),
            hours: number(&f, "served", 0),
            sex: 0,
        }
    }

    fn task(&self, words: &[&str]) -> Task {
        let keys =
            ["at", "community", "slot", "needs", "priority", "within", "skills", "must-speak", "may-speak"];
        let f = fields(words, &keys);
        let lang = |key: &str| f.get(key).map(|w| at(&self.langs, w[0]) as u8);
        Task {
            skills: Self::mask(&self.skills, f.get("skills")),
            x: number(&f, "at", 0),
            y: number(&f, "at", 1),
            comm: number(&f, "community", 0),
            need: number(&f, "needs", 0),
            max_dist: number(&f, "within", 0),
            slot: at(&self.slots, f["slot"][0]) as u8,
            prio: number(&f, "priority", 0),
            lang: lang("must-speak")
                .map(Demand::Must)
                .or_else(|| lang("may-speak").map(Demand::Wish))
                .unwrap_or(Demand::Any),
            sex: Demand::Any,
        }
    }

    /// Puts names where the engine says numbers.
    fn say(&self, text: &str) -> String {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        for i in (1..words.len()).rev() {
            let list = match words[i - 1].as_str() {
                "volunteer" => &self.people,
                "task" => &self.tasks,
                "slot" => &self.slots,
                _ => continue,
            };
            let digits = words[i].chars().take_while(char::is_ascii_digit).count();
            if let Ok(id) = words[i][..digits].parse::<usize>() {
                words[i] = format!("{}{}", list[id], &words[i][digits..]);
                words.remove(i - 1);
            }
        }
        words.join(" ")
    }
}

/// Plays a script; returns each command that says something, and what is said.
pub fn play(text: &str) -> String {
    let mut names = Names::default();
    let (mut weights, mut people, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    let mut planner: Option<Planner> = None;
    let mut out = String::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let rest: Vec<String> = words[1..].iter().map(|w| (*w).to_owned()).collect();
        match words[0] {
            "weights" => weights = words[1..].to_vec(),
            "slots" => names.slots = rest,
            "skills" => names.skills = rest,
            "languages" => names.langs = rest,
            "volunteer" => {
                people.push(names.volunteer(&words[2..]));
                names.people.push(rest[0].clone());
            }
            "task" => {
                tasks.push(names.task(&words[2..]));
                names.tasks.push(rest[0].clone());
            }
            _ => {
                let planner = planner.get_or_insert_with(|| start(&names, &weights, &people, &tasks));
                writeln!(out, "> {}", words.join(" ")).expect("string");
                command(planner, &mut names, &words, &mut out);
                super::common::assert_optimal(planner);
            }
        }
    }
    out
}

fn start(names: &Names, weights: &[&str], people: &[Volunteer], tasks: &[Task]) -> Planner {
    let keys = ["empty", "community", "language", "sex", "fairness", "hours-per-task"];
    let w = fields(weights, &keys);
    let [uncovered, comm, lang, sex, fair, delta] = keys.map(|k| number(&w, k, 0));
    let mut planner = Planner::new(Instance {
        name: "scenario".to_owned(),
        slots: names.slots.len() as u8,
        params: Params { uncovered, comm, lang, sex, fair, delta },
        skills: names.skills.clone(),
        langs: names.langs.clone(),
        volunteers: people.to_vec(),
        tasks: tasks.to_vec(),
    })
    .expect("valid");
    planner.solve(&mut |_| true);
    planner
}

fn command(planner: &mut Planner, names: &mut Names, words: &[&str], out: &mut String) {
    let person = |names: &Names, i: usize| at(&names.people, words[i]) as u32;
    let task = |names: &Names, i: usize| at(&names.tasks, words[i]) as u32;
    match words[0] {
        "plan" => plan(planner, names, out),
        "why" => {
            let why = Explainer::new(planner).passed_over(person(names, 1), task(names, 2)).expect("known");
            writeln!(out, "  {}", names.say(&why.to_string())).expect("string");
        }
        "empty" => {
            let why = Explainer::new(planner).empty_places(task(names, 1)).expect("known");
            let text = why.map_or("no place is empty".to_owned(), |w| names.say(&w.to_string()));
            writeln!(out, "  {text}").expect("string");
        }
        "fix" => planner.freeze(person(names, 1), task(names, 2)).expect("allowed"),
        "release" => planner.thaw(person(names, 1), task(names, 2)).expect("fixed"),
        "cancel" => planner.cancel_task(task(names, 1)).expect("known"),
        "leaves" => planner.leave(person(names, 1)).expect("known"),
        "join" => {
            planner.join(names.volunteer(&words[2..])).expect("valid");
            names.people.push(words[1].to_owned());
        }
        "arrives" => {
            planner.insert_task(names.task(&words[2..])).expect("valid");
            names.tasks.push(words[1].to_owned());
        }
        other => panic!("unknown command {other}"),
    }
}

fn plan(planner: &Planner, names: &Names, out: &mut String) {
    for (id, task) in (0u32..).zip(&planner.instance().tasks) {
        if task.need == 0 {
            continue;
        }
        let people: Vec<&str> =
            planner.people_on(id).iter().map(|&v| names.people[v as usize].as_str()).collect();
        let people = if people.is_empty() { "nobody".to_owned() } else { people.join(", ") };
        let empty = planner.empty(id);
        let note = if empty == 0 { String::new() } else { format!(" ({empty} empty)") };
        writeln!(out, "  {}: {people}{note}", names.tasks[id as usize]).expect("string");
    }
    writeln!(out, "  cost {}", planner.score().cost).expect("string");
}
