//! Where articles come from: files, or objects on the standard input.

use std::{
    fs,
    io::{self, BufRead},
    path::{Path, PathBuf},
};

use castline::{calendar::Civil, format::article, story::Article};
use serde_json::Value;

/// An article that is to be read.
pub(crate) struct Input {
    /// What it is called in messages.
    pub(crate) name: String,
    /// What is in it, or why it could not be read.
    pub(crate) content: Result<Content, String>,
}

/// What an article came as.
pub(crate) enum Content {
    /// The bytes of a file.
    File(Vec<u8>),
    /// An object of the standard input.
    Object(Value),
}

/// The articles in these files, or those on the standard input.
pub(crate) fn inputs(files: &[PathBuf]) -> io::Result<Vec<Input>> {
    if files.is_empty() {
        return objects();
    }
    let mut inputs = Vec::new();
    for file in files {
        if file.as_os_str() == "-" {
            inputs.extend(objects()?);
        } else {
            let content =
                fs::read(file).map(Content::File).map_err(|error| format!("cannot be read: {error}"));
            inputs.push(Input { name: file.display().to_string(), content });
        }
    }
    Ok(inputs)
}

fn objects() -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let content = match serde_json::from_str(&line) {
            Ok(Value::Object(object)) => Ok(Content::Object(Value::Object(object))),
            Ok(_) => Err("is no JSON object".to_owned()),
            Err(error) => Err(format!("is no JSON: {error}")),
        };
        let name = content.as_ref().ok().and_then(|content| match content {
            Content::Object(object) => object["name"].as_str().map(str::to_owned),
            Content::File(_) => None,
        });
        inputs.push(Input { name: name.unwrap_or_else(|| format!("line {number}")), content });
    }
    Ok(inputs)
}

impl Input {
    /// The article itself.
    pub(crate) fn article(&self) -> Result<Article, String> {
        let read = |bytes: &[u8], name: &str| article::read(bytes, name).map_err(|error| error.to_string());
        match self.content.as_ref().map_err(Clone::clone)? {
            Content::File(bytes) => {
                let name = Path::new(&self.name).file_name().unwrap_or_default().to_string_lossy();
                read(bytes, &name)
            }
            Content::Object(object) => {
                let text = object["text"].as_str().ok_or("has no `text`")?;
                let mut article = read(text.as_bytes(), "")?;
                if let Some(title) = object["title"].as_str() {
                    article.title = title.into();
                }
                if let Some(source) = object["source"].as_str() {
                    article.publisher = Some(source.into());
                }
                if let Some(published) = published(object)? {
                    article.published = Some(published);
                }
                Ok(article)
            }
        }
    }
}

/// The `published` of an object.
pub(crate) fn published(object: &Value) -> Result<Option<Civil>, String> {
    object["published"].as_str().map(day).transpose().map_err(|error| format!("`published`: {error}"))
}

/// A day as it is written on the command line.
pub(crate) fn day(text: &str) -> Result<Civil, String> {
    Civil::from_iso_day(text).ok_or_else(|| format!("`{text}` is no day, write it as YYYY-MM-DD"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(object: Value) -> Input {
        Input { name: "line 1".into(), content: Ok(Content::Object(object)) }
    }

    #[test]
    fn only_days_that_exist_are_days() {
        assert_eq!(day("2024-02-29"), Ok(Civil::date(2024, 2, 29)));
        for wrong in ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1", "today", "", "2023-01-01-01"] {
            assert!(day(wrong).unwrap_err().contains("is no day, write it as YYYY-MM-DD"), "{wrong}");
        }
    }

    #[test]
    fn what_an_object_says_of_its_article_wins_over_what_is_found() {
        let article = object(json!({
            "text": "A headline\n\nPublished: 3 March 2021\n\nThe bridge was closed on Monday, the council said.",
            "title": "Another", "source": "The Post", "published": "2020-01-02",
        }))
        .article()
        .unwrap();
        assert_eq!(&*article.title, "Another");
        assert_eq!(article.publisher.as_deref(), Some("The Post"));
        assert_eq!(article.published, Some(Civil::date(2020, 1, 2)));
    }

    #[test]
    fn an_object_that_cannot_be_an_article_says_why() {
        assert_eq!(object(json!({})).article().unwrap_err(), "has no `text`");
        let error = object(json!({ "text": "The council met on Monday.", "published": "Monday" }))
            .article()
            .unwrap_err();
        assert!(error.starts_with("`published`: `Monday` is no day"), "{error}");
    }
}
