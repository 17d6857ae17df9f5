//! How this capability's personal fields are sealed and found. One purpose per field.

use baodao_kernel::{Phone, TenantId};
use baodao_platform::{Problem, Vault};

const NAME: &str = "report_in.name";
const PHONE: &str = "report_in.phone";
const REASON: &str = "report_in.reason";
const CODE: &str = "report_in.invitation";

/// The vault for one district's report-ins.
#[derive(Clone, Copy)]
pub(crate) struct Seals<'a> {
    vault: &'a Vault,
    tenant: TenantId,
}

impl<'a> Seals<'a> {
    /// For a district.
    pub fn new(vault: &'a Vault, tenant: TenantId) -> Self {
        Self { vault, tenant }
    }

    /// A name as stored.
    pub fn name(self, name: &str) -> Vec<u8> {
        self.vault.seal(self.tenant, NAME, name.as_bytes())
    }

    /// A number as stored.
    pub fn phone(self, phone: &Phone) -> Vec<u8> {
        self.vault.seal(self.tenant, PHONE, phone.expose().as_bytes())
    }

    /// What a number is found by.
    pub fn blind(self, phone: &Phone) -> Vec<u8> {
        self.vault.blind(self.tenant, PHONE, phone.expose())
    }

    /// Words about a person as stored.
    pub fn reason(self, words: &str) -> Vec<u8> {
        self.vault.seal(self.tenant, REASON, words.as_bytes())
    }

    /// What an invitation code is found by.
    pub fn code(self, code: &str) -> Vec<u8> {
        self.vault.blind(self.tenant, CODE, code)
    }

    /// A stored name; `None` once it is forgotten, and for a unit.
    pub fn open_name(self, sealed: Option<&[u8]>) -> Result<Option<String>, Problem> {
        self.open(NAME, sealed)
    }

    /// A stored number.
    pub fn open_phone(self, sealed: Option<&[u8]>) -> Result<Option<Phone>, Problem> {
        let text = self.open(PHONE, sealed)?;
        text.map(|text| Phone::parse(&text).map_err(Problem::fault)).transpose()
    }

    /// Stored words.
    pub fn open_reason(self, sealed: Option<&[u8]>) -> Result<Option<String>, Problem> {
        self.open(REASON, sealed)
    }

    fn open(self, purpose: &str, sealed: Option<&[u8]>) -> Result<Option<String>, Problem> {
        let open = |sealed| self.vault.open_text(self.tenant, purpose, sealed).map_err(Problem::fault);
        sealed.map(open).transpose()
    }
}
