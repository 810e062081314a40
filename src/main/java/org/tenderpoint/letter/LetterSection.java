package org.tenderpoint.letter;

import java.util.List;
import org.tenderpoint.platform.PlainText;

/** A section of a letter: the therapist's text, and lines that can be removed one by one. */
public record LetterSection(LetterPart part, String text, List<LetterLine> lines) {

    /** In UTF-16 units; about eight pages. */
    public static final int TEXT_LENGTH = 30_000;

    public LetterSection {
        text = PlainText.checked(PlainText.note(text), TEXT_LENGTH);
        lines = List.copyOf(lines);
    }

    public static LetterSection of(LetterPart part, String text) {
        return new LetterSection(part, text, List.of());
    }

    /** Whether nothing of it would be printed. */
    public boolean isEmpty() {
        return text.isEmpty() && lines.isEmpty();
    }
}
