//! Reading places out of free Chinese text.
//!
//! Known names are matched longest first. Each thing that a name can mean is a candidate; wider
//! areas named beside it speak for it, names of other places against it. Nothing is scored that
//! the text does not say: no prior, no popularity, no distance.

use super::gazetteer::{Gazetteer, Spot, Target};
use super::names::{Form, normalise};
use super::number::{read_building, read_number};
use super::{Candidate, FLOOR, Located, Reason, SURE};

/// How much of a text is read, in characters.
const READ_MAX: usize = 4_000;

/// The most names looked at in one text.
const MENTIONS_MAX: usize = 64;

/// A name that more things have than this says something only beside the name of a wider area.
const COMMON: usize = 12;

/// A known name in the text.
#[derive(Debug)]
struct Mention {
    /// The position after it.
    end: usize,
    text: String,
    targets: Vec<Target>,
    /// Named as part of a place that this district does not have.
    elsewhere: Option<String>,
    /// The unknown word right before it, of which it may be the tail (丽发 before 新城社区).
    tail_of: Option<String>,
}

/// A target with what speaks for and against it.
struct Judged {
    target: Target,
    score: i32,
    reasons: Vec<Reason>,
}

impl Gazetteer {
    /// The place that an address text means.
    pub fn locate_text(&self, text: &str) -> Located {
        let mut chars = normalise(text);
        chars.truncate(READ_MAX);
        let mentions = self.mentions(&chars);
        let mut judged: Vec<Judged> = Vec::new();
        for (at, mention) in mentions.iter().enumerate() {
            for target in &mention.targets {
                if let Some(new) = self.judge(at, target, &mentions, &chars) {
                    match judged
                        .iter_mut()
                        .find(|old| old.target.path == new.target.path && old.target.spot == new.target.spot)
                    {
                        Some(old) if old.score >= new.score => {}
                        Some(old) => *old = new,
                        None => judged.push(new),
                    }
                }
            }
        }
        // Stable, so equal ones stay in the order in which the text names them.
        judged.sort_by_key(|judged| -judged.score);
        let (sure, weak): (Vec<Judged>, Vec<Judged>) =
            judged.into_iter().partition(|one| one.score >= i32::from(SURE));
        let weak = weak.iter().filter_map(|one| self.candidate(one)).collect();
        if sure.is_empty() {
            return self.settle(weak, Vec::new());
        }
        self.settle(self.narrowest(&sure), weak)
    }

    /// Known names that do not overlap, longest first, in order of the text.
    fn mentions(&self, chars: &[char]) -> Vec<Mention> {
        let mut hits: Vec<(usize, usize, u32)> = (0..chars.len())
            .filter_map(|start| {
                self.names.longest(&chars[start..]).map(|(length, term)| (start, start + length, term))
            })
            .collect();
        hits.sort_by_key(|(start, end, _)| (std::cmp::Reverse(end - start), *start));
        let mut taken = vec![false; chars.len()];
        let mut kept: Vec<(usize, usize, u32)> = Vec::new();
        for hit in hits {
            let span = &mut taken[hit.0..hit.1];
            if !span.iter().any(|taken| *taken) {
                span.fill(true);
                kept.push(hit);
            }
        }
        kept.sort_unstable();
        let mut mentions: Vec<Mention> = Vec::new();
        for (start, end, term) in kept {
            let text: String = chars[start..end].iter().collect();
            if mentions.iter().any(|other| other.text == text) || mentions.len() == MENTIONS_MAX {
                continue;
            }
            let before = mentions.last().filter(|other| other.end == start);
            let targets = self.terms[term as usize].clone();
            // A two-character rest of a name (公园, 光明) is mostly an ordinary word; it counts at
            // the head of the text, right behind another name, or when there is hardly more text.
            let ordinary = end - start == 2 && targets.iter().all(|target| target.form == Form::Short);
            if ordinary && start > 0 && before.is_none() && chars.len() > 12 {
                continue;
            }
            let elsewhere = match before {
                Some(before) => before.elsewhere.clone(),
                None => foreign(chars, start, self.knows_cities),
            };
            let tail_of = if before.is_none() { longer(chars, start) } else { None };
            let mut mention = Mention { end, text, targets, elsewhere, tail_of };
            self.address_after(&mut mention, chars);
            mentions.push(mention);
        }
        mentions
    }

    /// Turns a road followed by a house number into the address, where that is recorded.
    fn address_after(&self, mention: &mut Mention, chars: &[char]) {
        let road = mention.targets.iter().any(|target| target.form == Form::Road);
        let Some((value, used)) = read_number(&chars[mention.end..]).filter(|_| road) else { return };
        let address = format!("{}{value}号", mention.text);
        let ends = chars.get(mention.end + used) == Some(&'号');
        if let Some(targets) = self.addresses.get(&address).filter(|_| ends) {
            mention.targets.clone_from(targets);
            mention.end += used + 1;
            mention.text = address;
        }
    }

    fn judge(&self, at: usize, target: &Target, mentions: &[Mention], chars: &[char]) -> Option<Judged> {
        let mention = mentions.get(at).filter(|_| target.form != Form::Above)?;
        let mut judged = Judged {
            target: target.clone(),
            score: base(target, mention.text.chars().count()),
            reasons: vec![name_reason(target.form, mention.text.clone())],
        };
        if let Some(text) = &mention.elsewhere {
            judged.score -= 700;
            judged.reasons.push(Reason::Elsewhere { text: text.clone() });
        }
        if let Some(text) = &mention.tail_of {
            judged.score -= 150;
            judged.reasons.push(Reason::MaybeLonger { text: text.clone() });
        }
        let mut supported = false;
        for other in mentions.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other) {
            if other.elsewhere.is_some() {
                continue;
            }
            let wider =
                other.targets.iter().filter(|wide| self.is_wider(wide, target)).min_by_key(|wide| wide.form);
            let related = other.targets.iter().any(|near| related(near, target));
            let strong = other.targets.iter().any(|near| near.form.is_strong());
            if let Some(wide) = wider {
                supported |= !wide.path.as_str().is_empty();
                judged.score += support(wide);
                judged.reasons.push(Reason::Inside { text: other.text.clone() });
            } else if !related {
                judged.score -= if strong { 250 } else { 30 };
                if strong {
                    judged.reasons.push(Reason::Conflict { text: other.text.clone() });
                }
            }
        }
        self.add_building(&mut judged, mention, chars);
        let common = mention.targets.len() > COMMON && !supported;
        (!common && judged.score >= i32::from(FLOOR)).then_some(judged)
    }

    /// Narrows an estate to the building whose number follows its name.
    fn add_building(&self, judged: &mut Judged, mention: &Mention, chars: &[char]) {
        let Spot::Estate(estate) = judged.target.spot else { return };
        let Some(entry) = self.estates.get(estate as usize) else { return };
        let rest = &chars[mention.end..];
        let number = (0..=2.min(rest.len())).find_map(|skip| {
            let filler =
                rest[..skip].iter().all(|c| matches!(c, '小' | '区' | '内' | '的' | '里' | ',' | '，'));
            read_building(&rest[skip..]).filter(|_| filler).map(|(key, used)| (key, skip, used))
        });
        let Some((key, skip, used)) = number else { return };
        if let Some([building]) = entry.buildings.get(&key).map(Vec::as_slice) {
            let Some(found) = self.buildings.get(*building as usize) else { return };
            judged.target = Target {
                path: found.path.clone(),
                spot: Spot::Building(*building),
                form: judged.target.form,
            };
            judged.score += 60;
            judged.reasons.push(Reason::BuildingNumber { text: rest[skip..skip + used].iter().collect() });
        }
    }

    /// Whether `wide` is an area, or an estate, that `narrow` lies in.
    fn is_wider(&self, wide: &Target, narrow: &Target) -> bool {
        match (&wide.spot, &narrow.spot) {
            (Spot::Area, Spot::Area | Spot::Roadside) => {
                wide.path != narrow.path && wide.path.contains(&narrow.path)
            }
            (Spot::Area, Spot::Estate(_) | Spot::Building(_)) => wide.path.contains(&narrow.path),
            (Spot::Estate(estate), Spot::Building(building)) => self
                .buildings
                .get(*building as usize)
                .is_some_and(|building| building.estate == Some(*estate)),
            (Spot::Estate(_), Spot::Area) => wide.path != narrow.path && wide.path.contains(&narrow.path),
            (Spot::Roadside, Spot::Estate(_) | Spot::Building(_)) => wide.path.contains(&narrow.path),
            _ => false,
        }
    }

    /// The sure ones without those that hold another sure one. When several remain at the same
    /// area (two estates of one community), the area is what they agree on.
    fn narrowest(&self, sure: &[Judged]) -> Vec<Candidate> {
        let narrow =
            sure.iter().filter(|one| !sure.iter().any(|other| self.is_wider(&one.target, &other.target)));
        let mut kept: Vec<(Candidate, bool)> = Vec::new();
        for candidate in narrow.filter_map(|one| self.candidate(one)) {
            match kept.iter_mut().find(|(other, _)| other.area.path == candidate.area.path) {
                Some((_, several)) => *several = true,
                None => kept.push((candidate, false)),
            }
        }
        let agree = |(candidate, several): (Candidate, bool)| match several {
            true => Candidate { estate: None, building: None, ..candidate },
            false => candidate,
        };
        kept.into_iter().map(agree).collect()
    }

    fn candidate(&self, judged: &Judged) -> Option<Candidate> {
        let area = self.area(&judged.target.path)?.clone();
        let estate = |at: u32| self.estates.get(at as usize).map(|entry| entry.estate.clone());
        let building = |at: u32| self.buildings.get(at as usize);
        let (estate, building) = match judged.target.spot {
            Spot::Area | Spot::Roadside => (None, None),
            Spot::Estate(at) => (estate(at), None),
            Spot::Building(at) => {
                let found = building(at);
                (
                    found.and_then(|found| found.estate).and_then(estate),
                    found.map(|found| found.building.clone()),
                )
            }
        };
        let confidence = u16::try_from(judged.score.clamp(0, 990)).unwrap_or(0);
        Some(Candidate { area, estate, building, confidence, reasons: judged.reasons.clone() })
    }
}

fn related(a: &Target, b: &Target) -> bool {
    a.path.contains(&b.path) || b.path.contains(&a.path)
}

/// What a name alone is worth.
fn base(target: &Target, length: usize) -> i32 {
    match (target.form, length) {
        (Form::Full | Form::Address, _) => 900,
        (Form::Alias, _) => 880,
        (Form::Former, _) => 850,
        (Form::Unnumbered, _) => 640,
        (Form::Short, 4..) => 720,
        (Form::Short, 3) => 640,
        (Form::Short, _) => 450,
        (Form::Road, _) => 500,
        (Form::Above, _) => 0,
    }
}

/// What the name of a wider area adds.
fn support(wide: &Target) -> i32 {
    match (wide.path.as_str().is_empty(), wide.form.is_strong()) {
        (true, _) => 20,
        (false, true) => 80,
        (false, false) => 40,
    }
}

fn name_reason(form: Form, text: String) -> Reason {
    match form {
        Form::Full => Reason::Name { text },
        Form::Address => Reason::Address { text },
        Form::Alias => Reason::Alias { text },
        Form::Former => Reason::FormerName { text },
        Form::Unnumbered => Reason::Unnumbered { text },
        Form::Short => Reason::ShortName { text },
        Form::Road | Form::Above => Reason::Road { text },
    }
}

/// The unknown area that a name directly follows (`上城街道` before `公园社区`), if it does.
fn foreign(chars: &[char], start: usize, knows_cities: bool) -> Option<String> {
    const ENDINGS: [(&str, usize); 6] =
        [("街道", 2), ("自治县", 2), ("区", 1), ("县", 1), ("镇", 1), ("乡", 1)];
    /// Words that end like an area's name and are none.
    const WORDS: [&str; 27] = [
        "小区",
        "社区",
        "园区",
        "片区",
        "地区",
        "校区",
        "辖区",
        "景区",
        "街区",
        "市区",
        "本区",
        "我区",
        "全区",
        "该区",
        "们区",
        "开发区",
        "住宅区",
        "生活区",
        "老城区",
        "主城区",
        "本镇",
        "我镇",
        "乡镇",
        "家乡",
        "老乡",
        "城乡",
        "们县",
    ];
    /// The same, but part of real names too (源城区, 江北新区), so only standing alone.
    const ALONE: [&str; 8] = ["城区", "新区", "城镇", "本街道", "我街道", "我们街道", "的街道", "该街道"];
    const CITY_WORDS: [&str; 9] = ["城市", "超市", "本市", "我市", "全市", "门市", "夜市", "股市", "们市"];
    // "青园街道、友谊社区" belongs together too.
    let start = if start > 0 && chars[start - 1] == '、' { start - 1 } else { start };
    let run =
        chars[..start].iter().rev().take_while(|c| is_han(**c) || c.is_ascii_alphanumeric()).take(10).count();
    let before: String = chars[start - run..start].iter().collect();
    let city =
        knows_cities && before.ends_with('市') && !CITY_WORDS.iter().any(|word| before.ends_with(word));
    let ending = ENDINGS.iter().find(|(ending, _)| before.ends_with(ending)).copied();
    let (ending, least) = ending.or(city.then_some(("市", 1)))?;
    let stem = before.strip_suffix(ending)?.chars().count();
    let word = WORDS.iter().any(|word| before.ends_with(word)) || ALONE.contains(&before.as_str());
    (!word && stem >= least).then_some(before)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The two characters before a name, unless they end in a word after which a name begins. Chinese
/// has no blanks between words, so a known name may be the tail of a longer, unknown one.
fn longer(chars: &[char], start: usize) -> Option<String> {
    const BEFORE_A_NAME: &str = "在是到来去的和与及跟同给至住于从由对为让请向往把被叫我们你您咱这那该本位属了着过或如即区市省县镇乡村道路街里内外处家人下边们站为就也都有";
    let last = start.checked_sub(1).and_then(|at| chars.get(at)).copied()?;
    let unknown = is_han(last) && !BEFORE_A_NAME.contains(last);
    unknown.then(|| chars[start.saturating_sub(2)..start].iter().collect())
}
