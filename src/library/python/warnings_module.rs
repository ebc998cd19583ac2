//! The module `warnings`: giving warnings, and what is to happen with them.

use std::any::Any;
use std::cell::RefCell;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::context::Context;
use crate::runtime::exception::{ClassRef, Error, Result};
use crate::runtime::native::Native;
use crate::runtime::types::{self, TypeInfo};
use crate::runtime::value::Value;
use crate::runtime::warning::{Action, Filter, Filters};

static CATCH: TypeInfo = TypeInfo::new("warnings", "catch_warnings", &types::OBJECT);

pub static TOPIC: Topic = Topic {
    functions: &[("warnings", &[filterwarnings, simplefilter, warn, resetwarnings])],
    members: &[("warnings", &[("catch_warnings", Member::Type(&CATCH))])],
    methods: &[(&CATCH, &[enter, exit])],
    constructors: &[(&CATCH, catch_warnings)],
    ..Topic::EMPTY
};

/// The class in a `category=` argument, `Warning` when there is none.
fn category_of(value: &Value) -> Result<ClassRef> {
    match value {
        Value::None => Ok(ClassRef::Builtin(&types::WARNING)),
        Value::Str(text) if text.as_str() == "Warning" => Ok(ClassRef::Builtin(&types::WARNING)),
        Value::Type(info) => Ok(ClassRef::Builtin(info)),
        Value::Class(class) => Ok(ClassRef::User(std::rc::Rc::clone(class))),
        _ => Err(Error::new(&types::ASSERTION_ERROR, "category must be a class")),
    }
}

fn add_filter(cx: &mut Context, action: &Value, category: &Value, message: &str, last: bool) -> Result<()> {
    let action = action.as_text().unwrap_or_default();
    let action = match action.as_str() {
        "ignore" => Action::Ignore,
        "error" => Action::Raise,
        "always" | "default" | "module" | "once" => Action::Show,
        other => return Err(Error::new(&types::ASSERTION_ERROR, format!("invalid action: '{other}'"))),
    };
    let filter = Filter { action, category: category_of(category)?, begins: message.to_lowercase() };
    let rules = &mut cx.state::<Filters>().rules;
    if last {
        rules.insert(0, filter);
    } else {
        rules.push(filter);
    }
    Ok(())
}

builtin!(
    /// What happens with warnings of a category whose text begins so: "ignore", "error" or shown.
    ///
    /// >>> import warnings
    /// >>> warnings.filterwarnings('ignore')
    #[py("filterwarnings(action, message='', category=<class 'Warning'>, module='', lineno=0, append=False)")]
    fn filterwarnings(
        cx: &mut Context,
        action: Value,
        message: Value,
        category: Value,
        _module: Value,
        _lineno: Value,
        append: bool,
    ) -> Result<Value> {
        let message = cx.str(&message)?;
        let category = if matches!(category, Value::Str(_)) { Value::None } else { category };
        add_filter(cx, &action, &category, &message, append)?;
        Ok(Value::None)
    }
);

builtin!(
    /// What happens with warnings of a category: "ignore", "error" or shown.
    ///
    /// >>> import warnings
    /// >>> warnings.simplefilter('ignore')
    #[py("simplefilter(action, category=<class 'Warning'>, lineno=0, append=False)")]
    fn simplefilter(cx: &mut Context, action: Value, category: Value, _lineno: Value, append: bool) -> Result<Value> {
        let category = if matches!(category, Value::Str(_)) { Value::None } else { category };
        add_filter(cx, &action, &category, "", append)?;
        Ok(Value::None)
    }
);

builtin!(
    /// Show all warnings again.
    ///
    /// >>> import warnings
    /// >>> warnings.resetwarnings()
    #[py("resetwarnings()")]
    fn resetwarnings(cx: &mut Context) -> Result<Value> {
        cx.state::<Filters>().rules.clear();
        Ok(Value::None)
    }
);

builtin!(
    /// Warn the user.
    #[c("warn(message, category=None, stacklevel=1, source=None)")]
    fn warn(cx: &mut Context, message: Value, category: Value, _stacklevel: Value, _source: Value) -> Result<Value> {
        let class = match (&category, &message) {
            (Value::Type(info), _) => ClassRef::Builtin(info),
            (Value::Class(class), _) => ClassRef::User(std::rc::Rc::clone(class)),
            (_, Value::Exception(exception)) => exception.class.clone(),
            _ => ClassRef::Builtin(&types::USER_WARNING),
        };
        let text = cx.str(&message)?;
        cx.issue_warning(class, &text)?;
        Ok(Value::None)
    }
);

/// `warnings.catch_warnings(…)`
struct Catch {
    record: bool,
    /// A filter to begin with.
    action: Value,
    category: Value,
    before: RefCell<Option<Filters>>,
}

impl Native for Catch {
    fn type_info(&self) -> &'static TypeInfo {
        &CATCH
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

builtin!(
    /// A context after which the warning filters are as before; it keeps warnings in a list if asked to.
    ///
    /// >>> import warnings
    /// >>> with warnings.catch_warnings(record=True) as caught:
    /// ...     warnings.simplefilter('always')
    /// ...     warnings.warn('careful')
    /// >>> len(caught), str(caught[0].message)
    /// (1, 'careful')
    #[c("catch_warnings(*, record=False, module=None, action=None, category=None, lineno=0, append=False)")]
    fn catch_warnings(
        record: bool,
        _module: Value,
        action: Value,
        category: Value,
        _lineno: Value,
        _append: Value,
    ) -> Result<Value> {
        Ok(Value::native(Catch { record, action, category, before: RefCell::new(None) }))
    }
);

fn receiver(this: &Value) -> Result<&Catch> {
    this.as_native::<Catch>().ok_or_else(|| Error::type_error("a context manager is required"))
}

builtin!(
    /// Remembers the filters.
    #[py("__enter__(self)")]
    fn enter(cx: &mut Context, this: Value) -> Result<Value> {
        let catch = receiver(&this)?;
        if catch.before.borrow().is_some() {
            return Err(Error::runtime("Cannot enter catch_warnings twice"));
        }
        let filters = cx.state::<Filters>();
        *catch.before.borrow_mut() = Some(filters.clone());
        let list = if catch.record { Value::list(Vec::new()) } else { Value::None };
        if catch.record {
            filters.record = Some(list.clone());
        }
        if !matches!(catch.action, Value::None) {
            add_filter(cx, &catch.action, &catch.category, "", false)?;
        }
        Ok(list)
    }
);

builtin!(
    /// Puts the former filters back in force.
    #[py("__exit__(self, *args)")]
    fn exit(cx: &mut Context, this: Value, _args: Value) -> Result<Value> {
        if let Some(before) = receiver(&this)?.before.borrow_mut().take() {
            *cx.state::<Filters>() = before;
        }
        Ok(Value::None)
    }
);
