//! Files that are written whole or not at all: a full disk or a killed process leaves what was there before.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file in place of the one of that name, if there is one; its permissions stay. Devices and pipes are
/// written to directly, and a link stays a link.
///
/// # Errors
/// The folder or the file cannot be written; then the old file is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::write(&target, bytes);
    }
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let beside = beside(&target);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        if let Some(old) = &old {
            fs::set_permissions(&beside, old.permissions())?;
        }
        fs::rename(&beside, &target)
    });
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A name in the same folder that no other process writes to.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".new-{}", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::write_whole;
    use std::fs;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = std::env::temp_dir().join(format!("shapewise-whole-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder of temporary files can be written");
        let file = folder.join("a.py");
        write_whole(&file, b"x = 1\n").expect("the folder was just made");
        write_whole(&file, b"x = 2\n").expect("the file can be replaced");
        assert_eq!(fs::read(&file).expect("it was written"), b"x = 2\n");
        assert!(write_whole(&folder.join("missing").join("a.py"), b"").is_err());
        assert!(write_whole(&folder, b"").is_err());
        let left: Vec<_> = fs::read_dir(&folder).expect("it was made above").collect();
        assert_eq!(left.len(), 1, "{left:?}");
        fs::remove_dir_all(&folder).expect("it was made above");
    }
}
