//! The syntax layer at the prompt: is it whole, what colour is it, can it be mended.

use shapewise::syntax::tokens::{TokenClass, highlight};
use shapewise::syntax::{Completeness, RepairKind, completeness, parse, repair};

#[test]
fn complete_or_not() {
    for source in [
        "",
        "1",
        "x = 1\n",
        "# c",
        "if x:\n    y\n\n",
        "for x in y: z\n\n",
        "'''a\nb'''",
        "f(\n1)\n",
        "def f():\n    pass\n\nf()",
    ] {
        assert_eq!(completeness(source), Completeness::Complete, "{source:?}");
    }
    for source in [
        "f(",
        "[1,\n",
        "x = {",
        "'''a",
        "'''a\n\n",
        "if x:",
        "if x:\n    y",
        "if x:\n    y\n",
        "for x in y: z",
        "@d",
        "@d\n",
        "try:\n    x\n",
        "x = 1 + \\",
        "x = 1 + \\\n",
        "def f(a,\n",
        "if x:\n    y = (",
        "class A:\n    # c",
        "else_ = 1\nwhile a:\n  b\n",
    ] {
        assert_eq!(completeness(source), Completeness::Incomplete, "{source:?}");
    }
    for source in [
        "x = 'abc",
        "x = 'abc\n",
        "1 2",
        "f(\n\n",
        "if x:\n\n",
        "'''a\n\n\n",
        "x = )",
        "try:\n    x\n\n",
        "if x\n",
        "  x",
    ] {
        assert!(matches!(completeness(source), Completeness::Invalid(_)), "{source:?}");
    }
}

#[test]
fn colours() {
    use TokenClass::{
        Bracket, Call, Comment, Definition, Keyword, Literal, Magic, Name, Number, Operator, Other, String,
    };
    let classes = |source: &str| highlight(source).iter().map(|piece| piece.class).collect::<Vec<_>>();
    assert_eq!(
        classes("def f(x): return 1.5e-3 # é"),
        [Keyword, Definition, Bracket, Name, Bracket, Operator, Keyword, Number, Comment]
    );
    assert_eq!(classes("%why X + b"), [Magic, Name, Operator, Name]);
    assert_eq!(classes("np.sum (rf'a' None"), [Name, Operator, Call, Bracket, String, Literal]);
    assert_eq!(classes("x % 'abc"), [Name, Operator, String]);
    assert_eq!(classes("'''a\nb"), [String]);
    assert_eq!(classes("x? “"), [Name, Magic, Other]);
    for source in ["\\", "'\\", "é'", "0x", "\u{feff}", "1e+", "f\"{"] {
        let found = highlight(source);
        assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{source:?}");
    }
}

#[test]
fn repairs() {
    let cases: [(&str, &str, &[RepairKind]); 13] = [
        (">>> x = 1\n>>> x\n1\n", "x = 1\nx\n", &[RepairKind::Prompts]),
        (">>> for i in y:\n...     i\n...\n0\n1\n>>> z\n", "for i in y:\n    i\n\nz\n", &[RepairKind::Prompts]),
        ("In [1]: x = 1\n   ...: y = 2\nOut[1]: 3\nIn [12]: z", "x = 1\ny = 2\nz\n", &[RepairKind::Prompts]),
        ("In [1]: x = 1\nIn [2]: x + 1\n", "x = 1\nx + 1\n", &[RepairKind::Prompts]),
        ("    x = 1\n    if x:\n        y\n", "x = 1\nif x:\n    y\n", &[RepairKind::Margin]),
        ("  x = 1\ny = 2", "x = 1\ny = 2", &[RepairKind::Margin]),
        ("print(“a”, ‘b’)", "print(\"a\", 'b')", &[RepairKind::Quotes]),
        ("x ＝ （1，2）", "x = (1,2)", &[RepairKind::Signs]),
        ("print（“ａ，b”）", "print(\"ａ，b\")", &[RepairKind::Quotes, RepairKind::Signs]),
        ("x = 3 − 1 × 2", "x = 3 - 1 * 2", &[RepairKind::Signs]),
        ("x\u{a0}= 1", "x = 1", &[RepairKind::Signs]),
        ("for i in x:\nprint(i)", "for i in x:\n    print(i)\n", &[RepairKind::Indentation]),
        (
            "def f(a):\nif a:\nreturn 1\nelse:\nreturn 2\n\nf(1)",
            "def f(a):\n    if a:\n        return 1\n    else:\n        return 2\n\nf(1)\n",
            &[RepairKind::Indentation],
        ),
    ];
    for (source, text, what) in cases {
        let found = repair(source).unwrap_or_else(|| panic!("{source:?}"));
        assert_eq!((found.text.as_str(), found.what.as_slice()), (text, what), "{source:?}");
        assert!(parse(&found.text).is_ok());
    }
    for source in ["x = 1", "x = (", "1 2", "x = “", "print 'a'", ""] {
        assert_eq!(repair(source), None, "{source:?}");
    }
}
