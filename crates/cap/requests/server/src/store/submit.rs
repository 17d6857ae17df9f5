//! The first row of a request.

use baodao_platform::{Log, Problem};
use baodao_requests_core::Request;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;

use super::rows::particulars;
use crate::search;

/// Texts and seals of a new request.
#[derive(Debug)]
pub struct NewTexts {
    /// A few words.
    pub title: String,
    /// What is needed.
    pub body: String,
    /// Address detail, sealed.
    pub address: Option<Vec<u8>>,
    /// Degrees, WGS-84.
    pub point: Option<(f64, f64)>,
    /// Name and phone, sealed.
    pub contact: Option<Vec<u8>>,
    /// Hash of the receipt link's secret.
    pub receipt_hash: Vec<u8>,
    /// How many people stood behind it where it came from.
    pub likes: i32,
}

/// Inserts the request, its line among the open ones and what it is found by, with its log, in one statement. A secret one's identity goes to the vault.
pub async fn insert(pool: &PgPool, request: &Request, texts: NewTexts, log: &Log) -> Result<(), Problem> {
    let (stage, detail) = request.stage.parts();
    let (lon, lat) = texts.point.unzip();
    let secret = request.requester.secret;
    let (words, pieces) = search::index_of(request, &texts.title, &texts.body);
    let account = request.requester.account.map(|account| account.0);
    sqlx::query_scalar!(
        r#"with vault as (
             insert into request_identity (tenant_id, request_id, requester, sealed)
             select $1, $2, $29, $30 where $19 returning 1),
           saved as (
             insert into request (tenant_id, id, number, version, kind, urgency, source, area_path, category, stage,
               stage_detail, round, level, requester, proxy, anonymous, has_contact, secret, submitted_at, changed_at,
               particulars, title, body, address, lon, lat, contact, receipt_hash, likes)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $19 then null else $29::uuid end, $14,
               $15, $16, $19, $17, $17, $18, $20, $21, $22, $23, $24, case when $19 then null else $30::bytea end, $25,
               $27)
             returning 1),
           listed as (
             insert into request_open (tenant_id, id, area_path, kind, urgency, stage, submitted_at, changed_at)
             values ($1, $2, $8, $5, $6, $10, $17, $17) returning 1),
           found as (
             insert into request_text (tenant_id, request_id, is_open, submitted_at, words, pieces)
             values ($1, $2, true, $17, $31, array_to_tsvector($26::text[])) returning 1)
           select append_log($28) as "written!" from saved"#,
        request.tenant.0,
        request.id.0,
        request.number,
        request.version,
        request.kind.code(),
        request.urgency.code(),
        request.source.code(),
        request.area.as_str(),
        request.category,
        stage.code(),
        detail,
        i16::try_from(request.round).unwrap_or(1),
        request.level.code(),
        request.requester.proxy.map(|account| account.0),
        request.requester.anonymous,
        request.requester.has_contact,
        request.submitted_at.to_sqlx() as _,
        particulars(request)?,
        secret,
        texts.title,
        texts.body,
        texts.address,
        lon,
        lat,
        texts.receipt_hash,
        &pieces,
        texts.likes,
        log.param(),
        account,
        texts.contact,
        words,
    )
    .fetch_one(pool)
    .await?;
    Ok(())
}
