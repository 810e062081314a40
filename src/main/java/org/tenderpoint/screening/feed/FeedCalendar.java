package org.tenderpoint.screening.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.feed.FeedReader.Entry;
import org.tenderpoint.screening.feed.FeedReader.Feed;

/**
 * Sessions as an iCalendar file (RFC 5545). Times are moments in UTC, so that no reader needs to know when clocks
 * change where the practice is.
 */
final class FeedCalendar {

    private static final String PROGRAM = "-//Tenderpoint//Calendar feed//EN";

    /** How often we ask calendars to read it; they may read it more or less often. */
    private static final String EVERY = "PT30M";

    private FeedCalendar() {}

    /** A tag that changes whenever the content of the file, or its language, changes, and never otherwise. */
    static String tag(Feed feed) {
        return "\"" + Secret.sha256(PROGRAM + feed) + "\"";
    }

    static String write(Feed feed) {
        return Texts.speaking(feed.language(), () -> write(feed.entries()));
    }

    private static String write(List<Entry> entries) {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PROGRAM));
        calendar.add(new XProperty("X-WR-CALNAME", Texts.of("screening.feed.calendar")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", EVERY));
        entries.forEach(entry -> calendar.add(event(entry)));
        var file = new StringWriter();
        try {
            // RFC 5545 does not allow a calendar without events, but a therapist who begins tomorrow has one
            new CalendarOutputter(!entries.isEmpty()).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static VEvent event(Entry entry) {
        // without a stamp of this moment, which would make every answer different
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new DtStamp(entry.stamp()));
        event.add(new DtStart<>(entry.start()));
        event.add(new DtEnd<>(entry.end()));
        event.add(new Sequence(entry.changes()));
        event.add(new Summary(summary(entry)));
        if (!entry.where().isEmpty()) {
            event.add(new Location(entry.where()));
        }
        event.add(entry.calledOff() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(entry.calledOff() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return event;
    }

    private static String summary(Entry entry) {
        var initials = PlainText.line(entry.initials());
        return initials.isEmpty()
                ? Texts.of("screening.feed.session")
                : Texts.of("screening.feed.session_of", initials);
    }
}
