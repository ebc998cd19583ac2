//! Looking up prose: a message id and its arguments become a sentence in the person's language. All prose of explanations
//! and of the interface is in `locales/`, one Fluent file a topic and language; none is parsed before it is asked for.

mod language;
mod topics;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

pub use language::Language;
pub use topics::{source, topic_of, topics};

type Bundle = FluentBundle<FluentResource>;

/// The prose of one language. Making one costs nothing.
#[derive(Default)]
pub struct Locale {
    language: Language,
    bundles: RefCell<HashMap<String, Option<Rc<Bundle>>>>,
}

/// An argument of a message: a text, or a number that also selects the plural form.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl Locale {
    #[must_use]
    pub fn new(language: Language) -> Locale {
        Locale { language, bundles: RefCell::default() }
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message as text. One that the language lacks is taken from English; one that nobody knows is its id.
    #[must_use]
    pub fn text(&self, id: &str, arguments: &[(&str, Arg)]) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// A message without arguments.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// As [`Locale::text`]; `None` when there is no such message.
    #[must_use]
    pub fn find(&self, id: &str, arguments: &[(&str, Arg)]) -> Option<String> {
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set((*name).to_owned(), fluent_value(value));
        }
        let own = self.bundle(self.language, topic_of(id));
        format(own.as_deref(), id, &given)
            .or_else(|| format(self.bundle(Language::En, topic_of(id)).as_deref(), id, &given))
    }

    /// The parsed file of a topic.
    fn bundle(&self, language: Language, topic: &str) -> Option<Rc<Bundle>> {
        let key = format!("{}/{topic}", language.tag());
        if let Some(known) = self.bundles.borrow().get(&key) {
            return known.clone();
        }
        let parsed = source(topic, language).map(|text| Rc::new(parse(language, text)));
        self.bundles.borrow_mut().insert(key, parsed.clone());
        parsed
    }
}

fn fluent_value(value: &Arg) -> FluentValue<'static> {
    match value {
        Arg::Text(text) => FluentValue::from(text.clone()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// A file with a mistake still gives its other messages.
fn parse(language: Language, text: &str) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(bundle: Option<&Bundle>, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle?;
    let pattern = bundle.get_message(id)?.value()?;
    let mut mistakes = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut mistakes).into_owned())
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, Language, Locale};

    #[test]
    fn numbers_select_plural_forms() {
        let items = |language, n: usize| Locale::new(language).text("block-items", &[("count", Arg::from(n))]);
        assert_eq!(items(Language::En, 1), "1 item");
        assert_eq!(items(Language::En, 5), "5 items");
        assert_eq!(items(Language::De, 1), "1 Element");
        assert_eq!(items(Language::Ru, 1), "1 элемент");
        assert_eq!(items(Language::Ru, 3), "3 элемента");
        assert_eq!(items(Language::Ru, 5), "5 элементов");
        assert_eq!(items(Language::Ru, 21), "21 элемент");
        assert_eq!(items(Language::ZhTw, 3), "3 個元素");
    }

    #[test]
    fn an_unknown_message_is_its_id() {
        assert_eq!(Locale::new(Language::De).word("block-nothing-of-the-kind"), "block-nothing-of-the-kind");
        assert_eq!(Locale::new(Language::De).word("nowhere-at-all"), "nowhere-at-all");
    }

    #[test]
    fn texts_stay_free_of_invisible_marks() {
        let text = Locale::new(Language::Ru).text("block-shape", &[("name", "X".into()), ("shape", "(2, 3)".into())]);
        assert!(text.chars().all(|c| !('\u{2066}'..='\u{2069}').contains(&c)), "{text:?}");
    }
}
