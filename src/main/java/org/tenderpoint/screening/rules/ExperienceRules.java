package org.tenderpoint.screening.rules;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/** Experience, preference, pain now and age (SCR-400 to SCR-412, SCR-417 to SCR-421). */
final class ExperienceRules {

    /** The pressure until one is agreed. */
    private static final int UNTIL_AGREED = 3;
    private static final int SORE_BEFORE = 3;
    private static final int LIGHTEST = 1;
    private static final int SORE_MINUTES = 15;

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-400")
                    .when(facts -> facts.newToMassage().maybe())
                    .then(ADAPT,
                            cap(ALL, 3),
                            note("start_ask_within_first"))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-401")
                    .when(facts -> facts.newToMassage().maybe()
                            && facts.plans(work -> work.modality().sorenessProne()))
                    .then(ADAPT,
                            note("first_session_most_min"))
                    .source("Seed A", C),
            rule("SCR-404")
                    .when(facts -> !softerThanPlanned(facts).isEmpty())
                    .then(ADAPT, other("pressure_most_what_client",
                            facts -> capsAsPreferred(facts, softerThanPlanned(facts))))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-405")
                    .when(facts -> !notAgreed(facts).isEmpty())
                    .then(ADAPT,
                            RowEffect.of(done("pressure_most_there_ask"),
                                    RuleTags.of(RuleEffect.LESS_PRESSURE, RuleEffect.ASKS), ExperienceRules::agree))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-406")
                    .when(facts -> !facts.visit().wishes().sensitive().isEmpty())
                    .then(ADAPT, cap(SENSITIVE, 2), no(SENSITIVE, POINT_PRESSURE))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-407")
                    .when(facts -> !facts.visit().wishes().avoid().isEmpty())
                    .then(ADAPT, leaveOut(EffectArea.fromFacts("those_regions",
                            facts -> Area.ofParts(facts.visit().wishes().avoid()))))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("consent; S", B),
            rule("SCR-408")
                    .when(facts -> facts.painAtLeast(STRONG))
                    .then(ADAPT, cap(PAIN, 2),
                            when("pain_new", facts -> facts.painKnown().no(), see(Deadline.SOON), cap(PAIN, 1)),
                            when("not_asked", facts -> facts.painKnown() == Answer.UNKNOWN,
                                    askOfToday("pain_known", Phrase.NOTHING)))
                    .traits(ScreeningTrait.HELD_BACK_BY_ALARM, ScreeningTrait.LEAVES_MODALITIES,
                            ScreeningTrait.ASKS_WHETHER_PAIN_IS_KNOWN)
                    .source("Seed A", C),
            rule("SCR-409")
                    .when(facts -> facts.painAtLeast(MIDDLING) && !facts.painAtLeast(STRONG))
                    .then(ADAPT,
                            when("pain_known", facts -> facts.painKnown().yes(), cap(PAIN, 4)),
                            when("else", facts -> !facts.painKnown().yes(), cap(PAIN, 3)),
                            when("belly_pain_new", facts -> facts.painKnown().no() && bellyHurts(facts),
                                    leaveOut(of(ABDOMEN)), see(Deadline.SOON)))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("CP", C),
            rule("SCR-410")
                    .when(facts -> facts.pain().isEmpty())
                    .then(ADAPT,
                            askForFact("how_strong_pain_now", false,
                                    Effect.Ask.Place.VISIT),
                            cap(ALL, 3))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("CP", C),
            rule("SCR-411")
                    .when(facts -> facts.visit().effort().soreBefore() == SideEffectsBefore.USUALLY)
                    .then(ADAPT,
                            cap(ALL, SORE_BEFORE),
                            other("one_level_below_plan",
                                    ExperienceRules::oneLevelLess),
                            minutesOfSorenessProne(SORE_MINUTES),
                            note("most_one_soreness_prone"))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-412")
                    .when(ExperienceRules::maybeSore)
                    .then(facts -> facts.visit().effort().soreBefore() == SideEffectsBefore.UNKNOWN ? ADAPT : CLEAR,
                            note("offer_one_level_less"),
                            when("not_asked", facts -> facts.visit().effort().soreBefore() == SideEffectsBefore.UNKNOWN,
                                    cap(ALL, 4),
                                    askForFact("sore_after_massage_before", true, Effect.Ask.Place.INTAKE)))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-417")
                    .when(facts -> facts.aged(OLD).yes()
                            && facts.plans(work -> work.pressure() >= DEEP))
                    .then(ADAPT, cap(ALL, 3))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("W, S", B_C),
            rule("SCR-418")
                    .when(facts -> facts.youngerThan(ADULT).maybe())
                    .then(facts -> facts.age().isEmpty() ? CLEAR : ADAPT,
                            when("not_known", facts -> facts.age().isEmpty(),
                                    askForFact("date_birth", true, Effect.Ask.Place.CLIENT)),
                            when("minor", facts -> facts.youngerThan(ADULT).yes(),
                                    consent("guardian_written_consent")),
                            when("not_alone", facts -> facts.youngerThan(NOT_ALONE_BELOW).yes(),
                                    note("guardian_present"), cap(ALL, 3)))
                    .traits(ScreeningTrait.NOTE_FOR_HANDS, ScreeningTrait.NOT_OVERRIDABLE,
                            ScreeningTrait.LEAVES_MODALITIES)
                    .source("CP", C),
            rule("SCR-420")
                    .when(_ -> true)
                    .then(CLEAR,
                            cap(of(NECK_FRONT), 2),
                            cap(of(FACE_JAW, ABDOMEN, KNEES), 3),
                            cap(of(NECK), 4),
                            no(of(NECK_FRONT, ABDOMEN), POINT_PRESSURE, PERCUSSION),
                            no(of(KNEES), POINT_PRESSURE),
                            no(of(NECK, LOWER_BACK), PERCUSSION),
                            without(of(NECK_FRONT), CUPPING, IASTM))
                    .traits(ScreeningTrait.EVERYONE)
                    .source("S (endangerment sites)", B),
            rule("SCR-421")
                    .when(facts -> facts.visit().effort().hoursSinceLastSession().orElse(TWO_DAYS) < TWO_DAYS
                            && facts.painArea().meets(facts.plannedArea()))
                    .then(ADAPT, cap(EffectArea.fromFacts("planned_regions_hurt",
                            facts -> facts.painArea().and(facts.plannedArea())), 2))
                    .traits(ScreeningTrait.ARRIVAL_ONLY, ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C));

    private static boolean maybeSore(Reading facts) {
        return switch (facts.visit().effort().soreBefore()) {
            case SOMETIMES, UNKNOWN -> true;
            case NEVER, USUALLY -> false;
        };
    }

    private static Set<Region> plannedRegions(Reading facts) {
        var regions = EnumSet.noneOf(Region.class);
        facts.plan().forEach(work -> regions.add(work.part().region()));
        return regions;
    }

    private static Set<Region> softerThanPlanned(Reading facts) {
        var likes = facts.visit().wishes().pressure();
        var regions = plannedRegions(facts);
        regions.removeIf(region -> !likes.containsKey(region)
                || requireNonNull(likes.get(region)) >= facts.plannedPressure(BodyPart.of(region)));
        return regions;
    }

    private static List<Effect> capsAsPreferred(Reading facts, Set<Region> regions) {
        var likes = facts.visit().wishes().pressure();
        return regions.stream()
                .map(region -> (Effect) new Effect.Cap(Area.of(region), requireNonNull(likes.get(region)))).toList();
    }

    private static Set<Region> notAgreed(Reading facts) {
        var regions = plannedRegions(facts);
        regions.removeAll(facts.visit().wishes().pressure().keySet());
        return regions;
    }

    private static List<Effect> agree(Reading facts, String id) {
        return notAgreed(facts).stream()
                .flatMap(region -> Stream.<Effect>of(
                        new Effect.Cap(Area.of(region), UNTIL_AGREED),
                        Effect.Ask.pressure(id, region)))
                .toList();
    }

    private static List<Effect> oneLevelLess(Reading facts) {
        var first = facts.visit().plan().first();
        var plan = facts.plan();
        return facts.plannedArea().sides().stream()
                .map(side -> {
                    int entered = Reading.highest(first, side);
                    int level = entered > 0 ? entered : Reading.highest(plan, side);
                    return (Effect) new Effect.Cap(Area.ofPart(side), Math.clamp(level - 1L, LIGHTEST, SORE_BEFORE));
                })
                .toList();
    }

    private ExperienceRules() {}
}
