//! The characters that `"\N{…}"` can name: Latin and Greek letters by rule, and the signs that texts about arrays use. Not all of Unicode.

/// The character with this name, in any case.
pub(super) fn lookup(name: &str) -> Option<char> {
    let name = name.to_ascii_uppercase();
    latin(&name).or_else(|| greek(&name)).or_else(|| sign(&name))
}

fn latin(name: &str) -> Option<char> {
    let (rest, small) = match name.strip_prefix("LATIN SMALL LETTER ") {
        Some(rest) => (rest, true),
        None => (name.strip_prefix("LATIN CAPITAL LETTER ")?, false),
    };
    let mut letters = rest.chars();
    let letter = letters.next().filter(|letter| letter.is_ascii_uppercase() && letters.next().is_none())?;
    Some(if small { letter.to_ascii_lowercase() } else { letter })
}

fn greek(name: &str) -> Option<char> {
    const LETTERS: [&str; 25] = [
        "ALPHA",
        "BETA",
        "GAMMA",
        "DELTA",
        "EPSILON",
        "ZETA",
        "ETA",
        "THETA",
        "IOTA",
        "KAPPA",
        "LAMDA",
        "MU",
        "NU",
        "XI",
        "OMICRON",
        "PI",
        "RHO",
        "FINAL SIGMA",
        "SIGMA",
        "TAU",
        "UPSILON",
        "PHI",
        "CHI",
        "PSI",
        "OMEGA",
    ];
    let (rest, first) = match name.strip_prefix("GREEK SMALL LETTER ") {
        Some(rest) => (rest, 0x3b1),
        None => (name.strip_prefix("GREEK CAPITAL LETTER ")?, 0x391),
    };
    let rest = if rest == "LAMBDA" { "LAMDA" } else { rest };
    let at = LETTERS.iter().position(|letter| *letter == rest)?;
    if first == 0x391 && rest == "FINAL SIGMA" {
        return None;
    }
    char::from_u32(first + u32::try_from(at).ok()?)
}

fn sign(name: &str) -> Option<char> {
    const SIGNS: [(&str, char); 52] = [
        ("SPACE", ' '),
        ("NO-BREAK SPACE", '\u{a0}'),
        ("BULLET", '•'),
        ("DEGREE SIGN", '°'),
        ("PLUS-MINUS SIGN", '±'),
        ("MICRO SIGN", 'µ'),
        ("MIDDLE DOT", '·'),
        ("MULTIPLICATION SIGN", '×'),
        ("DIVISION SIGN", '÷'),
        ("SUPERSCRIPT TWO", '²'),
        ("SUPERSCRIPT THREE", '³'),
        ("COPYRIGHT SIGN", '©'),
        ("EURO SIGN", '€'),
        ("POUND SIGN", '£'),
        ("SECTION SIGN", '§'),
        ("LATIN SMALL LETTER SHARP S", 'ß'),
        ("LATIN SMALL LETTER E WITH ACUTE", 'é'),
        ("LATIN SMALL LETTER A WITH DIAERESIS", 'ä'),
        ("LATIN SMALL LETTER O WITH DIAERESIS", 'ö'),
        ("LATIN SMALL LETTER U WITH DIAERESIS", 'ü'),
        ("EN DASH", '–'),
        ("EM DASH", '—'),
        ("HORIZONTAL ELLIPSIS", '…'),
        ("LEFT SINGLE QUOTATION MARK", '‘'),
        ("RIGHT SINGLE QUOTATION MARK", '’'),
        ("LEFT DOUBLE QUOTATION MARK", '“'),
        ("RIGHT DOUBLE QUOTATION MARK", '”'),
        ("LEFTWARDS ARROW", '←'),
        ("UPWARDS ARROW", '↑'),
        ("RIGHTWARDS ARROW", '→'),
        ("DOWNWARDS ARROW", '↓'),
        ("LEFT RIGHT ARROW", '↔'),
        ("UP DOWN ARROW", '↕'),
        ("RIGHTWARDS DOUBLE ARROW", '⇒'),
        ("FOR ALL", '∀'),
        ("PARTIAL DIFFERENTIAL", '∂'),
        ("THERE EXISTS", '∃'),
        ("NABLA", '∇'),
        ("ELEMENT OF", '∈'),
        ("N-ARY PRODUCT", '∏'),
        ("N-ARY SUMMATION", '∑'),
        ("MINUS SIGN", '−'),
        ("SQUARE ROOT", '√'),
        ("INFINITY", '∞'),
        ("INTEGRAL", '∫'),
        ("ALMOST EQUAL TO", '≈'),
        ("NOT EQUAL TO", '≠'),
        ("LESS-THAN OR EQUAL TO", '≤'),
        ("GREATER-THAN OR EQUAL TO", '≥'),
        ("CHECK MARK", '✓'),
        ("FULL BLOCK", '█'),
        ("SNOWMAN", '☃'),
    ];
    SIGNS.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}
