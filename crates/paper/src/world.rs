//! What the typesetter may see: one template of ours, one data file, the fonts. Nothing else
//! exists for it, neither the file system nor the network nor the clock.

use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::PaperError;
use crate::fonts::{self, Faces};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One render's view.
pub struct Desk {
    main: FileId,
    template: Source,
    data_file: FileId,
    data: Bytes,
    faces: &'static Faces,
    /// Faces this render has used, kept until it ends.
    used: Vec<OnceLock<Option<Arc<Font>>>>,
    fault: Mutex<Option<PaperError>>,
}

impl Desk {
    /// # Errors
    /// [`PaperError::FontsMissing`]; [`PaperError::Typesetting`] if our own file names were wrong.
    pub fn new(template: &'static str, data: String) -> Result<Self, PaperError> {
        let faces = fonts::faces()?;
        let (main, data_file) = (id("/main.typ")?, id("/data.json")?);
        let mut used = Vec::new();
        while faces.book.info(used.len()).is_some() {
            used.push(OnceLock::new());
        }
        Ok(Self {
            main,
            template: Source::new(main, template.to_owned()),
            data_file,
            data: Bytes::from_string(data),
            faces,
            used,
            fault: Mutex::default(),
        })
    }

    /// The font file that could not be read, if one was wanted.
    pub fn fault(&self) -> Option<PaperError> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn load(&self, index: usize) -> Option<Arc<Font>> {
        match self.faces.load(index) {
            Ok(font) => font,
            Err(error) => {
                *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                None
            }
        }
    }
}

fn id(path: &str) -> Result<FileId, PaperError> {
    let path =
        VirtualPath::new(path).map_err(|error| PaperError::Typesetting(format!("{path}: {error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.faces.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_file { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        let slot = self.used.get(index)?;
        slot.get_or_init(|| self.load(index)).as_deref().cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
