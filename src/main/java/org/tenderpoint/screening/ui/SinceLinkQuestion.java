package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.evening.ToldByLinkWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;

/**
 * Shows at arrival what a client answered by link, and asks whether anything is new since; until that is answered, each
 * no by link counts as not asked. Its no leads to the next screen.
 */
class SinceLinkQuestion extends Section {

    private final AnswerField field;
    private final String words;
    private boolean quiet;

    SinceLinkQuestion(ToldByLink told, Instant now, ZoneId zone, Runnable changed, Runnable denied) {
        boolean today = told.at().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        words = today
                ? Texts.of("screening.by_link.since_time", Dates.time(told.at().atZone(zone).toLocalTime()))
                : Texts.of("screening.by_link.since_night");
        field = new AnswerField(words);
        field.addValueChangeListener(event -> {
            if (!quiet) {
                changed.run();
                if (event.getValue() == Recorded.NO) {
                    denied.run();
                }
            }
        });
        setAriaLabel(words);
        addClassName("arrival-screen");
        var lines = div("arrival-lines",
                paragraph("by-link", Texts.of("screening.by_link.told", ToldByLinkWords.of(told.answers()))));
        ToldByLinkWords.calls(told.calls()).forEach(call -> lines.add(paragraph("by-link", call)));
        lines.add(new Question(words, field));
        add(
                div("pane-head",
                        new H2(Texts.of("screening.by_link.heading", Dates.in(zone).dateTime(told.at(), now))),
                        span("muted small", Texts.of("screening.by_link.help"))),
                lines);
    }

    Recorded answer() {
        return field.getValue();
    }

    void show(Recorded answer) {
        quiet = true;
        field.setValue(answer);
        quiet = false;
    }

    Optional<String> missing() {
        return answer() == Recorded.NOT_ASKED
                ? Optional.of(Texts.of("screening.arrival.missing", 1, words))
                : Optional.empty();
    }
}
