//! What holds for every invoice and for all bytes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use xrechnung::leitweg::LeitwegId;
use xrechnung::{Invoice, Syntax, check, fuzz, read};

use crate::generated::invoice;
use crate::written::write;
use crate::{CII, UBL, sample};

proptest! {
    #[test]
    fn what_is_written_in_any_syntax_is_read_again(invoice in invoice()) {
        for syntax in [Syntax::UblInvoice, Syntax::UblCreditNote, Syntax::Cii] {
            let invoice = Invoice { syntax, ..invoice.clone() };
            let text = write(&invoice);
            prop_assert_eq!(read(text.as_bytes()), Ok(invoice), "{}", text);
        }
    }

    #[test]
    fn any_invoice_is_checked(invoice in invoice()) {
        for finding in check(&invoice) {
            prop_assert!(xrechnung::rules().any(|rule| rule == finding.rule));
            prop_assert!(finding.severity <= finding.rule.severity);
            prop_assert!(finding.amounts.is_none_or(|amounts| amounts.found != amounts.expected));
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in vec(any::<u8>(), 0..200)) {
        fuzz::invoice(&bytes);
        fuzz::leitweg(&bytes);
    }

    #[test]
    fn a_damaged_document_gives_an_answer(
        text in select(vec![UBL, CII]),
        cuts in vec((any::<Index>(), 0_usize..40, select(vec!["", "<", ">", "&", "\"", "9", "-", ".", "<a>", "\u{0}"])), 1..4),
    ) {
        let mut bytes = text.as_bytes().to_vec();
        for (place, length, filling) in cuts {
            let start = place.index(bytes.len());
            let end = bytes.len().min(start + length);
            bytes.splice(start..end, filling.bytes());
        }
        fuzz::invoice(&bytes);
    }

    #[test]
    fn a_typing_error_in_a_routing_number_is_found(
        coarse in "16[0-9]{6}",
        fine in proptest::option::of("[A-Z0-9]{1,30}"),
        place in any::<Index>(),
        digit in 0_u8..10,
    ) {
        let right = LeitwegId::new(&coarse, fine.as_deref()).unwrap().to_string();
        prop_assert!(right.parse::<LeitwegId>().is_ok());
        let digits: Vec<_> = right.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
        let mut wrong = right.clone().into_bytes();
        wrong[digits[place.index(digits.len())]] = b'0' + digit;
        let wrong = String::from_utf8(wrong).unwrap();
        prop_assert_eq!(wrong.parse::<LeitwegId>().is_ok(), wrong == right);
    }
}

#[test]
fn the_sample_is_written_as_it_is_read() {
    for syntax in [Syntax::UblInvoice, Syntax::UblCreditNote, Syntax::Cii] {
        let invoice = Invoice { syntax, ..sample() };
        assert_eq!(read(write(&invoice).as_bytes()).unwrap(), invoice);
    }
}

#[test]
fn the_samples_are_small_enough_for_a_fuzzer() {
    assert_eq!((fuzz::invoice(UBL.as_bytes()), fuzz::invoice(CII.as_bytes())), (Some(0), Some(0)));
    assert!(fuzz::leitweg(b"16099000-77"));
}
