package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** The facts of one feedback and its triage as the rows of the adjustment book read them. */
final class AdjustmentCase extends FollowUpReading {

    private final Triage triage;
    private final SorenessBand band; // computed once, since most rows read it
    private final Set<Region> soreWorked;

    AdjustmentCase(FollowUpFacts facts, Triage triage) {
        super(facts);
        this.triage = triage;
        this.band = super.band();
        this.soreWorked = sore(regionsWorked());
    }

    TriageLevel triage() {
        return triage.level();
    }

    /** Whether the triage level rests on missing answers. */
    boolean answersMissing() {
        return triage.fired(FollowUpTrait.ANSWERS_MISSING);
    }

    /** Whether the soreness lasts, but little is left and no row finds that it lasts too long. */
    boolean onlySmallRest() {
        return triage.fired(FollowUpTrait.SMALL_REST) && !triage.fired(FollowUpTrait.LASTS_TOO_LONG);
    }

    // --- how sore, and where

    @Override
    public SorenessBand band() {
        return band;
    }

    boolean notSore() {
        return band() == SorenessBand.S0;
    }

    /** Band S0 or S1: at most mild and short soreness. */
    boolean quiet() {
        return !band().atLeast(SorenessBand.S2);
    }

    boolean strong() {
        return band().atLeast(SorenessBand.S2);
    }

    /** The regions of R that are in {@code some}. */
    Set<Region> sore(Set<Region> some) {
        return matching(regions(), some::contains);
    }

    /** R∩W: named regions that were worked. */
    Set<Region> soreWorked() {
        return soreWorked;
    }

    /** Every r with soreAt(r): named, worked, and the session left soreness. */
    Set<Region> soreAt() {
        return notSore() ? Set.of() : soreWorked();
    }

    Set<Region> soreAt(Predicate<Region> which) {
        return matching(soreAt(), which);
    }

    /** R∩W if the client named a worked region; otherwise every region worked with at least this pressure. */
    Set<Region> namedOrWorkedFrom(int pressure) {
        var named = regionsNamed() ? soreWorked() : Set.<Region>of();
        return named.isEmpty() ? matching(regionsWorked(), region -> pressure(region) >= pressure) : named;
    }

    /** The regions of R that are recorded with a condition; all of R if none is recorded. */
    Set<Region> soreWhere(Condition condition) {
        var kept = regions(condition);
        return kept.isEmpty() ? regions() : sore(kept.regions());
    }

    /** The regions recorded with a condition; all of R if none is recorded. */
    Set<Region> recordedWith(Condition condition) {
        var kept = regions(condition).regions();
        return kept.isEmpty() ? regions() : kept;
    }

    /** Soreness-prone modalities used anywhere in the session. */
    Set<Modality> proneUsed() {
        return matching(modalitiesUsed(), Modality::sorenessProne);
    }

    // --- what was done

    /** Soreness-prone modalities used on a region. */
    Set<Modality> prone(Region region) {
        return matching(modalities(region), Modality::sorenessProne);
    }

    Set<Modality> usedOn(Collection<Region> regions) {
        var used = EnumSet.noneOf(Modality.class);
        for (var work : facts().session().work()) {
            if (regions.contains(work.part().region())) {
                used.add(work.modality());
            }
        }
        return used;
    }

    boolean usedOn(Region region, Modality... modalities) {
        var used = modalities(region);
        for (var modality : modalities) {
            if (used.contains(modality)) {
                return true;
            }
        }
        return false;
    }

    /** Used modalities that need a training that the therapist did not have. */
    Set<Modality> untrainedModalities() {
        return matching(usedOn(regionsWorked()), modality -> modality.needsAdvancedTraining()
                && !facts().session().credentials().contains(Credential.of(modality)));
    }

    /** Whether both sides of a region were worked and differ by over a fifth in minutes, or by a level. */
    boolean sidesDiffer(Region region) {
        var left = on(BodyPart.left(region));
        var right = on(BodyPart.right(region));
        int minutesLeft = minutes(left);
        int minutesRight = minutes(right);
        int more = Math.max(minutesLeft, minutesRight);
        boolean minutesDiffer = 5 * Math.abs(minutesLeft - minutesRight) > more;
        return minutesDiffer || pressure(left) != pressure(right);
    }

    private List<Work> on(BodyPart side) {
        return facts().session().work().stream().filter(work -> work.part().meets(side)).toList();
    }

    private static int minutes(List<Work> work) {
        return work.stream().mapToInt(Work::minutes).sum();
    }

    private static int pressure(List<Work> work) {
        return work.stream().mapToInt(Work::pressure).max().orElse(0);
    }

    /** The sore side of a region, or the whole region if no single side was named. */
    BodyPart soreSide(Region region) {
        var sides = answers().regions().stream()
                .filter(part -> part.region() == region)
                .map(BodyPart::side)
                .collect(Collectors.toSet());
        return sides.size() == 1 ? new BodyPart(region, sides.iterator().next()) : new BodyPart(region, Side.BOTH);
    }

    /** A swelling that was asked about and not denied. */
    boolean swollenOrNotKnown() {
        return Stream.of(Swelling.MILD, Swelling.PRONOUNCED, Swelling.UNKNOWN).anyMatch(this::swelling);
    }

    // --- the client

    boolean feltTooDeep() {
        return answers().pressureFelt() == PressureFelt.TOO_DEEP;
    }

    boolean feltTooLight() {
        return answers().pressureFelt() == PressureFelt.TOO_LIGHT;
    }

    boolean painDuringAtLeast(int level) {
        return painDuring().orElse(0) >= level;
    }

    boolean painDuringAtMost(int level) {
        return painDuring().orElse(0) <= level;
    }

    /** The most pain during the session that the client reported or the therapist noted. */
    private OptionalInt painDuring() {
        return Stream.of(answers().painDuringSession(), facts().session().painNoted())
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    boolean benefitAtMost(int change) {
        return answers().benefit().isPresent() && answers().benefit().getAsInt() <= change;
    }

    boolean otherCause(OtherCause... causes) {
        for (var cause : causes) {
            if (answers().otherCauses().contains(cause)) {
                return true;
            }
        }
        return false;
    }

    // --- the sessions before

    /**
     * Whether the followed-up session before this one was bad although its plan had been changed because of soreness.
     */
    boolean badAgainThoughAdjusted() {
        return bad()
                && earlierSessions().stream().limit(1).anyMatch(past -> past.adjusted() && FollowUpReading.bad(past));
    }

    /** A session of these days was bad, or its answer does not say how sore it left the client. */
    boolean badOrNotKnownWithin(int days) {
        return earlierSessions().stream().anyMatch(past -> past.daysBefore() <= days
                && (past.sorenessWorst().isEmpty() || FollowUpReading.bad(past)));
    }

    /** Whether the session before was quiet too, as far as known. */
    boolean quietBefore() {
        return earlierSessions().stream()
                .limit(1)
                .anyMatch(past -> past.sorenessWorst().isPresent()
                        && !FollowUpReading.band(past).atLeast(SorenessBand.S2));
    }

    boolean moreThanDaysSincePrevious(int days) {
        return facts().stored().history().daysSinceSession().orElse(0) > days;
    }

    // --- helpers for rows

    static <T> List<AdjustmentWish> each(Collection<T> things, Function<T, List<AdjustmentWish>> changes) {
        var all = new ArrayList<AdjustmentWish>();
        for (var thing : things) {
            all.addAll(changes.apply(thing));
        }
        return all;
    }

    /** The matching words, in the order of the vocabulary. */
    private static <E extends Enum<E>> Set<E> matching(Set<E> some, Predicate<E> which) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var kept = EnumSet.copyOf(some);
        kept.removeIf(one -> !which.test(one));
        return kept;
    }
}
