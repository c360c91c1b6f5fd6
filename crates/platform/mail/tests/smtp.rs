//! Against a small server on loopback that speaks just enough SMTP.

use mail::testing::Postbox;
use mail::{Error, Mailer, is_address};

#[tokio::test]
async fn a_message_arrives_as_it_was_written() {
    let postbox = Postbox::open(false).await;
    let mailer = Mailer::through(&postbox.server, "Dienstweg <bote@land.example>").expect("a mailer");
    mailer.send("kim@amt.example", "Was heute ansteht", "Drei Texte prüfen.\n").await.expect("sent");
    let heard = postbox.messages().concat();
    for said in
        ["MAIL FROM:<bote@land.example>", "RCPT TO:<kim@amt.example>", "Subject: Was heute ansteht", "pr=C3=BCfen"]
    {
        assert!(heard.contains(said), "{said} in {heard}");
    }
}

#[tokio::test]
async fn a_refusal_names_no_address() {
    let postbox = Postbox::open(true).await;
    let mailer = Mailer::through(&postbox.server, "bote@land.example").expect("a mailer");
    let refused = mailer.send("kim@amt.example", "x", "y").await.expect_err("refused");
    assert!(matches!(&refused, Error::Refused(reason) if reason == "status 550"), "{refused}");
    let nobody = Mailer::through("smtp://127.0.0.1:1", "bote@land.example").expect("a mailer");
    assert!(matches!(nobody.send("kim@amt.example", "x", "y").await, Err(Error::Refused(_))));
    assert!(matches!(Mailer::off().send("kim@amt.example", "x", "y").await, Err(Error::Server(_))));
}

#[test]
fn addresses_and_servers_are_checked() {
    for (text, good) in
        [("kim@amt.example", true), ("kim@amt", false), ("kim", false), ("a b@c.de", false), ("", false)]
    {
        assert_eq!(is_address(text), good, "{text}");
    }
    for server in ["", "http://mail.example", "mail.example", "smtp://"] {
        assert!(Mailer::through(server, "bote@land.example").is_err(), "{server}");
    }
    let secret = "smtp://user:geheim@mail.example:587?tls=required";
    let mailer = Mailer::through(secret, "bote@land.example").expect("a mailer");
    assert!(!format!("{mailer:?}").contains("geheim"));
    assert!(Mailer::through("smtp://mail.example", "bote").is_err());
}
