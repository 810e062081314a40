package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.platform.Texts;

/**
 * Says whether what was typed is saved: "saved 12:33", "draft saved 12:33" where a press is still to put it in force,
 * or that saving failed. Announced politely.
 */
public class SaveState extends Span {

    private final Span words = new Span();

    public SaveState() {
        addClassName("save-state");
        getElement().setAttribute("role", "status");
        add(words);
    }

    public void saved(Instant when, ZoneId zone) {
        show(Icons.CHECK, Texts.of("platform.save.saved", Dates.in(zone).time(when)), false);
    }

    /** What was typed comes back, and nothing of it counts before it is submitted. */
    public void kept(Instant when, ZoneId zone) {
        show(Icons.EDIT, Texts.of("platform.save.kept", Dates.in(zone).time(when)), false);
    }

    /** Nothing waits to be submitted any more. */
    void clear() {
        removeAll();
    }

    /** Says that what is on the screen could not be saved, and why. */
    public void failed(String why) {
        show(Icons.WARNING, why, true);
    }

    /** What it is about was removed meanwhile: no second try helps. */
    public void gone() {
        failed(Texts.of("platform.save.gone"));
    }

    /** The same, with a button that saves what is on the screen now. */
    public void failed(String why, Runnable again) {
        failed(why, Texts.of("platform.save.again"), again);
    }

    void failed(String why, String label, Runnable again) {
        failed(why);
        add(Buttons.quiet(label, click -> again.run()));
    }

    private void show(Icons icon, String text, boolean failed) {
        removeAll();
        words.setText(text);
        add(icon.small(), words);
        setClassName("failed", failed);
    }
}
