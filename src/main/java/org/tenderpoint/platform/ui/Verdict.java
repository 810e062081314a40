package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The answer at the top of a pane: what to do, in a few words and one sentence. It is announced when it changes; the
 * findings below it are not.
 */
public class Verdict extends Div {

    private final Div iconBox = div("icon-box");
    private final H2 title = new H2();
    private final Paragraph sentence = paragraph("muted");
    private final Div words = div("grow", title, sentence);

    public Verdict() {
        words.getElement().setAttribute("aria-live", "polite");
        words.getElement().setAttribute("aria-atomic", "true");
        add(iconBox, words);
        setClassName("verdict");
    }

    public Verdict(State state, String title, String sentence) {
        this();
        show(state, title, sentence);
    }

    /** For a page that reads the result out itself, so that two voices do not speak at once. */
    public Verdict silent() {
        words.getElement().removeAttribute("aria-live");
        return this;
    }

    public void show(State state, String title, String sentence) {
        show(state, state.icon(), title, sentence);
    }

    /** With another icon than the state's own. */
    public void show(State state, Icons icon, String title, String sentence) {
        setClassName("verdict " + state.className());
        iconBox.removeAll();
        iconBox.add(icon.large());
        // unchanged words are not set again, so that nothing is read out twice
        if (!this.title.getText().equals(title)) {
            this.title.setText(title);
        }
        if (!this.sentence.getText().equals(sentence)) {
            this.sentence.setText(sentence);
        }
        this.sentence.setVisible(!sentence.isEmpty());
    }
}
