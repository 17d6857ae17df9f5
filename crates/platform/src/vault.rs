//! Sealing of personal fields and the keyed index they are found by.
//!
//! A sealed field is `key id (2 bytes, big endian) | nonce (12) | ciphertext and tag`; tenant
//! and purpose are bound as associated data, so a field moved to another row of another kind
//! does not open. The cipher stands behind [`Cipher`] so that SM4-GCM can follow.

use std::{collections::BTreeMap, fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path, sync::Arc};

use aes_gcm::{
    Aes256Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use baodao_kernel::{Draw, TenantId};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// One authenticated cipher with its key inside.
pub trait Cipher: Send + Sync {
    /// Seals `plain`; `None` only when the cipher itself fails.
    fn seal(&self, nonce: &[u8; 12], bound: &[u8], plain: &[u8]) -> Option<Vec<u8>>;
    /// Opens `sealed`; `None` when it was changed or belongs elsewhere.
    fn open(&self, nonce: &[u8; 12], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>>;
}

struct Aes(Aes256Gcm);

impl Cipher for Aes {
    fn seal(&self, nonce: &[u8; 12], aad: &[u8], msg: &[u8]) -> Option<Vec<u8>> {
        self.0.encrypt(Nonce::from_slice(nonce), Payload { msg, aad }).ok()
    }
    fn open(&self, nonce: &[u8; 12], aad: &[u8], msg: &[u8]) -> Option<Vec<u8>> {
        self.0.decrypt(Nonce::from_slice(nonce), Payload { msg, aad }).ok()
    }
}

/// The keys as kept in `keys.json` of the data folder (mode 0600), hex.
#[derive(Serialize, Deserialize)]
struct KeyFile {
    /// Id of the key that seals from now on.
    current: u16,
    /// AES-256 keys by id; old ones stay to open what they sealed.
    aes256: BTreeMap<u16, String>,
    /// Key of the blind index; it cannot be rotated without re-indexing.
    index: String,
}

/// Why a sealed field did not open.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Shorter than a sealed field can be.
    #[error("a sealed field is cut short")]
    Short,
    /// Sealed with a key that is not in the key file.
    #[error("a field was sealed with key {0}, which the key file does not hold")]
    UnknownKey(u16),
    /// Changed, or sealed for another tenant or purpose.
    #[error("a sealed field was changed or belongs elsewhere")]
    Forged,
    /// The key file is unreadable.
    #[error("the key file {path} cannot be used: {cause}")]
    KeyFile {
        /// Which file.
        path: String,
        /// What is wrong with it.
        cause: String,
    },
}

/// Seals, opens and indexes personal fields. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    ciphers: Arc<BTreeMap<u16, Box<dyn Cipher>>>,
    current: u16,
    index: Arc<[u8; 32]>,
    draw: Arc<dyn Draw>,
}

impl Vault {
    /// A vault with one key, for tests.
    pub fn with_key(key: [u8; 32], draw: Arc<dyn Draw>) -> Self {
        let cipher: Box<dyn Cipher> = Box::new(Aes(Aes256Gcm::new(&key.into())));
        Self { ciphers: Arc::new(BTreeMap::from([(1, cipher)])), current: 1, index: Arc::new(key), draw }
    }

    /// Reads the key file, or makes one when `path` does not exist yet.
    pub fn open_or_create(path: &Path, draw: Arc<dyn Draw>) -> Result<Self, VaultError> {
        let fault = |cause: String| VaultError::KeyFile { path: path.display().to_string(), cause };
        if !path.exists() {
            let file = KeyFile {
                current: 1,
                aes256: BTreeMap::from([(1, crate::db::hex(&draw.token()))]),
                index: crate::db::hex(&draw.token()),
            };
            let text = serde_json::to_vec_pretty(&file).map_err(|e| fault(e.to_string()))?;
            let mut options = fs::OpenOptions::new();
            let mut new = options
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)
                .map_err(|e| fault(e.to_string()))?;
            // Without the keys every personal field is lost, so they must reach the disk first.
            new.write_all(&text).and_then(|()| new.sync_all()).map_err(|e| fault(e.to_string()))?;
        }
        let text = fs::read(path).map_err(|e| fault(e.to_string()))?;
        let file: KeyFile = serde_json::from_slice(&text).map_err(|e| fault(e.to_string()))?;
        let key = |hex: &str| -> Result<[u8; 32], VaultError> {
            crate::db::unhex(hex)
                .and_then(|k| k.try_into().ok())
                .ok_or_else(|| fault("a key is not 64 hex digits".into()))
        };
        let mut ciphers: BTreeMap<u16, Box<dyn Cipher>> = BTreeMap::new();
        for (id, hex) in &file.aes256 {
            ciphers.insert(*id, Box::new(Aes(Aes256Gcm::new(&key(hex)?.into()))));
        }
        if !ciphers.contains_key(&file.current) {
            return Err(VaultError::UnknownKey(file.current));
        }
        let index = Arc::new(key(&file.index)?);
        Ok(Self { ciphers: Arc::new(ciphers), current: file.current, index, draw })
    }

    /// Seals `plain` for `tenant` and `purpose` (`account.phone`, `request.contact`, …).
    pub fn seal(&self, tenant: TenantId, purpose: &str, plain: &[u8]) -> Vec<u8> {
        let mut nonce = [0; 12];
        self.draw.fill(&mut nonce);
        let bound = bound(tenant, purpose);
        // The current cipher exists (checked on opening), and AES-GCM fails only on inputs of
        // 64 GiB; an empty field would then be stored and refuse to open.
        let sealed =
            self.ciphers.get(&self.current).and_then(|c| c.seal(&nonce, &bound, plain)).unwrap_or_default();
        [&self.current.to_be_bytes()[..], &nonce, &sealed].concat()
    }

    /// Opens what [`Vault::seal`] sealed for the same tenant and purpose.
    pub fn open(&self, tenant: TenantId, purpose: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (id, rest) = sealed.split_first_chunk::<2>().ok_or(VaultError::Short)?;
        let (nonce, body) = rest.split_first_chunk::<12>().ok_or(VaultError::Short)?;
        let id = u16::from_be_bytes(*id);
        let cipher = self.ciphers.get(&id).ok_or(VaultError::UnknownKey(id))?;
        cipher.open(nonce, &bound(tenant, purpose), body).ok_or(VaultError::Forged)
    }

    /// Opens a sealed text.
    pub fn open_text(&self, tenant: TenantId, purpose: &str, sealed: &[u8]) -> Result<String, VaultError> {
        String::from_utf8(self.open(tenant, purpose, sealed)?).map_err(|_| VaultError::Forged)
    }

    /// A keyed fingerprint by which an exact value can be found again without storing it.
    pub fn blind(&self, tenant: TenantId, purpose: &str, value: &str) -> Vec<u8> {
        // HMAC takes keys of any length.
        let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(&*self.index) else { return Vec::new() };
        mac.update(&bound(tenant, purpose));
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }
}

fn bound(tenant: TenantId, purpose: &str) -> Vec<u8> {
    let mut bytes = tenant.0.to_be_bytes().to_vec();
    bytes.extend_from_slice(purpose.as_bytes());
    bytes.push(0);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::SeededDraw;

    #[test]
    fn a_field_opens_only_where_it_belongs() {
        let vault = Vault::with_key([7; 32], Arc::new(SeededDraw::new(1)));
        let (one, two) = (TenantId(1), TenantId(2));
        let sealed = vault.seal(one, "account.phone", b"13812345678");
        assert_eq!(vault.open(one, "account.phone", &sealed).unwrap(), b"13812345678");
        assert!(vault.open(two, "account.phone", &sealed).is_err());
        assert!(vault.open(one, "account.name", &sealed).is_err());
        let mut bent = sealed.clone();
        *bent.last_mut().unwrap() ^= 1;
        assert!(matches!(vault.open(one, "account.phone", &bent), Err(VaultError::Forged)));
        assert!(matches!(vault.open(one, "account.phone", &[0, 1, 2]), Err(VaultError::Short)));
        assert_ne!(sealed, vault.seal(one, "account.phone", b"13812345678"), "nonces differ");
    }

    #[test]
    fn the_blind_index_is_the_same_for_the_same_value_and_tenant_only() {
        let vault = Vault::with_key([7; 32], Arc::new(SeededDraw::new(1)));
        let blind = |tenant, value| vault.blind(TenantId(tenant), "account.phone", value);
        assert_eq!(blind(1, "13812345678"), blind(1, "13812345678"));
        assert_ne!(blind(1, "13812345678"), blind(2, "13812345678"));
        assert_ne!(blind(1, "13812345678"), blind(1, "13812345679"));
    }

    #[test]
    fn a_key_file_is_made_once_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        let draw: Arc<dyn Draw> = Arc::new(SeededDraw::new(1));
        let sealed = Vault::open_or_create(&path, draw.clone()).unwrap().seal(TenantId(1), "x", b"y");
        assert_eq!(
            Vault::open_or_create(&path, draw.clone()).unwrap().open(TenantId(1), "x", &sealed).unwrap(),
            b"y"
        );
        std::fs::write(&path, "{}").unwrap();
        assert!(matches!(Vault::open_or_create(&path, draw), Err(VaultError::KeyFile { .. })));
    }
}
