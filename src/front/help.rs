//! The command line's help in the person's language. The parser itself is declared in `cli`; here its words are filled in
//! from the locale, and only when help is asked for.

use clap::error::ErrorKind;
use clap::{Command, CommandFactory, Parser};

use crate::text::locale::{Language, Locale};

/// The parsed arguments; help, a version or a complaint ends the process.
pub fn parse<T: Parser + CommandFactory>() -> T {
    let error = match T::try_parse() {
        Ok(arguments) => return arguments,
        Err(error) => error,
    };
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand) {
        error.exit();
    }
    let language = Language::choose(asked_for(std::env::args()), |name| std::env::var(name).ok());
    match worded(T::command(), &Locale::new(language)).try_get_matches() {
        Err(help) => help.exit(),
        Ok(_) => error.exit(),
    }
}

/// The language of `--lang de` or `--lang=de` in arguments that were not parsed.
fn asked_for(mut arguments: impl Iterator<Item = String>) -> Option<Language> {
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return Language::parse(&arguments.next()?);
        }
        if let Some(tag) = argument.strip_prefix("--lang=") {
            return Language::parse(tag);
        }
    }
    None
}

/// The command with all its help in one language.
#[must_use]
pub fn worded(mut command: Command, locale: &Locale) -> Command {
    command.build();
    filled(command, "", locale)
}

fn filled(command: Command, path: &str, locale: &Locale) -> Command {
    let about = match path {
        "" => locale.word("cli-about"),
        _ => locale.find(&format!("cli-command{path}"), &[]).unwrap_or_default(),
    };
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", locale.word("cli-usage"));
    command
        .about(about.clone())
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(locale.word("cli-commands"))
        .mut_args(|argument| {
            let id = argument.get_id().as_str().replace('_', "-");
            let own = locale.find(&format!("cli-argument{path}-{id}"), &[]);
            let help = own.or_else(|| locale.find(&format!("cli-argument-{id}"), &[])).unwrap_or_default();
            let heading = if argument.is_positional() { "cli-arguments" } else { "cli-options" };
            argument
                .display_order(if id == "args" { 2 } else { 1 })
                .help(help.clone())
                .long_help(help)
                .hide_default_value(true)
                .hide_possible_values(true)
                .help_heading(locale.word(heading))
        })
        .mut_subcommands(|inner| {
            let path = format!("{path}-{}", inner.get_name());
            filled(inner, &path, locale)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_before_anything_is_parsed() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>().into_iter();
        assert_eq!(asked_for(words("shapewise learn --lang de --help")), Some(Language::De));
        assert_eq!(asked_for(words("shapewise --help --lang=ru")), Some(Language::Ru));
        assert_eq!(asked_for(words("shapewise --help")), None);
    }
}
