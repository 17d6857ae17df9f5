//! Pictures and documents, in a local folder. Names are drawn by the program, never by people.

use std::{path::Path, sync::Arc};

use bytes::Bytes;
use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path as Name};

/// Keeps files by name. Cheap to clone.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

/// Why a file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// There is no such file.
    #[error("there is no file {0}")]
    Missing(String),
    /// The store failed.
    #[error("the file store failed: {0}")]
    Store(#[from] object_store::Error),
    /// The folder cannot be made.
    #[error("the file folder cannot be made: {0}")]
    Folder(#[from] std::io::Error),
}

impl Files {
    /// Files below `folder`, which is made when it does not exist.
    pub fn local(folder: &Path) -> Result<Self, FilesError> {
        std::fs::create_dir_all(folder)?;
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder)?)))
    }

    /// Keeps `bytes` under `name`, whole or not at all.
    pub async fn put(&self, name: &str, bytes: Bytes) -> Result<(), FilesError> {
        self.0.put(&Name::from(name), bytes.into()).await?;
        Ok(())
    }

    /// Reads the file kept under `name`.
    pub async fn get(&self, name: &str) -> Result<Bytes, FilesError> {
        match self.0.get(&Name::from(name)).await {
            Ok(found) => Ok(found.bytes().await?),
            Err(object_store::Error::NotFound { .. }) => Err(FilesError::Missing(name.to_owned())),
            Err(other) => Err(other.into()),
        }
    }

    /// Removes the file; one that is gone already is no error.
    pub async fn delete(&self, name: &str) -> Result<(), FilesError> {
        match self.0.delete(&Name::from(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(other) => Err(other.into()),
        }
    }
}

impl From<FilesError> for crate::Problem {
    fn from(error: FilesError) -> Self {
        match error {
            FilesError::Missing(_) => Self::not_found(),
            other => Self::fault(other),
        }
    }
}
