//! Where lessons come from: those the program carries, and folders of one's own. None is read
//! before it is asked for.

use std::fs;
use std::path::{Path, PathBuf};

use crate::lesson::format::{self, Broken, Lesson, Rule, Translation};
use crate::text::locale::Language;

/// A lesson as the program carries it.
struct Embedded {
    folder: &'static str,
    text: &'static str,
    /// German, Russian, Chinese.
    translations: [Option<&'static str>; 3],
}

static EMBEDDED: &[Embedded] = &include!(concat!(env!("OUT_DIR"), "/lessons.rs"));

/// Where one lesson's files are.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// Number among those carried.
    Carried(usize),
    Folder(PathBuf),
}

/// Languages other than English, with the names of their files.
pub const TRANSLATIONS: [(Language, &str); 3] =
    [(Language::De, "de.md"), (Language::Ru, "ru.md"), (Language::ZhTw, "zh-TW.md")];

/// All lessons that the program carries, in their order.
#[must_use]
pub fn carried() -> Vec<Source> {
    (0..EMBEDDED.len()).map(Source::Carried).collect()
}

/// The lessons under a folder: the folder itself, or those of its subfolders that hold one.
///
/// # Errors
/// A sentence's parts: the folder cannot be read, or holds no lesson.
pub fn under(folder: &Path) -> Result<Vec<Source>, Broken> {
    let broken = |what: String| Broken::new(&folder.display().to_string(), 0, Rule::Unreadable, what);
    if folder.join("lesson.md").is_file() {
        return Ok(vec![Source::Folder(folder.to_owned())]);
    }
    let entries = fs::read_dir(folder).map_err(|error| broken(error.to_string()))?;
    let mut found: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.join("lesson.md").is_file()).collect();
    found.sort();
    if found.is_empty() {
        return Err(broken("lesson.md".to_owned()));
    }
    Ok(found.into_iter().map(Source::Folder).collect())
}

impl Source {
    /// The folder's name: `05-broadcasting`.
    #[must_use]
    pub fn folder_name(&self) -> String {
        match self {
            Source::Carried(at) => EMBEDDED[*at].folder.to_owned(),
            Source::Folder(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }

    /// The folder's name without its number: the lesson's id, as far as it can be told unread.
    #[must_use]
    pub fn likely_id(&self) -> String {
        let name = self.folder_name();
        let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.strip_prefix('-').unwrap_or(&name).to_owned()
    }

    /// How a file of it is named to people.
    #[must_use]
    pub fn file_name(&self, file: &str) -> String {
        match self {
            Source::Carried(at) => format!("lessons/{}/{file}", EMBEDDED[*at].folder),
            Source::Folder(path) => path.join(file).display().to_string(),
        }
    }

    /// The text of `lesson.md` or of a translation; `Ok(None)` when there is no such file.
    ///
    /// # Errors
    /// The file is there and cannot be read.
    pub fn text(&self, file: &str) -> Result<Option<String>, Broken> {
        match self {
            Source::Carried(at) => {
                let embedded = &EMBEDDED[*at];
                if file == "lesson.md" {
                    return Ok(Some(embedded.text.to_owned()));
                }
                let number = TRANSLATIONS.iter().position(|(_, name)| *name == file);
                Ok(number.and_then(|number| embedded.translations[number]).map(str::to_owned))
            }
            Source::Folder(folder) => match fs::read_to_string(folder.join(file)) {
                Ok(text) => Ok(Some(text)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(Broken::new(&self.file_name(file), 0, Rule::Unreadable, error.to_string())),
            },
        }
    }

    /// The lesson in English.
    ///
    /// # Errors
    /// The first rule of the format that it breaks.
    pub fn english(&self) -> Result<Lesson, Broken> {
        let file = self.file_name("lesson.md");
        let text = self.text("lesson.md")?;
        let text = text.ok_or_else(|| Broken::new(&file, 0, Rule::Unreadable, "lesson.md"))?;
        format::lesson(&file, &text)
    }

    /// The translation into a language, if there is one.
    ///
    /// # Errors
    /// The first rule of the format that it breaks.
    pub fn translation(&self, language: Language) -> Result<Option<Translation>, Broken> {
        let Some((_, file)) = TRANSLATIONS.iter().find(|(known, _)| *known == language) else { return Ok(None) };
        match self.text(file)? {
            Some(text) => format::translation(&self.file_name(file), &text).map(Some),
            None => Ok(None),
        }
    }

    /// The lesson in a language, in English where a translation is missing.
    ///
    /// # Errors
    /// The first rule of the format that it breaks.
    pub fn lesson(&self, language: Language) -> Result<Lesson, Broken> {
        let english = self.english()?;
        Ok(match self.translation(language)? {
            Some(translation) => format::translate(&english, &translation).0,
            None => english,
        })
    }
}

/// What a learner asked for was not found.
#[derive(Clone, Debug, PartialEq)]
pub struct NoLesson {
    pub name: String,
    pub nearest: Option<String>,
    /// What there is.
    pub known: Vec<String>,
}

/// A carried lesson by id, by number, by folder name, or by the beginning of its id.
///
/// # Errors
/// What there is instead.
pub fn find(name: &str) -> Result<Source, NoLesson> {
    let all = carried();
    let wanted = name.trim().to_lowercase();
    if let Ok(number) = wanted.parse::<usize>()
        && let Some(source) = number.checked_sub(1).and_then(|at| all.get(at))
    {
        return Ok(source.clone());
    }
    let exact = |source: &&Source| source.likely_id() == wanted || source.folder_name() == wanted;
    if let Some(source) = all.iter().find(exact) {
        return Ok(source.clone());
    }
    let begins: Vec<&Source> = all.iter().filter(|source| source.likely_id().starts_with(&wanted)).collect();
    if let ([only], false) = (begins.as_slice(), wanted.is_empty()) {
        return Ok((*only).clone());
    }
    let known: Vec<String> = all.iter().map(Source::likely_id).collect();
    let nearest = crate::text::nearest::nearest(&wanted, known.iter().map(String::as_str)).map(str::to_owned);
    Err(NoLesson { name: name.to_owned(), nearest, known })
}
