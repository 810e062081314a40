package org.tenderpoint.followup.rules;

import static org.tenderpoint.shared.Region.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.Region;
import org.tenderpoint.shared.Side;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.facts.ClientFacts;
import org.tenderpoint.shared.facts.Condition;

/** Where it hurts and what was done there: the part of {@link FollowUpReading} that is about places. */
public abstract sealed class PlaceReading permits FollowUpReading {

    public static final Set<Region> NECK_SET = Set.copyOf(EnumSet.of(HEAD, NECK_FRONT, NECK));
    private static final Set<Region> LEG_ONE = Set.copyOf(EnumSet.of(CALVES, SHINS, KNEES, THIGHS_BACK));

    private final FollowUpFacts facts;
    private final Set<Region> worked;
    private final Set<Region> regions;

    PlaceReading(FollowUpFacts facts) {
        this.facts = facts;
        this.worked = regionsOf(facts.session().work().stream().map(Work::part).collect(Collectors.toSet()));
        this.regions = facts.answers().regions().isEmpty() ? worked : regionsOf(facts.answers().regions());
    }

    private static Set<Region> regionsOf(Set<BodyPart> parts) {
        var found = EnumSet.noneOf(Region.class);
        parts.forEach(part -> found.add(part.region()));
        return Collections.unmodifiableSet(found);
    }

    public FollowUpFacts facts() {
        return facts;
    }

    public FeedbackAnswers answers() {
        return facts.answers();
    }

    public ClientFacts client() {
        return facts.client();
    }

    /** R: the regions of the feedback without sides; every worked region when none was named. */
    public Set<Region> regions() {
        return regions;
    }

    /** W: the regions that were worked. */
    public Set<Region> worked() {
        return worked;
    }

    public boolean regionsNamed() {
        return !answers().regions().isEmpty();
    }

    public boolean in(Region region) {
        return regions.contains(region);
    }

    public boolean inAny(Set<Region> some) {
        return !Collections.disjoint(some, regions);
    }

    public boolean spine() {
        return inAny(Region.SPINE);
    }

    /** Whether R shares a region with the regions kept with a condition that is yes; none recorded counts as sharing. */
    public boolean meets(Condition condition) {
        if (!client().yes(condition)) {
            return false;
        }
        var kept = client().regions(condition);
        return kept.isEmpty() || inAny(regionsOf(kept));
    }

    private List<Work> on(Region region) {
        var on = new ArrayList<Work>();
        for (var work : facts.session().work()) {
            if (work.part().region() == region) {
                on.add(work);
            }
        }
        return on;
    }

    /** p(r): the highest pressure on a region, 0 if it was not worked. */
    public int pressure(Region region) {
        int highest = 0;
        for (var work : on(region)) {
            highest = Math.max(highest, work.pressure());
        }
        return highest;
    }

    /** t(r): all minutes on a region. */
    public int minutes(Region region) {
        int minutes = 0;
        for (var work : on(region)) {
            minutes += work.minutes();
        }
        return minutes;
    }

    /** M(r): the modalities used on a region. */
    public Set<Modality> modalities(Region region) {
        var used = EnumSet.noneOf(Modality.class);
        on(region).forEach(work -> used.add(work.modality()));
        return used;
    }

    public boolean used(Modality modality) {
        return facts.session().work().stream().anyMatch(work -> work.modality() == modality);
    }

    public boolean usedInRegions(Modality modality) {
        return regions.stream().anyMatch(region -> modalities(region).contains(modality));
    }

    /** Strong pressure or a soreness-prone modality on a region. */
    public boolean deep(Region region) {
        return pressure(region) >= 4 || modalities(region).stream().anyMatch(Modality::sorenessProne);
    }

    public boolean deepInRegions() {
        return regions.stream().anyMatch(this::deep);
    }

    public boolean deepAnywhere() {
        return worked.stream().anyMatch(this::deep);
    }

    /** The neck, its front or the head was worked or hurts. */
    public boolean neckWork() {
        return inAny(NECK_SET) || worked.stream().anyMatch(NECK_SET::contains);
    }

    /** Whether a region was worked on both sides: without a side, or on the left and on the right. */
    public boolean workedBothSides(Region region) {
        var sides = on(region).stream().map(work -> work.part().side()).collect(Collectors.toSet());
        return sides.contains(Side.BOTH) || sides.containsAll(Set.of(Side.LEFT, Side.RIGHT));
    }

    public boolean oneSided() {
        return answers().sides() == Sides.ONE && regions.stream().anyMatch(this::workedBothSides);
    }

    /** One leg alone, at a place where a clot may hide behind soreness. */
    public boolean legOne() {
        if (!inAny(LEG_ONE)) {
            return false;
        }
        return answers().sides() == Sides.ONE || LEG_ONE.stream().anyMatch(this::oneSideGiven);
    }

    private boolean oneSideGiven(Region region) {
        var sides = answers().regions().stream()
                .filter(part -> part.region() == region)
                .map(BodyPart::side)
                .collect(Collectors.toSet());
        return sides.equals(Set.of(Side.LEFT)) || sides.equals(Set.of(Side.RIGHT));
    }

    /** The lowest cap on a region from screening and from earlier adjustments, 0 to 5. */
    public int standingCap(Region region) {
        return Math.min(
                facts.screening().cap(region),
                facts.storedCaps().getOrDefault(region, Pressure.DEEPEST));
    }
}
