package org.tenderpoint.imports;

import com.github.mangstadt.vinnie.codec.DecoderException;
import com.github.mangstadt.vinnie.codec.QuotedPrintableCodec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of calendars as components (RFC 5545, 3.1). Programs break its rules in many ways, so that a line which is
 * no property is passed over, and what isn't closed ends with what encloses it.
 */
final class CalendarText {

    private static final String BEGIN = "BEGIN";
    private static final String END = "END";
    private static final Pattern PROPERTY = Pattern.compile("(?:[\\w-]+\\.)?([\\w-]+) *([;:].*)", Pattern.DOTALL);
    /** Their values hold no colon, but a zone's name before it may, e.g. in an address. */
    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID");
    private static final Pattern TIME_VALUE = Pattern.compile(".*(:) *\\d{4}-?\\d\\d.*", Pattern.DOTALL);

    private final Component root = new Component("", 1, new ArrayList<>(), new ArrayList<>());
    private final Deque<Component> open = new ArrayDeque<>();
    private boolean anyCase;
    private boolean cutOff;
    private int last;

    private CalendarText() {}

    /** @param params by their names in capitals */
    record Property(String name, Map<String, String> params, String value) {

        String param(String wanted) {
            return params.getOrDefault(wanted, "");
        }

        /** The value without the backslashes before commas and line breaks. */
        String text() {
            return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
        }

        Stream<String> values() {
            return Stream.of(value.split(",")).map(String::strip).filter(one -> !one.isEmpty());
        }
    }

    /** @param line where it begins, counted from 1 */
    record Component(String name, int line, List<Property> properties, List<Component> inside) {

        Stream<Property> all(String wanted) {
            return properties.stream().filter(one -> one.name().equals(wanted));
        }

        Optional<Property> first(String wanted) {
            return all(wanted).findFirst();
        }

        String text(String wanted) {
            return all(wanted).map(Property::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
        }

        Stream<Component> within(String wanted) {
            return inside.stream().flatMap(one -> one.name().equals(wanted) ? Stream.of(one) : one.within(wanted));
        }
    }

    /**
     * @param cutOff whether the text ends within a component
     * @param lines how many it has
     */
    record Calendars(Component root, boolean cutOff, int lines) {}

    static Calendars read(String text) {
        var calendar = new CalendarText();
        calendar.lines(text);
        return new Calendars(calendar.root, calendar.cutOff, calendar.last);
    }

    private void lines(String text) {
        anyCase = !text.contains("BEGIN:VEVENT");
        open.push(root);
        var line = new StringBuilder();
        int begun = 1;
        int number = 0;
        for (var next : (Iterable<String>) text.lines()::iterator) {
            number++;
            boolean folded = next.startsWith(" ") || next.startsWith("\t");
            if (folded || softBreak(line)) {
                line.append(next, folded ? 1 : 0, next.length());
            } else if (!next.isBlank()) {
                take(line.toString(), begun);
                line.setLength(0);
                line.append(next);
                begun = number;
            }
        }
        take(line.toString(), begun);
        last = number;
        cutOff = open.size() > 1;
    }

    /** Whether a line goes on, as calendars of before 2000 break theirs. */
    private static boolean softBreak(StringBuilder line) {
        boolean soft = !line.isEmpty() && line.charAt(line.length() - 1) == '='
                && line.toString().toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
        if (soft) {
            line.setLength(line.length() - 1);
        }
        return soft;
    }

    private void take(String line, int number) {
        var m = PROPERTY.matcher(line.strip());
        if (!m.matches() || !anyCase && !m.group(1).equals(m.group(1).toUpperCase(Locale.ROOT))) {
            return;
        }
        var name = m.group(1).toUpperCase(Locale.ROOT);
        var rest = m.group(2);
        if (name.equals(BEGIN)) {
            begin(rest.substring(1).strip().toUpperCase(Locale.ROOT), number);
        } else if (name.equals(END)) {
            end(rest.substring(1).strip().toUpperCase(Locale.ROOT));
        } else {
            open.element().properties().add(property(name, rest));
        }
    }

    private void begin(String name, int number) {
        if (name.equals("VCALENDAR")) {
            closeTo(root);
        } else if (name.equals("VEVENT") || name.equals("VTIMEZONE")) {
            open.stream().filter(one -> one.name().equals("VCALENDAR")).findFirst()
                    .ifPresentOrElse(this::closeTo, () -> closeTo(root));
        }
        var component = new Component(name, number, new ArrayList<>(), new ArrayList<>());
        open.element().inside().add(component);
        open.push(component);
    }

    private void end(String name) {
        open.stream().filter(one -> one != root && one.name().equals(name)).findFirst().ifPresent(one -> {
            closeTo(one);
            open.pop();
        });
    }

    private void closeTo(Component component) {
        while (open.element() != component) {
            open.pop();
        }
    }

    private static Property property(String name, String rest) {
        int colon = TIMES.contains(name) ? timeAt(rest) : colonOutsideQuotes(rest);
        var params = new HashMap<String, String>();
        for (var param : rest.substring(0, colon).split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            int equals = param.indexOf('=');
            if (equals > 0) {
                params.put(param.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        param.substring(equals + 1).replace("\"", "").strip());
            }
        }
        var value = colon == rest.length() ? "" : rest.substring(colon + 1).strip();
        return new Property(name, params, "QUOTED-PRINTABLE".equalsIgnoreCase(params.get("ENCODING"))
                ? quoted(value, params.getOrDefault("CHARSET", "UTF-8"))
                : value);
    }

    /** Letters that stand as {@code =C3=BC}, in files of before 2000; as it is written if they cannot be read. */
    private static String quoted(String value, String charset) {
        try {
            return new QuotedPrintableCodec(charset).decode(value);
        } catch (DecoderException | IllegalArgumentException odd) {
            return value;
        }
    }

    private static int timeAt(String rest) {
        var m = TIME_VALUE.matcher(rest);
        return m.matches() ? m.start(1) : colonOutsideQuotes(rest);
    }

    private static int colonOutsideQuotes(String rest) {
        boolean quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        int any = rest.indexOf(':');
        return any < 0 ? rest.length() : any;
    }
}
