//! Making a pasted failure again, with arrays of the same shapes, so that the explanation comes from
//! a plan that really failed and its fixes can be tried.

use super::names::{Operands, Wanted, operands};
use super::recognise::{Recognised, sizes};
use super::traceback::Frame;
use crate::library::LIBRARY;
use crate::runtime::context::{Context, Nowhere};
use crate::runtime::eval;
use crate::runtime::exception::Error;
use crate::runtime::value::Value;
use crate::syntax;

/// The failure, in an interpreter of its own.
pub struct Again {
    pub cx: Context,
    pub error: Error,
    /// The operands in the person's line, when they were found there.
    pub operands: Option<Operands>,
}

/// More elements than this are not made, not even as one number read many times.
const LARGEST: usize = 1 << 40;

/// Runs the failing operation; `None` when there is no way to make it, or it does not fail here.
#[must_use]
pub fn again(found: &Recognised, frame: Option<&Frame>) -> Option<Again> {
    let (setup, failing) = found.message.again?;
    for shape in ["left", "right", "from", "into"].iter().filter_map(|name| found.parts.get(*name)) {
        sizes(shape).iter().try_fold(1_usize, |all, &n| all.checked_mul(n)).filter(|&all| all < LARGEST)?;
    }
    let wanted = match failing {
        _ if failing.contains('@') || failing.contains("dot") => Wanted::Product,
        _ if failing.contains('=') => Wanted::InPlace,
        _ => Wanted::Arithmetic,
    };
    let typed = frame.and_then(|frame| operands(frame, wanted));
    let (a, b) = names(typed.as_ref());
    let fill = |template: &str| {
        let mut text = template.replace("{a}", a).replace("{b}", b);
        text = text.replace("{op}", typed.as_ref().map_or("+", |t| t.op));
        for (name, part) in &found.parts {
            text = text.replace(&format!("{{{name}}}"), &python(name, part));
        }
        text
    };
    let mut cx = Context::new(&LIBRARY, Box::new(Nowhere));
    run(&mut cx, &fill(setup)).ok()?;
    forget_origins(&cx);
    let error = run(&mut cx, &fill(failing)).err()?;
    Some(Again { cx, error, operands: typed })
}

/// The typed names where they are names, else letters.
fn names(typed: Option<&Operands>) -> (&str, &str) {
    let is_name = |text: &str| {
        text.chars().all(|c| c.is_alphanumeric() || c == '_') && !text.starts_with(|c: char| c.is_ascii_digit())
    };
    match typed {
        Some(t) if is_name(&t.left) && is_name(&t.right) && t.left != t.right && t.left != "np" && t.right != "np" => {
            (&t.left, &t.right)
        }
        _ => ("a", "b"),
    }
}

/// NumPy writes `newaxis` for −1 in the shape of a message.
fn python(name: &str, part: &str) -> String {
    if name == "to" { part.replace("newaxis", "-1") } else { part.to_owned() }
}

fn run(cx: &mut Context, code: &str) -> Result<(), Error> {
    let source = u32::try_from(cx.sources.len()).unwrap_or(u32::MAX);
    cx.sources.push(code.into());
    let broken = |_| Error::runtime("invariant: what is made again is a program");
    let module = syntax::parse(code).map_err(broken)?;
    let code = eval::lower(cx, &module, source).map_err(broken)?;
    cx.run(&code).map(|_| ())
}

/// The stand-ins came from nowhere that the person knows.
fn forget_origins(cx: &Context) {
    for (_, value) in cx.globals.bound() {
        if let Value::Array(array) = value {
            *array.origin.borrow_mut() = None;
        }
    }
}
