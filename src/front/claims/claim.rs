//! Claims in comments (`a + b  # [11 22 33]`), and whether a claimed text is what came.

use std::sync::LazyLock;

use regex::Regex;

static VALUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^(?:[-+]?[\d.]|[\[({'"]|array\(|np\.|nan\b|inf\b|True\b|False\b|None\b|dtype\(|<class|torch\.|[A-Z]\w*(?:Error|Exception)\b)"#)
        .expect("invariant: the pattern is valid")
});

/// Signs before a claim that make it one, whatever it looks like.
const ARROWS: &[&str] = &["→", "->", "=>", "Output:", "output:", "Out:", "prints:", "prints", "gives"];

/// What a comment claims that the code before it gives; `None` when it is a remark.
#[must_use]
pub fn claim_in(comment: &str) -> Option<String> {
    let text = comment.trim();
    for arrow in ARROWS {
        if let Some(rest) = text.strip_prefix(arrow) {
            return Some(rest.trim().to_owned());
        }
    }
    // A remark may begin with a number or a bracket: it goes on in words.
    let words = text.split_whitespace().filter(|w| w.chars().all(char::is_alphabetic) && w.len() > 1);
    let plain = words.filter(|w| !["True", "False", "None", "nan", "inf", "array"].contains(w)).count();
    (VALUE.is_match(text) && (plain == 0 || is_error(text))).then(|| text.to_owned())
}

fn is_error(text: &str) -> bool {
    let name = text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
    name.ends_with("Error") || name.ends_with("Exception")
}

/// Whether `got` is what was claimed: blanks count as one, `...` stands for anything.
#[must_use]
pub fn agrees(claimed: &str, got: &str) -> bool {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (claimed, got) = (flat(claimed), flat(got));
    // How lines were broken inside of brackets does not matter.
    let tight = |text: &str| text.replace("[ ", "[").replace(" ]", "]");
    claimed == got || tight(&claimed) == tight(&got) || (claimed.contains("...") && matches(&claimed, &got))
}

/// `...` in the pattern matches any text.
fn matches(pattern: &str, text: &str) -> bool {
    let parts: Vec<&str> = pattern.split("...").map(str::trim).collect();
    let (Some((first, rest)), mut left) = (parts.split_first(), text) else { return false };
    let Some(after) = left.strip_prefix(first) else { return false };
    left = after;
    let Some((last, middle)) = rest.split_last() else { return left.is_empty() };
    for part in middle {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::{agrees, claim_in};

    #[test]
    fn claims_and_remarks() {
        for claim in [
            "[11 22 33 44]",
            "(2, 3)",
            "6",
            "array([1, 2])",
            "True",
            "ValueError: no",
            "-1.5",
            "'abc'",
            "np.float64(1.5)",
        ] {
            assert_eq!(claim_in(claim).as_deref(), Some(claim));
        }
        assert_eq!(claim_in("→ anything at all").as_deref(), Some("anything at all"));
        for remark in ["shape (2, 3)", "2 rows, 3 columns", "one row for each sample", "[batch, features] as usual", ""]
        {
            assert_eq!(claim_in(remark), None, "{remark}");
        }
    }

    #[test]
    fn blanks_and_dots_are_generous_and_nothing_else() {
        assert!(agrees("[[1 2]\n [3 4]]", "[[1 2] [3 4]]\n"));
        assert!(agrees("[ 1 2 ]", "[1 2]"));
        assert!(agrees("[1 2 ... 9]", "[1 2 3 4 9]"));
        assert!(agrees("...", "anything"));
        assert!(!agrees("[1 2]", "[1 3]"));
        assert!(!agrees("[1 ... 9]", "[1 2 8]"));
        assert!(!agrees("", "1"));
    }
}
