package org.tenderpoint.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientDetails.PhoneNumber;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;

/**
 * Tells what the columns of a table hold: by whole words of their headings, and by what stands below them where the
 * heading is silent or wrong.
 */
final class ColumnFinder {

    /** What is looked at below a heading. */
    static final int VALUES = 10;

    private static final Map<TableKind, Map<ImportField, List<String>>> WORDS = words();
    /** A heading may have these besides: {@code Client's mobile number}. */
    private static final Set<String> NEUTRAL = Set.of(
            "client", "clients", "patient", "patients", "customer", "customers", "guest", "member", "person", "kunde",
            "klient", "patientin", "primary", "main", "number", "no", "nr", "the", "of", "der", "des", "contact");
    private static final Pattern DIGITS = Pattern.compile(".*\\d.*");

    private ColumnFinder() {}

    /** What the columns of a table hold, as far as is known. */
    record Found(TableKind kind, List<Optional<ImportField>> columns) {

        Found {
            columns = List.copyOf(columns);
        }

        boolean has(ImportField field) {
            return columns.contains(Optional.of(field));
        }

        /** Whether the rows tell who they are about, and appointments also when. */
        boolean enough() {
            boolean who = has(ImportField.NAME) || has(ImportField.FIRST_NAME) || has(ImportField.LAST_NAME);
            return kind == TableKind.CLIENTS
                    ? who
                    : (who || has(ImportField.CLIENT_KEY)) && (has(ImportField.START) || has(ImportField.DAY));
        }
    }

    /** @param values rows below the header */
    static Found find(List<String> header, List<List<String>> values) {
        var appointments = byHeading(TableKind.APPOINTMENTS, header);
        var clients = byHeading(TableKind.CLIENTS, header);
        boolean dated = appointments.has(ImportField.START) || appointments.has(ImportField.DAY);
        var found = dated && !clients.has(ImportField.BIRTH_DATE) ? appointments : clients;
        return settled(found, values);
    }

    /** How many headings are known, to find the header among lines that stand before it. */
    static int known(List<String> line) {
        return Math.max(count(byHeading(TableKind.CLIENTS, line)), count(byHeading(TableKind.APPOINTMENTS, line)));
    }

    private static int count(Found found) {
        return (int) found.columns().stream().filter(Optional::isPresent).count();
    }

    private static Found byHeading(TableKind kind, List<String> header) {
        var taken = EnumSet.noneOf(ImportField.class);
        var columns = new ArrayList<Optional<ImportField>>();
        for (var heading : header) {
            var field = field(kind, heading).filter(one -> !taken.contains(one));
            field.ifPresent(taken::add);
            columns.add(field);
        }
        return new Found(kind, columns);
    }

    private static Optional<ImportField> field(TableKind kind, String heading) {
        var folded = SearchWords.fold(heading);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var words = WORDS.getOrDefault(kind, Map.of());
        return words.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(word -> same(word, folded)))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> words.entrySet().stream()
                        .filter(one -> one.getValue().stream().anyMatch(word -> within(word, folded)))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static boolean same(String word, String heading) {
        return word.replace(" ", "").equals(heading.replace(" ", ""));
    }

    /** All its words, and none besides that could mean somebody or something else. */
    private static boolean within(String word, String heading) {
        var rest = new HashSet<>(Arrays.asList(heading.split(" ")));
        var wanted = Set.of(word.split(" "));
        return rest.containsAll(wanted) && rest.removeAll(wanted) && NEUTRAL.containsAll(rest);
    }

    /** A column whose values are something else is not what its heading says; one without a known heading may be. */
    private static Found settled(Found found, List<List<String>> values) {
        var columns = new ArrayList<Optional<ImportField>>();
        for (int i = 0; i < found.columns().size(); i++) {
            var below = below(i, values);
            columns.add(found.columns().get(i).filter(field -> below.isEmpty() || possible(field, below)));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() && found.columns().get(i).isEmpty()) {
                var below = below(i, values);
                columns.set(i, byValues(below).filter(field -> !columns.contains(Optional.of(field))));
            }
        }
        return new Found(found.kind(), columns);
    }

    private static List<String> below(int column, List<List<String>> values) {
        return values.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(text -> !text.isEmpty())
                .limit(VALUES)
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

    private static Optional<ImportField> byValues(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(EmailAddress::isValid)) {
            return Optional.of(ImportField.EMAIL);
        }
        boolean phones = values.stream()
                .allMatch(text -> PhoneNumber.isValid(text) && PhoneNumber.digits(text).length() >= 9
                        && !text.matches("\\d+[./-]\\d+[./-]\\d+"));
        return phones ? Optional.of(ImportField.PHONE) : Optional.empty();
    }

    private static Map<TableKind, Map<ImportField, List<String>>> words() {
        var all = new EnumMap<TableKind, Map<ImportField, List<String>>>(TableKind.class);
        for (var kind : TableKind.values()) {
            var words = new EnumMap<ImportField, List<String>>(ImportField.class);
            ImportField.of(kind).forEach(field -> words.put(field, Stream
                    .of(Texts.stored("imports.heading." + kind.code() + "." + field.code()).split(","))
                    .map(SearchWords::fold)
                    .filter(word -> !word.isEmpty())
                    .toList()));
            all.put(kind, words);
        }
        return all;
    }
}
