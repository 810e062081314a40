package org.tenderpoint.letter;

import java.util.List;

/** Paper cannot show some letters of a letter: they have to be spelled in others. */
public class LetterNotPrintable extends RuntimeException {

    private final transient List<String> characters;

    LetterNotPrintable(List<String> characters) {
        super("Some letters cannot stand on paper");
        this.characters = List.copyOf(characters);
    }

    /** Each once. */
    public List<String> characters() {
        return characters;
    }
}
