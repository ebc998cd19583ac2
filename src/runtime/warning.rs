//! What happens to warnings: the filters that `warnings.simplefilter` sets, and the lists of
//! `warnings.catch_warnings(record=True)`. A warning is shown, kept, passed over, or raised.

use super::class::Class;
use super::context::Context;
use super::exception::{ClassRef, Error, Result};
use super::native::Native;
use super::types::{self, TypeInfo};
use super::value::Value;

/// `"ignore"`, `"error"`, or shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    Ignore,
    Raise,
    Show,
}

/// One rule; the newest that fits counts.
#[derive(Clone)]
pub struct Filter {
    pub action: Action,
    pub category: ClassRef,
    /// How the text has to begin, in lower case.
    pub begins: String,
}

/// The state of the module `warnings`.
#[derive(Clone, Default)]
pub struct Filters {
    /// Oldest first.
    pub rules: Vec<Filter>,
    /// The list that shown warnings go to instead.
    pub record: Option<Value>,
}

fn is_within(class: &ClassRef, category: &ClassRef) -> bool {
    match category {
        ClassRef::Builtin(info) => class.is_subtype(info),
        ClassRef::User(wanted) => match class {
            ClassRef::User(own) => derives(own, wanted),
            ClassRef::Builtin(_) => false,
        },
    }
}

fn derives(own: &std::rc::Rc<Class>, wanted: &std::rc::Rc<Class>) -> bool {
    ClassRef::User(std::rc::Rc::clone(own))
        .order()
        .iter()
        .any(|c| c.is_same(&ClassRef::User(std::rc::Rc::clone(wanted))))
}

impl Filters {
    fn action(&self, class: &ClassRef, text: &str) -> Action {
        let text = text.to_lowercase();
        let fits = |rule: &&Filter| is_within(class, &rule.category) && text.starts_with(&rule.begins);
        if let Some(rule) = self.rules.iter().rev().find(fits) {
            return rule.action;
        }
        let hidden = class.is_subtype(&types::PENDING_DEPRECATION_WARNING);
        if hidden { Action::Ignore } else { Action::Show }
    }
}

/// What stands in the list of recorded warnings.
struct Message {
    message: Value,
    category: Value,
}

static MESSAGE: TypeInfo = TypeInfo::new("warnings", "WarningMessage", &types::OBJECT);

impl Native for Message {
    fn type_info(&self) -> &'static TypeInfo {
        &MESSAGE
    }

    fn get_attr(&self, _: &mut Context, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "message" => Some(self.message.clone()),
            "category" => Some(self.category.clone()),
            "filename" => Some(Value::str("<stdin>")),
            "lineno" => Some(Value::Int(1)),
            "file" | "line" | "source" => Some(Value::None),
            _ => None,
        })
    }

    fn attributes(&self) -> &'static [&'static str] {
        &["category", "file", "filename", "line", "lineno", "message", "source"]
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Context {
    /// Gives a warning of any class, as the filters say.
    ///
    /// # Errors
    /// The warning itself, where it is to be raised.
    pub fn issue_warning(&mut self, class: ClassRef, text: &str) -> Result<()> {
        let filters = self.state::<Filters>();
        let action = filters.action(&class, text);
        let record = filters.record.clone();
        match action {
            Action::Ignore => Ok(()),
            Action::Raise => Err(Error::with_args(class, vec![Value::str(text)])),
            Action::Show => {
                if let Some(Value::List(list)) = record {
                    let category = class.to_value();
                    let message = Value::Exception(Error::with_args(class, vec![Value::str(text)]).0);
                    list.borrow_mut().push(Value::native(Message { message, category }));
                } else {
                    let category = match &class {
                        ClassRef::Builtin(info) => info,
                        ClassRef::User(class) => class.builtin_base(),
                    };
                    self.show_warning(category, text);
                }
                Ok(())
            }
        }
    }

    /// Gives a warning of one of the language's or library's classes.
    ///
    /// # Errors
    /// The warning itself, where it is to be raised.
    pub fn warn(&mut self, category: &'static TypeInfo, text: &str) -> Result<()> {
        self.issue_warning(ClassRef::Builtin(category), text)
    }
}
