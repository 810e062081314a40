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
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.OtherNew;
import org.tenderpoint.followup.rules.facts.Symptom.ShootingInto;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/** The few words that all books after a session are written in, read from the facts of one feedback. */
public non-sealed class FollowUpReading extends RiskReading {

    private static final int HISTORY_DAYS = A_YEAR;
    /** Followed-up sessions that are looked at. */
    public static final int HISTORY_LENGTH = 4;

    protected FollowUpReading(FollowUpFacts facts) {
        this(facts, facts.answers());
    }

    /** @param answers what the rules read of those given */
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

    /** Hours that have begun: what is kept in hours lasts no shorter than it did. */
    public static int hoursBegun(Duration time) {
        return Math.toIntExact(time.plusHours(1).minusNanos(1).toHours());
    }

    // --- how sore

    public OptionalInt now() {
        return answers().sorenessNow();
    }

    /** The worst as told, at least the level now; empty when it was not answered. */
    public OptionalInt worst() {
        var told = answers().sorenessWorst();
        return told.isPresent() ? OptionalInt.of(Math.max(told.getAsInt(), now().orElse(0))) : told;
    }

    /** What the history keeps of the worst: one that was not told is known to be bad where it is bad now. */
    public static OptionalInt worstKnown(FeedbackAnswers told) {
        int worst = Math.max(told.sorenessWorst().orElse(0), told.sorenessNow().orElse(0));
        return told.sorenessWorst().isPresent() || worst >= MIDDLING ? OptionalInt.of(worst) : OptionalInt.empty();
    }

    public boolean nowAtLeast(int level) {
        return now().isPresent() && now().getAsInt() >= level;
    }

    public boolean nowAtMost(int level) {
        return now().isPresent() && now().getAsInt() <= level;
    }

    /** least ≤ now ≤ most. */
    public boolean nowBetween(int least, int most) {
        return nowAtLeast(least) && nowAtMost(most);
    }

    /** A worst that was not told is at least what it is now. */
    public boolean worstAtLeast(int level) {
        return Math.max(worst().orElse(0), now().orElse(0)) >= level;
    }

    /** Sore now, or not known not to be. */
    public boolean sore() {
        return now().isEmpty() || nowAtLeast(1);
    }

    /** The course in rules about time: "gone" while it still hurts, and not known, both count as the same. */
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

    /** How long the soreness lasted: 0 if there was none, until now if it still hurts or nobody said when it went. */
    public Duration soreFor() {
        if (worst().isPresent() && worst().getAsInt() == 0) {
            return Duration.ZERO;
        }
        var told = answers().soreHours();
        if (sore() || told.isEmpty()) {
            return facts().elapsed();
        }
        var hours = Duration.ofHours(told.getAsInt());
        return hours.compareTo(facts().elapsed()) < 0 ? hours : facts().elapsed();
    }

    public Band band() {
        var atLeast = worst().isEmpty() && nowAtLeast(STRONG) ? now() : worst();
        return Band.of(atLeast, Optional.of(soreFor()));
    }

    /** Worst 4 or more, or sore for over 48 hours. */
    public boolean bad() {
        return worstAtLeast(MIDDLING) || soreFor().compareTo(Duration.ofHours(TWO_DAYS)) > 0;
    }

    /** Answers that cannot both be true and were not cleared up. */
    public boolean contradiction() {
        boolean goneButSore = answers().course() == Course.GONE && nowAtLeast(1);
        boolean neverSore = worst().isPresent() && worst().getAsInt() == 0;
        boolean startsLater = answers().onset() == Onset.AFTER_48H && !from(TWO_DAYS) && !neverSore;
        var told = answers().sorenessWorst();
        boolean worstBelowNow = told.isPresent() && nowAtLeast(told.getAsInt() + 1);
        return goneButSore || startsLater || worstBelowNow;
    }

    // --- what it feels like

    public boolean feels(Quality quality) {
        return answers().qualities().contains(quality);
    }

    /** Named, and nothing but dull, achy, stiff or tender. */
    public boolean achy() {
        return !answers().qualities().isEmpty() && Quality.WORKOUT_LIKE.containsAll(answers().qualities());
    }

    /** A sign of a pregnancy that is denied is not there; told, it counts whatever is on record. */
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

    /** Long after a session swelling and bruising are not asked either. */
    public boolean signsLeftOut() {
        return !answers().details().leftOut().isEmpty();
    }

    /** Not known only where it was asked. */
    public boolean swelling(Swelling told) {
        return answers().swelling() == told && !(told == Swelling.UNKNOWN && signsLeftOut());
    }

    /** The same. */
    public boolean bruising(Bruising told) {
        return answers().bruising() == told && !(told == Bruising.UNKNOWN && signsLeftOut());
    }

    /** Asked long after the session, and of the signs of this visit every one denied. */
    public boolean longAfterAndNothingThere() {
        return signsLeftOut() && Arrays.stream(Symptom.values()).noneMatch(sign -> yes(sign) || unknown(sign));
    }

    /** {@code over(x)}: it was there, and is over. */
    public boolean over(Symptom symptom) {
        return yes(symptom) && answers().details().overAgain().contains(symptom);
    }

    /** {@code allOver(a, b)}: one of them was there, and each that was is over. */
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

    /** {@code worry(k)}: this is new, and worries. */
    public boolean worry(OtherNew what) {
        return yes(Symptom.OTHER_NEW) && answers().details().otherNew().contains(what);
    }

    /** Something is new, and none of it was named. */
    public boolean worryUnnamed() {
        return yes(Symptom.OTHER_NEW) && answers().details().otherNew().isEmpty();
    }

    /** {@code FRAIL} after a short spell: dizzy on rising alone, it means fewer. */
    public boolean frailAfterSpell() {
        boolean onRising = answers().details().dizzyOnRising().yes() && yes(Symptom.DIZZINESS)
                && !yes(Symptom.NAUSEA) && answer(Symptom.FAINTED).no();
        return onRising ? frailOnRising() : frail();
    }

    /** Feeling or strength lost. */
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

    /** Shoots into both legs; where it goes is not known: a place of both legs was named. */
    public boolean shootsIntoBothLegs() {
        var into = answers().shootingInto();
        return feels(Quality.SHOOTING)
                && (into.contains(ShootingInto.BOTH_LEGS) || into.isEmpty() && bothLegsNamed());
    }

    /** How much the complaint grew since the arrival at the session; empty when one of the two is not known. */
    public OptionalInt complaintRise() {
        var now = answers().complaintNow();
        var before = facts().stored().arrival().pain();
        return now.isPresent() && before.isPresent()
                ? OptionalInt.of(now.getAsInt() - before.getAsInt())
                : OptionalInt.empty();
    }

    // --- the sessions before

    /** Earlier followed-up sessions, the latest first. */
    public List<EarlierSession> earlier() {
        return facts().stored().history().sessions().size() < 2
                ? facts().stored().history().sessions()
                : facts().stored().history().sessions().stream()
                        .sorted(Comparator.comparingInt(EarlierSession::daysBefore))
                        .toList();
    }

    /** A followed-up session of which the worst is known, this one or an earlier one. */
    public record FollowedSession(
            boolean current, Set<Modality> modalities, Band band, boolean bad, boolean adjusted) {}

    /** F: the last four followed-up sessions within a year, this one included, whose worst is known; latest first. */
    public List<FollowedSession> followed() {
        var all = new ArrayList<FollowedSession>(HISTORY_LENGTH);
        if (worstKnown(answers()).isPresent()) {
            all.add(new FollowedSession(true, used(), band(), bad(), facts().session().adjusted()));
        }
        for (var past : earlier()) {
            boolean counts = past.daysBefore() <= HISTORY_DAYS && past.sorenessWorst().isPresent();
            if (counts && all.size() < HISTORY_LENGTH) {
                all.add(new FollowedSession(false, past.modalities(), band(past), bad(past), past.adjusted()));
            }
        }
        return all;
    }

    public static Band band(EarlierSession past) {
        return Band.of(past.sorenessWorst(), lasted(past));
    }

    public static boolean bad(EarlierSession past) {
        boolean strong = past.sorenessWorst().orElse(0) >= MIDDLING;
        return strong || lasted(past).filter(time -> time.compareTo(Duration.ofHours(TWO_DAYS)) > 0).isPresent();
    }

    private static Optional<Duration> lasted(EarlierSession past) {
        var hours = past.soreHours();
        return hours.isPresent() ? Optional.of(Duration.ofHours(hours.getAsInt())) : Optional.empty();
    }

    /** n(m): how many sessions of F used a modality and were S2 or S3. */
    public int timesSoreAfter(Modality modality) {
        Predicate<FollowedSession> sore = session -> session.band().atLeast(Band.S2);
        return (int) followed().stream()
                .filter(sore.and(session -> session.modalities().contains(modality)))
                .count();
    }

    /**
     * This and the earlier followed-up sessions of a year for the same complaint, latest first, whatever was told of
     * it.
     */
    public List<Complaint> sameComplaint() {
        var here = BodyPart.regions(facts().stored().arrival().regions());
        if (here.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Complaint>();
        var rise = complaintRise();
        var fall = rise.isPresent() ? OptionalInt.of(-rise.getAsInt()) : rise;
        all.add(new Complaint(answers().benefit(), fall, used()));
        earlier().stream()
                .filter(past -> past.daysBefore() <= HISTORY_DAYS)
                .filter(past -> past.painRegions().stream().anyMatch(part -> here.contains(part.region())))
                .map(past -> new Complaint(past.benefit(), past.complaintFall(), past.modalities()))
                .forEach(all::add);
        return all;
    }

    /** How a complaint fared after one session; {@code fall} is the pain before less the pain at the feedback. */
    public record Complaint(OptionalInt benefit, OptionalInt fall, Set<Modality> modalities) {

        public boolean noBenefit() {
            return benefit.isPresent() && benefit.getAsInt() <= 0;
        }

        /** No benefit, or, where nobody asked, a complaint that fell by less than this. */
        public boolean noBenefitOrFallBelow(int points) {
            return benefit.isPresent() ? noBenefit() : fall.isPresent() && fall.getAsInt() < points;
        }
    }

    /** How sore a session left the client; ordered, worst last. */
    public enum Band {
        /** Not sore. */
        S0,
        /** Up to 3 of 10, for at most 48 hours. */
        S1,
        /** 4 to 6 of 10, or over 48 up to 72 hours; also when the worst is not known. */
        S2,
        /** 7 or more of 10, or over 72 hours. */
        S3;

        public boolean atLeast(Band other) {
            return compareTo(other) >= 0;
        }

        /**
         * The highest band that fits.
         *
         * @param worst 0 to 10; empty when not known, which counts as S2 at least
         * @param lasted how long the soreness lasted; empty when not known, which counts as S2 at least unless nothing
         * hurt
         */
        public static Band of(OptionalInt worst, Optional<Duration> lasted) {
            if (worst.isPresent() && worst.getAsInt() == 0) {
                return S0;
            }
            boolean long72 = lasted.filter(time -> time.compareTo(Duration.ofHours(THREE_DAYS)) > 0).isPresent();
            if (long72 || worst.orElse(0) >= STRONG) {
                return S3;
            }
            boolean long48 = lasted.map(time -> time.compareTo(Duration.ofHours(TWO_DAYS)) > 0).orElse(true);
            return long48 || worst.isEmpty() || worst.getAsInt() >= MIDDLING ? S2 : S1;
        }
    }
}
