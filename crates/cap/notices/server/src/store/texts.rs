//! The district's own words, every version of them.

use baodao_kernel::{AccountId, TenantId};
use baodao_notices_core::{Language, TemplateKey, wording::Change};
use baodao_platform::{Authorized, Log, Problem, db};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgExecutor, PgPool};

/// One version of a template's words; `None` leads back to the shipped ones.
pub struct StoredText {
    pub template: TemplateKey,
    pub language: Language,
    pub version: i32,
    pub change: Option<Change>,
    pub set_at: Timestamp,
}

/// All versions of a district, oldest first.
#[derive(Default)]
pub struct Changes(Vec<StoredText>);

impl Changes {
    /// The words in force at `at`; `None` for the shipped ones.
    pub fn at(&self, key: TemplateKey, language: Language, at: Timestamp) -> Option<&Change> {
        self.newest(key, language, Some(at)).and_then(|text| text.change.as_ref())
    }

    /// The latest version, if there ever was one.
    pub fn latest(&self, key: TemplateKey, language: Language) -> Option<&StoredText> {
        self.newest(key, language, None)
    }

    fn newest(&self, key: TemplateKey, language: Language, until: Option<Timestamp>) -> Option<&StoredText> {
        let known = |text: &&StoredText| until.is_none_or(|until| text.set_at <= until);
        self.0.iter().rev().filter(known).find(|text| text.template == key && text.language == language)
    }
}

/// Every version of the district's words. Few: most districts change nothing.
pub async fn all(connection: impl PgExecutor<'_>, tenant: TenantId) -> Result<Changes, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select template, language, version, title, body, set_at as "set_at: jiff_sqlx::Timestamp"
             from notice_text where tenant_id = $1 order by version"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    let texts = rows.into_iter().filter_map(|row| {
        Some(StoredText {
            template: TemplateKey::from_code(&row.template)?,
            language: row.language.parse().ok()?,
            version: row.version,
            change: row.title.zip(row.body).map(|(title, text)| Change { title, text }),
            set_at: row.set_at.to_jiff(),
        })
    });
    Ok(Changes(texts.collect()))
}

/// What to store.
pub struct NewText<'a> {
    pub template: TemplateKey,
    pub language: Language,
    pub version: i32,
    pub change: Option<&'a Change>,
}

/// Adds a version; whether it was still free.
pub async fn add(
    pool: &PgPool,
    tenant: TenantId,
    by: &Authorized<AccountId>,
    new: NewText<'_>,
    now: Timestamp,
    log: &Log,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with saved as (
             insert into notice_text (tenant_id, template, language, version, title, body, set_by, set_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8) returning 1)
           select append_log($9) as "written!" from saved"#,
        tenant.0,
        new.template.code(),
        new.language.code(),
        new.version,
        new.change.map(|change| change.title.as_str()),
        new.change.map(|change| change.text.as_str()),
        by.0,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_one(pool)
    .await;
    match written {
        Ok(_) => Ok(true),
        Err(error) if db::constraint(&error) == Some("notice_text_key") => Ok(false),
        Err(error) => Err(error.into()),
    }
}
