package org.tenderpoint.screening.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.screening.feed.FeedReader.Entry;
import org.tenderpoint.screening.feed.FeedReader.Feed;

/** The file of a feed, read again by another library. */
@Tag("UC-32")
class FeedCalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void timesAreExactInEveryHourAroundEachChangeOfTheClocks() {
        var entries = new ArrayList<Entry>();
        for (var zone : List.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")) {
            var rules = ZoneId.of(zone).getRules();
            var change = rules.nextTransition(Instant.parse("2026-11-23T00:00:00Z"));
            var around = change == null ? Instant.parse("2027-03-28T01:00:00Z") : change.getInstant();
            IntStream.range(-30, 30).mapToObj(half -> around.plus(half * 30L, ChronoUnit.MINUTES))
                    .forEach(start -> entries.add(entry(start, "AB")));
        }

        var read = read(FeedCalendar.write(feed(entries.toArray(Entry[]::new))));

        assertThat(read).extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactlyElementsOf(entries.stream().map(Entry::start).toList());
        assertThat(read).extracting(event -> event.getDateEnd().getValue().toInstant())
                .containsExactlyElementsOf(entries.stream().map(Entry::end).toList());
        assertThat(read).extracting(event -> event.getUid().getValue())
                .containsExactlyElementsOf(entries.stream().map(one -> one.id().toString()).toList());
    }

    @Test
    void whateverSomebodyIsCalledComesThroughAndBreaksNothing() {
        var random = new Random(20261123);
        var strange = new ArrayList<>(List.of(";,", "\\n", ":\"", "😀E", "üß", "‮א", "אב", "=@"));
        for (int i = 0; i < 200; i++) {
            strange.add(Character.toString(random.nextInt(0x20, 0xD7FF)) + Character.toString(random.nextInt(32, 127)));
        }
        for (var initials : strange) {
            var clean = PlainText.line(initials);
            var read = read(FeedCalendar.write(feed(entry(STAMP, initials))));

            assertThat(read).hasSize(1);
            assertThat(read.getFirst().getSummary().getValue())
                    .isEqualTo(clean.isEmpty() ? "Session" : clean + ": session");
        }
    }

    @Test
    void noEventsAreACalendarToo() {
        assertThat(read(FeedCalendar.write(feed()))).isEmpty();
        assertThat(FeedCalendar.write(feed())).contains("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:");
    }

    @Test
    void theTagIsThatOfWhatIsShown() {
        var one = entry(STAMP, "AB");
        var later = new Entry(one.id(), one.start().plusSeconds(60), one.end(), false, 0, STAMP, "AB", "");
        var off = new Entry(one.id(), one.start(), one.end(), true, 0, STAMP, "AB", "");

        assertThat(List.of(later, off, entry(STAMP, "AB")))
                .allSatisfy(other -> assertThat(FeedCalendar.tag(feed(other)))
                        .isNotEqualTo(FeedCalendar.tag(feed(one))));
        assertThat(FeedCalendar.tag(feed(one))).isEqualTo(FeedCalendar.tag(feed(one)));
        assertThat(FeedCalendar.write(feed(one))).isEqualTo(FeedCalendar.write(feed(one)));
    }

    @Test
    void nothingAboutTimeZonesIsFetchedFromElsewhere() throws Exception {
        var asked = new ArrayList<URI>();
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try {
            assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
            for (var zone : List.of("Europe/Berlin", "America/New_York", "Pacific/Chatham")) {
                assertThat(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone)).isNotNull();
                new CalendarBuilder().build(new StringReader("""
                        BEGIN:VCALENDAR\r
                        VERSION:2.0\r
                        PRODID:x\r
                        BEGIN:VTIMEZONE\r
                        TZID:%1$s\r
                        TZURL:https://elsewhere.example/%1$s\r
                        BEGIN:STANDARD\r
                        DTSTART:19700101T000000\r
                        TZOFFSETFROM:+0100\r
                        TZOFFSETTO:+0100\r
                        END:STANDARD\r
                        END:VTIMEZONE\r
                        BEGIN:VEVENT\r
                        UID:1\r
                        DTSTAMP:20261123T100000Z\r
                        DTSTART;TZID=%1$s:20261123T100000\r
                        END:VEVENT\r
                        END:VCALENDAR\r
                        """.formatted(zone)));
            }
            FeedCalendar.write(feed(entry(LocalDate.of(2027, 3, 28).atTime(LocalTime.NOON)
                    .atZone(ZoneId.of("Europe/London")).toInstant(), "AB")));
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked).isEmpty();
    }

    private static Feed feed(Entry... entries) {
        return new Feed(Locale.ENGLISH, List.of(entries));
    }

    private static Entry entry(Instant start, String initials) {
        return new Entry(UUID.randomUUID(), start, start.plus(60, ChronoUnit.MINUTES), false, 0, STAMP, initials, "");
    }

    private static List<VEvent> read(String file) {
        return Biweekly.parse(file).first().getEvents();
    }
}
