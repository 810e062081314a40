package org.tenderpoint.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeWordsTest {

    @Test
    void aLineDoesNotEndAfterAnApostropheInsideAWord() {
        assertThat(parts("L’hôpital n’est pas l’essentiel")).containsExactly("L’hôpital ", "n’est ", "pas ",
                "l’essentiel");
        assertThat(parts("Don’t press the clients’ necks")).containsExactly("Don’t ", "press ", "the ", "clients’ ",
                "necks");
    }

    @Test
    void aLineMayEndInALongAddress() {
        assertThat(parts("https://practice.example/y/abcdefghijklmnop")).hasSizeGreaterThan(1);
    }

    private static List<String> parts(String text) {
        var words = new WholeWords();
        words.setText(text);
        var parts = new ArrayList<String>();
        int from = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (end > from) {
                parts.add(text.substring(from, end));
            }
            from = end;
        }
        return parts;
    }
}
