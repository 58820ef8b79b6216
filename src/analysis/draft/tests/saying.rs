//! Who says what, where the words beside a statement do not tell it alone.

use super::statements;

#[test]
fn who_answers_in_the_sentence_before_speaks() {
    for (text, expected) in [
        (
            "Orla Quill praised the team. Her brother disagreed. “I am not so sure,” he said.",
            "brother: I am not so sure",
        ),
        (
            "Tom Brand led the team. Ken Abe was hurt. Asked if he would play, Brand shrugged. “I do not know,” he said.",
            "Brand: I do not know",
        ),
        (
            "Orla Quill left. A colleague shrugged. “We saw it coming,” he said.",
            "colleague: We saw it coming",
        ),
    ] {
        assert_eq!(statements(text).last().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn what_is_written_speaks_for_its_author() {
    for text in [
        "A report by the Vandor Audit Office said the scheme had failed twice. The report said the port had been warned.",
        "The Vandor Audit Office said in a report that the scheme had failed twice. The report said the port had been warned.",
    ] {
        assert_eq!(
            statements(text),
            [
                "Vandor Audit Office: The scheme had failed twice",
                "Vandor Audit Office: The port had been warned",
            ],
            "{text}"
        );
    }
}

#[test]
fn a_clause_that_its_speaker_parts_is_put_together() {
    assert_eq!(
        statements("Any fair reading of the pact, said Orla Quill, would see it as a defeat."),
        ["Quill: Any fair reading of the pact would see it as a defeat"]
    );
}

#[test]
fn what_is_asked_keeps_its_verb_past_an_aside() {
    assert_eq!(
        statements("Traders urged the mayor, Orla Quill, to reopen the hall."),
        ["Traders: Urged the mayor, Orla Quill, to reopen the hall"]
    );
}

#[test]
fn what_somebody_is_charged_with_is_told_with_the_charge() {
    for (text, expected) in [
        (
            "Orla Quill accused the port of hiding two reports.",
            "Quill: Accused the port of hiding two reports",
        ),
        (
            "Orla Quill accused the mayor, Mona Steen, of acting too late.",
            "Quill: Accused the mayor, Mona Steen, of acting too late",
        ),
        (
            "The crew was told by Orla Quill to leave the ship.",
            "Quill: The crew was told by Orla Quill to leave the ship",
        ),
    ] {
        assert_eq!(statements(text), [expected], "{text}");
    }
}

#[test]
fn whose_clause_it_is_does_not_speak() {
    assert_eq!(
        statements("A woman whose husband was treated at the clinic said she felt sick."),
        ["woman: She felt sick"]
    );
}
