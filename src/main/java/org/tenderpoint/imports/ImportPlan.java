package org.tenderpoint.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenderpoint.client.BroughtStanding;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;

/** What an import would write, row by row; nothing is written yet. */
final class ImportPlan {

    /** At most this many lines of each kind are listed; all are counted. */
    private static final int NAMED = 5000;

    final List<ClientLine> newClients = new ArrayList<>();
    final Map<RowId, LocalDate> lastVisits = new HashMap<>();
    /** Clients who are here, whose key in the source is not known yet. */
    final Map<ClientId, ClientLine> newKeys = new HashMap<>();
    final Map<RowId, Open> open = new TreeMap<>((one, other) -> one.table().equals(other.table())
            ? Integer.compare(one.line(), other.line())
            : one.table().compareTo(other.table()));
    final List<PastVisit> visits = new ArrayList<>();
    final List<EarlierRecord> records = new ArrayList<>();
    final List<ComingAppointment> coming = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    final List<PlannedAppointment> cancelled = new ArrayList<>();
    final Map<String, Integer> treatments = new TreeMap<>();
    final Map<String, Integer> therapists = new TreeMap<>();
    /** Those who come and have died, or whose records were restricted. */
    final Map<RowId, OwnStanding> standings = new HashMap<>();
    private final List<FileNote> notes = new ArrayList<>();
    int known;
    int knownAppointments;
    private int noteCount;
    private int leftCount;
    /** Whether most of what a calendar had brought is missing in it now, so that nothing of it is cancelled. */
    boolean emptied;

    /** A row that may be one of these. */
    record Open(ClientLine line, List<Person> perhaps) {}

    record PastVisit(RowPerson who, AppointmentLine line) {}

    record EarlierRecord(RowPerson who, RecordLine line) {}

    record ComingAppointment(RowPerson who, AppointmentLine line, UserId therapist, Optional<PracticePlaceId> place,
            TreatmentMeaning treatment) {}

    record Move(PlannedAppointment session, AppointmentLine line, UserId therapist, Optional<PracticePlaceId> place) {}

    void note(FileNote note) {
        noteCount++;
        leftCount += note.left() ? 1 : 0;
        if (notes.size() < NAMED) {
            notes.add(note);
        }
    }

    /** A row that is not taken. */
    void leaveOut(String table, int line, NoteWhy why) {
        note(new FileNote(table, line, Optional.empty(), why, true));
    }

    List<FileNote> notes() {
        return List.copyOf(notes);
    }

    int noteCount() {
        return noteCount;
    }

    int leftCount() {
        return leftCount;
    }

    /** A visit that took place, for the day on which somebody was last seen. */
    void noteVisit(RowPerson who, LocalDate day) {
        if (who instanceof RowPerson.NewPerson coming) {
            lastVisits.merge(coming.row(), day, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** How a client who comes stood there. */
    BroughtStanding standing(ClientLine line) {
        var own = Optional.ofNullable(standings.get(line.id()));
        return new BroughtStanding(
                Optional.ofNullable(lastVisits.get(line.id())), !line.active(), own.flatMap(OwnStanding::died),
                own.flatMap(OwnStanding::closed));
    }

    int steps() {
        return newClients.size() + newKeys.size() + visits.size() + records.size() + STEPS_OF_A_PLAN * coming.size()
                + moves.size()
                + cancelled.size();
    }

    /** A session is screened, which takes as long as many rows. */
    static final int STEPS_OF_A_PLAN = 50;
}
