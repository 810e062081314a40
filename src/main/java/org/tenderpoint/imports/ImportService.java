package org.tenderpoint.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.imports.ImportEntry.ImportState;
import org.tenderpoint.imports.ImportPreview.Candidate;
import org.tenderpoint.imports.ImportPreview.Counts;
import org.tenderpoint.imports.ImportPreview.OpenRow;
import org.tenderpoint.imports.ImportPreview.TableSeen;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;

/**
 * Imports clients and appointments from files of other programs: shows what would come, writes all of it, and can undo
 * it.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ImportService {

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);
    private static final int SHOWN_ROWS = 5;
    private static final int MOST_OPEN = 2000;
    private static final int MOST_ENTRIES = 20;

    private final ImportIndex index;
    private final ImportMemory memory;
    private final ImportWriter writer;
    private final ImportUndo undo;
    private final ImportStore store;
    private final UserService users;
    private final PracticeTime time;
    private final RunAs runAs;
    private final AtomicBoolean busy = new AtomicBoolean();

    ImportService(
            ImportIndex index, ImportMemory memory, ImportWriter writer, ImportUndo undo, ImportStore store,
            UserService users, PracticeTime time, RunAs runAs) {
        this.index = index;
        this.memory = memory;
        this.writer = writer;
        this.undo = undo;
        this.store = store;
        this.users = users;
        this.time = time;
        this.runAs = runAs;
    }

    /** What the files would bring. Writes nothing; a file that cannot be read is named, and the others go on. */
    public ImportPreview look(List<DroppedFile> files, ImportAnswers said) {
        return look(BroughtFiles.dropped(files, said));
    }

    ImportPreview look(BroughtFiles brought) {
        var refused = new Refusals();
        var looked = looked(brought.files(), brought.said(), refused);
        try {
            return preview(looked, brought, refused);
        } catch (RuntimeException e) {
            // one table must not keep the others from being seen, now and with every file that is dropped after it
            var fine = looked.tables().stream().filter(table -> planned(looked.only(List.of(table)), brought)).toList();
            if (fine.size() == looked.tables().size()) {
                throw e;
            }
            looked.tables().stream().filter(table -> !fine.contains(table)).map(table -> table.table().id())
                    .forEach(id -> refused.add(id, unforeseen(id, e)));
            return preview(looked.only(fine), brought, refused);
        }
    }

    private boolean planned(ReadFiles looked, BroughtFiles brought) {
        try {
            preview(looked, brought, new Refusals());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private ImportPreview preview(ReadFiles looked, BroughtFiles brought, Refusals refused) {
        return store.together(() -> {
            var known = index.read(time.today());
            return preview(looked, plan(looked, known, brought), known, refused);
        });
    }

    /** A failure that nobody foresaw refuses one file, and no other. */
    private static SourceRefused unforeseen(String file, RuntimeException e) {
        LOG.error("A file could not be read", SafeStackTrace.of(e));
        return new SourceRefused(file, SourceRefused.Reason.DAMAGED);
    }

    /**
     * Brings them in, in the background. Stopped early, or failing, it takes back what it has written.
     *
     * @throws ImportBusy while another import runs
     */
    @NotInDemo
    public BackgroundRun<ImportDone, SourceRefused> start(List<DroppedFile> files, ImportAnswers said) {
        return inBackground(run -> take(BroughtFiles.dropped(files, said), run), SourceRefused.class);
    }

    /** The same in the caller's thread. */
    ImportDone take(BroughtFiles brought, BackgroundRun<?, ?> run) {
        var refused = new Refusals();
        var looked = looked(brought.files(), brought.said(), refused);
        if (brought.calendar().isEmpty()) {
            var known = looked.tables().stream().map(ReadTable::table).toList();
            store.together(() -> memory.keep(known, looked.answers()));
        } else if (!refused.isEmpty() || looked.cutOff()) {
            throw new SourceRefused(brought.files().getFirst().name(), SourceRefused.Reason.DAMAGED);
        }
        var plan = store.together(() -> plan(looked, index.read(time.today()), brought));
        if (brought.calendar().isPresent() && plan.steps() == 0) {
            return ImportDone.nothing(plan);
        }
        var id = store.begin(time.now(), brought.calendar());
        try {
            var done = writer.write(id, plan, run);
            if (done.stopped()) {
                takeBack(id, run);
            } else {
                store.end(id, done, time.now());
            }
            return done;
        } catch (RuntimeException e) {
            takeBack(id, run);
            throw e;
        }
    }

    /** The same, in the caller's thread; empty while another import runs. */
    Optional<ImportDone> quietly(BroughtFiles brought) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            return Optional.of(take(brought, new BackgroundRun<>()));
        } finally {
            busy.set(false);
        }
    }

    /** The imports so far, newest first; one that is running though nothing runs was broken off. */
    public List<ImportEntry> history() {
        return store.newest(MOST_ENTRIES);
    }

    /** Whether an import, or the undoing of one, is going on. */
    public boolean running() {
        return busy.get();
    }

    /**
     * Takes the last import back, all of it but clients on whom somebody has worked since.
     *
     * @throws IllegalArgumentException if it is not the last one that was not undone
     */
    @NotInDemo
    public BackgroundRun<UndoDone, SourceRefused> undo(ImportId id) {
        var last = history().stream().filter(one -> one.state() != ImportState.UNDONE).findFirst();
        if (last.filter(one -> one.id().equals(id)).isEmpty()) {
            throw new IllegalArgumentException("Only the last import can be undone");
        }
        return inBackground(run -> takeBack(id, run), SourceRefused.class);
    }

    private UndoDone takeBack(ImportId id, BackgroundRun<?, ?> run) {
        var stay = undo.undo(id, run);
        store.undone(id, stay.size());
        return new UndoDone(stay);
    }

    /** @throws ImportBusy while something else runs in the background */
    <D, R extends RuntimeException> BackgroundRun<D, R> inBackground(
            Function<BackgroundRun<D, R>, D> work, Class<R> refusal) {
        if (!busy.compareAndSet(false, true)) {
            throw new ImportBusy();
        }
        return runAs.inBackground("import", refusal, run -> {
            try {
                return work.apply(run);
            } finally {
                busy.set(false);
            }
        });
    }

    /** Files that cannot be read, and which of them only need their password. */
    private static final class Refusals {

        private final Map<String, String> words = new LinkedHashMap<>();
        private final Set<String> locked = new LinkedHashSet<>();

        void add(String file, SourceRefused why) {
            words.put(file, why.words());
            if (why.why().locked()) {
                locked.add(file);
            }
        }

        boolean isEmpty() {
            return words.isEmpty();
        }
    }

    /** The files with all that is known about their words: remembered, said now, or guessed. */
    private record ReadFiles(List<ReadTable> tables, List<RecordLine> records, Map<String, OwnStanding> standings,
            ImportAnswers answers, Map<String, UserId> therapists, Map<String, PracticePlaceId> places) {

        ReadFiles only(List<ReadTable> some) {
            return new ReadFiles(some, records, standings, answers, therapists, places);
        }

        /** Whether a calendar ended early: what would stand behind its end is not missing. */
        boolean cutOff() {
            return tables.stream().flatMap(read -> read.table().said().stream())
                    .anyMatch(note -> note.why() == FileNote.NoteWhy.CUT_OFF);
        }
    }

    private ReadFiles looked(List<DroppedFile> files, ImportAnswers said, Refusals refused) {
        var dropped = new ArrayList<SourceTable>();
        for (var file : files) {
            try {
                dropped.addAll(SourceFiles.tables(
                        new SourceFiles.DroppedBytes(file.name(), file.bytes(), file.password()), time.zone(),
                        time.now(),
                        why -> refused.add(file.name() + " – " + why.file(), why)));
            } catch (SourceRefused why) {
                refused.add(file.name(), why);
            } catch (RuntimeException e) {
                refused.add(file.name(), unforeseen(file.name(), e));
            }
        }
        var together = OwnArchive.of(dropped, why -> refused.add(why.file(), why));
        var tables = together.tables();
        var answers = store.together(() -> memory.recall(tables, said));
        var places = index.places();
        var read = new ArrayList<ReadTable>();
        for (var table : tables) {
            try {
                var seen = ReadTable.of(table, answers);
                read.add(places.isEmpty() ? seen.without(ImportField.PLACE) : seen);
            } catch (SourceRefused why) {
                refused.add(why.file(), why);
            } catch (RuntimeException e) {
                refused.add(table.id(), unforeseen(table.id(), e));
            }
        }
        var therapists = WordGuesses.byName(users.therapists().stream()
                .collect(Collectors.toMap(UserRecord::id, UserRecord::name)));
        return new ReadFiles(read, together.records(), together.standings(), answers, therapists, places);
    }

    private ImportPlan plan(ReadFiles looked, KnownRecords known, BroughtFiles brought) {
        var planner = new ImportPlanner(
                known, looked.answers(), looked.therapists(), time.zone(), time.today(), usualOrder());
        var plan = planner.knowing(looked.standings()).at(looked.places()).plan(looked.tables());
        planner.records(looked.records());
        brought.calendar().ifPresent(calendar -> planner.missing(store.broughtBy(calendar),
                time.now().atZone(time.zone()).toLocalDateTime()));
        return plan;
    }

    private static DateOrder usualOrder() {
        return Formats.here().country().order();
    }

    private static ImportPreview preview(ReadFiles looked, ImportPlan plan, KnownRecords known, Refusals refused) {
        var answers = looked.answers();
        var tables = looked.tables().stream().map(read -> tableSeen(read, answers)).toList();
        var counts = new Counts(
                plan.newClients.size(), plan.known,
                (int) plan.open.keySet().stream().filter(row -> !answers.choices().containsKey(row)).count(),
                plan.visits.size(), plan.records.size(), plan.coming.size(), plan.moves.size() + plan.cancelled.size(),
                plan.knownAppointments, plan.leftCount(), plan.noteCount() - plan.leftCount());
        var therapists = new LinkedHashMap<String, Optional<UserId>>();
        plan.therapists.keySet().forEach(word -> therapists.put(
                word, Optional.ofNullable(answers.therapists().get(word))
                        .orElseGet(() -> WordGuesses.therapist(word, looked.therapists()))));
        var treatments = new LinkedHashMap<String, TreatmentMeaning>();
        plan.treatments.keySet().forEach(word -> treatments.put(
                word, answers.treatments().getOrDefault(word, WordGuesses.treatment(word))));
        return new ImportPreview(
                tables, refused.words, refused.locked, counts, therapists, treatments,
                plan.open.values().stream().limit(MOST_OPEN).map(open -> row(open, answers, known)).toList(),
                ImportPreview.notes(plan.notes()));
    }

    private static TableSeen tableSeen(ReadTable read, ImportAnswers answers) {
        var table = read.table();
        return new TableSeen(
                table.id(), table.source(), read.found().kind(), read.rows(), table.header(), read.found().columns(),
                table.first(SHOWN_ROWS).stream().map(row -> row.cells()).toList(),
                read.example().filter(_ -> !answers.orders().containsKey(table.id())), read.found().enough());
    }

    private static OpenRow row(ImportPlan.Open open, ImportAnswers answers, KnownRecords known) {
        var line = open.line();
        return new OpenRow(
                line.id(), line.name(), line.born(), line.phone(), line.email(),
                open.perhaps().stream().map(one -> candidate(one, known)).toList(),
                Optional.ofNullable(answers.choices().get(line.id())));
    }

    private static Candidate candidate(Person person, KnownRecords known) {
        return switch (person.who()) {
            case RowPerson.KnownClient(var client) -> new Candidate(
                    Optional.of(client), Optional.empty(), known.names().getOrDefault(client, ""), person.born());
            case RowPerson.NewPerson(var row) -> new Candidate(
                    Optional.empty(), Optional.of(row), person.called(), person.born());
            case RowPerson.Open(var row) -> new Candidate(
                    Optional.empty(), Optional.of(row), person.called(), person.born());
        };
    }

    /** @param stay clients who stay, because somebody has worked on them since */
    public record UndoDone(List<ClientId> stay) {

        public UndoDone {
            stay = List.copyOf(stay);
        }
    }
}
