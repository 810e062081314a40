package org.tenderpoint.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientDetails.PhoneNumber;
import org.tenderpoint.client.ClientDetails.PreferredChannel;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.BroughtClients.Standing.BroughtDeath;
import org.tenderpoint.imports.ColumnFinder.TableColumns;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.WrittenPhone;
import org.tenderpoint.platform.place.Country.DateOrder;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.screening.EarlierVisit.VisitState;

/** Reads the rows of one table as clients or appointments. What it cannot read it names, and leaves the cell empty. */
public final class RowReader {

    private static final int KEY_LENGTH = 120;
    private static final int WORDS_LENGTH = 200;
    private static final int MOST_DAY_MINUTES = 24 * 60;
    private static final Pattern NAME_TURNED = Pattern.compile("([^,]+),([^,]+)");
    /** What follows a comma in a name without being a first name. */
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "dds", "rn", "esq");
    private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "summe", "gesamt", "gesamtsumme",
            "sum", "subtotal");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "inactive", "archived", "nein", "inaktiv");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "archived", "inactive", "ja", "x");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "died", "gestorben", "verstorben");
    /** In a treatment's text, as one product writes it. */
    private static final Pattern MARKED = Pattern.compile("(?i)\\[\\s*(cancell?ed|no[ -]?show|storniert)\\s*]");

    private static final Pattern ERROR = Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|#+)");
    private static final String NULL = "null";
    private static final Set<ImportField> NAMES = EnumSet.of(
            ImportField.NAME, ImportField.FIRST_NAME, ImportField.LAST_NAME);
    private static final Pattern FAX = Pattern.compile("(?i)fax|pager");
    private static final Pattern MOBILE = Pattern.compile("(?i)mobil|cell|handy|iphone");
    private static final Pattern EMAILS = Pattern.compile("\\s*(?::::|[;,|\\n]| or )\\s*");
    private static final Pattern MAILTO = Pattern.compile("(?i)^(?:mailto:|.*<)([^<>]+)>?$");

    private final SourceTable table;
    private final TableColumns found;
    private final DateOrder order;
    private final ZoneId zone;
    private final LocalDate today;
    private final Notes said;
    private final Map<String, String> words = new HashMap<>();
    private final Map<ImportField, List<Integer>> columns = new EnumMap<>(ImportField.class);
    private final ImportSource source;

    /** Hears what could not be read. */
    interface Notes {

        void add(FileNote note);
    }

    RowReader(SourceTable table, TableColumns found, DateOrder order, ZoneId zone, LocalDate today, Notes said) {
        this.table = table;
        this.found = found;
        this.order = order;
        this.zone = zone;
        this.today = today;
        this.said = said;
        source = table.source();
        for (int i = 0; i < found.columns().size(); i++) {
            int column = i;
            found.columns().get(i).ifPresent(field -> columns.computeIfAbsent(field, _ -> new ArrayList<>(1))
                    .add(column));
        }
    }

    /**
     * A client of a file.
     *
     * @param key by which the source knows them; empty if it has none
     */
    record ClientLine(
            String table, int line, ImportSource source, String key, String name, Optional<LocalDate> born,
            String phone, String email, String doctor, String emergencyName, String emergencyPhone,
            Optional<LocalDate> lastVisit, boolean active, Wishes wishes, Optional<BroughtDeath> died) {

        RowId id() {
            return new RowId(table, line);
        }

        SourceKey sourceKey() {
            return new SourceKey(source, key);
        }
    }

    /** How a client is spoken to, and who decides for them. */
    record Wishes(
            String preferredTime, Optional<Locale> language, Optional<PreferredChannel> channel, String guardian) {

        static final Wishes NONE = new Wishes("", Optional.empty(), Optional.empty(), "");
    }

    /** An appointment of a file. */
    record AppointmentLine(
            String table, int line, ImportSource source, String key, String clientKey, String name, String phone,
            String email, Optional<LocalDate> born, Instant start, LocalDateTime local, int minutes, String therapist,
            String treatment, String place, VisitState state) {

        SourceKey sourceKey() {
            return new SourceKey(source, key);
        }

        SourceKey sourceKeyOfClient() {
            return new SourceKey(source, clientKey);
        }

        /** Without what tells whose it is: a hundred thousand are held at once. */
        AppointmentLine ofKnownClient() {
            return new AppointmentLine(
                    table, line, source, key, "", "", "", "", Optional.empty(), start, local, minutes, therapist,
                    treatment, place, state);
        }

        AppointmentLine lasting(int many) {
            return new AppointmentLine(
                    table, line, source, key, clientKey, name, phone, email, born, start, local, many, therapist,
                    treatment, place, state);
        }
    }

    /** A row among all that were dropped together. */
    public record RowId(String table, int line) {}

    private static final Map<VisitState, Set<String>> STATES = Stream
            .of(VisitState.KEPT, VisitState.CANCELLED, VisitState.MISSED)
            .collect(Collectors.toUnmodifiableMap(
                    state -> state, state -> Set.copyOf(ImportField.words("imports.state." + state.code()))));

    /** An empty cell says that nothing is special. */
    private static VisitState stateOf(String text) {
        var word = SearchWords.fold(text);
        return word.isEmpty()
                ? VisitState.KEPT
                : STATES.entrySet().stream().filter(one -> one.getValue().contains(word)).map(Map.Entry::getKey)
                        .findFirst().orElse(VisitState.UNKNOWN);
    }

    Optional<ClientLine> client(Csv.Row row) {
        if (total(row)) {
            return leaveOut(row, NoteWhy.TOTAL);
        }
        var name = name(row);
        if (name.isEmpty() || name.length() > ClientDetails.NAME_LENGTH) {
            return leaveOut(row, name.isEmpty() ? NoteWhy.NO_NAME : NoteWhy.TOO_LONG);
        }
        return Optional.of(new ClientLine(
                table.id(), row.number(), source, key(row, ImportField.CLIENT_KEY), name,
                born(row),
                phone(row), email(row), brief(row, ImportField.DOCTOR, ClientDetails.LINE_LENGTH),
                brief(row, ImportField.EMERGENCY_NAME, ClientDetails.NAME_LENGTH),
                phone(row, ImportField.EMERGENCY_PHONE), day(row, ImportField.LAST_VISIT),
                !NO.contains(SearchWords.fold(text(row, ImportField.ACTIVE)))
                        && !YES.contains(SearchWords.fold(text(row, ImportField.ARCHIVED))),
                wishes(row), died(row)));
    }

    private Wishes wishes(Csv.Row row) {
        return new Wishes(
                brief(row, ImportField.PREFERRED_TIME, ClientDetails.TIME_LENGTH),
                WordGuesses.language(text(row, ImportField.LANGUAGE)),
                WordGuesses.channel(text(row, ImportField.CHANNEL)),
                brief(row, ImportField.GUARDIAN, ClientDetails.LINE_LENGTH));
    }

    /** A day or a yes below its heading; or the word where others are active or not. */
    private Optional<BroughtDeath> died(Csv.Row row) {
        var written = text(row, ImportField.DIED);
        var word = SearchWords.fold(written);
        if (YES.contains(word) || DEAD.contains(word)
                || DEAD.contains(SearchWords.fold(text(row, ImportField.ACTIVE)))) {
            return Optional.of(new BroughtDeath(Optional.empty(), DeathSource.RECORDS));
        }
        return NO.contains(word)
                ? Optional.empty()
                : day(row, ImportField.DIED).map(day -> new BroughtDeath(Optional.of(day), DeathSource.RECORDS));
    }

    Optional<AppointmentLine> appointment(Csv.Row row) {
        if (total(row)) {
            return leaveOut(row, NoteWhy.TOTAL);
        }
        var start = start(row);
        if (start.isEmpty()) {
            return leaveOut(row, NoteWhy.NO_START);
        }
        var name = name(row);
        var email = email(row);
        if (name.isEmpty() && text(row, ImportField.CLIENT_KEY).isEmpty() && email.isEmpty()) {
            return leaveOut(row, NoteWhy.NO_NAME);
        }
        var treatment = text(row, ImportField.TREATMENT);
        var marked = MARKED.matcher(treatment + " " + name);
        var state = marked.find() ? stateOf(marked.group(1)) : state(row);
        var local = start.get().in(zone).truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(new AppointmentLine(
                table.id(), row.number(), source, key(row, ImportField.APPOINTMENT_KEY),
                key(row, ImportField.CLIENT_KEY), MARKED.matcher(name).replaceAll("").strip(), phone(row), email,
                born(row),
                start.get().exact().orElseGet(() -> local.atZone(zone).toInstant()), local,
                minutes(row, start.get(), local), cut(text(row, ImportField.THERAPIST)),
                cut(MARKED.matcher(treatment).replaceAll("").strip()), cut(text(row, ImportField.PLACE)), state));
    }

    private Optional<FileDates.Moment> start(Csv.Row row) {
        if (found.has(ImportField.START)) {
            var both = FileDates.moment(text(row, ImportField.START), order, latest());
            if (both.isPresent() || !found.has(ImportField.DAY)) {
                return both;
            }
        }
        var day = text(row, ImportField.DAY);
        // as one cell holds both in some rows only
        var whole = FileDates.moment(day, order, latest());
        if (whole.isPresent()) {
            return whole;
        }
        var time = found.has(ImportField.TIME) ? text(row, ImportField.TIME) : text(row, ImportField.START);
        return time.isEmpty()
                ? FileDates.moment(day, order, latest())
                : FileDates.day(day, order, latest())
                        .flatMap(on -> FileDates.time(time).map(on::atTime))
                        .map(wall -> new FileDates.Moment(Optional.empty(), wall));
    }

    private LocalDate latest() {
        return today.plusYears(2);
    }

    private int minutes(Csv.Row row, FileDates.Moment start, LocalDateTime local) {
        var lasts = text(row, ImportField.MINUTES);
        if (!lasts.isEmpty()) {
            var minutes = FileDates.minutes(lasts).filter(many -> many > 0 && many < MOST_DAY_MINUTES);
            if (minutes.isPresent()) {
                return minutes.get();
            }
            said.add(note(row, Optional.of(ImportField.MINUTES), NoteWhy.NOT_MINUTES));
        }
        return until(row, start, local).filter(many -> many > 0 && many < MOST_DAY_MINUTES).map(Math::toIntExact)
                .orElse(0);
    }

    private Optional<Long> until(Csv.Row row, FileDates.Moment start, LocalDateTime local) {
        var end = text(row, ImportField.END);
        return FileDates.moment(end, order, latest())
                .map(moment -> start.exact()
                        .flatMap(from -> moment.exact().map(to -> ChronoUnit.MINUTES.between(from, to)))
                        .orElseGet(() -> ChronoUnit.MINUTES.between(local, moment.in(zone))))
                .or(() -> FileDates.time(text(row, ImportField.END_TIME))
                        .or(() -> FileDates.time(end))
                        .or(() -> FileDates.until(text(row, ImportField.TIME)))
                        .or(() -> FileDates.until(text(row, ImportField.START)))
                        .or(() -> FileDates.until(text(row, ImportField.DAY)))
                        .map(time -> Math.floorMod(ChronoUnit.MINUTES.between(local.toLocalTime(), time),
                                (long) MOST_DAY_MINUTES)));
    }

    private VisitState state(Csv.Row row) {
        var written = text(row, ImportField.STATE);
        var state = stateOf(written);
        if (state == VisitState.UNKNOWN) {
            said.add(note(row, Optional.of(ImportField.STATE), NoteWhy.UNKNOWN_STATE));
        }
        return state;
    }

    private boolean total(Csv.Row row) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() <= 3 && !filled.isEmpty() && TOTALS.contains(SearchWords.fold(
                filled.getFirst().replaceAll("[\\d:.,]", "")));
    }

    /** {@code Rivera, Ada} is Ada Rivera; where both are told apart, that counts. */
    private String name(Csv.Row row) {
        var first = line(row, ImportField.FIRST_NAME);
        var last = line(row, ImportField.LAST_NAME);
        var whole = line(row, ImportField.NAME);
        return whole.isEmpty() || !first.isEmpty() && !last.isEmpty()
                ? (first + " " + last).strip()
                : turned(whole);
    }

    static String turned(String name) {
        var m = NAME_TURNED.matcher(name);
        return m.matches() && !SUFFIXES.contains(SearchWords.fold(m.group(2)))
                ? (m.group(2).strip() + " " + m.group(1).strip()).strip()
                : name;
    }

    private Optional<LocalDate> born(Csv.Row row) {
        return day(row, ImportField.BIRTH_DATE).filter(born -> possible(row, born));
    }

    private boolean possible(Csv.Row row, LocalDate born) {
        boolean possible = ClientDetails.isPossibleBirth(born, today);
        if (!possible) {
            said.add(note(row, Optional.of(ImportField.BIRTH_DATE), NoteWhy.NOT_A_DAY));
        }
        return possible;
    }

    private Optional<LocalDate> day(Csv.Row row, ImportField field) {
        var written = text(row, field);
        if (written.isEmpty() || written.startsWith("0000")) {
            return Optional.empty();
        }
        var day = field == ImportField.BIRTH_DATE
                ? FileDates.birthDate(written, order, today, zone)
                : FileDates.day(written, order, today);
        if (day.isEmpty()) {
            said.add(note(row, Optional.of(field), NoteWhy.NOT_A_DAY));
        }
        return day;
    }

    /** A mobile number, or another one; the first that can be rung. */
    private String phone(Csv.Row row) {
        var mobile = phone(row, ImportField.MOBILE);
        return mobile.isEmpty() ? phone(row, ImportField.PHONE) : mobile;
    }

    private String phone(Csv.Row row, ImportField field) {
        var odd = false;
        for (int column : phones(row, field)) {
            var written = written(row, column, field);
            var first = WrittenPhone.first(written);
            if (PhoneNumber.isValid(first.number())) {
                if (first.more()) {
                    said.add(note(row, Optional.of(field), NoteWhy.ONE_OF_SEVERAL));
                }
                return first.number();
            }
            odd |= !written.isEmpty();
        }
        if (odd) {
            said.add(note(row, Optional.of(field), NoteWhy.NOT_A_PHONE));
        }
        return "";
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

    private String email(Csv.Row row) {
        var odd = false;
        for (int column : columns(ImportField.EMAIL)) {
            var all = List.of(EMAILS.split(written(row, column, ImportField.EMAIL)));
            var first = all.stream().map(text -> MAILTO.matcher(text).replaceFirst("$1").strip())
                    .filter(EmailAddress::isValid).findFirst();
            if (first.isPresent()) {
                if (all.size() > 1) {
                    said.add(note(row, Optional.of(ImportField.EMAIL), NoteWhy.ONE_OF_SEVERAL));
                }
                return first.get();
            }
            odd |= all.stream().anyMatch(text -> !text.isBlank());
        }
        if (odd) {
            said.add(note(row, Optional.of(ImportField.EMAIL), NoteWhy.NOT_AN_EMAIL));
        }
        return "";
    }

    private String brief(Csv.Row row, ImportField field, int most) {
        var written = line(row, field);
        if (written.length() <= most) {
            return written;
        }
        said.add(note(row, Optional.of(field), NoteWhy.TOO_LONG));
        return "";
    }

    private String key(Csv.Row row, ImportField field) {
        var key = line(row, field);
        return key.length() > KEY_LENGTH ? "" : key;
    }

    /** The same text once only: few therapists and treatments stand in many rows. */
    private String cut(String text) {
        return words.computeIfAbsent(text.substring(0, Math.min(text.length(), WORDS_LENGTH)), word -> word);
    }

    private String line(Csv.Row row, ImportField field) {
        return columns(field).stream().map(column -> written(row, column, field)).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }

    private String written(Csv.Row row, int column, ImportField field) {
        var line = PlainText.line(value(row, column, field));
        if (PlainText.isTurned(line)) {
            said.add(note(row, Optional.of(field), NoteWhy.TURNED));
            line = PlainText.line(PlainText.straight(line));
        }
        return PlainText.problem(line, Integer.MAX_VALUE).isEmpty() ? line : "";
    }

    private String text(Csv.Row row, ImportField field) {
        return columns(field).stream().findFirst().map(column -> value(row, column, field)).orElse("");
    }

    private List<Integer> columns(ImportField field) {
        return columns.getOrDefault(field, List.of());
    }

    private static String cell(Csv.Row row, int column) {
        return column >= row.cells().size() ? "" : row.cells().get(column).strip();
    }

    /** What spreadsheets and databases write where there is nothing is no value, but Null is a name. */
    private String value(Csv.Row row, int column, ImportField field) {
        var text = cell(row, column);
        if (ERROR.matcher(text).matches()) {
            said.add(note(row, Optional.of(field), NoteWhy.NO_VALUE));
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
        said.add(note(row, Optional.of(field), NoteWhy.WORD_FOR_NOTHING));
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

    private <T> Optional<T> leaveOut(Csv.Row row, NoteWhy why) {
        said.add(new FileNote(table.id(), row.number(), Optional.empty(), why, true));
        return Optional.empty();
    }

    private FileNote note(Csv.Row row, Optional<ImportField> field, NoteWhy why) {
        return new FileNote(table.id(), row.number(), field, why, false);
    }

}
