package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The parts of an arrival that other features store: shows which could not be stored, while the client is screened all
 * the same.
 */
class ArrivalParts extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalParts.class);

    ArrivalParts() {
        getElement().setAttribute("role", "alert");
    }

    /** Stores each part separately. @return those that could not be stored */
    static List<ArrivalQuestions.Section> notKept(
            List<ArrivalQuestions.Section> parts, Map<RedFlag, Recorded> today) {
        return parts.stream().filter(part -> !store(part, today)).toList();
    }

    private static boolean store(ArrivalQuestions.Section part, Map<RedFlag, Recorded> today) {
        try {
            try {
                part.confirm(today);
            } catch (ConcurrencyFailureException sameMoment) {
                part.confirm(today);
            }
            return true;
        } catch (RuntimeException failed) {
            // its message could contain answers
            LOG.warn("A part of an arrival was not kept: {} in {}", failed.getClass().getName(),
                    part.getClass().getName());
            return false;
        }
    }

    /** Shows what was not stored; the input is still above. */
    void show(List<ArrivalQuestions.Section> failed, Runnable again, Runnable goOn) {
        removeAll();
        var names = failed.stream().map(ArrivalQuestions.Section::title).collect(Collectors.joining(", "));
        var buttons = div("row wrap",
                Buttons.primary(Texts.of("screening.arrival.try_again"), click -> again.run()),
                Buttons.plain(Texts.of("screening.arrival.go_on"), click -> goOn.run()));
        var note = new NoteBox(
                State.ADAPT, Texts.of("screening.arrival.not_kept", names), Texts.of("screening.arrival.not_kept.why"));
        failed.stream().flatMap(part -> cannotWait(part).stream()).forEach(words -> note.with(new Paragraph(words)));
        add(note.with(buttons));
    }

    private static List<String> cannotWait(ArrivalQuestions.Section part) {
        try {
            return part.cannotWait().stream().toList();
        } catch (RuntimeException failed) {
            return List.of();
        }
    }
}
