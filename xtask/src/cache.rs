//! The per-user cache of tools, shared by all clones: `castline/tools/NAME-VERSION/` in the folder that the
//! system has for caches. A folder there is whole or absent: it is made elsewhere and moved into place.

use crate::process::Result;
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What is looked for in the cache.
pub(crate) struct Item<'a> {
    /// A file name's worth of a name.
    pub(crate) name: &'a str,
    /// Another version is another folder.
    pub(crate) version: &'a str,
    /// How long it takes to make, in words.
    pub(crate) takes: &'a str,
}

/// The item's folder. When it is not there, `make` fills an empty one, which is then moved into place; a second
/// process that wants the same item waits for the first.
pub(crate) fn find_or_make(item: &Item, make: impl FnOnce(&Path) -> Result) -> Result<PathBuf> {
    find_or_make_in(&folder()?, item, make)
}

fn find_or_make_in(cache: &Path, item: &Item, make: impl FnOnce(&Path) -> Result) -> Result<PathBuf> {
    let name = format!("{}-{}", item.name, item.version);
    let place = cache.join(&name);
    if place.is_dir() {
        return Ok(place);
    }
    let at = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    fs::create_dir_all(cache).map_err(|why| at(cache, why))?;
    let lock_path = cache.join(format!("{name}.lock"));
    let lock = File::create(&lock_path).map_err(|why| at(&lock_path, why))?;
    if lock.try_lock().is_err() {
        println!("Waiting for another process that installs {} {} …", item.name, item.version);
        lock.lock().map_err(|why| at(&lock_path, why))?;
    }
    if place.is_dir() {
        return Ok(place);
    }
    println!("Installing {} {} into {} (about {}) …", item.name, item.version, cache.display(), item.takes);
    let draft = cache.join(format!("{name}.part"));
    if draft.exists() {
        // Left by an install that was interrupted; nobody else is at it, we hold the lock.
        fs::remove_dir_all(&draft).map_err(|why| at(&draft, why))?;
    }
    fs::create_dir_all(&draft).map_err(|why| at(&draft, why))?;
    make(&draft)?;
    fs::rename(&draft, &place).map_err(|why| at(&place, why))?;
    Ok(place)
}

/// The folder of the cache: absolute, but perhaps not there yet.
fn folder() -> Result<PathBuf> {
    let variable = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = variable("XDG_CACHE_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .or_else(|| Some(env::home_dir()?.join(".cache")))
        .ok_or("no folder for caches: set XDG_CACHE_HOME or HOME")?;
    Ok(base.join("castline").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Item = Item { name: "thing", version: "1.2.3", takes: "no time" };

    fn scratch(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("castline-cache-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    fn write(folder: &Path) -> Result {
        fs::write(folder.join("program"), "x").map_err(|why| why.to_string())
    }

    #[test]
    fn what_is_there_is_not_made_again() {
        let cache = scratch("again");
        let made = find_or_make_in(&cache, &ITEM, write).unwrap();
        assert_eq!(fs::read_to_string(made.join("program")).unwrap(), "x");
        let found = find_or_make_in(&cache, &ITEM, |_| Err("made twice".into())).unwrap();
        assert_eq!(made, found);
        fs::remove_dir_all(cache).unwrap();
    }

    #[test]
    fn a_failed_install_is_never_found_and_can_be_tried_again() {
        let cache = scratch("failed");
        let broken = |folder: &Path| write(folder).and(Err("network".into()));
        assert!(find_or_make_in(&cache, &ITEM, broken).is_err());
        assert!(!cache.join("thing-1.2.3").exists());
        assert!(
            find_or_make_in(&cache, &ITEM, |folder| {
                assert!(!folder.join("program").exists(), "the second try starts from nothing");
                write(folder)
            })
            .is_ok()
        );
        fs::remove_dir_all(cache).unwrap();
    }

    #[test]
    fn of_many_at_once_one_makes_it_and_all_get_it() {
        let cache = scratch("many");
        let made = std::sync::atomic::AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let folder = find_or_make_in(&cache, &ITEM, |folder| {
                        made.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        std::thread::sleep(std::time::Duration::from_millis(30));
                        write(folder)
                    });
                    assert!(folder.unwrap().join("program").is_file());
                });
            }
        });
        assert_eq!(made.into_inner(), 1);
        fs::remove_dir_all(cache).unwrap();
    }
}
