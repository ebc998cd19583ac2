//! The code (`SW201`) that a failure goes by.

use crate::array::Cause;
use crate::runtime::exception::{Error, ErrorCause};
use crate::runtime::types;
use crate::session::{Failure, Session};
use crate::syntax::ast::ExprKind;

/// The code of a failure.
#[must_use]
pub fn code_of(session: &Session, failure: &Failure) -> String {
    let Some(error) = &failure.error else { return "SW120".to_owned() };
    let cause = error.0.cause.borrow().clone();
    let code = match &cause {
        Some(ErrorCause::Array(cause)) => array_code(session, failure, cause),
        Some(ErrorCause::Name { .. }) => "SW101",
        Some(ErrorCause::Attribute { .. }) => "SW102",
        Some(ErrorCause::Keyword { .. }) => "SW103",
        Some(ErrorCause::Arguments { .. }) => "SW104",
        Some(ErrorCause::Operator { .. }) => "SW105",
        Some(ErrorCause::Missing { .. }) => "SW130",
        None => class_code(error, &failure.message),
    };
    code.to_owned()
}

fn array_code(session: &Session, failure: &Failure, cause: &Cause) -> &'static str {
    match cause {
        Cause::Broadcast { .. } => "SW201",
        Cause::BroadcastInto { .. } => "SW202",
        Cause::MatmulInner { .. } if failure.message.starts_with("shapes ") => "SW205",
        Cause::MatmulInner { .. } => "SW203",
        Cause::MatmulBatch { .. } => "SW204",
        Cause::Reshape { to, .. } if to.contains(&-1) => "SW207",
        Cause::Reshape { .. } => "SW206",
        Cause::Concatenate { shapes, .. } if shapes.iter().any(|s| s.len() != shapes[0].len()) => "SW209",
        Cause::Concatenate { .. } => "SW208",
        Cause::Stack { .. } => "SW209",
        Cause::Axis { .. } => "SW210",
        Cause::Index { .. } if indexes_eye(session, failure) => "SW215",
        Cause::Index { .. } => "SW211",
        Cause::TooManyIndices { .. } => "SW212",
        Cause::Mask { .. } => "SW213",
        Cause::NonIntegerIndex { .. } => "SW214",
        Cause::IndexShapes { .. } => "SW216",
        Cause::Ragged { .. } => "SW220",
        Cause::Truth { .. } => "SW221",
        Cause::ScalarConversion { .. } => "SW223",
        Cause::Cast { .. } => "SW224",
        Cause::OutOfBounds { .. } => "SW225",
        Cause::Singular { .. } => "SW230",
        Cause::NotSquare { .. } => "SW231",
        Cause::Memory { .. } => "SW240",
    }
}

/// Whether the failing expression is `np.eye(n)[labels]`.
fn indexes_eye(session: &Session, failure: &Failure) -> bool {
    let Some(place) = failure.place else { return false };
    let Some(source) = session.cx.sources.get(place.source as usize) else { return false };
    let Ok(tree) = crate::syntax::parse_expression(place.span.text(source)) else { return false };
    matches!(&tree.kind, ExprKind::Subscript { value, .. } if crate::syntax::unparse_expr(value).contains("eye("))
}

fn class_code(error: &Error, message: &str) -> &'static str {
    let table: [(&'static types::TypeInfo, &str); 8] = [
        (&types::ASSERTION_ERROR, "SW111"),
        (&types::ZERO_DIVISION_ERROR, "SW112"),
        (&types::RECURSION_ERROR, "SW113"),
        (&types::KEY_ERROR, "SW107"),
        (&types::INDEX_ERROR, "SW108"),
        (&types::ATTRIBUTE_ERROR, "SW102"),
        (&types::NAME_ERROR, "SW101"),
        (&types::MEMORY_ERROR, "SW240"),
    ];
    if message.contains("negative integer powers") {
        return "SW228";
    }
    match table.iter().find(|(class, _)| error.is_a(class)) {
        Some((_, code)) => code,
        None if error.is_a(&types::IMPORT_ERROR) => "SW110",
        None if error.is_a(&types::TYPE_ERROR) => "SW226",
        None => "SW109",
    }
}
