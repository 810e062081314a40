package org.tenderpoint.followup.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Work;

/** The task of finding out how one session felt. */
@Entity
@Table(name = "follow_ups")
public class FollowUp extends VersionedRow {

    /**
     * From this moment an answer counts as the follow-up's answer. An earlier one is acted on, but does not close it
     * (FUP-02).
     */
    public static final Duration ANSWERS_FROM = Duration.ofHours(48);

    /** How long the doctor's answer may be missing before the managers are notified (FUP-13). */
    static final Duration DOCTOR_WITHIN = Duration.ofDays(7);

    /**
     * A page that is silent for this long still counts as on the call, since a phone that rings puts the page into the
     * background.
     */
    public static final Duration SILENT = Duration.ofMinutes(2);

    private UUID sessionId;
    private UUID clientId;
    private UUID therapistId;
    private UUID ownerId;
    /** Of the session, so that the list reads one table. */
    private @Nullable UUID placeId;
    private Instant sessionEnd;
    private @Nullable Modality modality;
    private boolean cupsOrTool;
    private boolean brokenOff;
    private boolean afterEmergency;
    private Window window;
    private FollowUpState state;
    private @Nullable ClosingReason closedHow;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private @Nullable TriageLevel level;
    private int tries;
    private @Nullable Instant lastTryAt;
    private @Nullable TryOutcome lastOutcome;
    private @Nullable Instant nextDue;
    private @Nullable ContactKind nextKind;
    private boolean nextPromised;
    private boolean alertOpen;
    private @Nullable TriageLevel alertLevel;
    private @Nullable TriageLevel levelSoFar;
    private @Nullable Instant doctorAdvisedAt;
    private @Nullable Instant managersToldAt;
    /** Stored by position: an index orders by it. */
    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.INTEGER)
    private @Nullable Urgency urgency;
    private @Nullable Instant dueBy;
    private @Nullable UUID takenBy;
    private @Nullable Instant takenUntil;
    private Instant madeAt;

    private static final Set<Modality> MARKING = EnumSet.of(Modality.CUPPING, Modality.IASTM);

    protected FollowUp() {}

    /** @param work what was done, as far as it is known */
    public static FollowUp made(SessionFinished session, Window window, List<Work> work, Instant now) {
        var followUp = new FollowUp();
        followUp.sessionId = session.session().value();
        followUp.clientId = session.client().value();
        followUp.therapistId = session.therapist().value();
        followUp.ownerId = session.therapist().value();
        followUp.placeId = session.place().stored();
        followUp.sessionEnd = session.endedAt();
        followUp.done(work);
        followUp.brokenOff = session.brokenOff();
        followUp.afterEmergency = session.emergency();
        followUp.window = window;
        followUp.state = FollowUpState.OPEN;
        followUp.madeAt = now;
        return followUp;
    }

    /** What was done, as far as it is known now. */
    public void done(List<Work> work) {
        modality = work.stream().max(Comparator.comparingInt(Work::minutes)).map(Work::modality).orElse(null);
        cupsOrTool = work.stream().map(Work::modality).anyMatch(MARKING::contains);
    }

    /**
     * The session's end has been corrected.
     *
     * @return whether its answer lies too early now, so that it waits for one again (FUP-07)
     */
    public boolean movedTo(Instant end, Window moved) {
        sessionEnd = end;
        window = moved;
        if (answeredAt == null || answersFrom(answeredAt)) {
            return false;
        }
        answeredAt = null;
        openWithoutAnswer();
        return state == FollowUpState.OPEN;
    }

    private void openWithoutAnswer() {
        if (state == FollowUpState.ANSWERED || closedHow != null && closedHow.byAnswer()) {
            openAgain();
        }
    }

    /**
     * Answers that counted were another client's: what its own client has told stands, or it waits for that again.
     *
     * @param told its own answer, if there is one
     */
    public void answersOfAnother(Optional<Instant> told, Optional<TriageLevel> result) {
        answeredAt = told.orElse(null);
        level = result.orElse(null);
        openWithoutAnswer();
    }

    /** When a follow-up is due. */
    @Embeddable
    public record Window(Instant dueFrom, Instant dueTo, Instant firstCall, Instant overdueFrom) {}

    public PracticePlaceId sessionPlace() {
        return PracticePlaceId.of(placeId);
    }

    public FollowUpId id() {
        return new FollowUpId(id);
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public UserId therapist() {
        return new UserId(therapistId);
    }

    /** The place in the list of work; empty if it is not listed. */
    public Optional<Urgency.Place> place() {
        return urgency == null || dueBy == null ? Optional.empty() : Optional.of(new Urgency.Place(urgency, dueBy, id));
    }

    /** How pressing it is; {@link Urgency#BY_ITSELF} while nobody has anything to do for it. */
    public Urgency urgency() {
        return urgency == null ? Urgency.BY_ITSELF : urgency;
    }

    public UserId owner() {
        return new UserId(ownerId);
    }

    public Instant notBeforeItsEnd(Instant moment) {
        return moment.isBefore(sessionEnd) ? sessionEnd : moment;
    }

    public Instant sessionEnd() {
        return sessionEnd;
    }

    /** Cups or a tool were used, which leave marks of their own. */
    public boolean cupsOrTool() {
        return cupsOrTool;
    }

    public Optional<Modality> modality() {
        return Optional.ofNullable(modality);
    }

    public Window window() {
        return window;
    }

    public boolean brokenOff() {
        return brokenOff;
    }

    public boolean afterEmergency() {
        return afterEmergency;
    }

    public FollowUpState state() {
        return state;
    }

    public Optional<ClosingReason> closedHow() {
        return Optional.ofNullable(closedHow);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<TriageLevel> level() {
        return Optional.ofNullable(level);
    }

    /** The gravest level of the last result, of unfinished answers and of an open alert: screens show this one. */
    public Optional<TriageLevel> gravest() {
        return Stream.of(level, levelSoFar, alertOpen ? alertLevel : null)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    public Optional<TriageLevel> alertLevel() {
        return alertOpen ? Optional.ofNullable(alertLevel) : Optional.empty();
    }

    /** Records the level of unfinished answers; empty once there are none. */
    public void soFar(Optional<TriageLevel> gravestOfDrafts) {
        levelSoFar = gravestOfDrafts.orElse(null);
    }

    /** Whether unfinished answers have a level. */
    public boolean unfinished() {
        return levelSoFar != null;
    }

    /** Whether unfinished answers call for a doctor today or the emergency number. */
    public boolean graveSoFar() {
        return levelSoFar != null && levelSoFar.atLeast(TriageLevel.URGENT);
    }

    public int tries() {
        return tries;
    }

    public Optional<Instant> lastTryAt() {
        return Optional.ofNullable(lastTryAt);
    }

    public Optional<TryOutcome> lastOutcome() {
        return Optional.ofNullable(lastOutcome);
    }

    public Optional<Instant> nextDue() {
        return Optional.ofNullable(nextDue);
    }

    public Optional<ContactKind> nextKind() {
        return Optional.ofNullable(nextKind);
    }

    /** Whether something is due, or its answer may be asked for: anyone may ring from 48 hours on (FUP-03). */
    public boolean asksNow(Instant now) {
        return state == FollowUpState.OPEN && answersFrom(now) || nextDue != null && !nextDue.isAfter(now);
    }

    public boolean alertOpen() {
        return alertOpen;
    }

    /**
     * When the managers were notified that the doctor's answer has not come; empty while there is nothing to report.
     */
    public Optional<Instant> managersToldAt() {
        return Optional.ofNullable(managersToldAt);
    }

    /** Starts waiting for the doctor's answer; a further result does not restart the wait. */
    public void doctorAdvised(Instant now) {
        if (doctorAdvisedAt == null) {
            doctorAdvisedAt = now;
        }
    }

    /** Records that the doctor's answer has come. */
    public void doctorHeard() {
        doctorAdvisedAt = null;
        managersToldAt = null;
    }

    /** Whether a result sent the client to a doctor and nobody has recorded what the doctor said. */
    public boolean awaitsDoctor() {
        return doctorAdvisedAt != null && closedHow != ClosingReason.DIED;
    }

    /** Whether they may have been there: from the day after they were sent, by a result or before the session. */
    public boolean asksDoctor(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(sentToDoctor(), zone).isBefore(LocalDate.ofInstant(now, zone));
    }

    /** When they were sent, if they were: the session's end stands for before it. */
    public Instant sentToDoctor() {
        return doctorAdvisedAt == null ? sessionEnd : doctorAdvisedAt;
    }

    /** No doctor has allowed massage after all: what the answer has closed is open again, and waits again. */
    public void doctorAwaitedAgain(Instant now) {
        if (closedHow == ClosingReason.DONE) {
            openAgain();
        }
        doctorAdvised(now);
    }

    /** Something that it asks for was not done after all: an answer alone does not close it. */
    void notDone() {
        if (closedHow != null && closedHow.byAnswer()) {
            openAgain();
        }
    }

    boolean doctorMissing(Instant now) {
        return awaitsDoctor() && !sentToDoctor().plus(DOCTOR_WITHIN).isAfter(now);
    }

    void managersTold(Instant now) {
        managersToldAt = now;
    }

    /** A day past the end of its window: 96 hours after the session while unanswered (FUP-03). */
    public boolean overdue(Instant now) {
        return urgency != null && dueBy != null && !dueBy.plus(Urgency.OVERDUE_AFTER).isAfter(now);
    }

    /** Who is on the call; empty if nobody is, or if their time has run out. */
    public Optional<UserId> takenBy(Instant now) {
        return takenBy != null && takenUntil != null && takenUntil.isAfter(now)
                ? Optional.of(new UserId(takenBy))
                : Optional.empty();
    }

    /** Whether another person may take the call over: the one on it is silent, or the follow-up cannot wait. */
    public boolean mayBeTakenOver(Instant now) {
        boolean silent = takenUntil != null && !takenUntil.isAfter(now.plus(TakenCall.TAKEN_FOR).minus(SILENT));
        return silent || alertOpen || nextKind == ContactKind.SAFETY_CALL || nextKind == ContactKind.EMERGENCY_CONTACT;
    }

    /** Whether an answer at this moment counts as the follow-up's answer. */
    public boolean answersFrom(Instant at) {
        return !at.isBefore(sessionEnd.plus(ANSWERS_FROM));
    }

    /**
     * Records feedback with this result. Before 48 hours the follow-up stays open, since soreness may still change. Any
     * later answer reopens a closed one, and so does an early one that needs action.
     */
    public void answered(TriageLevel result, Instant at) {
        if (answersFrom(at)) {
            answeredAt = at;
            openAgain();
        }
        recordLevel(result);
    }

    /** Records the level of answers that count while the follow-up still waits for its answer. */
    public void recordLevel(TriageLevel result) {
        level = result;
        if (result != TriageLevel.EXPECTED) {
            openAgain();
        }
    }

    /** Records that the session was broken off, if this is learnt only after the follow-up was made. */
    public void wasBrokenOff() {
        brokenOff = true;
    }

    public void wasEmergency() {
        brokenOff = true;
        afterEmergency = true;
    }

    /** Whether it must not be dropped: an alert is open, or a therapist or a doctor is still needed. */
    public boolean presses() {
        return alertOpen
                || awaitsDoctor()
                || graveSoFar()
                || level != null && level.atLeast(TriageLevel.THERAPIST)
                || level == null && afterEmergency;
    }

    /** Records the level that a person has set; a graver one reopens a closed follow-up. */
    public void judged(TriageLevel result) {
        if (level != null && result.compareTo(level) > 0 && (closedHow == null || !closedHow.asksNoMore())) {
            openAgain();
        }
        level = result;
    }

    /** Whether it may end by age alone: nothing grave is open, and after an emergency the client was reached. */
    public boolean mayEndUnanswered() {
        boolean grave = level == null ? afterEmergency : level.atLeast(TriageLevel.DOCTOR);
        return state != FollowUpState.CLOSED && !alertOpen && !awaitsDoctor() && !graveSoFar() && !grave;
    }

    /** @throws IllegalStateException if it is closed already, or an alert is open */
    public void close(ClosingReason how, Instant now) {
        if (state == FollowUpState.CLOSED) {
            throw new IllegalStateException("The follow-up is closed already");
        }
        if (alertOpen) {
            throw new IllegalStateException("An alert is open; it ends by a contact and its outcome first");
        }
        if (how.byAnswer() && state != FollowUpState.ANSWERED) {
            throw new IllegalStateException(
                    "A follow-up without an answer 48 hours after the session or later stays open");
        }
        state = FollowUpState.CLOSED;
        closedHow = how;
        closedAt = now;
        nextDue = null;
        nextKind = null;
        managersToldAt = null;
        if (how != ClosingReason.DIED) {
            // who is said to have died waits again if they live
            doctorAdvisedAt = null;
        }
    }

    public boolean closedSince(ClosingReason how, Instant moment) {
        return closedHow == how && closedAt != null && !closedAt.isBefore(Moments.stored(moment));
    }

    /** @throws IllegalStateException unless it is closed for a reason after which nobody asks */
    public void reopen() {
        if (closedHow == null || !closedHow.asksNoMore()) {
            throw new IllegalStateException("Only a follow-up that was not to be asked is opened again");
        }
        openAgain();
    }

    /** Opens it again: answered if it has its answer, else waiting for one. */
    private void openAgain() {
        state = answeredAt == null ? FollowUpState.OPEN : FollowUpState.ANSWERED;
        closedHow = null;
        closedAt = null;
    }

    public void tried(TryOutcome outcome, Instant at) {
        if (outcome.inVain()) {
            tries++;
        }
        lastTryAt = at;
        lastOutcome = outcome;
    }

    /**
     * A call was recorded by mistake: what it has closed is open again.
     *
     * @param left the calls that count
     * @return whether it had closed it
     */
    boolean untried(TryRecord mistaken, List<TryRecord> left) {
        tries = 0;
        lastTryAt = null;
        lastOutcome = null;
        left.forEach(one -> tried(one.outcome(), one.at()));
        boolean closed = mistaken.at().equals(closedAt);
        if (closed) {
            openAgain();
        }
        return closed;
    }

    /** Records the earliest open contact. While an alert is open there is always something to do. */
    void next(Optional<Contact> contact, Instant now) {
        nextKind = contact.map(Contact::kind).orElse(null);
        nextPromised = contact.filter(Contact::isPromised).isPresent();
        nextDue = contact.map(Contact::due).orElse(null);
        if (alertOpen && (nextDue == null || nextDue.isAfter(now))) {
            nextDue = now;
        }
    }

    /** Raises an alert: the follow-up comes first in the list, and a closed one reopens. */
    public void alerted(TriageLevel raisedTo, Instant now) {
        alertOpen = true;
        alertLevel = raisedTo;
        openAgain();
        if (nextDue == null || nextDue.isAfter(now)) {
            nextDue = now;
        }
    }

    /** Ends the alert, because somebody was spoken to or it was a typing error. */
    public void alertOver() {
        alertOpen = false;
        alertLevel = null;
    }

    /** Stores the place in the list of work; called with every change. */
    @PrePersist
    @PreUpdate
    void rank() {
        if (state == FollowUpState.CLOSED || nextDue == null) {
            urgency = null;
            dueBy = null;
            return;
        }
        urgency = alertOpen
                ? Urgency.ofAlert(gravest().orElse(null))
                : Urgency.promised(nextKind, nextPromised, lastOutcome) ? Urgency.PROMISE : Urgency.of(nextKind);
        // a first question keeps the window of its session however often its call is put off; a promised call has its
        // own time
        boolean firstQuestion = urgency == Urgency.WORK && nextKind == ContactKind.CALL
                || urgency == Urgency.BY_ITSELF && nextKind != ContactKind.RECHECK_LINK;
        dueBy = state == FollowUpState.OPEN && firstQuestion ? window.dueTo() : nextDue;
    }

    public void ownedBy(UserId user) {
        ownerId = user.value();
    }

    /**
     * @param contacts open and done
     * @param calls those that were tried
     */
    public CopyRow copy(List<CopyRow> contacts, List<CopyRow> calls) {
        var row = CopyRow.begin()
                .key("follow_up", id)
                .key("session", sessionId)
                .at("session_end", sessionEnd)
                .by("therapist", therapistId)
                .by("owner", ownerId)
                .code("modality", modality)
                .yes("broken_off", brokenOff)
                .yes("after_emergency", afterEmergency)
                .at("due", window.dueFrom())
                .code("state", state)
                .code("closed_how", closedHow)
                .at("answered_at", answeredAt)
                .at("closed_at", closedAt)
                .at("doctor_advised_at", doctorAdvisedAt)
                .at("managers_told_at", managersToldAt)
                .number("tries", tries)
                .at("made_at", madeAt);
        level().ifPresent(found -> row.code("level", found.code(), Texts.of("followup.level." + found.code())));
        return row.rows("contacts", contacts).rows("calls", calls);
    }
}
