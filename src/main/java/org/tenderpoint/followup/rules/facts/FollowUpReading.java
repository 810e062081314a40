package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.ClientReading;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * The facts of one feedback as the rows of all books after a session read them. Each parent adds one layer:
 * {@link ClientReading} the client's conditions, {@link PlaceReading} where it hurts and what was done there,
 * {@link RiskReading} the risks; this class adds time, soreness, symptoms and the sessions before. What only one book
 * needs stands in its case: {@code CareCase}, {@code AdjustmentCase}, {@code ReferralCase}.
 */
public non-sealed class FollowUpReading extends RiskReading {

    private static final int HISTORY_DAYS = A_YEAR;
    /** How many followed-up sessions are considered. */
    public static final int HISTORY_LENGTH = 4;

    protected FollowUpReading(FollowUpFacts facts) {
        this(facts, facts.answers());
    }

    FollowUpReading(FollowUpFacts facts, FeedbackAnswers answers) {
        super(facts, answers);
    }

    // --- time: h, exact and never rounded

    /** h &gt; hours. */
    public boolean after(int hours) {
        return facts().elapsed().compareTo(Duration.ofHours(hours)) > 0;
    }

    /** h ≥ hours. */
    public boolean from(int hours) {
        return facts().elapsed().compareTo(Duration.ofHours(hours)) >= 0;
    }

    /** h ≤ hours. */
    public boolean upTo(int hours) {
        return !after(hours);
    }

    /** Started hours, so that a stored duration is never too short. */
    public static int hoursBegun(Duration time) {
        return Math.toIntExact(time.plusHours(1).minusNanos(1).toHours());
    }

    // --- how sore

    public OptionalInt sorenessNow() {
        return answers().sorenessNow();
    }

    /** The worst soreness, at least the level now; empty if it was not answered. */
    public OptionalInt worstSoreness() {
        var told = answers().sorenessWorst();
        return told.isPresent() ? OptionalInt.of(Math.max(told.getAsInt(), sorenessNow().orElse(0))) : told;
    }

    /** The worst soreness for the history; if it was not answered, a bad level now is known to be at least that. */
    public static OptionalInt worstKnown(FeedbackAnswers told) {
        int worst = Math.max(told.sorenessWorst().orElse(0), told.sorenessNow().orElse(0));
        return told.sorenessWorst().isPresent() || worst >= MIDDLING ? OptionalInt.of(worst) : OptionalInt.empty();
    }

    public boolean nowAtLeast(int level) {
        return sorenessNow().isPresent() && sorenessNow().getAsInt() >= level;
    }

    public boolean nowAtMost(int level) {
        return sorenessNow().isPresent() && sorenessNow().getAsInt() <= level;
    }

    public boolean nowBetween(int least, int most) {
        return nowAtLeast(least) && nowAtMost(most);
    }

    /** Whether the worst soreness is at least this; without an answer the level now counts. */
    public boolean worstAtLeast(int level) {
        return Math.max(worstSoreness().orElse(0), sorenessNow().orElse(0)) >= level;
    }

    /** Whether the client is sore now, or may be. */
    public boolean sore() {
        return sorenessNow().isEmpty() || nowAtLeast(1);
    }

    /** The course in rules about time: "gone" while it still hurts, and unknown, both count as "the same". */
    public Course course() {
        var told = answers().course();
        boolean goneButSore = told == Course.GONE && nowAtLeast(1);
        return goneButSore || told == Course.UNKNOWN ? Course.SAME : told;
    }

    public boolean worse() {
        return answers().course() == Course.WORSE;
    }

    public boolean fading() {
        return course() == Course.BETTER || nowAtMost(0);
    }

    /** How long the soreness lasted: 0 if there was none, until now if it still hurts or its end is unknown. */
    public Duration soreFor() {
        if (worstSoreness().isPresent() && worstSoreness().getAsInt() == 0) {
            return Duration.ZERO;
        }
        var told = answers().soreHours();
        if (sore() || told.isEmpty()) {
            return facts().elapsed();
        }
        var hours = Duration.ofHours(told.getAsInt());
        return hours.compareTo(facts().elapsed()) < 0 ? hours : facts().elapsed();
    }

    public SorenessBand band() {
        var atLeast = worstSoreness().isEmpty() && nowAtLeast(STRONG) ? sorenessNow() : worstSoreness();
        return SorenessBand.of(atLeast, Optional.of(soreFor()));
    }

    /** Whether the worst was 4 or more, or the soreness lasted over 48 hours. */
    public boolean bad() {
        return worstAtLeast(MIDDLING) || soreFor().compareTo(Duration.ofHours(TWO_DAYS)) > 0;
    }

    /** Whether answers contradict each other. */
    public boolean contradiction() {
        boolean goneButSore = answers().course() == Course.GONE && nowAtLeast(1);
        boolean neverSore = worstSoreness().isPresent() && worstSoreness().getAsInt() == 0;
        boolean startsLater = answers().onset() == Onset.AFTER_48H && !from(TWO_DAYS) && !neverSore;
        var told = answers().sorenessWorst();
        boolean worstBelowNow = told.isPresent() && nowAtLeast(told.getAsInt() + 1);
        return goneButSore || startsLater || worstBelowNow;
    }

    // --- what it feels like

    public boolean feels(Quality quality) {
        return answers().qualities().contains(quality);
    }

    /** Whether all named qualities are dull, achy, stiff or tender. */
    public boolean achy() {
        return !answers().qualities().isEmpty() && Quality.WORKOUT_LIKE.containsAll(answers().qualities());
    }

    /**
     * The answer to a symptom. An unknown sign of pregnancy counts as no if the pregnancy is denied; a yes always
     * counts.
     */
    public Answer answer(Symptom symptom) {
        var told = answers().symptom(symptom);
        return told == Answer.UNKNOWN && Symptom.IN_PREGNANCY.contains(symptom) && !maybe(Condition.PREGNANCY)
                ? Answer.NO
                : told;
    }

    public boolean yes(Symptom symptom) {
        return answer(symptom).yes();
    }

    public boolean unknown(Symptom symptom) {
        return answer(symptom) == Answer.UNKNOWN && !answers().details().leftOut().contains(symptom);
    }

    /** Whether signs were left out, as long after a session; swelling and bruising are then not asked either. */
    public boolean signsLeftOut() {
        return !answers().details().leftOut().isEmpty();
    }

    /** Whether the swelling is this; it is unknown only if it was asked. */
    public boolean swelling(Swelling told) {
        return answers().swelling() == told && !(told == Swelling.UNKNOWN && signsLeftOut());
    }

    /** Whether the bruising is this; it is unknown only if it was asked. */
    public boolean bruising(Bruising told) {
        return answers().bruising() == told && !(told == Bruising.UNKNOWN && signsLeftOut());
    }

    /** Whether the client was asked long after the session and has denied every sign of this visit. */
    public boolean longAfterAndNothingThere() {
        return signsLeftOut() && Arrays.stream(Symptom.values()).noneMatch(sign -> yes(sign) || unknown(sign));
    }

    /** {@code over(x)}: the symptom was there and is over. */
    public boolean over(Symptom symptom) {
        return yes(symptom) && answers().details().overAgain().contains(symptom);
    }

    /** {@code allOver(a, b)}: at least one symptom was there, and all that were are over. */
    public boolean allOver(Symptom... symptoms) {
        boolean any = false;
        for (var symptom : symptoms) {
            if (yes(symptom) && !over(symptom)) {
                return false;
            }
            any |= yes(symptom);
        }
        return any;
    }

    /** {@code worry(k)}: this is new and worries the client. */
    public boolean worry(OtherNew what) {
        return yes(Symptom.OTHER_NEW) && answers().details().otherNew().contains(what);
    }

    /** Whether something is new but not named. */
    public boolean worryUnnamed() {
        return yes(Symptom.OTHER_NEW) && answers().details().otherNew().isEmpty();
    }

    /** {@code FRAIL} after a short spell; if the client was dizzy only on rising, fewer facts count. */
    public boolean frailAfterSpell() {
        boolean onRising = answers().details().dizzyOnRising().yes() && yes(Symptom.DIZZINESS)
                && !yes(Symptom.NAUSEA) && answer(Symptom.FAINTED).no();
        return onRising ? frailOnRising() : frail();
    }

    /** Whether feeling or strength is lost. */
    public boolean deficit() {
        for (var symptom : Symptom.DEFICIT) {
            if (yes(symptom)) {
                return true;
            }
        }
        return false;
    }

    public boolean allSymptomsDenied() {
        return denied(Symptom.values());
    }

    public boolean denied(Symptom... symptoms) {
        for (var symptom : symptoms) {
            if (!answer(symptom).no()) {
                return false;
            }
        }
        return true;
    }

    public boolean limit(ActivityLimit limit) {
        return answers().activityLimit().filter(told -> told == limit).isPresent();
    }

    public boolean limitAtMost(ActivityLimit limit) {
        return answers().activityLimit().filter(limit::atLeast).isPresent();
    }

    /** Whether the pain shoots into both legs, or its place is unknown and both legs are sore. */
    public boolean shootsIntoBothLegs() {
        var into = answers().shootingInto();
        return feels(Quality.SHOOTING)
                && (into.contains(ShootingInto.BOTH_LEGS) || into.isEmpty() && bothLegsNamed());
    }

    /** How much the complaint rose since the arrival; empty if one of the two is unknown. */
    public OptionalInt complaintRise() {
        var now = answers().complaintNow();
        var before = facts().stored().arrival().pain();
        return now.isPresent() && before.isPresent()
                ? OptionalInt.of(now.getAsInt() - before.getAsInt())
                : OptionalInt.empty();
    }

    // --- the sessions before

    /** Earlier followed-up sessions, the latest first. */
    public List<EarlierSession> earlierSessions() {
        return facts().stored().history().sessions().size() < 2
                ? facts().stored().history().sessions()
                : facts().stored().history().sessions().stream()
                        .sorted(Comparator.comparingInt(EarlierSession::daysBefore))
                        .toList();
    }

    /** This or an earlier followed-up session whose worst soreness is known. */
    public record FollowedSession(
            Set<Modality> modalities, SorenessBand band, boolean bad, boolean adjusted) {}

    /**
     * F: the last four followed-up sessions within a year, including this one, whose worst soreness is known; latest
     * first.
     */
    public List<FollowedSession> followedSessions() {
        var all = new ArrayList<FollowedSession>(HISTORY_LENGTH);
        if (worstKnown(answers()).isPresent()) {
            all.add(new FollowedSession(modalitiesUsed(), band(), bad(), facts().session().adjusted()));
        }
        for (var past : earlierSessions()) {
            boolean counts = past.daysBefore() <= HISTORY_DAYS && past.sorenessWorst().isPresent();
            if (counts && all.size() < HISTORY_LENGTH) {
                all.add(new FollowedSession(past.modalities(), band(past), bad(past), past.adjusted()));
            }
        }
        return all;
    }

    public static SorenessBand band(EarlierSession past) {
        return SorenessBand.of(past.sorenessWorst(), lasted(past));
    }

    public static boolean bad(EarlierSession past) {
        boolean strong = past.sorenessWorst().orElse(0) >= MIDDLING;
        return strong || lasted(past).filter(time -> time.compareTo(Duration.ofHours(TWO_DAYS)) > 0).isPresent();
    }

    private static Optional<Duration> lasted(EarlierSession past) {
        var hours = past.soreHours();
        return hours.isPresent() ? Optional.of(Duration.ofHours(hours.getAsInt())) : Optional.empty();
    }

    /** n(m): how many sessions of F with a modality were S2 or S3. */
    public int timesSoreAfter(Modality modality) {
        Predicate<FollowedSession> sore = session -> session.band().atLeast(SorenessBand.S2);
        return (int) followedSessions().stream()
                .filter(sore.and(session -> session.modalities().contains(modality)))
                .count();
    }

    /** This and the earlier followed-up sessions of a year for the same complaint, latest first. */
    public List<Complaint> sameComplaint() {
        var here = BodyPart.regions(facts().stored().arrival().regions());
        if (here.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Complaint>();
        var rise = complaintRise();
        var fall = rise.isPresent() ? OptionalInt.of(-rise.getAsInt()) : rise;
        all.add(new Complaint(answers().benefit(), fall, modalitiesUsed()));
        earlierSessions().stream()
                .filter(past -> past.daysBefore() <= HISTORY_DAYS)
                .filter(past -> past.painRegions().stream().anyMatch(part -> here.contains(part.region())))
                .map(past -> new Complaint(past.benefit(), past.complaintFall(), past.modalities()))
                .forEach(all::add);
        return all;
    }

    /** The change of a complaint after one session; {@code fall} is the pain before minus the pain at the feedback. */
    public record Complaint(OptionalInt benefit, OptionalInt fall, Set<Modality> modalities) {

        public boolean noBenefit() {
            return benefit.isPresent() && benefit.getAsInt() <= 0;
        }

        /** Whether there was no benefit or, if not asked, the complaint fell by less than this. */
        public boolean noBenefitOrFallBelow(int points) {
            return benefit.isPresent() ? noBenefit() : fall.isPresent() && fall.getAsInt() < points;
        }
    }
}
