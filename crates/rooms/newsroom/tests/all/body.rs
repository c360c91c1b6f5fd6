//! The texts of items: what they become, and that nothing else comes out of whatever is typed.

use newsroom::{Body, BodyProblem};
use proptest::prelude::*;

fn drawn(text: &str) -> String {
    Body::read(text).unwrap().markup().into_string()
}

#[test]
fn the_subset_is_drawn_and_html_is_words() {
    for (text, markup) in [
        ("Eins\nzwei\n\ndrei", "<p class=\"kern-body\">Eins zwei</p><p class=\"kern-body\">drei</p>"),
        ("*a* **b**  \nc", "<p class=\"kern-body\"><em>a</em> <strong>b</strong><br>c</p>"),
        ("- a\n- b", "<ul class=\"kern-list kern-list--bullet\"><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol class=\"kern-list kern-list--number\"><li>a</li><li>b</li></ol>"),
        ("[a](/status)", "<p class=\"kern-body\"><a class=\"kern-link\" href=\"/status\">a</a></p>"),
        (
            "<a@example.org>",
            "<p class=\"kern-body\"><a class=\"kern-link\" href=\"mailto:a@example.org\">a@example.org</a></p>",
        ),
        // Headings keep their order, whatever was typed.
        ("### a\n\n### b", "<h2 class=\"kern-heading-medium\">a</h2><h3 class=\"kern-heading-small\">b</h3>"),
        ("# a", "<h2 class=\"kern-heading-medium\">a</h2>"),
        ("<b>a</b>", "<p class=\"kern-body\">&lt;b&gt;a&lt;/b&gt;</p>"),
        ("<script>x</script>", "<p class=\"kern-body\">&lt;script&gt;x&lt;/script&gt;</p>"),
        ("> a", "<p class=\"kern-body\">a</p>"),
        ("```\n<i>\n```", "<p class=\"kern-body\">&lt;i&gt;\n</p>"),
        ("&lt;script&gt;", "<p class=\"kern-body\">&lt;script&gt;</p>"),
    ] {
        assert_eq!(drawn(text), markup, "{text}");
    }
    assert_eq!(Body::read("# a\n\n- b *c*\n- d").unwrap().plain(), "a\nb c\nd");
}

#[test]
fn what_leads_elsewhere_or_lies_too_deep_is_refused() {
    for link in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org",
        "/\\example.org",
        "file:///etc/passwd",
        "relativ",
        "&#106;avascript:alert(1)",
    ] {
        let refused = Body::read(&format!("[a]({link})"));
        assert!(matches!(refused, Err(BodyProblem::Link(_))), "{link}: {refused:?}");
    }
    assert_eq!(Body::read("![a](https://example.org/a.png)"), Err(BodyProblem::Picture));
    for deep in [">".repeat(15_000), "- ".repeat(7_000), "*a **b ".repeat(2_000) + &"** *".repeat(2_000)] {
        // Whatever comes of it, it comes at once and within the stack.
        let _ = Body::read(&deep);
    }
    assert_eq!(Body::read(&format!("{}a", "> ".repeat(20))), Err(BodyProblem::Deep));
}

proptest! {
    #[test]
    fn only_our_tags_come_out(text in r#"([a-z<>&"'`*_\[\]()!#\-. \n0-9:/]|<script>|javascript:|https://|\n\n- |\n> ){0,120}"#) {
        if let Ok(body) = Body::read(&text) {
            let markup = body.markup().into_string();
            for (at, _) in markup.match_indices('<') {
                let rest = &markup[at + 1..];
                let name: String = rest.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                let known = ["p", "h2", "h3", "ul", "ol", "li", "a", "strong", "em", "br"].contains(&name.as_str());
                prop_assert!(known, "<{name} in {markup} from {text}");
            }
            let links = markup.matches("<a ").count();
            let ours = markup.matches("<a class=\"kern-link\" href=\"").count();
            prop_assert_eq!(links, ours);
            prop_assert!(!markup.to_lowercase().contains("href=\"javascript"));
        }
    }
}
