package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What was never asked is treated as if it might be there (SCR-031 to SCR-033), and what no rule covers goes to the
 * doctor (SCR-999).
 */
final class NotAskedRules {

    /** Conditions with so much at stake that silence keeps the work light. */
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
                    .about(with(HIGH_STAKE, LONG_TRAVEL_OR_IMMOBILISED))
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
                                    askFor(LONG_TRAVEL_OR_IMMOBILISED)))
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C),
            rule("SCR-033")
                    .about(Set.copyOf(OTHER))
                    .when(Phrase.of("row.SCR-033.when", RowWords.inOrder(OTHER)), facts -> facts.anyUnknown(OTHER))
                    .then(ADAPT, cap(ALL, 3), noSpinalMovement(), askEach(OTHER))
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C));

    /**
     * The guard that stays: a condition recorded as yes or unknown that no other row reads, and what the client told in
     * words.
     */
    static Row<Reading, ScreeningRow.Result> guard(Set<Condition> covered) {
        var bare = EnumSet.allOf(Condition.class);
        bare.removeAll(covered);
        bare.remove(OTHER_CONDITION);
        return rule("SCR-999")
                .about(with(List.copyOf(bare), OTHER_CONDITION))
                .when(facts -> bare.stream().anyMatch(facts::maybe) || notJudged(facts))
                .then(CLEARANCE, note("not_covered_rules_ask", facts -> Stream.concat(
                        notJudged(facts) ? Stream.of(told(facts)) : Stream.empty(),
                        bare.stream().filter(facts::maybe).map(RowWords::of))
                        .map(what -> noted("not_covered", what))
                        .toList()))
                .traits(ScreeningTrait.GUARD)
                .source("CP", C);
    }

    private static boolean notJudged(Reading facts) {
        return facts.yes(OTHER_CONDITION) && !facts.yes(OTHER_CONDITION, Detail.NO_BEARING);
    }

    /** What was told in words. */
    static Phrase told(Reading facts) {
        var text = facts.told(OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "");
        return text.isBlank() ? RowWords.of(OTHER_CONDITION) : Phrase.typed(text);
    }

    private static RowEffect askEach(List<Condition> conditions) {
        return all("ask_each",
                conditions.stream().map(condition -> askFor(condition)).toList());
    }

    private static Set<Condition> with(List<Condition> conditions, Condition more) {
        var all = EnumSet.of(more);
        all.addAll(conditions);
        return all;
    }

    private NotAskedRules() {}
}
