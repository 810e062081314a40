package org.tenderpoint.imports;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.FieldRows.FieldFile;
import org.tenderpoint.imports.ImportAnswers.ClientChoice;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.partner.DroppedPartners;
import org.tenderpoint.partner.ImportRefused;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.place.Formats;

/** One file, dropped on the page for imports of a practice where nobody is but those whom its rows say are there. */
final class FieldDrop {

    private static final int USUAL_MINUTES = 60;
    private static final UserId SOMEBODY = Id.random(UserId::new);

    private final FieldFile file;
    private final LocalDate today;
    private final Map<ClientId, Person> there = new HashMap<>();
    final List<Came> came = new ArrayList<>();
    final Set<String> named = new TreeSet<>();
    final Set<Asked> asked = EnumSet.noneOf(Asked.class);
    Optional<String> refused = Optional.empty();

    /** A question that the page asks before anything comes. */
    enum Asked {
        ORDER,
        COLUMNS,
        WHO;

        static Asked of(String question) {
            var words = question.toLowerCase(Locale.ROOT);
            if (words.matches(".*\\b(columns?|headings?|holds?)\\b.*")) {
                return COLUMNS;
            }
            return words.matches(".*\\b(months?|order|dates?)\\b.*") ? ORDER : WHO;
        }
    }

    /** Something that came, in the words of a row. */
    sealed interface Came {

        boolean is(String kind, String value, Country country);

        String words();
    }

    record Session(LocalDateTime start, int minutes, List<String> client) implements Came {

        /** Of a row. */
        static Optional<LocalDateTime> start(String value) {
            return Optional.of(LocalDateTime.parse(value.split(" ")[0]));
        }

        @Override
        public boolean is(String kind, String value, Country country) {
            var parts = value.split(" ", 3);
            return kind.equals("session") && parts.length == 3 && start(value).filter(start::equals).isPresent()
                    && minutes == Integer.parseInt(parts[1])
                    && client.stream().anyMatch(name -> plain(name).equals(plain(parts[2])));
        }

        @Override
        public String words() {
            return "session " + start + " " + minutes + " " + client.getFirst();
        }
    }

    /** @param second when a client is born, or the organisation of a partner */
    record Entry(String kind, String name, String second, String phone, String email) implements Came {

        @Override
        public boolean is(String wanted, String value, Country country) {
            var cells = List.of((value + " ").split("\\|"));
            if (!kind.equals(wanted) || cells.size() != (kind.equals("client") ? 5 : 4)) {
                return false;
            }
            int phoneAt = cells.size() - 2;
            var who = kind.equals("client") ? told(cells.get(0)) + " " + told(cells.get(1)) : told(cells.get(0));
            return plain(name).equals(plain(who)) && plain(second).equals(plain(told(cells.get(phoneAt - 1))))
                    && samePhone(phone, told(cells.get(phoneAt)), country)
                    && plain(email).equalsIgnoreCase(plain(told(cells.getLast())));
        }

        @Override
        public String words() {
            return kind + " " + String.join("|", name, dash(second), dash(phone), dash(email));
        }
    }

    private FieldDrop(FieldFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    static FieldDrop of(FieldFile file, byte[] bytes, LocalDate today, List<String> people) {
        var before = Formats.here().country();
        Formats.settle(file.country());
        try {
            var drop = new FieldDrop(file, today);
            people.forEach(drop::isThere);
            if (file.every("partner").findAny().isPresent()) {
                drop.partners(bytes);
            } else {
                drop.drop(bytes);
            }
            return drop;
        } finally {
            Formats.settle(before);
        }
    }

    private void isThere(String person) {
        var name = person.contains("@") ? "Somebody " + person.replaceAll("[^A-Za-z]", "") : person;
        var id = Id.random(ClientId::new);
        there.put(id,
                Person.of(new RowPerson.KnownClient(id), name, Optional.empty(), "",
                        person.contains("@") ? person : ""));
    }

    private void drop(byte[] bytes) {
        var leaf = file.name().substring(file.name().lastIndexOf('/') + 1);
        try {
            var tables = SourceFiles.tables(
                    new SourceFiles.DroppedBytes(leaf, bytes), file.zone(), file.begins(today), _ -> {});
            var answers = ImportAnswers.NONE;
            for (int round = 0; round < 3; round++) {
                answers = answered(tables, answers);
            }
            var said = answers;
            take(plan(tables.stream().map(table -> ReadTable.of(table, said)).toList(), said));
        } catch (SourceRefused why) {
            came.clear();
            named.clear();
            refused = Optional.of(why.words());
        }
    }

    /** What the page asks about a file, answered as its rows tell; therapists and treatments as they need. */
    private ImportAnswers answered(List<SourceTable> tables, ImportAnswers said) {
        var now = said;
        var read = tables.stream().map(table -> ReadTable.of(table, said)).toList();
        for (var one : read) {
            if (!one.found().enough()) {
                asked.add(Asked.COLUMNS);
            }
            if (one.example().isPresent()) {
                asked.add(Asked.ORDER);
                var order = answer(Asked.ORDER).flatMap(FieldDrop::order);
                if (order.isPresent()) {
                    now = now.withOrder(one.table().id(), order.get());
                }
            }
        }
        var plan = plan(read, now);
        for (var word : plan.therapists.keySet()) {
            now = now.withTherapist(word, Optional.of(SOMEBODY));
        }
        for (var word : plan.treatments.keySet()) {
            now = now.withTreatment(word, TreatmentMeaning.ONLY_TIME);
        }
        for (var open : plan.open.entrySet()) {
            asked.add(Asked.WHO);
            var choice = answer(Asked.WHO).map(answer -> choice(answer, open.getValue().perhaps()));
            if (choice.isPresent()) {
                now = now.withChoice(open.getKey(), choice.get());
            }
        }
        return now;
    }

    private Optional<String> answer(Asked question) {
        return file.every("asks").map(FieldRows.Said::value)
                .filter(value -> Asked.of(value).equals(question))
                .map(value -> value.substring(value.lastIndexOf('=') + 1).strip().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static Optional<DateOrder> order(String answer) {
        return answer.isEmpty() || answer.startsWith("nothing")
                ? Optional.empty()
                : Optional.of(switch (answer.charAt(0)) {
                    case 'm' -> DateOrder.MONTH;
                    case 'y' -> DateOrder.YEAR;
                    default -> DateOrder.DAY;
                });
    }

    private static ClientChoice choice(String answer, List<Person> perhaps) {
        if (answer.matches(".*\\b(leave|out|nothing|none)\\b.*")) {
            return new ClientChoice.LeaveOut();
        }
        if (answer.matches(".*\\b(another|new|no|two|different|other)\\b.*")) {
            return new ClientChoice.NewClient();
        }
        return switch (perhaps.getFirst().who()) {
            case RowPerson.KnownClient(var client) -> new ClientChoice.SameClient(client);
            case RowPerson.NewPerson(var row) -> new ClientChoice.SameRow(row);
            case RowPerson.Open(var row) -> new ClientChoice.SameRow(row);
        };
    }

    private ImportPlan plan(List<ReadTable> read, ImportAnswers said) {
        var known = TypedFiles.nobody();
        there.forEach((_, one) -> known.clients().add(
                Person.of(one.who(), one.called(), one.born(), one.phone(), one.email())));
        return new ImportPlanner(
                known, said, Map.of("somebody", SOMEBODY), file.zone(), today, file.country().order()).plan(read);
    }

    private void take(ImportPlan plan) {
        var coming = new HashMap<RowId, List<String>>();
        plan.newClients.forEach(line -> {
            coming.put(line.id(), List.of(line.name(), line.email()));
            came.add(new Entry("client", line.name(), line.born().map(LocalDate::toString).orElse(""), line.phone(),
                    line.email()));
        });
        Stream.concat(
                plan.coming.stream().map(one -> session(one.who(), one.line(), coming)),
                plan.visits.stream().map(one -> session(one.who(), one.line(), coming))).forEach(came::add);
        plan.notes().forEach(note -> named.add(note.table() + " " + note.line()));
    }

    private Session session(RowPerson who, AppointmentLine line, Map<RowId, List<String>> coming) {
        var client = switch (who) {
            case RowPerson.KnownClient(var id) -> List.of(there.get(id).called(), there.get(id).email());
            case RowPerson.NewPerson(var row) -> coming.get(row);
            case RowPerson.Open _ -> throw new IllegalStateException("Nobody has said who it is");
        };
        return new Session(line.local(), line.minutes() == 0 ? USUAL_MINUTES : line.minutes(), client);
    }

    private void partners(byte[] bytes) {
        try {
            for (var row : DroppedPartners.rows(bytes)) {
                if (row.valid()) {
                    var draft = row.draft();
                    came.add(new Entry("partner", draft.name(), draft.organisation(), draft.phone(), draft.email()));
                } else {
                    named.add("card " + row.number());
                }
            }
        } catch (ImportRefused why) {
            refused = Optional.of(why.words());
        }
    }

    private static String told(String cell) {
        return cell.strip().equals("-") ? "" : cell.strip();
    }

    private static String dash(String cell) {
        return cell.isEmpty() ? "-" : cell;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static boolean samePhone(String written, String wanted, Country country) {
        if (written.isEmpty() || wanted.isEmpty()) {
            return written.isEmpty() && wanted.isEmpty();
        }
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(written, country.equals(Country.ELSEWHERE) ? "ZZ" : country.code());
            if (numbers.format(number, PhoneNumberFormat.E164).equals(wanted)) {
                return true;
            }
        } catch (NumberParseException _) {
            // compared by its digits
        }
        return !wanted.startsWith("+") && SearchWords.digits(written).equals(wanted);
    }
}
