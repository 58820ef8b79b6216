//! The files of the built page, by their names: paths below its folder, with `/`.

use std::{fs, path::Path};

use super::Result;

/// The name of the file that an address in the page means.
///
/// # Errors
/// When the address is not one of a file below the page's folder.
pub(super) fn local(address: &str) -> Result<String> {
    let name = address.strip_prefix("./").unwrap_or(address);
    let outside = name.is_empty()
        || name.starts_with('/')
        || name.contains(':')
        || name.split('/').any(|part| part == "..");
    if outside {
        return Err(format!(
            "`{address}` is not a file below the page's folder, as all that it loads must be"
        ));
    }
    Ok(name.split(['?', '#']).next().unwrap_or(name).to_owned())
}

/// What the file holds.
///
/// # Errors
/// When it cannot be read.
pub(super) fn bytes(dir: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(dir.join(name)).map_err(|why| format!("{}: {why}", dir.join(name).display()))
}

/// What the file says.
///
/// # Errors
/// When it cannot be read, or is not text.
pub(super) fn text(dir: &Path, name: &str) -> Result<String> {
    fs::read_to_string(dir.join(name)).map_err(|why| format!("{}: {why}", dir.join(name).display()))
}

/// Writes the file anew.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(dir: &Path, name: &str, content: &[u8]) -> Result<()> {
    fs::write(dir.join(name), content).map_err(|why| format!("{}: {why}", dir.join(name).display()))
}

/// Removes the file.
///
/// # Errors
/// When that cannot be done.
pub(super) fn remove(dir: &Path, name: &str) -> Result<()> {
    fs::remove_file(dir.join(name)).map_err(|why| format!("{}: {why}", dir.join(name).display()))
}

/// The names of all files, sorted.
///
/// # Errors
/// When a folder cannot be read, or a name is not Unicode.
pub(super) fn all(dir: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    collect(dir, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(dir: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let at = |why: std::io::Error| format!("{}: {why}", dir.display());
    for entry in fs::read_dir(dir).map_err(at)? {
        let entry = entry.map_err(at)?;
        let name = entry.file_name();
        let name =
            name.to_str().ok_or_else(|| format!("{}: the name is not Unicode", entry.path().display()))?;
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), names)?;
        } else {
            names.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// The file as an address that holds it.
///
/// # Errors
/// When it cannot be read, or is of a kind that we do not know.
pub(super) fn data_url(dir: &Path, name: &str) -> Result<String> {
    let kind = match name.rsplit('.').next() {
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => return Err(format!("{name}: there is no type known for such a file")),
    };
    Ok(format!("data:{kind};base64,{}", super::digest::base64(&bytes(dir, name)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_below_the_page_are_local() {
        assert_eq!(local("./a/b.css?v=1#x").unwrap(), "a/b.css");
        assert_eq!(local("a.css").unwrap(), "a.css");
        for address in
            ["", "/a.css", "//host/a.css", "https://host/a.css", "../a.css", "a/../../b.css", "data:,x"]
        {
            assert!(local(address).is_err(), "{address}");
        }
    }
}
