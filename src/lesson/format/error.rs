//! What can be wrong with a lesson file: which rule of the format, in which file, on which line.
//! The words for a rule are in `locales/`, under `lesson-rule-…`.

/// A rule of the format or of good lessons that a file breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The file, as it is named to people.
    pub file: String,
    /// From 1; 0 when the file as a whole is meant.
    pub line: usize,
    pub rule: Rule,
    /// What was found: a word, an id, an error's text.
    pub what: String,
}

impl Broken {
    pub fn new(file: &str, line: usize, rule: Rule, what: impl Into<String>) -> Broken {
        Broken { file: file.to_owned(), line, rule, what: what.into() }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// The rules, each with its word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Rule] = &[$(Rule::$name,)*];

            /// The rule's name in messages and in `locales/`.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Rule::$name => $word,)*
                }
            }
        }
    };
}

rules!(
    /// The file does not begin with `+++`, or the header has no end.
    Header = "header",
    /// A line of the header is not `key = value`, or its value is of the wrong kind.
    HeaderLine = "header-line",
    /// A required key is missing.
    HeaderKey = "header-key",
    /// A key that no lesson has.
    HeaderUnknown = "header-unknown",
    /// `format` is not the version this engine reads.
    FormatVersion = "format-version",
    /// A heading is not `## #id Title`.
    Heading = "heading",
    /// An id is used twice.
    DuplicateStep = "duplicate-step",
    /// A lesson without steps.
    NoSteps = "no-steps",
    /// A fence is not closed.
    OpenFence = "open-fence",
    /// The word after `sw` is none of the kinds.
    UnknownKind = "unknown-kind",
    /// An option on a fence line that does not exist, or is missing.
    FenceOption = "fence-option",
    /// A second question in one step.
    TwoQuestions = "two-questions",
    /// A section that does not exist, or not in this kind of fence.
    UnknownSection = "unknown-section",
    /// A section's argument is missing or cannot be read.
    SectionArgument = "section-argument",
    /// A faulty rule that does not exist.
    UnknownFaultyRule = "unknown-faulty-rule",
    /// A fence without code.
    EmptyBody = "empty-body",
    /// A concept that the header does not list.
    UnknownConcept = "unknown-concept",
    /// `choose` without numbered options, or a number that is none of them.
    Options = "options",
    /// More than three hints.
    TooManyHints = "too-many-hints",
    /// More than 40 words.
    TooManyWords = "too-many-words",
    /// More than 15 steps.
    TooManySteps = "too-many-steps",
    /// Code with a syntax error.
    Syntax = "syntax",
    /// The setup fails.
    SetupFails = "setup-fails",
    /// Watched code fails.
    ShowFails = "show-fails",
    /// Code that should fail does not, or with another code.
    FailsCode = "fails-code",
    /// The reference answer is refused.
    ReferenceRefused = "reference-refused",
    /// Another accepted answer is refused.
    AlsoRefused = "also-refused",
    /// A listed wrong answer passes.
    WrongAccepted = "wrong-accepted",
    /// A listed wrong answer gets another reply.
    WrongReply = "wrong-reply",
    /// A faulty rule gives nothing, or the right answer.
    RuleSilent = "rule-silent",
    /// What a faulty rule gives gets another reply.
    RuleReply = "rule-reply",
    /// The unsolved start passes.
    StartAccepted = "start-accepted",
    /// A hint contains the solution.
    HintTells = "hint-tells",
    /// Sizes on different axes are equal.
    SquareSizes = "square-sizes",
    /// Fewer than two other right answers.
    FewAlso = "few-also",
    /// No wrong answer is prepared for.
    NoWrong = "no-wrong",
    /// No other data to hold on.
    NoHidden = "no-hidden",
    /// A translation lacks a step.
    MissingStep = "missing-step",
    /// A translation has a step that the lesson has not.
    ExtraStep = "extra-step",
    /// A translation's sections are not those of the lesson.
    Sections = "sections",
    /// The English text changed since the translation was made.
    Stale = "stale",
    /// A language has no file.
    NoTranslation = "no-translation",
    /// A file cannot be read.
    Unreadable = "unreadable",
    /// A lesson named in `needs` does not exist.
    UnknownNeed = "unknown-need",
    /// Two lessons with one id.
    DuplicateLesson = "duplicate-lesson",
);
