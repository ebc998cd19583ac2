//! The four languages of the prose, and which one a person wants: by a flag, a variable, the environment. What is said in
//! them is in `locales/`.

/// A language of explanations and of the interface. Code, shapes and NumPy's own texts stay as they are in all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    En,
    De,
    Ru,
    ZhTw,
}

impl Language {
    pub const ALL: [Language; 4] = [Language::En, Language::De, Language::Ru, Language::ZhTw];

    /// The tag, which is also the name of the folder in `locales/`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::De => "de",
            Language::Ru => "ru",
            Language::ZhTw => "zh-TW",
        }
    }

    /// The language's name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::De => "Deutsch",
            Language::Ru => "русский",
            Language::ZhTw => "繁體中文",
        }
    }

    /// The language a tag such as `de`, `de_AT.UTF-8` or `zh-Hant` asks for, if it is one of the four.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Language> {
        let tag = tag.trim();
        let end = tag.find(['_', '-', '.', '@']).unwrap_or(tag.len());
        match tag[..end].to_ascii_lowercase().as_str() {
            "en" | "english" | "c" | "posix" => Some(Language::En),
            "de" | "deutsch" | "german" => Some(Language::De),
            "ru" | "russian" | "русский" => Some(Language::Ru),
            "zh" | "chinese" | "繁體中文" | "中文" => Some(Language::ZhTw),
            _ => None,
        }
    }

    /// The language to speak: `--lang` first, then `SHAPEWISE_LANG`, then the locale variables in the system's order.
    /// A variable that is empty is as good as unset; a locale that is none of the four means English.
    #[must_use]
    pub fn choose(flag: Option<Language>, variable: impl Fn(&str) -> Option<String>) -> Language {
        if let Some(language) = flag {
            return language;
        }
        if let Some(language) = variable("SHAPEWISE_LANG").and_then(|tag| Language::parse(&tag)) {
            return language;
        }
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| variable(name).filter(|value| !value.is_empty()))
            .and_then(|tag| Language::parse(&tag))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_are_understood() {
        assert_eq!(Language::parse("de_AT.UTF-8"), Some(Language::De));
        assert_eq!(Language::parse("zh-Hant"), Some(Language::ZhTw));
        assert_eq!(Language::parse("RU"), Some(Language::Ru));
        assert_eq!(Language::parse("fr"), None);
        for language in Language::ALL {
            assert_eq!(Language::parse(language.tag()), Some(language));
            assert_eq!(Language::parse(language.own_name()), Some(language));
        }
    }

    #[test]
    fn the_first_word_on_the_language_counts() {
        let environment = |pairs: &'static [(&str, &str)]| {
            move |name: &str| pairs.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
        };
        let german = environment(&[("LANG", "de_DE.UTF-8")]);
        assert_eq!(Language::choose(None, german), Language::De);
        assert_eq!(Language::choose(Some(Language::Ru), german), Language::Ru);
        let own = environment(&[("SHAPEWISE_LANG", "zh-TW"), ("LC_ALL", "de_DE")]);
        assert_eq!(Language::choose(None, own), Language::ZhTw);
        let over = environment(&[("LC_ALL", "C"), ("LANG", "de_DE")]);
        assert_eq!(Language::choose(None, over), Language::En);
        let empty = environment(&[("LC_ALL", ""), ("LC_MESSAGES", "ru_RU"), ("LANG", "de_DE")]);
        assert_eq!(Language::choose(None, empty), Language::Ru);
        let unknown = environment(&[("LANG", "fr_FR.UTF-8")]);
        assert_eq!(Language::choose(None, unknown), Language::En);
    }
}
