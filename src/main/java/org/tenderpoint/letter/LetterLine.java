package org.tenderpoint.letter;

import org.tenderpoint.platform.PlainText;

/**
 * One line of a section that can be taken out by itself.
 *
 * @param key what it stands for, e.g. the code of a condition or the id of a rule
 */
public record LetterLine(String key, String words) {

    static final int LENGTH = 1000;

    public LetterLine {
        words = PlainText.checked(PlainText.note(words), LENGTH);
    }
}
