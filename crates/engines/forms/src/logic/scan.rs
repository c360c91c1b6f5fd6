//! A first look at the source, before the parser: only the characters and sizes the subset knows get through, so
//! the parser never meets input that could make it slow or recurse deeply.

use super::{LogicError, MAX_BYTES, MAX_NESTING, MAX_TOKENS};

#[derive(PartialEq, Clone, Copy)]
enum Token {
    Start,
    Word,
    Number,
    Text,
    Prefix,
    Operator,
    Open,
    Close,
}

pub(super) fn check(source: &str) -> Result<(), LogicError> {
    if source.len() > MAX_BYTES {
        return Err(LogicError::TooComplex);
    }
    let chars: Vec<char> = source.chars().collect();
    let (mut tokens, mut nesting, mut questions, mut prefixes) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut previous = Token::Start;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let start = at;
        let syntax = |message: &str| LogicError::Syntax { message: message.to_owned(), position: start + 1 };
        let next = chars.get(at + 1).copied();
        let token = match c {
            'a'..='z' | 'A'..='Z' | '_' => {
                while chars.get(at).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_') {
                    at += 1;
                }
                if matches!(chars.get(at), Some('\'' | '"')) {
                    return Err(syntax("a text begins with a quotation mark, nothing before it"));
                }
                Token::Word
            }
            '0'..='9' => {
                while chars.get(at).is_some_and(char::is_ascii_digit) {
                    at += 1;
                }
                if chars.get(at) == Some(&'.') && chars.get(at + 1).is_some_and(char::is_ascii_digit) {
                    let point = at;
                    at += 1;
                    while chars.get(at).is_some_and(char::is_ascii_digit) {
                        at += 1;
                    }
                    if point - start > 9 || at - point > 7 {
                        return Err(syntax("a decimal number has at most nine digits before and six behind its point"));
                    }
                }
                if at - start > 18 || chars.get(at).is_some_and(|c| c.is_ascii_alphabetic() || *c == '.' || *c == '_') {
                    return Err(syntax("only numbers such as 12 or 1.5, of up to 18 digits, are known"));
                }
                Token::Number
            }
            '\'' | '"' => {
                at += 1;
                loop {
                    match chars.get(at) {
                        None | Some('\n' | '\r') => {
                            return Err(syntax("the text has no closing quotation mark"));
                        }
                        Some('\\') => at += 2,
                        Some(end) if *end == c => break,
                        Some(_) => at += 1,
                    }
                }
                at += 1;
                if matches!(chars.get(at), Some('\'' | '"')) {
                    return Err(syntax("two texts need an operator between them"));
                }
                Token::Text
            }
            '(' | '[' => {
                nesting += 1;
                at += 1;
                Token::Open
            }
            ')' | ']' => {
                nesting = nesting.saturating_sub(1);
                at += 1;
                Token::Close
            }
            '&' | '|' if next == Some(c) => {
                at += 2;
                Token::Operator
            }
            '=' if next == Some('=') => {
                at += 2;
                Token::Operator
            }
            '!' | '<' | '>' if next == Some('=') => {
                at += 2;
                Token::Operator
            }
            '/' if next == Some('/') => return Err(syntax("comments are not known")),
            '!' => {
                at += 1;
                Token::Prefix
            }
            '-' => {
                at += 1;
                if matches!(previous, Token::Word | Token::Number | Token::Text | Token::Close) {
                    Token::Operator
                } else {
                    Token::Prefix
                }
            }
            '?' => {
                questions += 1;
                at += 1;
                Token::Operator
            }
            '<' | '>' | '+' | '*' | '/' | '%' | ':' | ',' | '.' => {
                at += 1;
                Token::Operator
            }
            _ => return Err(syntax("this character is not known here")),
        };
        prefixes = if token == Token::Prefix { prefixes + 1 } else { 0 };
        previous = token;
        tokens += 1;
        if tokens > MAX_TOKENS || nesting > MAX_NESTING || questions > MAX_NESTING || prefixes > 3 {
            return Err(LogicError::TooComplex);
        }
    }
    if tokens == 0 {
        return Err(LogicError::Syntax { message: "the expression is empty".to_owned(), position: 1 });
    }
    Ok(())
}
