package org.tenderpoint.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One discipline suggested or offered to one client, and what became of it. It changes only by the named steps;
 * mistakes are corrected by a further step.
 */
@Entity
@Table(name = "referrals")
class Referral extends VersionedRow {

    private UUID clientId;
    private @Nullable UUID assessmentId;

    private Discipline discipline;

    private Judgement judgement;

    private @Nullable UUID clearanceId;
    private boolean askedFor;

    private ReferralState state;

    private LoopStep reached;

    private Instant begunAt;
    private Instant stateAt;
    private @Nullable UUID stateBy;
    private UUID ownerId;
    private @Nullable UUID partnerId;
    private @Nullable LocalDate firstAppointment;
    private boolean withoutLetter;
    private @Nullable Instant waitsFrom;
    private @Nullable Integer benefit;
    private int tries;
    private @Nullable Instant nextDue;
    private @Nullable Instant dueBy;
    /** Unique; in a record that was made of two, the second to the same discipline keeps that of its first client. */
    private @Nullable String openFor;

    @ElementCollection
    @CollectionTable(name = "referral_steps", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position")
    private List<ReferralStep> steps = new ArrayList<>();

    protected Referral() {}

    static Referral suggested(ClientId client, AssessmentId assessment, ReferralLine judged, UserId owner,
            StepEntry entry) {
        var referral = begun(client, judged.discipline(), owner);
        referral.assessmentId = assessment.value();
        referral.judgement = Judgement.of(judged);
        referral.enter(ReferralState.SUGGESTED, Phrase.NOTHING, entry);
        return referral;
    }

    /** @param clearance that allows it, if it needs one */
    static Referral offered(
            NewReferral offer, ReferralLine judged, Optional<ClearanceId> clearance, UserId owner, StepEntry entry) {
        var referral = begun(offer.client(), offer.discipline(), owner);
        referral.setOffer(offer, judged, clearance, entry);
        return referral;
    }

    private static Referral begun(ClientId client, Discipline discipline, UserId owner) {
        var referral = new Referral();
        referral.clientId = client.value();
        referral.discipline = discipline;
        referral.ownerId = owner.value();
        return referral;
    }

    /** How the discipline was judged for this client when it was suggested or offered. */
    @Embeddable
    record Judgement(
            ReferralStatus suitability, int score, @InOneColumn Phrase reason, @InOneColumn List<String> ruleIds) {

        static Judgement of(ReferralLine line) {
            return new Judgement(line.status(), line.score(), line.reason(), line.ruleIds());
        }
    }

    private void setOffer(NewReferral offer, ReferralLine judged, Optional<ClearanceId> clearance, StepEntry entry) {
        offer.assessment().ifPresent(found -> assessmentId = found.value());
        judgement = Judgement.of(judged);
        clearanceId = clearance.map(ClearanceId::value).orElse(null);
        askedFor = offer.askedFor();
        enter(ReferralState.OFFERED, Phrase.NOTHING, entry);
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    Discipline discipline() {
        return discipline;
    }

    boolean askedFor() {
        return askedFor;
    }

    ReferralState state() {
        return state;
    }

    /** The furthest step, whatever happened afterwards. */
    LoopStep stepReached() {
        return reached;
    }

    Instant stateAt() {
        return stateAt;
    }

    /** Empty where the program recorded it. */
    Optional<UserId> stateBy() {
        return Optional.ofNullable(stateBy).map(UserId::new);
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    Optional<ClearanceId> clearance() {
        return Optional.ofNullable(clearanceId).map(ClearanceId::new);
    }

    Optional<AssessmentId> assessment() {
        return Optional.ofNullable(assessmentId).map(AssessmentId::new);
    }

    Optional<PartnerId> partner() {
        return Optional.ofNullable(partnerId).map(PartnerId::new);
    }

    Optional<LocalDate> firstAppointment() {
        return Optional.ofNullable(firstAppointment);
    }

    boolean withoutLetter() {
        return withoutLetter;
    }

    Optional<Instant> waitsFrom() {
        return Optional.ofNullable(waitsFrom);
    }

    OptionalInt benefit() {
        return benefit == null ? OptionalInt.empty() : OptionalInt.of(benefit);
    }

    int tries() {
        return tries;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(nextDue);
    }

    Optional<Instant> dueBy() {
        return Optional.ofNullable(dueBy);
    }

    Judgement judgement() {
        return judgement;
    }

    List<ReferralStep> steps() {
        return List.copyOf(steps);
    }

    Course course() {
        return new Course(steps);
    }

    /** @throws EditedByOther if somebody has recorded something since it was shown */
    void seenAt(int seen) {
        if (seen != currentVersion()) {
            throw new EditedByOther(stateBy(), stateAt);
        }
    }

    /** A newer assessment suggests the same. */
    void suggestedBy(AssessmentId assessment, ReferralLine judged) {
        require(ReferralState.OFFERED);
        assessmentId = assessment.value();
        judgement = Judgement.of(judged);
    }

    /** It was offered on answers that another client gave: it stays, and says so. */
    void judgedByAnother(Phrase why) {
        judgement = new Judgement(judgement.suitability(), judgement.score(),
                Phrase.sentences(List.of(why, judgement.reason())), judgement.ruleIds());
    }

    /** The client was told of what was suggested. */
    void offer(NewReferral offer, ReferralLine judged, Optional<ClearanceId> clearance, StepEntry entry) {
        require(ReferralState.OFFERED);
        setOffer(offer, judged, clearance, entry);
    }

    /** The client is not told of it. */
    void setAside(Phrase why, StepEntry entry) {
        go(ReferralState.NOT_OFFERED, reason(why), entry);
    }

    /** The client wants it. */
    void accept(StepEntry entry) {
        go(ReferralState.ACCEPTED, Phrase.NOTHING, entry);
    }

    /** The client does not want it, or no longer. */
    void decline(Phrase why, StepEntry entry) {
        go(ReferralState.DECLINED, reason(why), entry);
    }

    /** A letter has left; from now on the partner stays. */
    void letterSent(StepEntry entry) {
        require(ReferralState.LETTER_SENT);
        if (partnerId == null) {
            throw new IllegalStateException("A letter goes to a partner");
        }
        go(ReferralState.LETTER_SENT, Phrase.NOTHING, entry);
    }

    /** @param on the day of the first appointment, if it is known now */
    void attended(Optional<LocalDate> on, StepEntry entry) {
        attended(on, Phrase.NOTHING, entry);
    }

    private void attended(Optional<LocalDate> on, Phrase why, StepEntry entry) {
        require(ReferralState.ATTENDED);
        var day = on.map(said -> checked(said, entry, true));
        // they were there on an unknown day, so the agreed appointment no longer holds
        boolean another = state == ReferralState.NOT_ATTENDED
                || firstAppointment().filter(entry.day()::isBefore).isPresent();
        go(ReferralState.ATTENDED, why, entry);
        if (day.isPresent() || another) {
            firstAppointment = day.orElse(null);
            plan(entry.zone());
        }
    }

    /**
     * Whether confirming this answer of the partner's records a further step. Their view of the effect records none:
     * the client is asked about that.
     */
    boolean stepsOn(PartnerSays said, StepEntry entry) {
        return switch (said.visit().orElse(null)) {
            case CAME -> state.next().contains(ReferralState.ATTENDED);
            case APPOINTMENT -> said.day().filter(day -> course().mayBeAppointment(day, entry, false)).isPresent()
                    && Set.of(ReferralState.ACCEPTED, ReferralState.LETTER_SENT, ReferralState.NOT_ATTENDED)
                            .contains(state);
            case NOT_COME -> state.next().contains(ReferralState.NOT_ATTENDED);
            case null -> false;
        };
    }

    /** A therapist confirms what the partner said. */
    void confirmed(PartnerSays said, StepEntry entry) {
        if (!stepsOn(said, entry)) {
            return;
        }
        var why = Phrase.of("referral.answer.step");
        switch (said.visit().orElseThrow()) {
            case CAME -> attended(
                    said.day().filter(day -> course().mayBeAppointment(day, entry, true)), why, entry);
            case APPOINTMENT -> firstAppointment(said.day().orElseThrow(), entry);
            case NOT_COME -> go(ReferralState.NOT_ATTENDED, why, entry);
        }
    }

    void notAttended(StepEntry entry) {
        go(ReferralState.NOT_ATTENDED, Phrase.NOTHING, entry);
    }

    /** @param benefit -3 much worse to 3 much better */
    void outcome(int benefit, StepEntry entry) {
        var to = ReferralState.of(benefit);
        require(to);
        add(to, Phrase.NOTHING, null, benefit, entry);
    }

    /** Nobody could be asked, or they did not answer. */
    void unanswered(StepEntry entry) {
        go(ReferralState.OUTCOME_UNKNOWN, Phrase.NOTHING, entry);
    }

    /** Nobody answered. After the last try the outcome is not known, unless an earlier answer stands. */
    void triedInVain(StepEntry entry) {
        requireDue();
        tries++;
        if (tries < NextStep.TRIES) {
            nextDue = NextStep.tryAgain(entry);
        } else if (state.outcome()) {
            plan(entry.zone());
        } else {
            unanswered(entry);
        }
    }

    /** The client cannot tell yet: they are asked once more later, and this does not count as an unanswered try. */
    void notYet(StepEntry entry) {
        requireDue();
        tries = 0;
        nextDue = NextStep.later(entry);
        dueBy = NextStep.laterBy(entry);
    }

    /** @throws IllegalStateException once a letter has left, or the referral has ended */
    void partner(PartnerId partner, StepEntry entry) {
        if (!partnerMayChange()) {
            throw new IllegalStateException("The partner stays once a letter has left");
        }
        partnerId = partner.value();
        plan(entry.zone());
    }

    boolean partnerMayChange() {
        return !state.closed() && course().newest(ReferralState.LETTER_SENT).isEmpty();
    }

    /** The client goes by themselves. */
    void withoutLetter(StepEntry entry) {
        require(ReferralState.LETTER_SENT);
        withoutLetter = true;
        plan(entry.zone());
    }

    /**
     * @throws IllegalArgumentException for a day before the offer, or for a future day if the client was already there
     */
    void firstAppointment(LocalDate day, StepEntry entry) {
        if (waitsFrom == null || state.closed() && !state.outcome()) {
            throw new IllegalStateException("There is no appointment yet or any more");
        }
        firstAppointment = checked(day, entry, state == ReferralState.ATTENDED || state.outcome());
        plan(entry.zone());
    }

    private LocalDate checked(LocalDate day, StepEntry entry, boolean past) {
        if (!course().mayBeAppointment(day, entry, past)) {
            throw new IllegalArgumentException("No day for a first appointment");
        }
        return day;
    }

    /** The states that the last step could be corrected to. */
    Set<ReferralState> corrections() {
        return course().corrections();
    }

    /**
     * Corrects the last step that counts; it stays readable.
     *
     * @param said the right answer, if it led to an outcome; empty takes the step back
     * @throws IllegalStateException if the step could not have led there
     */
    void correct(ReferralState to, OptionalInt said, Phrase why, StepEntry entry) {
        var course = course();
        if (!course.corrections().contains(to) || said.isPresent() && ReferralState.of(said.getAsInt()) != to) {
            throw new IllegalStateException("The last step cannot be corrected to " + to.code());
        }
        if (to.outcome() && said.isEmpty() && !course.stateBefore().equals(Optional.of(to))) {
            throw new IllegalArgumentException("An outcome has its figure");
        }
        var mistaken = course.last();
        if (mistaken.state() == ReferralState.ATTENDED) {
            firstAppointment = mistaken.appointmentBefore();
        }
        if (mistaken.state() == ReferralState.ACCEPTED) {
            withoutLetter = false;
        }
        add(to, reason(why), course.lastPosition(), said.isPresent() ? said.getAsInt() : null, entry);
    }

    private static Phrase reason(Phrase why) {
        if (why.isEmpty()) {
            throw new IllegalArgumentException("It says why");
        }
        return why;
    }

    private void requireDue() {
        if (nextDue == null) {
            throw new IllegalStateException("There is nothing left to ask");
        }
    }

    private void require(ReferralState to) {
        if (!state.next().contains(to) || state.outcome() && nextDue == null) {
            throw new IllegalStateException("A referral does not go from " + state.code() + " to " + to.code());
        }
    }

    private void go(ReferralState to, Phrase why, StepEntry entry) {
        require(to);
        enter(to, why, entry);
    }

    private void enter(ReferralState to, Phrase why, StepEntry entry) {
        add(to, why, null, null, entry);
    }

    private void add(ReferralState to, Phrase why, @Nullable Integer corrects, @Nullable Integer said,
            StepEntry entry) {
        steps.add(entry.step(to, why, corrects, said, firstAppointment));
        settle(entry);
    }

    /** Sets everything that follows from the steps that count. */
    private void settle(StepEntry entry) {
        var course = course();
        begunAt = steps.getFirst().madeAt();
        state = course.last().state();
        benefit = course.last().benefit();
        stateAt = entry.at();
        stateBy = entry.by().map(UserId::value).orElse(null);
        if (state.closed()) {
            openFor = null;
        } else if (openFor == null) {
            openFor = clientId + ":" + discipline.code();
        }
        waitsFrom = course.waitsFrom().orElse(null);
        tries = 0;
        plan(entry.zone());
    }

    /** The next step; empty at the end. */
    Optional<NextStep> nextStep() {
        return nextDue == null ? Optional.empty() : following();
    }

    /** The step that follows from the state; empty at its end. */
    private Optional<NextStep> following() {
        return switch (state) {
            case SUGGESTED -> Optional.of(NextStep.OFFER);
            case OFFERED -> Optional.of(NextStep.ASK_ANSWER);
            case ACCEPTED -> Optional.of(afterYes());
            case LETTER_SENT -> Optional.of(NextStep.ASK_WENT);
            case NOT_ATTENDED -> Optional.of(NextStep.ASK_AGAIN);
            case ATTENDED, HELPED, NO_CHANGE, WORSE -> Optional.of(NextStep.ASK_OUTCOME);
            case NOT_OFFERED, DECLINED, OUTCOME_UNKNOWN -> Optional.empty();
        };
    }

    private NextStep afterYes() {
        if (withoutLetter || firstAppointment != null) {
            return NextStep.ASK_WENT;
        }
        return partnerId == null ? NextStep.CHOOSE_PARTNER : NextStep.SEND_LETTER;
    }

    /**
     * Whether the client is asked about it at a visit now. After an early answer they are asked again only once that is
     * due.
     */
    boolean askedAtVisit(StepEntry entry) {
        return switch (state) {
            case ACCEPTED, LETTER_SENT -> !stateAt.isAfter(entry.at().minus(NextStep.GO_FIRST))
                    || firstAppointment().filter(day -> !day.isAfter(entry.day())).isPresent();
            case ATTENDED -> true;
            case HELPED, NO_CHANGE, WORSE ->
                    nextDue().filter(due -> !due.isAfter(entry.at().plus(NextStep.GO_FIRST))).isPresent();
            case SUGGESTED, NOT_OFFERED, OFFERED, DECLINED, NOT_ATTENDED, OUTCOME_UNKNOWN -> false;
        };
    }

    private void plan(ZoneId zone) {
        reached = furthest();
        var due = due(zone);
        nextDue = due.map(days -> days.begin(zone)).orElse(null);
        dueBy = due.map(days -> days.end(zone)).orElse(null);
    }

    /** When the next step is due; empty if nothing is left to do. */
    private Optional<NextStep.Days> due(ZoneId zone) {
        var course = course();
        var since = LocalDate.ofInstant(course.last().madeAt(), zone);
        var appointment = firstAppointment();
        var visit = appointment.or(() -> course.day(ReferralState.ATTENDED, zone));
        return following()
                .filter(_ -> !state.outcome() || tries < NextStep.TRIES && NextStep.early(since, visit))
                .map(step -> step.days(since, step == NextStep.ASK_OUTCOME ? visit : appointment));
    }

    /** The furthest step, from the steps that count and the agreed appointment. */
    private LoopStep furthest() {
        var steps = course().furthest();
        if (steps.reaches(LoopStep.SEEN)) {
            return steps;
        }
        if (firstAppointment != null) {
            return LoopStep.APPOINTED;
        }
        return withoutLetter ? LoopStep.UNDER_WAY : steps;
    }

    /** @param partnerName empty while no partner is chosen */
    CopyRow copy(String partnerName, List<CopyRow> answers) {
        return CopyRow.begin()
                .code("discipline", discipline)
                .text("partner", partnerName)
                .code("state", state)
                .at("state_at", stateAt)
                .by("state_by", stateBy)
                .day("first_appointment", firstAppointment)
                .number("benefit", benefit)
                .yes("asked_for", askedFor)
                .code("suitability", judgement.suitability())
                .number("score", judgement.score())
                .text("reason", Say.it(judgement.reason()))
                .text("rules", String.join(",", judgement.ruleIds()))
                .rows("steps", steps.stream().map(ReferralStep::copy).toList())
                .rows("partner_answers", answers);
    }
}
