//! Whether memory is shared: views and copies, and writing in place.

use serde_json::{Value as Json, json};

use super::Call;
use super::broadcast::symbol;
use super::operand::Operand;
use super::site::Site;
use crate::array::Array;
use crate::explain::memory::sharers;
use crate::runtime::context::Context;
use crate::runtime::value::Value;
use crate::text::block::Block;
use crate::text::locale::{Arg, Locale};

/// What a result shares with what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memory {
    /// The same elements, seen through a window.
    View { of: String },
    /// Elements of its own.
    Copy { of: String },
    /// A number, which is nobody's window.
    Number,
}

impl Memory {
    #[must_use]
    pub fn between(source: &Array, result: &Array, of: String) -> Memory {
        if source.shares_buffer(result) { Memory::View { of } } else { Memory::Copy { of } }
    }

    #[must_use]
    pub fn is_view(&self) -> bool {
        matches!(self, Memory::View { .. })
    }

    /// A sentence.
    #[must_use]
    pub fn words(&self, locale: &Locale) -> String {
        match self {
            Memory::View { of } => locale.text("trace-memory-view", &[("name", format!("`{of}`").into())]),
            Memory::Copy { of } => locale.text("trace-memory-copy", &[("name", format!("`{of}`").into())]),
            Memory::Number => String::new(),
        }
    }
}

/// A copy that was asked for, or a write in place.
pub enum Viewing {
    Copied { subject: Operand },
    Wrote { symbol: &'static str, target: Operand, operand: Operand, others: Vec<String> },
}

impl Viewing {
    /// `.copy()`, `np.copy`
    pub fn call(called: &Call<'_>) -> Option<Viewing> {
        let Call { function, arguments, result, site } = *called;
        let (Value::Array(_), "copy") = (result, function) else { return None };
        let (_, Value::Array(subject)) = arguments.first()? else { return None };
        Some(Viewing::Copied { subject: Operand::array(&subject.array(), site.part(0)) })
    }

    /// `a += b`
    pub fn in_place(
        cx: &mut Context,
        name: &'static str,
        target: &Value,
        operand: &Value,
        site: &Site,
    ) -> Option<Viewing> {
        let Value::Array(array) = target else { return None };
        let root: String = site.part(0).chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let others = sharers(cx, array, &root);
        Some(Viewing::Wrote {
            symbol: in_place_symbol(name),
            target: Operand::array(&array.array(), site.part(0)),
            operand: Operand::of(cx, operand, site.part(1))?,
            others,
        })
    }

    /// A write is worth a word when somebody else sees it, or when it was spread.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        match self {
            Viewing::Copied { .. } => true,
            Viewing::Wrote { target, operand, others, .. } => {
                !others.is_empty() || (!operand.shape.is_empty() && operand.shape != target.shape)
            }
        }
    }

    pub fn blocks(&self, locale: &Locale) -> Vec<Block> {
        match self {
            Viewing::Copied { subject } => {
                vec![Block::prose(
                    locale.text("trace-memory-copied", &[("name", format!("`{}`", subject.text).into())]),
                )]
            }
            Viewing::Wrote { symbol, target, others, .. } => {
                let arguments: [(&str, Arg); 3] = [
                    ("sign", format!("`{symbol}`").into()),
                    ("name", format!("`{}`", target.text).into()),
                    ("dtype", format!("`{}`", target.dtype.text()).into()),
                ];
                let mut blocks = vec![Block::prose(locale.text("trace-memory-in-place", &arguments))];
                if !others.is_empty() {
                    let names: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect();
                    let arguments = [("names", names.join(", ").into()), ("count", names.len().into())];
                    blocks.push(Block::prose(locale.text("trace-write-others", &arguments)));
                }
                blocks
            }
        }
    }

    pub fn json(&self) -> Json {
        match self {
            Viewing::Copied { subject } => json!({"operands": [subject.json()], "view": false}),
            Viewing::Wrote { symbol, target, operand, others } => {
                json!({"operator": symbol, "operands": [target.json(), operand.json()], "changes": others})
            }
        }
    }
}

fn in_place_symbol(name: &str) -> &'static str {
    match symbol(name) {
        "+" => "+=",
        "-" => "-=",
        "*" => "*=",
        "/" => "/=",
        "//" => "//=",
        "%" => "%=",
        "**" => "**=",
        "@" => "@=",
        "&" => "&=",
        "|" => "|=",
        "^" => "^=",
        "<<" => "<<=",
        ">>" => ">>=",
        _ => "=",
    }
}
