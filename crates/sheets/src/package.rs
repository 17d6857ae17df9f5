//! The package around a workbook, looked at before anything in it is read.

use std::io::{Cursor, Read, sink};

use crate::{Unreadable, too_large};

/// What a file may unpack to, in megabytes.
pub(crate) const UNPACKED_MAX_MB: usize = 96;

/// The most files in the package.
pub(crate) const ENTRIES_MAX: usize = 200;

/// Unpacks everything once into nothing, so that a small file cannot become a large one in
/// memory. What the directory declares is refused first; but it may lie, so the bytes are counted.
pub(crate) fn check_unpacked(bytes: &[u8]) -> Result<(), Unreadable> {
    let max = (UNPACKED_MAX_MB as u64) * 1024 * 1024;
    let limit = || too_large(UNPACKED_MAX_MB, "unpacked_megabytes");
    let broken = |_| Unreadable::NotASpreadsheet;
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotASpreadsheet)?;
    if package.len() > ENTRIES_MAX {
        return Err(too_large(ENTRIES_MAX, "files_in_the_package"));
    }
    let mut declared = 0u64;
    for at in 0..package.len() {
        let entry = package.by_index_raw(at).map_err(broken)?;
        declared = declared.saturating_add(entry.size());
    }
    if declared > max {
        return Err(limit());
    }
    let mut left = max;
    for at in 0..package.len() {
        let mut entry = package.by_index(at).map_err(broken)?;
        let size = std::io::copy(&mut entry.by_ref().take(left + 1), &mut sink())
            .map_err(|_| Unreadable::NotASpreadsheet)?;
        left = left.checked_sub(size).ok_or_else(limit)?;
    }
    Ok(())
}

/// Which of the two files in this old container it is: a workbook of before 2007, or a new one
/// that is locked by a password. The names of the parts tell.
pub(crate) fn ole(bytes: &[u8]) -> Unreadable {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = bytes.windows(name.len()).any(|window| window == name);
    if locked { Unreadable::PasswordProtected } else { Unreadable::OldXls }
}
