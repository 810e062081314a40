package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientReading;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** Where it hurts and what was done there: the part of {@link FollowUpReading} that is about places. */
public abstract sealed class PlaceReading extends ClientReading permits RiskReading {

    public static final Set<Region> NECK_SET = Set.copyOf(EnumSet.of(HEAD, NECK_FRONT, NECK));
    /** Places of a leg where a clot may hide behind soreness. */
    private static final Set<Region> LEG_ONE = Set.copyOf(
            EnumSet.of(CALVES, SHINS, KNEES, THIGHS_BACK, THIGHS_FRONT));
    private static final Set<Region> LEG = Set.copyOf(
            EnumSet.of(THIGHS_FRONT, THIGHS_BACK, KNEES, SHINS, CALVES, ANKLES_FEET));

    private static final Set<Region> LOIN_OR_BELLY = Set.copyOf(EnumSet.of(LOWER_BACK, MID_BACK, ABDOMEN));
    private static final Set<Modality> NECK_MOVERS = Set.copyOf(
            EnumSet.of(Modality.CRANIOSACRAL, Modality.ASSISTED_STRETCHING));

    private final FollowUpFacts facts;
    private final FeedbackAnswers answers;
    private final Set<Region> worked;
    private final Set<Region> regions;

    PlaceReading(FollowUpFacts facts, FeedbackAnswers answers) {
        this.facts = facts;
        this.answers = answers;
        var done = EnumSet.noneOf(Region.class);
        for (var work : facts.session().work()) {
            done.add(work.part().region());
        }
        this.worked = Collections.unmodifiableSet(done);
        this.regions = answers.regions().isEmpty()
                ? worked
                : Collections.unmodifiableSet(BodyPart.regions(answers.regions()));
    }

    @Override
    public LocalDate day() {
        return facts.client().day();
    }

    @Override
    public ConditionAnswer conditionAnswer(Condition condition) {
        return facts.client().conditionAnswer(condition);
    }

    @Override
    public OptionalInt age() {
        return facts.client().age();
    }

    @Override
    public OptionalInt massagesLast12Months() {
        return facts.client().massagesLast12Months();
    }

    public FollowUpFacts facts() {
        return facts;
    }

    /** The answers that rules read, see {@link FollowUpFacts#answers}. */
    public FeedbackAnswers answers() {
        return answers;
    }

    /** R: the sore regions without sides; all worked regions if none was named. */
    public Set<Region> regions() {
        return regions;
    }

    /** W: the worked regions. */
    public Set<Region> regionsWorked() {
        return worked;
    }

    public boolean regionsNamed() {
        return !answers().regions().isEmpty();
    }

    /** Regions that the client named are an answer; the worked ones, used if none was named, are stored facts. */
    public Basis where() {
        return regionsNamed() ? Basis.answered("regions") : Basis.stored("worked_regions");
    }

    public boolean in(Region... some) {
        for (var region : some) {
            if (regions.contains(region)) {
                return true;
            }
        }
        return false;
    }

    public boolean inAny(Set<Region> some) {
        return !Collections.disjoint(some, regions);
    }

    public boolean spine() {
        return inAny(Region.SPINE);
    }

    /** Whether a present condition is in a region of R; without recorded regions it counts as being there. */
    public boolean meets(Condition condition) {
        return yes(condition) && touches(condition, Area.of(regions));
    }

    /** p(r): the highest pressure on a region, 0 if it was not worked. */
    public int pressure(Region region) {
        int highest = 0;
        for (var work : facts.session().work()) {
            highest = work.part().region() == region ? Math.max(highest, work.pressure()) : highest;
        }
        return highest;
    }

    /** t(r): all minutes on a region. */
    public int minutes(Region region) {
        int minutes = 0;
        for (var work : facts.session().work()) {
            minutes += work.part().region() == region ? work.minutes() : 0;
        }
        return minutes;
    }

    /** M(r): the modalities used on a region. */
    public Set<Modality> modalities(Region region) {
        var used = EnumSet.noneOf(Modality.class);
        for (var work : facts.session().work()) {
            if (work.part().region() == region) {
                used.add(work.modality());
            }
        }
        return used;
    }

    public Set<Modality> modalitiesUsed() {
        var used = EnumSet.noneOf(Modality.class);
        for (var work : facts.session().work()) {
            used.add(work.modality());
        }
        return used;
    }

    public boolean used(Modality modality) {
        for (var work : facts.session().work()) {
            if (work.modality() == modality) {
                return true;
            }
        }
        return false;
    }

    public boolean usedInRegions(Modality modality) {
        for (var work : facts.session().work()) {
            if (work.modality() == modality && regions.contains(work.part().region())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these regions had strong pressure or a soreness-prone modality. */
    private boolean deep(Set<Region> some) {
        for (var work : facts.session().work()) {
            if (some.contains(work.part().region()) && (work.pressure() >= DEEP || work.modality().sorenessProne())) {
                return true;
            }
        }
        return false;
    }

    public boolean deepInRegions() {
        return deep(regions);
    }

    public boolean deepAnywhere() {
        return deep(worked);
    }

    /** Whether the neck, its front or the head was worked, here or otherwise since, or hurts. */
    public boolean neckWork() {
        return inAny(NECK_SET) || neckSetWorked() || neckDevice();
    }

    public boolean neckSetWorked() {
        return !Collections.disjoint(NECK_SET, worked);
    }

    /** Whether anything else was done to the neck since the massage. */
    public boolean neckDevice() {
        return answers.details().neckDevice().yes();
    }

    /** {@code neckFirm}: firm work at the neck, soreness there, or anything else done to it since. */
    public boolean neckFirm() {
        return neckDevice() || soreAtNeck() || facts.session().work().stream()
                .filter(work -> NECK_SET.contains(work.part().region()))
                .anyMatch(work -> work.pressure() >= MEDIUM || work.modality().sorenessProne()
                        || NECK_MOVERS.contains(work.modality()));
    }

    /** Whether the client is or may be sore at R∩NECKSET. */
    private boolean soreAtNeck() {
        return inAny(NECK_SET) && answers.sorenessNow().orElse(1) >= 1;
    }

    /** Whether a region was worked on both sides: as a whole, or on the left and on the right. */
    public boolean workedBothSides(Region region) {
        boolean left = false;
        boolean right = false;
        for (var work : facts.session().work()) {
            if (work.part().region() == region) {
                left |= work.part().side() != Side.RIGHT;
                right |= work.part().side() != Side.LEFT;
            }
        }
        return left && right;
    }

    public boolean oneSided() {
        return answers().sides() == Sides.ONE && regions.stream().anyMatch(this::workedBothSides);
    }

    /** Whether one leg alone is sore where a clot may hide behind soreness. */
    public boolean legOne() {
        if (!inAny(LEG_ONE)) {
            return false;
        }
        return answers().sides() == Sides.ONE
                || LEG_ONE.stream().anyMatch(region -> named(region, Side.LEFT) != named(region, Side.RIGHT));
    }

    /** {@code oneOnly}: one loin or one side of the belly is sore, regardless of other places. */
    public boolean oneOnly() {
        return inAny(LOIN_OR_BELLY) && answers.sides() == Sides.ONE
                || LOIN_OR_BELLY.stream().anyMatch(region -> named(region, Side.LEFT) != named(region, Side.RIGHT));
    }

    /** Whether a region of the leg was named for both sides or without a side. */
    public boolean bothLegsNamed() {
        return LEG.stream().anyMatch(region -> named(region, Side.LEFT) && named(region, Side.RIGHT));
    }

    public boolean namedOnOneSide() {
        var sides = EnumSet.noneOf(Side.class);
        answers().regions().forEach(part -> sides.add(part.side()));
        return sides.size() == 1 && !sides.contains(Side.BOTH);
    }

    private boolean named(Region region, Side side) {
        for (var part : answers().regions()) {
            if (part.region() == region && (part.side() == side || part.side() == Side.BOTH)) {
                return true;
            }
        }
        return false;
    }

    /** The lowest cap on a region from screening and from earlier adjustments, 0 to 5. */
    public int standingCap(Region region) {
        return Math.min(
                facts.stored().screening().cap(region),
                facts.stored().history().caps().getOrDefault(region, Pressure.DEEPEST));
    }
}
