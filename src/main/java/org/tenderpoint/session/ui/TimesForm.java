package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.session.SessionTimes;
import org.tenderpoint.session.SessionTimes.TimesRefused;
import org.tenderpoint.session.SessionTimes.WallTimes;

/** The start and end of a session, by the practice's wall clock. Unchanged times keep their seconds. */
class TimesForm extends Div {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final TimeField from = new TimeField(Texts.of("session.times.from"), STEP);
    private final TimeField until = new TimeField(Texts.of("session.times.until"), STEP);
    private final SessionTimes proposed;
    private final ZoneId zone;

    TimesForm(SessionTimes proposed, ZoneId zone) {
        this.proposed = proposed;
        this.zone = zone;
        addClassNames("row", "wrap", "times-form");
        from.setValue(local(proposed.start()));
        until.setValue(local(proposed.end()));
        add(span("meta", Dates.date(proposed.start().atZone(zone).toLocalDate())), from, until);
    }

    /** Empty if they are invalid, with the reason beside the field. */
    Optional<SessionTimes> value() {
        if (!typed(from) | !typed(until)) {
            return Optional.empty();
        }
        if (from.getValue().equals(local(proposed.start())) && until.getValue().equals(local(proposed.end()))) {
            return Optional.of(proposed);
        }
        var day = proposed.start().atZone(zone).toLocalDate();
        var read = WallTimes.read(day, from.getValue(), until.getValue(), zone, proposed);
        if (read.isEmpty()) {
            wrong(Texts.of("session.times.no_such"));
        }
        return read;
    }

    void refused(TimesRefused why) {
        wrong(Texts.of("session.times.refused." + why.problem().code()));
    }

    void ask() {
        scrollIntoView();
        from.focus();
    }

    private static boolean typed(TimeField time) {
        return !time.refusesUnread() && FieldCheck.right(time, !time.isEmpty(), Texts.of("session.times.needed"));
    }

    private void wrong(String words) {
        FieldCheck.show(until, Optional.of(words));
    }

    private LocalTime local(Instant moment) {
        return moment.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
