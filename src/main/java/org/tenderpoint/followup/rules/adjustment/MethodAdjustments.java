package org.tenderpoint.followup.rules.adjustment;

import static org.tenderpoint.followup.rules.adjustment.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentWish.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.SPINE;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Which modalities and techniques to leave out (ADJ-009…011, -013…015, -050, -070…072). */
final class MethodAdjustments {

    private static final List<Modality> LOADS_SPINE = List.of(ROLFING, SHIATSU, THAI, ASSISTED_STRETCHING);
    private static final List<Modality> PRONE = Arrays.stream(Modality.values()).filter(Modality::sorenessProne)
            .toList();
    private static final Map<Modality, Technique> MARKS_SKIN = Map.of(HOT_STONE, HEAT, CUPPING, SUCTION, IASTM,
            SCRAPING);

    /** After this many sessions without benefit something else is tried. */
    private static final int WITHOUT_BENEFIT = 3;

    private MethodAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-009")
                    .when(c -> !soreAgain(c).isEmpty())
                    .then(c -> {
                        var changes = new ArrayList<>(each(soreAgain(c), m -> List.of(avoid(m))));
                        changes.add(new PreferGentle(Set.of()));
                        return changes;
                    })
                    .mayLeaveOut(PRONE)
                    .traits(FollowUpTrait.NOTHING_LEFT)
                    .source("C", "Seed A"),
            rule("ADJ-010")
                    .when(c -> c.answers().spread() == Spread.PINPOINT && !pressedPoints(c).isEmpty())
                    .then(c -> each(
                            pressedPoints(c),
                            region -> List.of(
                                    new AvoidTechnique(POINT_PRESSURE, EnumSet.of(region)),
                                    new ReduceAtLeast(region))))
                    .source("C", "Seed B"),
            rule("ADJ-011")
                    .when(c -> c.strong() && !c.sore(SPINE).isEmpty() && !loadedSpine(c).isEmpty())
                    .then(c -> {
                        var changes = new ArrayList<>(each(loadedSpine(c), m -> List.of(avoid(m))));
                        changes.addAll(Arrays.asList(avoid(Set.of(), SPINAL_ROTATION, JOINT_MOBILISATION)));
                        return changes;
                    })
                    .mayLeaveOut(LOADS_SPINE)
                    .source("C", "Seed A"),
            rule("ADJ-013")
                    .when(c -> c.answers().bruising() == Bruising.SMALL)
                    .then(c -> {
                        var changes = new ArrayList<>(Arrays.asList(
                                avoid(c.regions(), SUCTION, SCRAPING, POINT_PRESSURE)));
                        changes.add(cap(c.regions(), MEDIUM));
                        return changes;
                    })
                    .source("B", "ERN03"),
            rule("ADJ-014")
                    .when(c -> c.answers().bruising() == Bruising.LARGE
                            || c.answers().swelling() == Swelling.PRONOUNCED
                            || c.yes(Symptom.HOT_TENDER))
                    .then(c -> {
                        var changes = new ArrayList<>(each(c.regions(), r -> List.of(avoid(r))));
                        changes.addAll(List.of(avoid(CUPPING), avoid(IASTM), avoid(DEEP_TISSUE)));
                        return changes;
                    })
                    .source("C", "Seed A"),
            rule("ADJ-015")
                    .when(c -> c.yes(Symptom.SKIN_REACTION))
                    .then(c -> {
                        var changes = new ArrayList<>(each(c.regions(), r -> List.of(avoid(r))));
                        MARKS_SKIN.forEach((modality, technique) -> {
                            if (c.used(modality)) {
                                changes.add(new AvoidTechnique(technique, Set.of()));
                            }
                        });
                        changes.add(
                                new TherapistNote(Phrase.of("row.ADJ-015.tells")));
                        return changes;
                    })
                    .source("C", ""),
            rule("ADJ-050")
                    .when(c -> !c.untrainedModalities().isEmpty())
                    .then(c -> {
                        var changes = new ArrayList<>(each(c.untrainedModalities(), m -> List.of(avoid(m))));
                        changes.add(withoutNumber(CREDENTIALED_THERAPIST));
                        return changes;
                    })
                    .mayLeaveOut(Arrays.stream(Modality.values()).filter(Modality::needsAdvancedTraining).toList())
                    .traits(FollowUpTrait.BESIDE_KEPT_PLAN)
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-070")
                    .when(c -> c.benefitAtMost(-1))
                    .then(c -> {
                        var changes = new ArrayList<>(each(proneWhereItHurts(c), m -> List.of(avoid(m))));
                        changes.addAll(each(c.soreWorked(), r -> List.of(new ReduceAtLeast(r))));
                        return changes;
                    })
                    .mayLeaveOut(PRONE)
                    .source("C", ""),
            rule("ADJ-071")
                    .when(c -> c.sameComplaint().size() >= WITHOUT_BENEFIT
                            && c.sameComplaint().stream().limit(WITHOUT_BENEFIT).allMatch(s -> s.noBenefit()))
                    .then(c -> {
                        var used = new HashSet<Modality>();
                        c.sameComplaint().stream().limit(WITHOUT_BENEFIT)
                                .forEach(s -> used.addAll(s.modalities()));
                        return List.of(new PreferGentle(used), new TherapistNote(Phrase.of("row.ADJ-071.tells")));
                    })
                    .source("C", ""),
            rule("ADJ-072")
                    .when(AdjustmentCase::badAgainThoughAdjusted)
                    .then(c -> {
                        var changes = new ArrayList<>(each(
                                c.soreAt(), region -> List.of(new Reduce(BodyPart.of(region), 1, true))));
                        changes.addAll(each(PRONE, modality -> List.of(avoid(modality))));
                        return changes;
                    })
                    .source("C", "Seed A"));

    private static Set<Modality> soreAgain(AdjustmentCase c) {
        var found = EnumSet.noneOf(Modality.class);
        for (var region : c.soreAt()) {
            for (var modality : c.prone(region)) {
                if (c.band() == SorenessBand.S3 || c.band() == SorenessBand.S2 && c.timesSoreAfter(modality) >= 2) {
                    found.add(modality);
                }
            }
        }
        return found;
    }

    private static List<Region> pressedPoints(AdjustmentCase c) {
        return c.soreWorked().stream().filter(region -> c.usedOn(region, TRIGGER_POINT, SHIATSU)).toList();
    }

    private static List<Modality> loadedSpine(AdjustmentCase c) {
        var used = c.usedOn(SPINE);
        return LOADS_SPINE.stream().filter(used::contains).toList();
    }

    private static List<Modality> proneWhereItHurts(AdjustmentCase c) {
        var where = EnumSet.noneOf(Region.class);
        where.addAll(c.regions());
        where.addAll(BodyPart.regions(c.facts().stored().arrival().regions()));
        return c.usedOn(where).stream().filter(Modality::sorenessProne).toList();
    }
}
