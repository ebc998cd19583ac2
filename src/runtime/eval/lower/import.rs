//! Lowering of `import`.

use super::{Lowered, Lowerer};
use crate::runtime::eval::op::{ImportOp, Op};
use crate::runtime::value::Value;
use crate::syntax::ast::{ImportAlias, Name};
use crate::text::Span;

impl Lowerer<'_> {
    /// `import a.b` binds `a`; `import a.b as c` binds `a.b`.
    pub(super) fn import(&mut self, aliases: &[ImportAlias]) -> Lowered<()> {
        for alias in aliases {
            let mark = self.mark();
            let out = self.temp(alias.span)?;
            let name = self.name(&alias.name, alias.span)?;
            let top = alias.alias.is_none();
            self.emit(Op::Import(ImportOp::Module { out, name, top }), alias.span);
            let bound: Name = match &alias.alias {
                Some(name) => name.clone(),
                None => alias.name.split('.').next().unwrap_or(&alias.name).into(),
            };
            self.store_name(&bound, out, alias.span)?;
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn import_from(
        &mut self,
        module: Option<&Name>,
        names: &[ImportAlias],
        level: u32,
        span: Span,
    ) -> Lowered<()> {
        let Some(module) = module.filter(|_| level == 0) else {
            let text = "attempted relative import with no known parent package";
            let message = self.constant_number(Value::str(text))?;
            self.emit(Op::Import(ImportOp::Failed { message }), span);
            return Ok(());
        };
        if &**module == "__future__" {
            return Ok(());
        }
        let held = self.temp(span)?;
        let name = self.name(module, span)?;
        self.emit(Op::Import(ImportOp::Module { out: held, name, top: false }), span);
        for alias in names {
            if &*alias.name == "*" {
                self.emit(Op::Import(ImportOp::Star { module: held }), span);
                continue;
            }
            let mark = self.mark();
            let out = self.temp(span)?;
            let name = self.name(&alias.name, span)?;
            self.emit(Op::Import(ImportOp::From { out, module: held, name }), span);
            self.store_name(alias.alias.as_ref().unwrap_or(&alias.name), out, alias.span)?;
            self.release(mark);
        }
        Ok(())
    }
}
