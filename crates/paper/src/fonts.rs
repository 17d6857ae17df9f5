//! The system's Noto CJK fonts. Which faces there are is found once; the files themselves, 20 to
//! 27 MB each, are read for a render and let go after it, so that a program that printed one letter
//! does not hold them for ever. Renders at the same time share one reading.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::{Mutex, OnceLock, PoisonError, Weak};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::error::PaperError;

/// Where systems keep fonts.
const FOLDERS: &[&str] = &["/usr/share/fonts", "/usr/local/share/fonts"];
/// How deep below them.
const DEPTH: usize = 4;
/// The families our templates name; a collection holds the same for other countries, with shapes
/// that are wrong here.
const FAMILIES: &[&str] = &["noto serif cjk sc", "noto sans cjk sc"];

/// The faces of our families and how to find each.
pub struct Faces {
    pub book: LazyHash<FontBook>,
    places: Vec<Place>,
}

struct Place {
    file: PathBuf,
    index: u32,
    held: Mutex<Weak<Font>>,
}

static FACES: OnceLock<Faces> = OnceLock::new();

/// The faces of this system; looked for again at the next call as long as there are none.
///
/// # Errors
/// [`PaperError::FontsMissing`].
pub fn faces() -> Result<&'static Faces, PaperError> {
    if let Some(faces) = FACES.get() {
        return Ok(faces);
    }
    let faces = find(FOLDERS.iter().map(Path::new))
        .ok_or_else(|| PaperError::FontsMissing { folders: FOLDERS.join(", ") })?;
    Ok(FACES.get_or_init(|| faces))
}

impl Faces {
    /// The face at a place of the book, read if no render holds it.
    ///
    /// # Errors
    /// [`PaperError::FontUnreadable`] if the file went away or changed.
    pub fn load(&self, index: usize) -> Result<Option<Arc<Font>>, PaperError> {
        let Some(place) = self.places.get(index) else { return Ok(None) };
        let mut held = place.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(font) = held.upgrade() {
            return Ok(Some(font));
        }
        let unreadable =
            |why: String| PaperError::FontUnreadable { file: place.file.display().to_string(), why };
        let data = fs::read(&place.file).map_err(|error| unreadable(error.to_string()))?;
        let font =
            Font::new(Bytes::new(data), place.index).ok_or_else(|| unreadable("not a font".to_owned()))?;
        let font = Arc::new(font);
        *held = Arc::downgrade(&font);
        Ok(Some(font))
    }
}

fn find<'a>(folders: impl Iterator<Item = &'a Path>) -> Option<Faces> {
    let mut files = Vec::new();
    for folder in folders {
        collect(folder, DEPTH, &mut files);
    }
    // The same order on every machine, so that the same text gives the same file.
    files.sort();
    let mut book = FontBook::new();
    let mut places = Vec::new();
    for file in files {
        let Ok(data) = fs::read(&file) else { continue };
        for font in Font::iter(Bytes::new(data)) {
            if FAMILIES.contains(&font.info().family.to_lowercase().as_str()) {
                book.push(font.info().clone());
                places.push(Place { file: file.clone(), index: font.index(), held: Mutex::default() });
            }
        }
    }
    let whole = FAMILIES.iter().all(|family| book.contains_family(family));
    whole.then(|| Faces { book: LazyHash::new(book), places })
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, files);
            }
        } else if wanted(&path) {
            files.push(path);
        }
    }
}

fn wanted(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    ["NotoSerifCJK", "NotoSansCJK"].iter().any(|start| name.starts_with(start))
        && ["Regular", "Bold"].iter().any(|weight| name.contains(weight))
        && [".ttc", ".otf", ".ttf"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_our_fonts_gives_none() {
        assert!(find([Path::new("/usr/share/zoneinfo")].into_iter()).is_none());
    }

    #[test]
    fn a_face_is_shared_while_somebody_holds_it_and_let_go_after() {
        let faces = faces().unwrap();
        let first = faces.load(0).unwrap().unwrap();
        let second = faces.load(0).unwrap().unwrap();
        assert!(Arc::ptr_eq(&first, &second));
        let memory = Arc::downgrade(&first);
        drop((first, second));
        assert!(memory.upgrade().is_none());
        assert!(faces.load(usize::MAX).unwrap().is_none());
    }
}
