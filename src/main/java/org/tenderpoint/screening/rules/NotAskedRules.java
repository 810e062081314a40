package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Conditions that were never asked count as possible (SCR-031 to SCR-033). A condition that no rule covers limits the
 * work to medium pressure or needs a doctor (SCR-999).
 */
final class NotAskedRules {

    /** Conditions with high stakes: unasked, they keep the work light. */
    private static final List<Condition> HIGH_STAKE = List.of(
            HERNIATED_DISC, OSTEOPOROSIS, RECENT_SURGERY, ANTICOAGULANT, BLEEDING_DISORDER, CLOT_HISTORY, CANCER_ACTIVE,
            CANCER_HISTORY, PREGNANCY, HEART_CONDITION, HIGH_BLOOD_PRESSURE, STROKE_HISTORY, RECENT_FRACTURE,
            RECENT_INJURY, LONG_TERM_STEROIDS, KIDNEY_OR_LIVER_DISEASE, SKIN_PROBLEM, IMPLANT, NEUROPATHY, DIABETES,
            EPILEPSY, ANEURYSM, IMMUNOSUPPRESSION, LYMPHOEDEMA, RECENT_INJECTION);

    private static final List<Condition> OTHER = List.of(
            FIBROMYALGIA, ARTHRITIS, LOW_PAIN_THRESHOLD, VARICOSE_VEINS, STOMACH_ULCER, ASTHMA_NSAID, ALLERGY,
            SCOLIOSIS,
            SPONDYLOLISTHESIS, HYPERMOBILITY, CHRONIC_PAIN_OTHER, NERVE_DISEASE, EXERTION_INTOLERANCE,
            SUPPORT_TO_DECIDE, OTHER_CONDITION);

    /** The questions about a condition that the client told in words. */
    private static final List<Detail> QUESTIONS = List.of(
            Detail.TOLD_TO_AVOID, Detail.BLOOD_HEART_BONE_SKIN_FEELING, Detail.IN_HOSPITAL, Detail.NEW_MEDICINE);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-031")
                    .about(CLOT_NOW_OR_SUSPECTED, INFECTION_OR_FEVER_NOW)
                    .when(facts -> facts.unknown(CLOT_NOW_OR_SUSPECTED) || facts.unknown(INFECTION_OR_FEVER_NOW))
                    .then(DEFER,
                            askFor(CLOT_NOW_OR_SUSPECTED),
                            askFor(INFECTION_OR_FEVER_NOW))
                    .traits(ScreeningTrait.OF_THE_DAY, ScreeningTrait.NOT_ASKED,
                            ScreeningTrait.CONDITIONS_MUST_BE_ASKED)
                    .source("CP", C),
            rule("SCR-032")
                    .about(with(HIGH_STAKE, LONG_TRAVEL_OR_IMMOBILISED, LONG_JOURNEY))
                    .when(Phrase.of("row.SCR-032.when", RowWords.inOrder(HIGH_STAKE)),
                            facts -> facts.anyUnknown(HIGH_STAKE)
                                    || facts.clotRisk() == Answer.UNKNOWN)
                    .then(ADAPT,
                            cap(ALL, 2),
                            without(ALL, BRUISE),
                            without(ALL, LOAD),
                            without(ALL, HOT_STONE, LYMPHATIC_DRAINAGE),
                            no(ALL, HEAT, PRONE_LONG, PERCUSSION),
                            noSpinalMovement(),
                            askEach(HIGH_STAKE),
                            when("clot_risk_not_known", facts -> facts.clotRisk() == Answer.UNKNOWN,
                                    askFor(LONG_TRAVEL_OR_IMMOBILISED), askFor(LONG_JOURNEY)))
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C),
            rule("SCR-033")
                    .about(Set.copyOf(OTHER))
                    .when(Phrase.of("row.SCR-033.when", RowWords.inOrder(OTHER)), facts -> facts.anyUnknown(OTHER))
                    .then(ADAPT, cap(ALL, 3), noSpinalMovement(), askEach(OTHER))
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C));

    /**
     * The guard, which catches conditions recorded as yes or unknown that no other row reads, and conditions told in
     * words.
     */
    static Row<Reading, ScreeningRow.Result> guard(Set<Condition> covered) {
        var bare = EnumSet.allOf(Condition.class);
        bare.removeAll(covered);
        bare.remove(OTHER_CONDITION);
        return rule("SCR-999")
                .about(with(List.copyOf(bare), OTHER_CONDITION))
                .when(facts -> bare.stream().anyMatch(facts::maybe) || notJudged(facts))
                .then(facts -> bare.stream().anyMatch(facts::maybe) || doctorFirst(facts) ? CLEARANCE : ADAPT,
                        when("told_in_words", NotAskedRules::notJudged, cap(ALL, 3),
                                cap(of(Region.NECK_FRONT), 1), without(ALL, LOAD)),
                        when("blood_heart_not_denied",
                                facts -> notJudged(facts)
                                        && facts.maybe(OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING),
                                cap(ALL, 2)),
                        when("blood_heart_touched",
                                facts -> notJudged(facts)
                                        && facts.yes(OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING),
                                ask("which_and_quiet")),
                        when("a_new_medicine",
                                facts -> notJudged(facts) && facts.yes(OTHER_CONDITION, Detail.NEW_MEDICINE),
                                ask("medicine", "which_medicine")),
                        note("not_covered_or_known", facts -> Stream.concat(
                                notJudged(facts)
                                        ? Stream.of(noted(
                                                doctorFirst(facts) ? "not_covered" : "not_known_well",
                                                clientsWords(facts)))
                                        : Stream.empty(),
                                bare.stream().filter(facts::maybe)
                                        .map(condition -> noted("not_covered", RowWords.of(condition))))
                                .toList()))
                .traits(ScreeningTrait.GUARD, ScreeningTrait.DOCTORS_WORD_IF_FORBIDDEN)
                .source("CP", C);
    }

    private static boolean notJudged(Reading facts) {
        return facts.yes(OTHER_CONDITION) && !withoutBearing(facts);
    }

    /**
     * Whether a therapist has judged it harmless for this client, or a clinician its words for all clients, and no
     * doctor forbids massage.
     */
    static boolean withoutBearing(Reading facts) {
        boolean judged = facts.yes(OTHER_CONDITION, Detail.NO_BEARING)
                && !facts.yes(OTHER_CONDITION, Detail.TOLD_TO_AVOID);
        return judged || facts.yes(OTHER_CONDITION, Detail.ON_LIST)
                && !facts.detail(OTHER_CONDITION, Detail.NO_BEARING).no()
                && QUESTIONS.stream().allMatch(detail -> facts.detail(OTHER_CONDITION, detail).no());
    }

    /**
     * Whether a doctor is needed first: for conditions in words that nobody has signed, an open question counts more
     * than a no.
     */
    private static boolean doctorFirst(Reading facts) {
        if (!notJudged(facts)) {
            return false;
        }
        boolean grave = facts.detail(OTHER_CONDITION, Detail.NO_BEARING).no()
                || facts.yes(OTHER_CONDITION, Detail.TOLD_TO_AVOID)
                || facts.yes(OTHER_CONDITION, Detail.IN_HOSPITAL);
        boolean open = facts.maybe(OTHER_CONDITION, Detail.TOLD_TO_AVOID)
                || facts.maybe(OTHER_CONDITION, Detail.IN_HOSPITAL)
                || facts.detail(OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING) == Answer.UNKNOWN
                || facts.yes(OTHER_CONDITION, Detail.BLOOD_HEART_BONE_SKIN_FEELING)
                        && facts.maybe(OTHER_CONDITION, Detail.NEW_MEDICINE);
        return grave || open && !facts.yes(OTHER_CONDITION, Detail.ON_LIST);
    }

    static Phrase clientsWords(Reading facts) {
        var text = facts.conditionAnswer(OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "");
        return text.isBlank() ? RowWords.of(OTHER_CONDITION) : Phrase.typed(text);
    }

    private static RowEffect askEach(List<Condition> conditions) {
        return all("ask_each",
                conditions.stream().map(condition -> askFor(condition)).toList());
    }

    private static Set<Condition> with(List<Condition> conditions, Condition... more) {
        var all = EnumSet.copyOf(List.of(more));
        all.addAll(conditions);
        return all;
    }

    private NotAskedRules() {}
}
