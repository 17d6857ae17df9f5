//! How this capability's personal fields are sealed and found. One purpose per field, so that a
//! sealed name can never be read as a number.

use baodao_identity_core::account::PersonName;
use baodao_kernel::{Phone, TenantId};
use baodao_platform::{Vault, VaultError};
use sha2::{Digest, Sha256};

const NAME: &str = "account.name";
const PHONE: &str = "account.phone";
const CODE: &str = "sign_in.code";
const ADDRESS: &str = "sign_in.address";
const DETAIL: &str = "data_right.detail";

/// A sealed field that cannot be opened: a lost key or a damaged row. Names the field, never its content.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// The vault says no.
    #[error("a sealed field of identity cannot be opened: {0}")]
    Vault(#[from] VaultError),
    /// Opened, but not what was sealed.
    #[error("a sealed field of identity does not hold what it should")]
    Content,
}

/// The vault for one district's identity fields.
#[derive(Clone, Copy)]
pub struct Seals<'a> {
    vault: &'a Vault,
    tenant: TenantId,
}

impl<'a> Seals<'a> {
    /// For a district.
    pub fn new(vault: &'a Vault, tenant: TenantId) -> Self {
        Self { vault, tenant }
    }

    /// A name as stored.
    pub fn seal_name(self, name: &PersonName) -> Vec<u8> {
        self.vault.seal(self.tenant, NAME, name.expose().as_bytes())
    }

    /// A stored name; empty for an account that gave none.
    pub fn open_name(self, sealed: Option<&[u8]>) -> Result<String, SealFault> {
        sealed.map_or_else(|| Ok(String::new()), |sealed| self.open(NAME, sealed))
    }

    /// A number as stored.
    pub fn seal_phone(self, phone: &Phone) -> Vec<u8> {
        self.vault.seal(self.tenant, PHONE, phone.expose().as_bytes())
    }

    /// A stored number; `None` for a closed account.
    pub fn open_phone(self, sealed: Option<&[u8]>) -> Result<Option<Phone>, SealFault> {
        let text = sealed.map(|sealed| self.open(PHONE, sealed)).transpose()?;
        text.map(|text| Phone::parse(&text).map_err(|_| SealFault::Content)).transpose()
    }

    /// What a number is found by.
    pub fn blind_phone(self, phone: &Phone) -> Vec<u8> {
        self.vault.blind(self.tenant, PHONE, phone.expose())
    }

    /// What a code sent to a number is recognised by.
    pub fn blind_code(self, phone: &Phone, code: &str) -> Vec<u8> {
        self.vault.blind(self.tenant, CODE, &format!("{}:{code}", phone.expose()))
    }

    /// What a network address is counted under; an IPv6 customer has a /64 of them.
    pub fn blind_address(self, address: std::net::IpAddr) -> Vec<u8> {
        let text = match address {
            std::net::IpAddr::V4(v4) => v4.to_string(),
            std::net::IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
                Some(v4) => v4.to_string(),
                None => format!("{:x?}", &v6.segments()[..4]),
            },
        };
        self.vault.blind(self.tenant, ADDRESS, &text)
    }

    /// What a person wrote about their own data.
    pub fn seal_detail(self, detail: &str) -> Vec<u8> {
        self.vault.seal(self.tenant, DETAIL, detail.as_bytes())
    }

    /// The same, read.
    pub fn open_detail(self, sealed: Option<&[u8]>) -> Result<Option<String>, SealFault> {
        sealed.map(|sealed| self.open(DETAIL, sealed)).transpose()
    }

    fn open(self, purpose: &str, sealed: &[u8]) -> Result<String, SealFault> {
        let plain = self.vault.open(self.tenant, purpose, sealed)?;
        String::from_utf8(plain).map_err(|_| SealFault::Content)
    }
}

/// What a session secret or access token is stored and found by. The secret has 256 random
/// bits, so a plain hash is enough.
pub fn secret_hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use baodao_kernel::SeededDraw;

    use super::*;

    #[test]
    fn a_household_has_one_address_however_it_is_written() {
        let vault = Vault::with_key([7; 32], Arc::new(SeededDraw::new(1)));
        let blind = |text: &str| Seals::new(&vault, TenantId(1)).blind_address(text.parse().unwrap());
        assert_eq!(blind("192.0.2.7"), blind("::ffff:192.0.2.7"));
        assert_eq!(blind("2001:db8:1:2::1"), blind("2001:db8:1:2:ffff::9"));
        assert_ne!(blind("2001:db8:1:2::1"), blind("2001:db8:1:3::1"));
        assert_ne!(blind("192.0.2.7"), blind("192.0.2.8"));
    }

    #[test]
    fn fields_are_sealed_apart_and_a_closed_account_opens_empty() {
        let vault = Vault::with_key([7; 32], Arc::new(SeededDraw::new(1)));
        let seals = Seals::new(&vault, TenantId(1));
        let name = PersonName::parse("张小明").unwrap();
        let sealed = seals.seal_name(&name);
        assert_eq!(seals.open_name(Some(&sealed)).unwrap(), "张小明");
        assert!(matches!(seals.open_phone(Some(&sealed)), Err(SealFault::Vault(_))));
        assert_eq!(seals.open_name(None).unwrap(), "");
        assert_eq!(seals.open_phone(None).unwrap(), None);
    }
}
