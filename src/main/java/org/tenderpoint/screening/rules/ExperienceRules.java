package org.tenderpoint.screening.rules;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;

/** Experience, preference, pain now and age (SCR-400 to SCR-412, SCR-417 to SCR-421). */
final class ExperienceRules {

    /** Pressure: where none was agreed, and for who is usually sore afterwards. */
    private static final int UNTIL_AGREED = 3;
    private static final int SORE_BEFORE = 3;
    private static final int LIGHTEST = 1;
    private static final int SORE_MINUTES = 15;

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-400")
                    .when("fewer than " + USED_TO_MASSAGE + " massages in the last " + months(A_YEAR)
                            + ", or not known how many",
                            facts -> facts.newToMassage().maybe())
                    .then(ADAPT,
                            cap(ALL, 3),
                            note("start at 2–3; ask within the first 5 min and at each region; one level more next"
                                    + " session only after a follow-up that was as expected, or soreness of at most 3"))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-401")
                    .when("fewer than " + USED_TO_MASSAGE + " massages in the last " + months(A_YEAR)
                            + " or not known, and a soreness-prone modality planned",
                            facts -> facts.newToMassage().maybe()
                                    && facts.plans(work -> work.modality().sorenessProne()))
                    .then(ADAPT,
                            note("first session at most 20 min of it; explain soreness of 24–48 h"),
                            ask("Is soreness tomorrow all right for you?"))
                    .source("Seed A", C),
            rule("SCR-404")
                    .when("the client likes less than is planned on a region",
                            facts -> !softerThanPlanned(facts).isEmpty())
                    .then(ADAPT, other("pressure at most what the client likes there",
                            facts -> capsAsPreferred(facts, softerThanPlanned(facts))))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-405")
                    .when("a region is planned whose pressure was not agreed", facts -> !notAgreed(facts).isEmpty())
                    .then(ADAPT,
                            new RowEffect(
                                    "pressure at most " + UNTIL_AGREED + " there; ask how firm the client likes it",
                                    ExperienceRules::agree, (_, _) -> Optional.empty(),
                                    RuleTags.of(RuleEffect.LESS_PRESSURE, RuleEffect.ASKS)))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-406")
                    .when("sensitive regions", facts -> !facts.visit().wishes().sensitive().isEmpty())
                    .then(ADAPT, cap(SENSITIVE, 2), no(SENSITIVE, POINT_PRESSURE))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-407")
                    .when("regions that the client wants left out", facts -> !facts.visit().wishes().avoid().isEmpty())
                    .then(ADAPT, leaveOut(new EffectArea("those regions",
                            facts -> Area.ofParts(facts.visit().wishes().avoid()), false)))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("consent; S", B),
            rule("SCR-408")
                    .when("pain now of " + STRONG + " or more", facts -> facts.painAtLeast(STRONG))
                    .then(ADAPT, cap(PAIN, 2),
                            askLimiting("", "Is it new or sudden?", see(Deadline.SOON), cap(PAIN, 1)))
                    .traits(ScreeningTrait.HELD_BACK_BY_ALARM, ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-409")
                    .when("pain now of " + MIDDLING + " to " + (STRONG - 1),
                            facts -> facts.painAtLeast(MIDDLING) && !facts.painAtLeast(STRONG))
                    .then(ADAPT, cap(PAIN, 3))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-410")
                    .when("pain now was not asked", facts -> facts.pain().isEmpty())
                    .then(ADAPT,
                            askForFact("How strong is the pain now, from 0 to " + WORST + ", and where?", false,
                                    Effect.Ask.Place.VISIT),
                            cap(ALL, 3))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("CP", C),
            rule("SCR-411")
                    .when("usually sore after massage",
                            facts -> facts.visit().effort().soreBefore() == SideEffectsBefore.USUALLY)
                    .then(ADAPT,
                            cap(ALL, SORE_BEFORE),
                            other("one level below the plan as first entered, at least " + LIGHTEST,
                                    ExperienceRules::oneLevelLess),
                            minutesOfSorenessProne(SORE_MINUTES),
                            note("at most one soreness-prone modality"))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A, Seed B", C),
            rule("SCR-412")
                    .when("sometimes sore after massage, or not asked", ExperienceRules::maybeSore)
                    .then(ADAPT,
                            cap(ALL, 4),
                            note("offer one level less"),
                            when("not asked", facts -> facts.visit().effort().soreBefore() == SideEffectsBefore.UNKNOWN,
                                    askForFact("Sore after a massage before?", true, Effect.Ask.Place.INTAKE)))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("Seed A", C),
            rule("SCR-417")
                    .when(OLD + " or older, and pressure of " + DEEP + " or more is planned",
                            facts -> facts.aged(OLD).yes()
                                    && facts.plans(work -> work.pressure() >= DEEP))
                    .then(ADAPT, cap(ALL, 3))
                    .traits(ScreeningTrait.LEAVES_MODALITIES)
                    .source("W, S", B_C),
            rule("SCR-418")
                    .when("younger than " + ADULT + ", or age not known", facts -> facts.youngerThan(ADULT).maybe())
                    .then("adapt; age not known: clear", facts -> facts.age().isEmpty() ? CLEAR : ADAPT,
                            when("not known", facts -> facts.age().isEmpty(),
                                    askForFact("Date of birth?", true, Effect.Ask.Place.CLIENT)),
                            when("younger than " + ADULT + "", facts -> facts.youngerThan(ADULT).yes(),
                                    consent("Guardian's written consent?")),
                            when("younger than " + NOT_ALONE_BELOW, facts -> facts.youngerThan(NOT_ALONE_BELOW).yes(),
                                    note("guardian present"), cap(ALL, 3)))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("CP", C),
            rule("SCR-420")
                    .when("always", _ -> true)
                    .then(CLEAR,
                            cap(of(NECK_FRONT), 2),
                            cap(of(FACE_JAW, ABDOMEN), 3),
                            no(of(NECK_FRONT, ABDOMEN), POINT_PRESSURE, PERCUSSION),
                            no(of(LOWER_BACK), PERCUSSION),
                            without(of(NECK_FRONT), CUPPING, IASTM))
                    .traits(ScreeningTrait.EVERYONE, ScreeningTrait.LEAVES_MODALITIES)
                    .source("S (endangerment sites)", B),
            rule("SCR-421")
                    .when("a planned region hurts now, and the last session ended less than " + TWO_DAYS + " hours ago",
                            facts -> facts.visit().effort().hoursSinceLastSession().orElse(TWO_DAYS) < TWO_DAYS
                                    && facts.painArea().meets(facts.planned()))
                    .then(ADAPT, cap(new EffectArea("the planned regions that hurt",
                            facts -> facts.painArea().and(facts.planned()), false), 2))
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
        return facts.planned().sides().stream()
                .map(side -> {
                    int entered = Reading.highest(first, side);
                    int level = entered > 0 ? entered : Reading.highest(plan, side);
                    return (Effect) new Effect.Cap(Area.ofPart(side), Math.clamp(level - 1L, LIGHTEST, SORE_BEFORE));
                })
                .toList();
    }

    private ExperienceRules() {}
}
