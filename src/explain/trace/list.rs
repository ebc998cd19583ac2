//! What operators do with lists, where arrays would do something else.

use serde_json::{Value as Json, json};

use super::site::Site;
use crate::runtime::value::Value;
use crate::text::block::Block;
use crate::text::locale::{Arg, Locale};

/// `+`, `*` or a slice on lists.
pub enum Listing {
    Joined { left: usize, right: usize },
    Repeated { items: usize, times: i64 },
    Sliced { name: String, items: usize },
}

impl Listing {
    pub fn operator(name: &str, operands: &[Value], result: &Value, _: &Site) -> Option<Listing> {
        if !matches!(result, Value::List(_)) {
            return None;
        }
        match (name, operands) {
            ("add", [Value::List(left), Value::List(right)]) => {
                Some(Listing::Joined { left: left.len(), right: right.len() })
            }
            ("multiply", [Value::List(items), Value::Int(times)] | [Value::Int(times), Value::List(items)]) => {
                Some(Listing::Repeated { items: items.len(), times: *times })
            }
            _ => None,
        }
    }

    pub fn slice(object: &Value, index: &Value, result: &Value, site: &Site) -> Option<Listing> {
        match (object, index, result) {
            (Value::List(_), Value::Slice(_), Value::List(items)) => {
                Some(Listing::Sliced { name: site.part(0), items: items.len() })
            }
            _ => None,
        }
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        vec![Block::prose(match self {
            Listing::Joined { left, right } => {
                let arguments: [(&str, Arg); 3] =
                    [("left", (*left).into()), ("right", (*right).into()), ("count", (left + right).into())];
                locale.text("trace-list-joined", &arguments)
            }
            Listing::Repeated { items, times } => {
                let count = i64::try_from(*items).unwrap_or(i64::MAX).saturating_mul((*times).max(0));
                let arguments = [("items", (*items).into()), ("times", (*times).into()), ("count", count.into())];
                locale.text("trace-list-repeated", &arguments)
            }
            Listing::Sliced { name, items } => {
                let arguments = [("name", format!("`{name}`").into()), ("count", (*items).into())];
                locale.text("trace-list-sliced", &arguments)
            }
        })]
    }

    /// In a few words.
    #[must_use]
    pub fn in_short(&self, locale: &Locale) -> String {
        match self {
            Listing::Joined { left, right } => {
                let arguments: [(&str, Arg); 3] =
                    [("left", (*left).into()), ("right", (*right).into()), ("count", (left + right).into())];
                locale.text("twin-joined", &arguments)
            }
            Listing::Repeated { items, times } => {
                let count = i64::try_from(*items).unwrap_or(i64::MAX).saturating_mul((*times).max(0));
                let arguments = [("items", (*items).into()), ("times", (*times).into()), ("count", count.into())];
                locale.text("twin-repeated", &arguments)
            }
            Listing::Sliced { .. } => String::new(),
        }
    }

    pub fn json(&self) -> Json {
        match self {
            Listing::Joined { left, right } => json!({"operation": "join", "items": [left, right]}),
            Listing::Repeated { items, times } => json!({"operation": "repeat", "items": items, "times": times}),
            Listing::Sliced { items, .. } => json!({"operation": "slice", "items": items}),
        }
    }
}
