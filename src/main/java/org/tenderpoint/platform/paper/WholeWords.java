package org.tenderpoint.platform.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Java says, but not after the apostrophe of {@code l’essentiel}, where it breaks words. */
final class WholeWords implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final FSTextBreaker lines = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public void setText(String paragraph) {
        text = paragraph;
        lines.setText(paragraph);
    }

    @Override
    public int next() {
        int end = lines.next();
        while (insideWord(end)) {
            end = lines.next();
        }
        return end;
    }

    private boolean insideWord(int end) {
        return end > 1 && end < text.length() && text.charAt(end - 1) == APOSTROPHE
                && Character.isLetter(text.charAt(end - 2)) && Character.isLetter(text.charAt(end));
    }
}
