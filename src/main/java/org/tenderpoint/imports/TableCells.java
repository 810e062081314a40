package org.tenderpoint.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.PhoneNumber;
import org.tenderpoint.imports.ColumnFinder.TableColumns;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.WrittenPhone;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;
import org.tenderpoint.platform.table.Csv;

/** Reads the cells of one table. What it cannot read it names, and leaves empty. */
final class TableCells {

    private static final int KEY_LENGTH = 120;
    private static final int WORDS_LENGTH = 200;
    /** Far more than any cell may have that is read: what stands behind it is looked at by nobody. */
    private static final int LONGEST = 4000;
    /** What a formula gives where it fails, or the formula itself. */
    private static final Pattern FORMULA = Pattern
            .compile("(?s)#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|#+)|=\\w+\\(.*");
    private static final String NULL = "null";
    private static final Set<ImportField> NAMES = EnumSet.of(
            ImportField.NAME, ImportField.FIRST_NAME, ImportField.LAST_NAME);
    private static final Pattern FAX = Pattern.compile("(?i)fax|pager");
    private static final Pattern MOBILE = Pattern.compile("(?i)mobil|cell|handy|iphone");
    private static final Pattern EMAILS = Pattern.compile("\\s*(?::::|[;,|\\n]| or )\\s*");
    private static final Pattern MAILTO = Pattern.compile("(?i)^(?:mailto:|.*<)([^<>]+)>?$");

    /** Hears what could not be read. */
    interface Notes {

        void add(FileNote note);
    }

    private final SourceTable table;
    private final DateOrder order;
    private final ZoneId zone;
    private final LocalDate today;
    private final Notes said;
    private final Map<String, String> words = new HashMap<>();
    private final Map<ImportField, List<Integer>> columns = new EnumMap<>(ImportField.class);

    TableCells(SourceTable table, TableColumns found, DateOrder order, ZoneId zone, LocalDate today, Notes said) {
        this.table = table;
        this.order = order;
        this.zone = zone;
        this.today = today;
        this.said = said;
        for (int i = 0; i < found.columns().size(); i++) {
            int column = i;
            found.columns().get(i).ifPresent(field -> columns.computeIfAbsent(field, _ -> new ArrayList<>(1))
                    .add(column));
        }
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    Optional<LocalDate> birthDate(Csv.Row row) {
        var born = day(row, ImportField.BIRTH_DATE);
        boolean possible = born.isEmpty() || ClientDetails.isPossibleBirth(born.get(), today);
        if (!possible) {
            note(row, ImportField.BIRTH_DATE, NoteWhy.NOT_A_DAY);
        }
        return born.filter(_ -> possible);
    }

    Optional<LocalDate> day(Csv.Row row, ImportField field) {
        var written = text(row, field);
        if (written.isEmpty() || written.startsWith("0000")) {
            return Optional.empty();
        }
        var day = field == ImportField.BIRTH_DATE
                ? FileDates.birthDate(written, order, today, zone)
                : FileDates.day(written, order, today);
        if (day.isEmpty()) {
            note(row, field, NoteWhy.NOT_A_DAY);
        }
        return day;
    }

    /** A mobile number, or another one; the first that can be rung. */
    String phone(Csv.Row row) {
        var mobile = phone(row, ImportField.MOBILE);
        return mobile.isEmpty() ? phone(row, ImportField.PHONE) : mobile;
    }

    String phone(Csv.Row row, ImportField field) {
        var odd = false;
        for (int column : phones(row, field)) {
            var written = written(row, column, field);
            var first = WrittenPhone.first(written);
            if (PhoneNumber.isValid(first.number())) {
                if (first.more()) {
                    note(row, field, NoteWhy.ONE_OF_SEVERAL);
                }
                return complete(row, field, first.number());
            }
            odd |= !written.isEmpty();
        }
        if (odd) {
            note(row, field, NoteWhy.NOT_A_PHONE);
        }
        return "";
    }

    /** With the plus or the zero that a spreadsheet drops. Where it is not sure what is missing, people are told. */
    private String complete(Csv.Row row, ImportField field, String number) {
        var country = Formats.here().country();
        var restored = MobileNumber.restored(number, country);
        if (restored.isPresent()) {
            note(row, field, NoteWhy.PHONE_COMPLETED);
        } else if (MobileNumber.lacksZero(number, country)) {
            note(row, field, NoteWhy.PHONE_INCOMPLETE);
        }
        return restored.orElse(number);
    }

    /** Columns that hold numbers, without those of which the one before says that they are of a fax; mobiles first. */
    private List<Integer> phones(Csv.Row row, ImportField field) {
        return columns(field).stream()
                .filter(column -> !FAX.matcher(label(row, column)).find())
                .sorted(Comparator.comparing((Integer column) -> !MOBILE.matcher(label(row, column)).find()))
                .toList();
    }

    /** {@code Phone 1 - Label} beside {@code Phone 1 - Value}. */
    private String label(Csv.Row row, int column) {
        var before = column == 0 ? "" : SearchWords.fold(table.header().get(column - 1));
        return before.endsWith(" label") || before.endsWith(" type") ? cell(row, column - 1) : "";
    }

    String email(Csv.Row row) {
        var odd = false;
        for (int column : columns(ImportField.EMAIL)) {
            var all = List.of(EMAILS.split(written(row, column, ImportField.EMAIL)));
            var first = all.stream().map(text -> MAILTO.matcher(text).replaceFirst("$1").strip())
                    .filter(EmailAddress::isValid).findFirst();
            if (first.isPresent()) {
                if (all.size() > 1) {
                    note(row, ImportField.EMAIL, NoteWhy.ONE_OF_SEVERAL);
                }
                return first.get();
            }
            odd |= all.stream().anyMatch(text -> !text.isBlank());
        }
        if (odd) {
            note(row, ImportField.EMAIL, NoteWhy.NOT_AN_EMAIL);
        }
        return "";
    }

    String brief(Csv.Row row, ImportField field, int most) {
        var written = line(row, field);
        if (written.length() <= most) {
            return written;
        }
        note(row, field, NoteWhy.TOO_LONG);
        return "";
    }

    String key(Csv.Row row, ImportField field) {
        var key = line(row, field);
        return key.length() > KEY_LENGTH ? "" : key;
    }

    /** One shared copy of a text, since few therapists and treatments stand in many rows. */
    String cut(String text) {
        return words.computeIfAbsent(text.substring(0, Math.min(text.length(), WORDS_LENGTH)), word -> word);
    }

    String line(Csv.Row row, ImportField field) {
        return columns(field).stream().map(column -> written(row, column, field)).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }

    private String written(Csv.Row row, int column, ImportField field) {
        var line = PlainText.line(value(row, column, field));
        if (PlainText.isTurned(line)) {
            note(row, field, NoteWhy.TURNED);
            line = PlainText.line(PlainText.straight(line));
        }
        return PlainText.problem(line, Integer.MAX_VALUE).isEmpty() ? line : "";
    }

    String text(Csv.Row row, ImportField field) {
        return columns(field).stream().map(column -> value(row, column, field)).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }

    /** Notes where one of several columns of a name counts, and another says something else. */
    void noteOthers(Csv.Row row) {
        columns.forEach((field, all) -> {
            if (!ColumnFinder.SEVERAL.contains(field) && all.stream().map(column -> cell(row, column))
                    .filter(text -> !text.isEmpty()).distinct().count() > 1) {
                note(row, field, NoteWhy.FIRST_OF_SEVERAL);
            }
        });
    }

    private List<Integer> columns(ImportField field) {
        return columns.getOrDefault(field, List.of());
    }

    private static String cell(Csv.Row row, int column) {
        return column >= row.cells().size() ? "" : beginning(row.cells().get(column));
    }

    /** The beginning of a cell: of megabytes, just enough to tell that it is too long. */
    static String beginning(String cell) {
        var text = cell.strip();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0));
    }

    /** What spreadsheets and databases write where there is nothing is no value, but Null is a name. */
    private String value(Csv.Row row, int column, ImportField field) {
        var text = cell(row, column);
        if (FORMULA.matcher(text).matches()) {
            note(row, field, NoteWhy.NO_VALUE);
            return "";
        }
        if (!NULL.equalsIgnoreCase(text)) {
            return text;
        }
        if (!NAMES.contains(field)) {
            return "";
        }
        if (isName(row, column, text)) {
            return text;
        }
        note(row, field, NoteWhy.WORD_FOR_NOTHING);
        return "";
    }

    /** Written as names are, or as the rest of this one is. */
    private boolean isName(Csv.Row row, int column, String text) {
        boolean alike = NAMES.stream().flatMap(field -> columns(field).stream())
                .filter(other -> other != column)
                .map(other -> cell(row, other))
                .anyMatch(other -> !other.isEmpty() && !NULL.equalsIgnoreCase(other)
                        && (text.equals(text.toLowerCase(Locale.ROOT)) && other.equals(other.toLowerCase(Locale.ROOT))
                                || text.equals(text.toUpperCase(Locale.ROOT))
                                        && other.equals(other.toUpperCase(Locale.ROOT))));
        return Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1)) || alike;
    }

    void note(Csv.Row row, ImportField field, NoteWhy why) {
        said.add(new FileNote(table.id(), row.number(), Optional.of(field), why, false));
    }

    <T> Optional<T> leaveOut(Csv.Row row, NoteWhy why) {
        said.add(new FileNote(table.id(), row.number(), Optional.empty(), why, true));
        return Optional.empty();
    }
}
