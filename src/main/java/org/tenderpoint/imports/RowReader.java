package org.tenderpoint.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.BroughtDeath;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.imports.ClientLine.Wishes;
import org.tenderpoint.imports.ColumnFinder.TableColumns;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.table.Csv;
import org.tenderpoint.screening.VisitState;

/** Reads the rows of one table as clients or appointments. What it cannot read it names, and leaves the cell empty. */
final class RowReader {

    private static final int MOST_DAY_MINUTES = 24 * 60;
    /** In so many lines below the headings hints may stand. */
    private static final int MOST_HINTS = 2;
    private static final Set<String> TOTALS = Set.copyOf(ImportField.words("imports.totals"));
    /** What stands beside these, as in {@code Total number of clients: 12}. */
    private static final Set<String> COUNTED = Set.copyOf(ImportField.words("imports.totals.of"));
    /** What a second row below the headings says of their cells, besides forms of days and times. */
    private static final Set<String> HINTS = Set.copyOf(ImportField.words("imports.hints"));
    private static final Pattern FORM = Pattern.compile(
            "(?i)[(\\[].*[)\\]]|(?:[dtmyjh]{1,4}[./: -]){1,5}[dtmyjhs]{1,4}");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "inactive", "archived", "nein", "inaktiv");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "archived", "inactive", "ja", "x");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "died", "gestorben", "verstorben");
    /** In a treatment's text, as one product writes it, or in front of a subject. */
    private static final Pattern MARKED = Pattern.compile(
            "(?i)\\[\\s*(cancell?ed|no[ -]?show|storniert)\\s*]|^\\s*(?:(cancell?ed|abgesagt|storniert)\\s*:)");
    private static final Map<VisitState, Set<String>> STATES = Stream
            .of(VisitState.KEPT, VisitState.CANCELLED, VisitState.MISSED)
            .collect(Collectors.toUnmodifiableMap(
                    state -> state, state -> Set.copyOf(ImportField.words("imports.state." + state.code()))));

    private final SourceTable table;
    private final TableCells cells;
    private final DateOrder order;
    private final ZoneId zone;
    private final LocalDate today;

    RowReader(SourceTable table, TableColumns found, DateOrder order, ZoneId zone, LocalDate today,
            TableCells.Notes said) {
        this.table = table;
        this.order = order;
        this.zone = zone;
        this.today = today;
        cells = new TableCells(table, found, order, zone, today, said);
    }

    /** An empty cell says that nothing is special. */
    private static VisitState stateOf(String text) {
        var word = SearchWords.fold(text);
        return word.isEmpty()
                ? VisitState.KEPT
                : STATES.entrySet().stream().filter(one -> one.getValue().contains(word)).map(Map.Entry::getKey)
                        .findFirst().orElse(VisitState.UNKNOWN);
    }

    Optional<ClientLine> client(Csv.Row row) {
        var told = total(row) ? Optional.of(NoteWhy.TOTAL) : hint(row);
        if (told.isPresent()) {
            return cells.leaveOut(row, told.get());
        }
        var name = name(row);
        if (name.isEmpty() || name.length() > ClientDetails.NAME_LENGTH) {
            return cells.leaveOut(row, name.isEmpty() ? NoteWhy.NO_NAME : NoteWhy.TOO_LONG);
        }
        cells.noteOthers(row);
        return Optional.of(new ClientLine(
                table.id(), row.number(), table.source(), cells.key(row, ImportField.CLIENT_KEY), name,
                cells.birthDate(row),
                cells.phone(row), cells.email(row), cells.brief(row, ImportField.DOCTOR, ClientDetails.LINE_LENGTH),
                cells.brief(row, ImportField.EMERGENCY_NAME, EmergencyContact.NAME_LENGTH),
                cells.phone(row, ImportField.EMERGENCY_PHONE), cells.day(row, ImportField.LAST_VISIT),
                !NO.contains(SearchWords.fold(cells.text(row, ImportField.ACTIVE)))
                        && !YES.contains(SearchWords.fold(cells.text(row, ImportField.ARCHIVED))),
                wishes(row), death(row)));
    }

    private Wishes wishes(Csv.Row row) {
        return new Wishes(
                cells.brief(row, ImportField.PREFERRED_TIME, ClientDetails.TIME_LENGTH),
                WordGuesses.language(cells.text(row, ImportField.LANGUAGE)),
                WordGuesses.channel(cells.text(row, ImportField.CHANNEL)),
                cells.brief(row, ImportField.GUARDIAN, ClientDetails.LINE_LENGTH));
    }

    /** A day or a yes below its heading; or the word where others are active or not. */
    private Optional<BroughtDeath> death(Csv.Row row) {
        var written = cells.text(row, ImportField.DIED);
        var word = SearchWords.fold(written);
        if (YES.contains(word) || DEAD.contains(word)
                || DEAD.contains(SearchWords.fold(cells.text(row, ImportField.ACTIVE)))) {
            return Optional.of(new BroughtDeath(Optional.empty(), DeathSource.RECORDS));
        }
        return NO.contains(word)
                ? Optional.empty()
                : cells.day(row, ImportField.DIED).map(day -> new BroughtDeath(Optional.of(day), DeathSource.RECORDS));
    }

    Optional<AppointmentLine> appointment(Csv.Row row) {
        var told = total(row) ? Optional.of(NoteWhy.TOTAL) : hint(row);
        if (told.isPresent()) {
            return cells.leaveOut(row, told.get());
        }
        var start = start(row);
        if (start.isEmpty()) {
            return cells.leaveOut(row, NoteWhy.NO_START);
        }
        if (wholeDays(row, start.get())) {
            return cells.leaveOut(row, NoteWhy.ALL_DAY);
        }
        var name = name(row);
        var email = cells.email(row);
        if (name.isEmpty() && cells.text(row, ImportField.CLIENT_KEY).isEmpty() && email.isEmpty()) {
            return cells.leaveOut(row, NoteWhy.NO_NAME);
        }
        cells.noteOthers(row);
        var treatment = cells.text(row, ImportField.TREATMENT);
        var marked = MARKED.matcher(treatment + " " + name);
        var state = marked.find()
                ? stateOf(Optional.ofNullable(marked.group(1)).orElseGet(() -> marked.group(2)))
                : state(row);
        var local = start.get().in(zone).truncatedTo(ChronoUnit.MINUTES);
        return Optional.of(new AppointmentLine(
                table.id(), row.number(), table.source(), cells.key(row, ImportField.APPOINTMENT_KEY),
                cells.key(row, ImportField.CLIENT_KEY), MARKED.matcher(name).replaceAll("").strip(), cells.phone(row),
                email,
                cells.birthDate(row),
                start.get().exact().orElseGet(() -> local.atZone(zone).toInstant()), local,
                minutes(row, start.get(), local), cells.cut(cells.text(row, ImportField.THERAPIST)),
                cells.cut(MARKED.matcher(treatment).replaceAll("").strip()),
                cells.cut(cells.text(row, ImportField.PLACE)), state));
    }

    private Optional<FileDates.Moment> start(Csv.Row row) {
        if (cells.has(ImportField.START)) {
            var both = FileDates.moment(cells.text(row, ImportField.START), order, latest());
            if (both.isPresent() || !cells.has(ImportField.DAY)) {
                return both;
            }
        }
        var day = cells.text(row, ImportField.DAY);
        // as one cell holds both in some rows only
        var whole = FileDates.moment(day, order, latest());
        if (whole.isPresent()) {
            return whole;
        }
        var time = cells.has(ImportField.TIME) ? cells.text(row, ImportField.TIME) : cells.text(row, ImportField.START);
        return time.isEmpty()
                ? FileDates.moment(day, order, latest())
                : FileDates.day(day, order, latest())
                        .flatMap(on -> FileDates.time(time).map(on::atTime))
                        .map(wall -> new FileDates.Moment(Optional.empty(), wall));
    }

    /** From midnight to midnight. */
    private boolean wholeDays(Csv.Row row, FileDates.Moment start) {
        var local = start.in(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                && minutesUntilEnd(row, start, local).filter(many -> many % MOST_DAY_MINUTES == 0).isPresent();
    }

    private LocalDate latest() {
        return today.plusYears(2);
    }

    private int minutes(Csv.Row row, FileDates.Moment start, LocalDateTime local) {
        var lasts = cells.text(row, ImportField.MINUTES);
        if (!lasts.isEmpty()) {
            var minutes = FileDates.minutes(lasts).filter(many -> many > 0 && many < MOST_DAY_MINUTES);
            if (minutes.isPresent()) {
                return minutes.get();
            }
            cells.note(row, ImportField.MINUTES, NoteWhy.NOT_MINUTES);
        }
        return minutesUntilEnd(row, start, local).filter(many -> many > 0 && many < MOST_DAY_MINUTES)
                .map(Math::toIntExact)
                .orElse(0);
    }

    private Optional<Long> minutesUntilEnd(Csv.Row row, FileDates.Moment start, LocalDateTime local) {
        var end = cells.text(row, ImportField.END);
        return FileDates.moment(end, order, latest())
                .map(moment -> start.exact()
                        .flatMap(from -> moment.exact().map(to -> ChronoUnit.MINUTES.between(from, to)))
                        .orElseGet(() -> ChronoUnit.MINUTES.between(local, moment.in(zone))))
                .or(() -> FileDates.time(cells.text(row, ImportField.END_TIME))
                        .or(() -> FileDates.time(end))
                        .or(() -> FileDates.endTime(cells.text(row, ImportField.TIME)))
                        .or(() -> FileDates.endTime(cells.text(row, ImportField.START)))
                        .or(() -> FileDates.endTime(cells.text(row, ImportField.DAY)))
                        .map(time -> Math.floorMod(ChronoUnit.MINUTES.between(local.toLocalTime(), time),
                                (long) MOST_DAY_MINUTES)));
    }

    private VisitState state(Csv.Row row) {
        var written = cells.text(row, ImportField.STATE);
        var state = stateOf(written);
        if (state == VisitState.UNKNOWN) {
            cells.note(row, ImportField.STATE, NoteWhy.UNKNOWN_STATE);
        }
        return state;
    }

    private boolean total(Csv.Row row) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        var words = filled.stream().findFirst()
                .map(cell -> List.of(SearchWords.fold(TableCells.beginning(cell)).split(" "))).orElse(List.of());
        boolean count = filled.size() == 1 && words.getFirst().matches("\\d+")
                && words.stream().anyMatch(COUNTED::contains);
        return (count || words.stream().anyMatch(TOTALS::contains))
                && words.stream().allMatch(word -> TOTALS.contains(word) || COUNTED.contains(word)
                        || word.matches("\\d+"))
                && !ofPerson(row);
    }

    /** Somebody may be called Sum. */
    private boolean ofPerson(Csv.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.contains("@"))
                || !cells.text(row, ImportField.BIRTH_DATE).isEmpty()
                || Stream.of(ImportField.FIRST_NAME, ImportField.LAST_NAME)
                        .allMatch(field -> cells.text(row, field).chars().anyMatch(Character::isLetter));
    }

    /** A row of hints below the headings tells nobody's name. */
    private Optional<NoteWhy> hint(Csv.Row row) {
        if (row.number() > table.headerLine() + MOST_HINTS
                || row.cells().stream().filter(RowReader::isHint).count() < 2) {
            return Optional.empty();
        }
        var names = Stream.of(ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.NAME)
                .map(field -> cells.text(row, field)).filter(name -> !name.isEmpty()).toList();
        return !names.isEmpty() && names.stream().allMatch(RowReader::isHint)
                ? Optional.of(NoteWhy.HINT)
                : Optional.empty();
    }

    private static boolean isHint(String cell) {
        var text = TableCells.beginning(cell);
        return FORM.matcher(text).matches() || HINTS.contains(SearchWords.fold(text));
    }

    /**
     * Where both names are told apart, that counts. Of two columns, German tables call the one with the family name
     * just Name, others the one with the first name.
     */
    private String name(Csv.Row row) {
        var first = cells.line(row, ImportField.FIRST_NAME);
        var last = cells.line(row, ImportField.LAST_NAME);
        var whole = cells.line(row, ImportField.NAME);
        if ((first + last + whole).codePoints().noneMatch(Character::isLetter)) {
            // a line of strokes
            return "";
        }
        if (whole.isEmpty() || !first.isEmpty() && !last.isEmpty()) {
            var both = (first + " " + last).strip();
            return first.isEmpty() || last.isEmpty() ? WordGuesses.turned(both) : both;
        }
        boolean half = cells.has(ImportField.FIRST_NAME) != cells.has(ImportField.LAST_NAME)
                && !SearchWords.words(whole).containsAll(SearchWords.words(first + last));
        return half ? (first + " " + whole + " " + last).strip() : WordGuesses.turned(whole);
    }
}
