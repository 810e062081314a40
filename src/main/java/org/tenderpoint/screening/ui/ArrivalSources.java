package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/**
 * The data sources of the arrival and screening pages. A failing source is named on the page, with its consequences;
 * the client is asked and screened all the same.
 */
final class ArrivalSources extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalSources.class);

    /** Sources that a page can do without, each with a sentence about it. */
    enum Source {
        BEFORE,
        EARLIER_ANSWERS,
        EMERGENCY_HERE,
        QUESTIONS,
        STANDING,
        MEANING,
        NUMBER,
        // on the screening page
        AGREED,
        LIMITS,
        LAST_ANSWERS,
        KEPT_ANSWERS,
        CHANGES
    }

    private final Set<Source> failed = new LinkedHashSet<>();

    ArrivalSources() {
        getElement().setAttribute("role", "status");
    }

    /** @param otherwise the fallback: it asks more, and never takes anything for a no */
    <T> T of(Source name, T otherwise, Supplier<T> source) {
        try {
            var found = source.get();
            show(failed.remove(name));
            return found;
        } catch (RuntimeException fault) {
            boolean news = failed.add(name);
            if (news) {
                LOG.error("An arrival goes on without one of its sources: {}", name, SafeStackTrace.of(fault));
            }
            show(news);
            return otherwise;
        }
    }

    /** For a part of the page that renders itself. @return whether it did */
    boolean shows(Source name, Runnable part) {
        return of(name, false, () -> {
            part.run();
            return true;
        });
    }

    /** For a source with several providers: one that fails stays named, even if the others do not. */
    <T> T each(Source name, T otherwise, Supplier<T> source) {
        boolean before = failed.contains(name);
        var found = of(name, otherwise, source);
        if (before && failed.add(name)) {
            show(true);
        }
        return found;
    }

    private void show(boolean changed) {
        if (!changed) {
            return;
        }
        removeAll();
        if (!failed.isEmpty()) {
            var note = new NoteBox(State.ADAPT, Texts.of("screening.arrival.without"));
            failed.forEach(name -> note.with(
                    new Paragraph(Texts.of("screening.arrival.without." + name.name().toLowerCase(Locale.ROOT)))));
            add(note);
        }
    }
}
