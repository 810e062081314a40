package org.tenderpoint.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.imports.CalendarSeries.Occurrence;
import org.tenderpoint.imports.CalendarText.Calendars;
import org.tenderpoint.imports.CalendarText.Component;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.table.Csv;

/**
 * The appointments of calendars, repeated ones each by itself. Each event is read alone: what is wrong with one is
 * named, and the others come.
 */
final class CalendarFile {

    private static final Pattern BEGIN = Pattern.compile("(?i)\\s*BEGIN *: *V(CALENDAR|EVENT|TIMEZONE)\\b");
    private static final List<String> HEADER = List.of("calendar key", "start", "end", "summary", "email", "status");
    private static final int MOST = 250_000;
    /** Leaves room in a key for the time of one of a series. */
    private static final int LONGEST_UID = 90;

    private static final Duration DAY = Duration.ofDays(1);

    private final String file;
    private final ZoneId practice;
    private final Instant now;
    private final List<Csv.Row> rows = new ArrayList<>();
    private final List<FileNote> said = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    private CalendarFile(String file, ZoneId practice, Instant now) {
        this.file = file;
        this.practice = practice;
        this.now = now;
    }

    static boolean looksLikeOne(String text) {
        return BEGIN.matcher(text).lookingAt();
    }

    static SourceTable table(String file, String text, ZoneId zone, Instant now) {
        var calendars = CalendarText.read(text);
        var reader = new CalendarFile(file, zone, now);
        reader.read(calendars);
        if (calendars.cutOff() && reader.rows.isEmpty()) {
            throw new SourceRefused(file, SourceRefused.Reason.DAMAGED, calendars.lines());
        }
        return new SourceTable(file, HEADER, 0, wanted -> reader.rows.stream().takeWhile(wanted).forEach(_ -> {}),
                reader.said, reader.unread);
    }

    private void read(Calendars calendars) {
        if (calendars.cutOff()) {
            note(calendars.lines(), NoteWhy.CUT_OFF, true);
        }
        var zones = new CalendarZones(practice, calendars.root().within("VTIMEZONE"));
        var events = Stream.concat(
                calendars.root().within("VCALENDAR").flatMap(calendar -> events(
                        calendar, zones, calendar.text("METHOD").equalsIgnoreCase("CANCEL"))),
                events(calendars.root(), zones, false)).toList();
        var byUid = new LinkedHashMap<String, List<CalendarEvent>>();
        for (var event : events) {
            var uid = event.uid();
            byUid.computeIfAbsent(uid.isEmpty() ? "line " + event.component().line() : uid, _ -> new ArrayList<>())
                    .add(event);
        }
        byUid.values().forEach(same -> {
            addSeries(same);
            if (rows.size() > MOST) {
                throw new SourceRefused(file, SourceRefused.Reason.TOO_MANY_ROWS);
            }
        });
    }

    private static Stream<CalendarEvent> events(Component calendar, CalendarZones zones, boolean calledOff) {
        return calendar.inside().stream().filter(one -> one.name().equals("VEVENT"))
                .map(event -> CalendarEvent.of(event, zones, calledOff));
    }

    /** One event, or the versions and parts of a series. */
    private void addSeries(List<CalendarEvent> events) {
        var readable = events.stream().filter(this::readable).toList();
        var main = readable.stream().filter(event -> event.original().isEmpty()).toList();
        var others = newest(readable.stream().filter(event -> event.original().isPresent()).toList());
        if (severalOfOneName(main)) {
            var left = new ArrayList<>(others);
            for (var event : main) {
                var its = left.stream().filter(other -> CalendarSeries.has(event, other, practice, now)).toList();
                left.removeAll(its);
                one(event, its, false);
            }
            left.forEach(other -> addSingle(other, Optional.empty()));
        } else if (main.isEmpty()) {
            others.forEach(other -> addSingle(other, Optional.empty()));
        } else {
            newest(main).stream().limit(1).forEach(event -> one(event, others, true));
        }
    }

    /**
     * A calendar that gives one name to all. Whoever moves an event counts its sequence up (RFC 5545, 3.8.7.4), so that
     * two of one sequence at different times are no versions of the same.
     */
    private static boolean severalOfOneName(List<CalendarEvent> main) {
        var first = new HashMap<Long, Optional<CalendarTime>>();
        return main.stream().anyMatch(event -> !event.begin().equals(
                first.computeIfAbsent(event.sequence(), _ -> event.begin())));
    }

    /** @param known whether its name is its own, so that it is known by it the next time */
    private void one(CalendarEvent event, List<CalendarEvent> others, boolean known) {
        if (!hasTimes(event)) {
            others.forEach(other -> addSingle(other, Optional.of(event)));
        } else if (event.repeats() || !others.isEmpty()) {
            var series = CalendarSeries.of(event, others, practice, now);
            if (!series.understood()) {
                note(event.component().line(), NoteWhy.NOT_REPEATED, false);
                unread.add(key(event.uid(), Optional.empty()));
            }
            others.forEach(this::hasTimes);
            series.all().forEach(one -> row(one, Optional.of(event), known));
        } else {
            row(new Occurrence(event, Optional.empty(), event.begin().orElseThrow().instant(), event.lasts()),
                    Optional.empty(), known);
        }
    }

    /** One of a series that isn't in the file. */
    private void addSingle(CalendarEvent event, Optional<CalendarEvent> main) {
        if (hasTimes(event)) {
            row(new Occurrence(event, event.original().map(CalendarTime::instant),
                    event.begin().orElseThrow().instant(),
                    event.lasts()), main, true);
        }
    }

    private boolean readable(CalendarEvent event) {
        if (event.begin().isEmpty()) {
            note(event.component().line(), NoteWhy.NO_START, true);
            unread.add(key(event.uid(), Optional.empty()));
        }
        return event.begin().isPresent();
    }

    /** Days are no appointments, whether they are told as days or from midnight to midnight. */
    private boolean hasTimes(CalendarEvent event) {
        boolean timed = event.begin().filter(begin -> !begin.day()).isPresent()
                && event.lasts().filter(lasts -> lasts.compareTo(DAY) >= 0).isEmpty();
        if (!timed) {
            note(event.component().line(), NoteWhy.ALL_DAY, true);
        }
        event.strangeZone().ifPresent(_ -> note(event.component().line(), NoteWhy.UNKNOWN_ZONE, false));
        return timed;
    }

    /** The last of several versions of the same event. */
    private List<CalendarEvent> newest(List<CalendarEvent> events) {
        Map<Optional<Instant>, List<CalendarEvent>> versions = events.stream().collect(Collectors.groupingBy(
                event -> event.original().map(CalendarTime::instant), LinkedHashMap::new, Collectors.toList()));
        return versions.values().stream().map(all -> {
            var last = all.stream().max(CalendarEvent.AGE).orElseThrow();
            all.stream().filter(one -> !one.begin().equals(last.begin()))
                    .forEach(one -> note(one.component().line(), NoteWhy.NEWER_THERE, true));
            return last;
        }).toList();
    }

    private void row(Occurrence one, Optional<CalendarEvent> main, boolean known) {
        var event = one.event();
        var both = Stream.concat(Stream.of(event), main.stream()).distinct().toList();
        var guest = both.stream().flatMap(CalendarEvent::guests).findFirst();
        var summary = both.stream().map(from -> from.component().text("SUMMARY")).filter(words -> !words.isEmpty())
                .findFirst();
        rows.add(new Csv.Row(event.component().line(), List.of(
                known ? key(event.uid(), one.original()) : "", one.start().toString(),
                one.lasts().map(lasts -> one.start().plus(lasts).toString()).orElse(""),
                named(summary.orElse(""), guest.map(who -> who.param("CN")).orElse("")),
                guest.map(who -> who.text().replaceFirst("(?i)^mailto:", "")).orElse(""),
                both.stream().anyMatch(CalendarEvent::off) ? "CANCELLED" : "")));
    }

    /** Whom it is with may be told beside what it is. */
    private static String named(String summary, String guest) {
        boolean turned = summary.contains(",");
        return guest.isEmpty() || guest.equals(summary) || turned
                ? summary
                : summary.isEmpty() ? guest : summary + " / " + guest;
    }

    private static String key(String uid, Optional<Instant> original) {
        var known = uid.length() > LONGEST_UID ? Secret.sha256(uid) : uid;
        return known.isEmpty() ? "" : known + original.map(then -> "/" + then).orElse("");
    }

    private void note(int line, NoteWhy why, boolean left) {
        said.add(new FileNote(file, line, Optional.empty(), why, left));
    }
}
