package org.tenderpoint.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.client.PhoneNumber;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.place.DateOrder;

/**
 * Tells what the columns of a table hold: by whole words of their headings, and by what stands below them where the
 * heading is silent or wrong.
 */
final class ColumnFinder {

    /** How many values below a heading are looked at. */
    static final int VALUES = 200;

    private static final int ENOUGH_VALUES = 10;

    private static final Map<TableKind, Map<ImportField, List<Words>>> WORDS = words();
    /** A heading may have these besides: {@code Client's mobile number}. */
    private static final Set<String> NEUTRAL = Set.of(
            "client", "clients", "patient", "patients", "customer", "customers", "guest", "member", "person", "kunde",
            "klient", "patientin", "primary", "main", "number", "no", "nr", "the", "of", "der", "des", "contact",
            "your",
            "value", "1", "2", "3", "4", "kunden", "klienten", "patienten", "attendee", "invitee", "dd", "mm", "yyyy",
            "tt", "jjjj", "required", "optional", "pflichtfeld");
    /** Fields that may have several columns under any heading; the first filled one counts. */
    static final Set<ImportField> SEVERAL = EnumSet.of(ImportField.MOBILE, ImportField.PHONE,
            ImportField.EMAIL);
    /** What makes a row with a day an appointment, though it tells a birth date too. */
    private static final Set<ImportField> OF_APPOINTMENTS = EnumSet.of(
            ImportField.TIME, ImportField.END_TIME, ImportField.END, ImportField.MINUTES, ImportField.TREATMENT,
            ImportField.THERAPIST, ImportField.APPOINTMENT_KEY);
    private static final Pattern OF_PHONES = Pattern
            .compile("phone|tel|mob|cell|handy|sms|whats|contact|number|gsm|natel"
                    + "|^(?:column|spalte|field|feld|unnamed)?[ \\d]*$");
    private static final Pattern OF_TIMES = Pattern.compile("time|zeit|uhr|slot|hour|begin|start");
    private static final Pattern OF_OTHER_TIMES = Pattern
            .compile("end|until|finish|preferred|created|booked|duration|dauer|length|travel|total");
    /** Headings of numbers that belong to somebody else, or that no voice answers. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "fax|pager|emergency|notfall|doctor|arzt|guardian|parent|staff|therapist|practitioner|provider|employee"
                    + "|mitarbeiter|created|booked|insur|kin|account|policy|member|\\bid\\b");
    private static final int WITHIN = 1000;
    /** A longer text is a note: to look for each word in one of megabytes takes seconds. */
    private static final int LONGEST = 500;
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Pattern DIGITS = Pattern.compile(".*\\d.*");

    private ColumnFinder() {}

    /** What the columns of a table hold, as far as is known. */
    record TableColumns(TableKind kind, List<Optional<ImportField>> columns) {

        TableColumns {
            columns = List.copyOf(columns);
        }

        static TableColumns withoutHeadings(List<String> header) {
            return new TableColumns(TableKind.CLIENTS,
                    header.stream().map(_ -> Optional.<ImportField>empty()).toList());
        }

        boolean has(ImportField field) {
            return columns.contains(Optional.of(field));
        }

        /** Whether the rows tell who they are about, and appointments also when. */
        boolean enough() {
            boolean named = has(ImportField.NAME) || has(ImportField.FIRST_NAME) || has(ImportField.LAST_NAME);
            boolean known = has(ImportField.CLIENT_KEY) || has(ImportField.EMAIL);
            return kind == TableKind.CLIENTS
                    ? named
                    : (named || known) && (has(ImportField.START) || has(ImportField.DAY));
        }
    }

    /** @param values rows below the header */
    static TableColumns find(List<String> header, List<List<String>> values) {
        var appointments = byTimesBelow(settled(byHeading(TableKind.APPOINTMENTS, header, values), header, values),
                values);
        return isOfAppointments(appointments, values)
                ? appointments
                : settled(byHeading(TableKind.CLIENTS, header, values), header, values);
    }

    /** A list of clients may have a day of something, or columns of appointments in which nothing stands. */
    private static boolean isOfAppointments(TableColumns found, List<List<String>> values) {
        if (found.has(ImportField.START)) {
            return values.isEmpty() || !valuesBelow(at(found, ImportField.START), values).isEmpty();
        }
        if (!found.has(ImportField.DAY)) {
            return false;
        }
        var days = valuesBelow(at(found, ImportField.DAY), values);
        return values.isEmpty() || !days.isEmpty() && (OF_APPOINTMENTS.stream().anyMatch(found::has)
                || !found.has(ImportField.BIRTH_DATE) && days.stream().anyMatch(ColumnFinder::bothDayAndTime));
    }

    private static int at(TableColumns found, ImportField field) {
        return found.columns().indexOf(Optional.of(field));
    }

    /** Whether a column holds times, days, or both is told by what stands below it. */
    private static TableColumns byTimesBelow(TableColumns found, List<List<String>> values) {
        var columns = new ArrayList<>(found.columns());
        byTimesBelow(columns, values, ImportField.TIME, ImportField.START);
        byTimesBelow(columns, values, ImportField.END_TIME, ImportField.END);
        // a day beside a beginning that tells its own is that of booking
        if (columns.contains(Optional.of(ImportField.START)) && valuesBelow(
                columns.indexOf(Optional.of(ImportField.START)), values).stream()
                .anyMatch(ColumnFinder::bothDayAndTime)) {
            columns.replaceAll(field -> field.filter(one -> one != ImportField.DAY && one != ImportField.TIME));
        }
        return new TableColumns(found.kind(), columns);
    }

    private static void byTimesBelow(
            List<Optional<ImportField>> columns, List<List<String>> values, ImportField time, ImportField both) {
        int at = columns.indexOf(Optional.of(time));
        if (at >= 0 && !columns.contains(Optional.of(both))
                && valuesBelow(at, values).stream().anyMatch(ColumnFinder::bothDayAndTime)) {
            columns.set(at, Optional.of(both));
        }
    }

    private static boolean bothDayAndTime(String text) {
        return Stream.of(DateOrder.DAY, DateOrder.MONTH, DateOrder.YEAR)
                .anyMatch(order -> FileDates.moment(text, order, LATEST).isPresent());
    }

    /** How many headings are known, to find the header among lines that stand before it. */
    static int knownHeadings(List<String> line) {
        return Math.max(
                count(byHeading(TableKind.CLIENTS, line, List.of())),
                count(byHeading(TableKind.APPOINTMENTS, line, List.of())));
    }

    private static int count(TableColumns found) {
        return (int) found.columns().stream().filter(Optional::isPresent).count();
    }

    /**
     * Of two columns that may hold the same, the one with the plainer heading, and with anything below it; both if they
     * are called the same.
     */
    private static TableColumns byHeading(TableKind kind, List<String> header, List<List<String>> values) {
        var headings = header.stream().map(heading -> heading(kind, heading)).toList();
        var best = new EnumMap<ImportField, Integer>(ImportField.class);
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            headings.get(i).ifPresent(heading -> best.merge(heading.field(), at, (one, other) -> betterColumn(
                    one, other, headings, values)));
        }
        var columns = new ArrayList<Optional<ImportField>>();
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            columns.add(headings.get(i).map(Heading::field)
                    .filter(field -> SEVERAL.contains(field)
                            || header.get(at).equals(header.get(best.getOrDefault(field, at)))));
        }
        return new TableColumns(kind, columns);
    }

    private static int betterColumn(
            int one, int other, List<Optional<Heading>> headings, List<List<String>> values) {
        boolean empty = valuesBelow(one, values).isEmpty();
        if (empty != valuesBelow(other, values).isEmpty()) {
            return empty ? other : one;
        }
        return rank(headings.get(other)) < rank(headings.get(one)) ? other : one;
    }

    private static int rank(Optional<Heading> heading) {
        return heading.map(Heading::rank).orElse(Integer.MAX_VALUE);
    }

    /** @param rank the lower, the surer that it is this field */
    private record Heading(ImportField field, int rank) {}

    private static Optional<Heading> heading(TableKind kind, String heading) {
        var folded = heading.length() > LONGEST ? "" : SearchWords.fold(heading);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var known = WORDS.getOrDefault(kind, Map.of());
        var words = Words.of(folded);
        return heading(known, words::same, 0).or(() -> heading(known, words::with, WITHIN));
    }

    private static Optional<Heading> heading(
            Map<ImportField, List<Words>> words, Predicate<Words> fits, int rank) {
        for (var one : words.entrySet()) {
            for (int i = 0; i < one.getValue().size(); i++) {
                if (fits.test(one.getValue().get(i))) {
                    return Optional.of(new Heading(one.getKey(), rank + i));
                }
            }
        }
        return Optional.empty();
    }

    /** A heading, taken apart once: each is compared with hundreds. */
    private record Words(String joined, Set<String> each) {

        static Words of(String text) {
            return new Words(text.replace(" ", ""), Set.copyOf(Arrays.asList(text.split(" "))));
        }

        boolean same(Words known) {
            return joined.equals(known.joined);
        }

        /** All of these, and none besides that could mean somebody or something else. */
        boolean with(Words known) {
            return each.containsAll(known.each)
                    && each.stream().allMatch(word -> known.each.contains(word) || NEUTRAL.contains(word));
        }
    }

    /** A column whose values are something else is not what its heading says; one without a known heading may be. */
    private static TableColumns settled(TableColumns found, List<String> header, List<List<String>> values) {
        var columns = new ArrayList<Optional<ImportField>>();
        for (int i = 0; i < found.columns().size(); i++) {
            var below = valuesBelow(i, values);
            columns.add(found.columns().get(i).filter(field -> below.isEmpty() || possible(field, below)));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && found.columns().get(i).isEmpty()) {
                var below = valuesBelow(i, values);
                var heading = SearchWords.fold(header.get(i));
                columns.set(i, byValues(heading, below)
                        .or(() -> found.kind() == TableKind.APPOINTMENTS && isTime(heading, below)
                                ? Optional.of(ImportField.TIME)
                                : Optional.empty())
                        .filter(field -> !columns.contains(Optional.of(field))));
            }
        }
        return new TableColumns(found.kind(), columns);
    }

    /** Below a heading, as far as anything stands there. */
    private static List<String> valuesBelow(int column, List<List<String>> values) {
        return values.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(text -> !text.isEmpty())
                .limit(ENOUGH_VALUES)
                .toList();
    }

    private static boolean possible(ImportField field, List<String> values) {
        return switch (field) {
            case EMAIL -> values.stream().anyMatch(text -> text.contains("@"));
            case PHONE, MOBILE, EMERGENCY_PHONE, BIRTH_DATE, LAST_VISIT, START, END, DAY, TIME, END_TIME, MINUTES ->
                    values.stream().anyMatch(text -> DIGITS.matcher(text).matches());
            case NAME, FIRST_NAME, LAST_NAME -> values.stream().anyMatch(text -> text.chars().anyMatch(
                    Character::isLetter));
            default -> true;
        };
    }

    private static boolean isTime(String heading, List<String> values) {
        return !values.isEmpty() && OF_TIMES.matcher(heading).find() && !OF_OTHER_TIMES.matcher(heading).find()
                && values.stream().allMatch(FileDates::isTime);
    }

    private static Optional<ImportField> byValues(String heading, List<String> values) {
        if (values.isEmpty() || OF_OTHERS.matcher(heading).find()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(EmailAddress::isValid)) {
            return Optional.of(ImportField.EMAIL);
        }
        boolean phones = OF_PHONES.matcher(heading).find() && values.stream()
                .allMatch(text -> PhoneNumber.isValid(text) && PhoneNumber.digits(text).length() >= 9
                        && !text.matches("\\d+[./-]\\d+[./-]\\d+"));
        return phones ? Optional.of(ImportField.PHONE) : Optional.empty();
    }

    private static Map<TableKind, Map<ImportField, List<Words>>> words() {
        var all = new EnumMap<TableKind, Map<ImportField, List<Words>>>(TableKind.class);
        for (var kind : TableKind.values()) {
            var words = new EnumMap<ImportField, List<Words>>(ImportField.class);
            ImportField.of(kind).forEach(field -> words.put(
                    field, ImportField.words("imports.heading." + kind.code() + "." + field.code()).stream()
                            .map(Words::of).toList()));
            all.put(kind, words);
        }
        return all;
    }
}
