package org.tenderpoint.screening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;
import org.tenderpoint.vocabulary.store.WorkLine;

/**
 * A session from its plan on. Its work, note and signature belong to the session feature, which calls the transitions
 * through {@code PlanService}.
 */
@Entity
@Table(name = "sessions")
public class PlannedSession extends VersionedRow {

    private UUID clientId;

    private UUID therapistId;

    private @Nullable UUID placeId;

    /** ISO local date and time to the minute. */
    private String localStart;

    private String zone;

    private Instant startAt;

    private Instant endAt;

    private int minutes;

    private SessionState state;

    @InOneColumn
    private @Nullable Phrase stateReason;
    private @Nullable LocalDate notBefore;
    private @Nullable Instant sentToDoctorAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    private boolean brokenOff;

    private @Nullable UUID screeningId;

    /** Red flags that a client has reported at the arrival and nobody has confirmed yet. */
    @InOneColumn
    private Set<RedFlag> toldAtArrival = Set.of();

    /** JSON of {@link WorkLimits.AtEnd}; null until it has ended. */
    private @Nullable String limitsAtEnd;

    @ElementCollection
    @CollectionTable(name = "planned_work", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<WorkLine> plan = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "first_planned_work", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<WorkLine> firstPlan = new ArrayList<>();

    private UUID madeBy;

    private Instant madeAt;

    /** How often the plan or its time was edited. A new screening and an arrival do not count. */
    private int edits;

    private @Nullable UUID editedBy;
    private @Nullable Instant editedAt;

    protected PlannedSession() {}

    private PlannedSession(NewSession planned, ZoneId zone, UserId by, Instant now) {
        clientId = planned.client().value();
        state = SessionState.PLANNED;
        madeBy = by.value();
        madeAt = now;
        setTime(planned.localStart(), zone, planned.minutes(), planned.therapist());
        planned.place().ifPresent(this::takesPlaceAt);
        takePlan(planned.work());
    }

    public static PlannedSession planned(NewSession planned, ZoneId zone, UserId by, Instant now) {
        return new PlannedSession(planned, zone, by, now);
    }

    private void setTime(LocalDateTime local, ZoneId inZone, int length, UserId therapist) {
        var minute = local.truncatedTo(ChronoUnit.MINUTES);
        localStart = minute.toString();
        zone = inZone.getId();
        startAt = ZonedDateTime.of(minute, inZone).toInstant();
        endAt = startAt.plus(length, ChronoUnit.MINUTES);
        minutes = length;
        therapistId = therapist.value();
    }

    /** Sets the place, which stands on its papers and in its messages. */
    public void takesPlaceAt(PracticePlaceId place) {
        requireBeforeStart();
        placeId = place.stored();
    }

    public PracticePlaceId place() {
        return PracticePlaceId.of(placeId);
    }

    /** Sets the plan. The first one is stored as well: what was entered first for each body part (SCR-411 reads it). */
    private void takePlan(List<Work> work) {
        plan.clear();
        work.stream().map(WorkLine::of).forEach(plan::add);
        var known = firstPlan.stream().map(line -> line.work().part()).toList();
        work.stream().filter(line -> !known.contains(line.part())).map(WorkLine::of).forEach(firstPlan::add);
    }

    public void changePlan(List<Work> work) {
        requireBeforeStart();
        takePlan(work);
    }

    public void reschedule(LocalDateTime local, ZoneId inZone, int length, UserId therapist) {
        if (state != SessionState.PLANNED) {
            throw new WrongState(state, SessionState.PLANNED);
        }
        setTime(local, inZone, length, therapist);
    }

    /** Its time on the wall stays when the practice's clock becomes another. */
    public void keepsTimeIn(ZoneId inZone) {
        requireBeforeStart();
        setTime(localStart(), inZone, minutes, therapist());
    }

    /** Another therapist gives it. */
    public void takenOver(UserId therapist) {
        requireBeforeStart();
        therapistId = therapist.value();
    }

    /** Counts an edit of the plan or its time, so that other open screens are out of date. */
    public void edited(UserId by, Instant now) {
        edits++;
        editedBy = by.value();
        editedAt = now;
    }

    /** @throws EditedByOther if it was edited since that number of edits */
    public void requireEdits(int seen, Instant now) {
        if (edits != seen) {
            throw editedMeanwhile(now);
        }
    }

    public EditedByOther editedMeanwhile(Instant now) {
        return new EditedByOther(Optional.ofNullable(editedBy).map(UserId::new), editedAt == null ? now : editedAt);
    }

    public void arrive(Instant now) {
        become(SessionState.ARRIVED);
        arrivedAt = now;
    }

    /** It was another client who arrived, and who has confirmed nothing. */
    public void notHere() {
        if (state == SessionState.SCREENED) {
            throw new WrongState(state, SessionState.PLANNED);
        }
        ofAnother();
    }

    /** It was another client who arrived, whatever they have told. */
    void ofAnother() {
        become(SessionState.PLANNED);
        arrivedAt = null;
    }

    /** The arrival screening has been made; repeating it changes nothing here. */
    void screened() {
        requireBeforeStart();
        if (state != SessionState.SCREENED) {
            become(SessionState.SCREENED);
        }
    }

    /** The arrival's page shows these red flags as told. */
    void tells(Set<RedFlag> told) {
        toldAtArrival = Set.copyOf(told);
    }

    Set<RedFlag> toldAtArrival() {
        return toldAtArrival;
    }

    public void cancel(Phrase reason) {
        become(SessionState.CANCELLED);
        stateReason = reason;
    }

    public void missed() {
        become(SessionState.MISSED);
    }

    /** @param comesFrom the first day on which the client may come again; empty if nobody knows it */
    public void defer(String reason, Optional<LocalDate> comesFrom) {
        if (comesFrom.filter(day -> !day.isAfter(toRecord().day())).isPresent()) {
            throw new IllegalArgumentException("Who is postponed comes on a later day");
        }
        become(SessionState.DEFERRED);
        stateReason = Phrase.typed(reason);
        notBefore = comesFrom.orElse(null);
    }

    /** It does not take place, and a doctor was to look at what the client told. */
    public void sentToDoctor(Instant now) {
        sentToDoctorAt = now;
    }

    /** When the client was sent to a doctor instead; empty if to none. */
    public Optional<Instant> sentToDoctorAt() {
        return Optional.ofNullable(sentToDoctorAt);
    }

    /** Why it was put off, cancelled or broken off. */
    public Phrase stateReason() {
        return stateReason == null ? Phrase.NOTHING : stateReason;
    }

    /** The day from which who was postponed may come again, if it is known. */
    public Optional<LocalDate> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    public void start(Instant now) {
        become(SessionState.IN_PROGRESS);
        startedAt = now;
    }

    public void notStarted() {
        if (state != SessionState.IN_PROGRESS) {
            throw new WrongState(state, SessionState.SCREENED);
        }
        become(SessionState.SCREENED);
        startedAt = null;
    }

    public void finish(Instant at) {
        requireNotBeforeStart(at);
        become(SessionState.FINISHED);
        endedAt = at;
    }

    public void breakOff(Instant at, String reason) {
        requireNotBeforeStart(at);
        become(SessionState.BROKEN_OFF);
        brokenOff = true;
        endedAt = at;
        stateReason = Phrase.typed(reason);
    }

    public void sign() {
        become(SessionState.SIGNED);
    }

    void keepScreening(ScreeningId screening) {
        screeningId = screening.value();
    }

    /** Sets when it really took place, which is often known only at its end or later. */
    public void tookPlace(Instant start, Instant end) {
        if (startedAt == null) {
            throw new WrongState(state, SessionState.IN_PROGRESS);
        }
        startedAt = start;
        requireNotBeforeStart(end);
        if (endedAt != null) {
            endedAt = end;
        }
    }

    public void keepLimits(String json) {
        limitsAtEnd = json;
    }

    public Optional<String> limitsAtEnd() {
        return Optional.ofNullable(limitsAtEnd);
    }

    private void become(SessionState next) {
        if (!state.mayBecome(next)) {
            throw new WrongState(state, next);
        }
        state = next;
    }

    private void requireBeforeStart() {
        if (!state.beforeStart()) {
            throw new WrongState(state, state);
        }
    }

    private void requireNotBeforeStart(Instant at) {
        if (startedAt != null && at.isBefore(startedAt)) {
            throw new IllegalArgumentException("A session cannot end before it started");
        }
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public UserId therapist() {
        return new UserId(therapistId);
    }

    SessionState state() {
        return state;
    }

    public Instant startAt() {
        return startAt;
    }

    Instant endAt() {
        return endAt;
    }

    /** As the client was told it. */
    public LocalDateTime localStart() {
        return LocalDateTime.parse(localStart);
    }

    public Optional<ScreeningId> screening() {
        return Optional.ofNullable(screeningId).map(ScreeningId::new);
    }

    public PlannedSessionRecord toRecord() {
        return new PlannedSessionRecord(
                id(),
                edits,
                client(),
                therapist(),
                place(),
                localStart(),
                ZoneId.of(zone),
                startAt,
                minutes,
                plan.stream().map(WorkLine::work).toList(),
                firstPlan.stream().map(WorkLine::work).toList(),
                state,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(endedAt));
    }

    /** @param places names by which the practice tells its places apart */
    public CopyRow copy(Map<PracticePlaceId, String> places) {
        var work = toRecord();
        return CopyRow.begin()
                .key("session", id)
                .at("start", startAt)
                .local("local_start", localStart())
                .text("zone", zone)
                .number("minutes", minutes)
                .at("planned_end", endAt)
                .by("therapist", therapistId)
                .text("place", places.get(place()))
                .code("state", state)
                .text("reason", stateReason)
                .day("not_before", notBefore)
                .at("sent_to_doctor_at", sentToDoctorAt)
                .at("arrived_at", arrivedAt)
                .at("started_at", startedAt)
                .at("ended_at", endedAt)
                .yes("broken_off", brokenOff)
                .work("plan", work.plan())
                .work("first_plan", work.firstPlan())
                .at("made_at", madeAt)
                .by("made_by", madeBy);
    }
}
