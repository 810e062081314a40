package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.Glyphs;

/**
 * Says, before a paper is handed over, which of its letters no font here has. Every page that hands out a paper has it;
 * nobody sees it where nothing is missing.
 */
public final class MissingLetters extends Div {

    /** As many as a line takes: of a whole text in another script, the first say enough. */
    private static final int MOST = 20;

    private MissingLetters(List<String> missing, String title) {
        addClassName("missing-letters");
        setVisible(!missing.isEmpty());
        if (!missing.isEmpty()) {
            add(new NoteBox(State.ADAPT, title, Texts.of("platform.paper.missing_why")));
        }
    }

    /** @param words all that stands on the paper, or the whole page of which it is made */
    public static Component in(String words) {
        return of(Glyphs.missing(words));
    }

    public static Component of(List<String> missing) {
        var shown = String.join(" ", missing.subList(0, Math.min(MOST, missing.size())));
        return new MissingLetters(missing, missing.size() > MOST
                ? Texts.of("platform.paper.missing_more", shown, missing.size() - MOST)
                : Texts.of("platform.paper.missing", shown));
    }

    public static Component onMany(int papers) {
        return new MissingLetters(papers > 0 ? List.of("") : List.of(),
                Texts.of("platform.paper.missing_many", papers));
    }
}
