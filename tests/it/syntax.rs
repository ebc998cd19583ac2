//! The syntax layer: what parses, what does not and why, and the way back to text.

use shapewise::syntax::ast::{Constant, Expr, ExprKind, FStringPart, Int, StmtKind};
use shapewise::syntax::{SyntaxErrorClass, parse, parse_expression, unparse, unparse_operand};
use shapewise::text::span::line_column;

/// Each line: a text, what CPython 3.11 says of it, where, and in which words (all read off CPython).
const FACTS: &str = include_str!("syntax_errors.txt");

#[test]
fn errors_are_cpythons() {
    let mut wrong = Vec::new();
    for fact in FACTS.lines() {
        let mut fields = fact.split('\t');
        let source = unescaped(fields.next().unwrap());
        let class = fields.next().unwrap();
        let place = fields.next().unwrap_or("");
        let message = fields.next().unwrap_or("");
        let wanted = if class == "ok" { "ok".to_owned() } else { format!("{class}: {message}") };
        let (found, at) = match parse(&source) {
            Ok(_) => ("ok".to_owned(), String::new()),
            Err(error) => {
                let at = line_column(&source, error.span.start as usize);
                (error.to_string(), format!("{}:{}", at.line, at.column))
            }
        };
        if found != wanted || (!place.is_empty() && place != at) {
            wrong.push(format!("{source:?}\n  wanted {wanted} {place}\n  found  {found} {at}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match (sign, if sign == '\\' { signs.next() } else { None }) {
            ('\\', Some('n')) => plain.push('\n'),
            ('\\', Some('t')) => plain.push('\t'),
            ('\\', Some(other)) => plain.push(other),
            _ => plain.push(sign),
        }
    }
    plain
}

fn expr(source: &str) -> Expr {
    parse_expression(source).unwrap_or_else(|error| panic!("{source}: {error}"))
}

fn round(source: &str) -> String {
    unparse(&parse(source).unwrap_or_else(|error| panic!("{source}: {error}")))
}

/// Texts that come back as they are.
#[test]
fn unparse_keeps_what_is_needed() {
    for source in [
        "-a ** -b // ~c\n",
        "(-a) ** b\n",
        "2 ** 3 ** 4\n",
        "(2 ** 3) ** 4\n",
        "a - (b - c) - d\n",
        "a < b <= c is not d not in e\n",
        "(a < b) < c\n",
        "a or b and not c\n",
        "(a or b) and c\n",
        "(a or b) or c\n",
        "a if b else c if d else e\n",
        "(a if b else c) if d else e\n",
        "lambda x, /, y=1, *z, w, **k: x\n",
        "f(x for x in y)\n",
        "f((x for x in y), 1)\n",
        "f(*a, b=1, **c)\n",
        "x[1:2, ::3, ..., None]\n",
        "x[()]\n",
        "x[a,]\n",
        "(1).real\n",
        "1.5.real\n",
        "(yield)\n",
        "a = b, *c = d\n",
        "x: int = 1, 2\n",
        "(x): int\n",
        "del a, b[0]\n",
        "f'{x!r:>{w}} {{}} {y}'\n",
        "f'{ {1: 2}[1]}'\n",
        "f\"{d['k']}\"\n",
        "{**a, 1: 2}\n",
        "{x: y for x, y in z if x if y}\n",
        "if (a := f()):\n    pass\nelif b:\n    pass\nelse:\n    pass\n",
        "from ..a import b as c, d\n",
        "with a as (b, c), d:\n    pass\n",
        "try:\n    pass\nexcept* A as e:\n    pass\nelse:\n    pass\nfinally:\n    pass\n",
        "@a.b\nclass A(B, metaclass=C):\n    def f(self, *, a: int = 1) -> None:\n        return a, 1\n",
    ] {
        let wanted = source.replace("if (a := f()):", "if a := f():");
        let source = if source.contains("(yield)") { "def g():\n    x = yield\n    (yield)\n" } else { &wanted };
        let wanted = source.replace("    (yield)\n", "    yield\n");
        assert_eq!(round(source), wanted);
    }
}

#[test]
fn operands_get_their_brackets() {
    assert_eq!(unparse_operand(&expr("a + b")), "(a + b)");
    assert_eq!(unparse_operand(&expr("a.b[c](d)")), "a.b[c](d)");
    assert_eq!(unparse_operand(&expr("a, b")), "(a, b)");
    assert_eq!(unparse_operand(&expr("-a")), "(-a)");
}

#[test]
fn numbers() {
    let constant = |source: &str| match expr(source).kind {
        ExprKind::Constant(value) => value,
        other => panic!("{source}: {other:?}"),
    };
    assert_eq!(constant("1_000"), Constant::Int(Int::Small(1000)));
    assert_eq!(constant("0xFF"), Constant::Int(Int::Small(255)));
    assert_eq!(constant("0b1_01"), Constant::Int(Int::Small(5)));
    assert_eq!(constant("0o17"), Constant::Int(Int::Small(15)));
    assert_eq!(constant("1e5"), Constant::Float(1e5));
    assert_eq!(constant(".5"), Constant::Float(0.5));
    assert_eq!(constant("5."), Constant::Float(5.0));
    assert_eq!(constant("1_0.2_5e-0_1"), Constant::Float(1.025));
    assert_eq!(constant("2.5j"), Constant::Imaginary(2.5));
    assert_eq!(constant("007j"), Constant::Imaginary(7.0));
    assert!(matches!(constant("9223372036854775808"), Constant::Int(Int::Big(_))));
    let error = parse(&"9".repeat(4301)).unwrap_err();
    assert!(
        error
            .message
            .starts_with("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits")
    );
}

#[test]
fn strings() {
    let text = |source: &str| match expr(source).kind {
        ExprKind::Constant(Constant::Str(text)) => text.to_string(),
        other => panic!("{source}: {other:?}"),
    };
    assert_eq!(text(r#"'a\n\x41\u00e9\101\N{GREEK SMALL LETTER ALPHA}\q' "b" r'\n'"#), "a\nAéAα\\qb\\n");
    assert_eq!(text("'''a\r\n'b'\n'''"), "a\n'b'\n");
    assert_eq!(text("'a\\\nb'"), "ab");
    assert_eq!(text("('a'\n  'b' # c\n)"), "ab");
    let bytes = expr(r"b'a\x00\377' Rb'\x'").kind;
    assert_eq!(bytes, ExprKind::Constant(Constant::Bytes(b"a\x00\xff\\x"[..].into())));
}

#[test]
fn debug_fields_keep_their_text() {
    let ExprKind::FString(parts) = expr("f'a{ x = !s}{y=:3}'").kind else { panic!() };
    let debug = |part: &FStringPart| match part {
        FStringPart::Replacement(field) => field.debug.as_deref().map(str::to_owned),
        FStringPart::Literal(_) => None,
    };
    let debugs: Vec<_> = parts.iter().filter_map(debug).collect();
    assert_eq!(debugs, [" x = ", "y="]);
}

#[test]
fn spans_are_those_of_the_source() {
    let source = "\u{feff}é = 1\nx = f( a , b ) [ 0 ] + (c)  # d\n";
    let module = parse(source).unwrap();
    let StmtKind::Assign { targets, value } = &module.body[1].kind else { panic!() };
    assert_eq!(targets[0].span.text(source), "x");
    assert_eq!(value.span.text(source), "f( a , b ) [ 0 ] + (c)");
    let ExprKind::Binary { left, right, op_span, .. } = &value.kind else { panic!() };
    assert_eq!(left.span.text(source), "f( a , b ) [ 0 ]");
    assert_eq!(right.span.text(source), "c");
    assert_eq!(op_span.text(source), "+");
    assert_eq!(module.body[1].span.text(source), "x = f( a , b ) [ 0 ] + (c)");
    let source = "print(f'{a + b:{w}}')";
    let module = parse(source).unwrap();
    let StmtKind::Expr(Expr { kind: ExprKind::Call { args, .. }, .. }) = &module.body[0].kind else { panic!() };
    let ExprKind::FString(parts) = &args[0].kind else { panic!() };
    let FStringPart::Replacement(field) = &parts[0] else { panic!() };
    assert_eq!(field.value.span.text(source), "a + b");
    assert_eq!(field.span.text(source), "{a + b:{w}}");
}

#[test]
fn lines_and_blocks() {
    for source in [
        "if x: y; z;\n",
        "if x:\r\n\ty\r\n\r\n# c\r\nelse:\r\n\tz",
        "x = 1 + \\\n  2\n",
        "x = [1,\n# c\n  2,\n]\n",
        "\x0cx = 1\n\x0c\n",
        "def f():\n  if a:\n      b\n  c\nd\n",
        "class A: pass\nclass B(): x = 1\n",
        "for x, in y: pass\n",
        "for x in *a, b: pass\n",
        "x = yield_ = 1\n",
        "print(*a, sep='')\n",
        "f(*a or b)\n",
        "0 if 1else 2\n",
        "not x.y\nnotx = 1\n",
        "while(x):pass\n",
        "if(x)and(y):pass\n",
        "with (open(a)) as b, (c): pass\n",
        "assert(x),'y'\n",
        "@a\n# comment\n\n@b()\ndef f(): ...\n",
        "",
        "\n\n# only a comment",
    ] {
        parse(source).unwrap_or_else(|error| panic!("{source:?}: {error}"));
    }
}

#[test]
fn big_number_displays_are_one_node() {
    let row: Vec<String> = (0..200).map(|n| format!("{}, -{n}.5e0", n * 3)).collect();
    let source = format!("x = np.array([[{}],\n [ ]])[0]", row.join(","));
    let module = parse(&source).unwrap();
    let text = unparse(&module);
    assert!(
        text.starts_with("x = np.array([[0, -0.0, 3, -1.5, 6,")
            || text.starts_with("x = np.array([[0, -0.5, 3, -1.5, 6,"),
        "{text:.80}"
    );
    assert_eq!(parse(&text).map(|again| unparse(&again)), Ok(text));
    let subscript = format!("x[{}]", vec!["1"; 300].join(", "));
    assert!(matches!(expr(&subscript).kind, ExprKind::Subscript { .. }));
}

/// Unoptimised code needs more than a test thread's two megabytes for the deepest trees; a main thread has eight.
#[test]
fn depth_has_limits() {
    let thread = std::thread::Builder::new().stack_size(8 << 20).spawn(limits);
    thread.expect("a thread starts").join().unwrap();
}

fn limits() {
    let class = |source: &str| parse(source).unwrap_err().class;
    for (before, after) in [("(", ")"), ("[", "]"), ("{1:", "}"), ("f(", ")"), ("x[", "]"), ("[x for x in a if ", "]")]
    {
        let nested = |depth: usize| format!("{}1{}", before.repeat(depth), after.repeat(depth));
        assert!(parse(&nested(150)).is_ok(), "{before}");
        let error = parse(&nested(201)).unwrap_err();
        assert_eq!(error.message, "too many nested parentheses");
        assert!(parse(&nested(150).replace('1', "1 2")).is_err());
    }
    for (part, last) in [("1+", "1"), ("-", "1"), ("not ", "1"), ("lambda:", "1"), ("1 if 1 else ", "1"), ("1**", "1")]
    {
        assert_eq!(class(&format!("{}{last}", part.repeat(20_000))), SyntaxErrorClass::Recursion, "{part}");
        assert!(parse(&format!("{}{last} 2", part.repeat(5_000))).is_err(), "{part}");
    }
    assert_eq!(class(&format!("a{}", ".b".repeat(20_000))), SyntaxErrorClass::Recursion);
    assert!(parse(&format!("1{}", " and 1 < 2".repeat(20_000))).is_ok());
    assert!(parse(&format!("if 1: pass\n{}", "elif 2: pass\n".repeat(5_000))).is_ok());
    let blocks = |depth: usize| {
        let heads: String = (0..depth).map(|level| format!("{}if 1:\n", " ".repeat(level))).collect();
        parse(&format!("{heads}{}pass\n", " ".repeat(depth)))
    };
    assert!(blocks(99).is_ok());
    assert_eq!(blocks(100).unwrap_err().to_string(), "IndentationError: too many levels of indentation");
}

#[test]
fn what_is_not_here_says_so() {
    let message = |source: &str| parse(source).unwrap_err().message;
    assert_eq!(message("def f():\n    await x"), "'await' outside async function");
    assert_eq!(message("async x"), "invalid syntax");
    let asynchronous = "async def f():\n    async for x in await a:\n        -await b.c(1) ** 2\n    \
        async with a as b:\n        [await y async for y in x]\n";
    assert_eq!(shapewise::syntax::unparse(&parse(asynchronous).unwrap()), asynchronous);
    assert!(parse("match = 1\nmatch[0], case\n").is_ok());
    assert_eq!(message("a\0b"), "source code string cannot contain null bytes");
}

#[test]
fn lone_expressions() {
    assert!(matches!(expr("  1, 2").kind, ExprKind::Tuple(_)));
    assert_eq!(parse_expression("x = 1").unwrap_err().message, "invalid syntax");
    assert!(parse_expression("").is_err());
    assert!(parse_expression("1\n2").is_err());
    assert_eq!(expr(" a + b").span.start, 1);
}
