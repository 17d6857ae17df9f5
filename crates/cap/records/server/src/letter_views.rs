//! Letters of thanks as they are sent, and how they change.

use baodao_kernel::{AccountId, AreaPath, Role, TaskId, TeamId};
use baodao_platform::{Answer, Call, OrRefuse, Problem, Reply, Tell};
use baodao_records_core::{
    Action, Letter, LetterStage, LetterTarget, RecordsRefusal, ThanksConsent, ThanksLetterId,
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::Records;
use crate::allow::{Stands, may, permit};
use crate::change::{check_version, event};
use crate::store::{letters, unseal};

/// One of the thanked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ThankedView {
    /// Masked.
    #[schema(example = "李**")]
    pub name: String,
    /// What they say to publication.
    pub consent: ThanksConsent,
    /// Whether it is the caller.
    #[schema(example = false)]
    pub me: bool,
}

/// A letter of thanks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ThanksLetterView {
    /// Its id.
    pub id: ThanksLetterId,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// The task whose helpers it thanks.
    pub task_id: Option<TaskId>,
    /// The team that it thanks.
    pub team_id: Option<TeamId>,
    /// The task's title or the team's name.
    #[schema(example = "更换楼道灯")]
    pub about: String,
    /// Path of the area.
    #[schema(value_type = String, example = "000100020003")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// Masked name of the writer.
    #[schema(example = "周**")]
    pub writer_name: String,
    /// Somebody wrote it down for the writer.
    #[schema(example = false)]
    pub by_proxy: bool,
    /// The words as they were written.
    #[schema(example = "谢谢小李帮我换好了楼道灯，晚上下楼不怕了。")]
    pub body: String,
    /// The words for the public.
    #[schema(example = "谢谢志愿者帮老人换好了楼道灯。")]
    pub public_text: Option<String>,
    /// Whether the writer agrees to publication.
    #[schema(example = true)]
    pub writer_agrees: bool,
    /// The thanked.
    pub thanked: Vec<ThankedView>,
    /// Where it stands.
    pub stage: LetterStage,
    /// When it was written.
    pub written_at: Timestamp,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// What the caller may do with it now.
    #[schema(example = json!(["answer_thanks"]))]
    pub allowed: Vec<&'static str>,
}

fn people(letter: &Letter) -> Vec<AccountId> {
    letter.thanked.iter().map(|one| one.person).collect()
}

fn may_letter(call: &Call, action: Action, letter: &Letter) -> bool {
    let thanked = people(letter);
    let stands = Stands { writer: letter.writer, thanked: &thanked, ..Stands::default() };
    may(call, action, &letter.area, stands).is_some()
}

impl Records {
    /// Letters as the caller sees them.
    pub(crate) async fn letter_views(
        &self,
        call: &Call,
        stored: Vec<letters::Stored>,
    ) -> Result<Vec<ThanksLetterView>, Problem> {
        let tenant = call.actor.tenant;
        let everybody =
            stored.iter().flat_map(|one| people(&one.letter).into_iter().chain(one.letter.writer));
        let names = self.names(tenant, everybody).await?;
        let mut views = Vec::with_capacity(stored.len());
        for one in stored {
            let letter = &one.letter;
            let by_hand = one.writer_name.as_deref();
            let by_hand =
                by_hand.map(|sealed| unseal(&self.platform, tenant, letters::WRITER, sealed)).transpose()?;
            let writer_name = match (letter.writer, by_hand) {
                (Some(writer), _) => names.of(writer),
                (None, Some(name)) => baodao_kernel::mask::name(&name),
                (None, None) => String::new(),
            };
            let thanked = letter.thanked.iter().map(|one| ThankedView {
                name: names.of(one.person),
                consent: one.consent,
                me: call.actor.account == Some(one.person),
            });
            let (task_id, team_id) = match letter.target {
                LetterTarget::Task { task } => (Some(task), None),
                LetterTarget::Team { team } => (None, Some(team)),
            };
            views.push(ThanksLetterView {
                thanked: thanked.collect(),
                allowed: allowed(call, letter),
                id: letter.id,
                version: letter.version,
                task_id,
                team_id,
                area_path: letter.area.clone(),
                area_names: self.area_names(tenant, &letter.area),
                writer_name,
                by_proxy: letter.proxy.is_some(),
                body: unseal(&self.platform, tenant, letters::BODY, &one.body)?,
                public_text: letter.public_text.clone(),
                writer_agrees: letter.writer_agrees,
                stage: letter.stage,
                written_at: one.written_at,
                published_at: one.published_at,
                about: one.about,
            });
        }
        Ok(views)
    }

    /// One letter as the caller sees it.
    pub(crate) async fn letter_view(
        &self,
        call: &Call,
        stored: letters::Stored,
    ) -> Result<ThanksLetterView, Problem> {
        let mut views = self.letter_views(call, vec![stored]).await?;
        views.pop().ok_or_else(|| Problem::fault("a letter without its view"))
    }

    /// The letter for an action.
    pub(crate) fn permit_letter(
        &self,
        call: &Call,
        action: Action,
        letter: &Letter,
    ) -> Result<Option<Role>, Problem> {
        // A letter that was taken back is no longer there for those it thanked.
        let thanked = if letter.stage == LetterStage::Withdrawn { Vec::new() } else { people(letter) };
        let stands = Stands { writer: letter.writer, thanked: &thanked, ..Stands::default() };
        permit(call, action, Action::ReadLetter, &letter.area, stands)
    }

    /// One step of a letter.
    pub(crate) async fn change_letter(
        &self,
        call: &Call,
        id: ThanksLetterId,
        action: Action,
        name: &str,
        decide: impl FnOnce(&Letter, &[String]) -> Result<Letter, RecordsRefusal>,
    ) -> Answer<ThanksLetterView> {
        let tenant = call.actor.tenant;
        call.account()?;
        let mut tx = self.platform.pool().begin().await?;
        let mut stored = letters::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
        let role = self.permit_letter(call, action, &stored.letter)?;
        check_version(call, stored.letter.version)?;
        let names =
            if action == Action::HandleLetters { self.names_in(tenant, &stored).await? } else { Vec::new() };
        let before = stored.letter.stage;
        let mut after = decide(&stored.letter, &names).or_refuse()?;
        after.version += 1;
        letters::save(&mut tx, tenant, &after, call.now).await?;
        if after.stage != before {
            stored.published_at = (after.stage == LetterStage::Published).then_some(call.now);
        }
        let tell = if after.stage == LetterStage::Published && before != after.stage {
            let everybody = people(&after).into_iter().chain(after.writer);
            everybody.map(|one| Tell::account(one, "thanks_published")).collect()
        } else {
            Vec::new()
        };
        let data = json!({ "stage": after.stage });
        let happened = event("thanks_letter", id, &after.area, name, role, data).telling(tell);
        stored.letter = after;
        let version = stored.letter.version;
        let reply = Reply::ok(self.letter_view(call, stored).await?).version(version);
        self.finish(call, tx, happened, &reply).await?;
        Ok(reply)
    }

    /// Names in full of everybody in it, which must not stand in the text for the public.
    async fn names_in(
        &self,
        tenant: baodao_kernel::TenantId,
        stored: &letters::Stored,
    ) -> Result<Vec<String>, Problem> {
        let mut names = Vec::new();
        for one in people(&stored.letter).into_iter().chain(stored.letter.writer) {
            names.push(self.full_name(tenant, one).await?);
        }
        if let Some(sealed) = &stored.writer_name {
            names.push(unseal(&self.platform, tenant, letters::WRITER, sealed)?);
        }
        Ok(names)
    }
}

fn allowed(call: &Call, letter: &Letter) -> Vec<&'static str> {
    let stands = letter.stage != LetterStage::Withdrawn;
    let steps = [
        ("answer_thanks", Action::AnswerLetter, stands),
        ("allow_publication", Action::OwnLetter, stands),
        ("redact_thanks_letter", Action::HandleLetters, stands),
        ("publish_thanks_letter", Action::HandleLetters, letter.publish().is_ok()),
        ("withdraw_thanks_letter", Action::OwnLetter, stands),
        ("take_down_thanks_letter", Action::HandleLetters, letter.stage == LetterStage::Published),
    ];
    let able = |(_, action, feasible): &(&str, Action, bool)| *feasible && may_letter(call, *action, letter);
    steps.into_iter().filter(able).map(|(name, ..)| name).collect()
}
