package org.tenderpoint.letter;

import org.tenderpoint.platform.PlainText;

/**
 * One line of a section that can be removed on its own.
 *
 * @param key what it is about, e.g. the code of a condition or the id of a rule
 */
public record LetterLine(String key, String words) {

    static final int LENGTH = 1000;

    public LetterLine {
        words = PlainText.checked(PlainText.note(words), LENGTH);
    }
}
