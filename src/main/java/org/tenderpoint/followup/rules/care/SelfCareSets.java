package org.tenderpoint.followup.rules.care;

import static org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/** The sets of offered items before facts withhold any (CARE-001…006). The first row that fits applies. */
final class SelfCareSets {

    /**
     * The items of a set.
     *
     * @param withholds items that the set itself withholds, with the reason
     */
    record OfferedItems(
            Function<CareCase, Collection<SelfCareItem>> items,
            BiFunction<CareCase, String, List<SelfCare.WithheldItem>> withholds) {}

    static List<SelfCare.WithheldItem> withheld(Row<CareCase, OfferedItems> row, CareCase c) {
        return row.then().withholds.apply(c, row.id());
    }

    static RuleEntry entry(Row<CareCase, OfferedItems> row) {
        return RuleEntry.of(row, RuleBookSection.SELF_CARE, row.when(), Phrase.NOTHING, Row.thenOf(row.id()),
                GoingAhead.THERAPIST,
                tags(row));
    }

    /** The tags of what it does in its examples. */
    private static RuleTags tags(Row<CareCase, OfferedItems> row) {
        var effects = BookExample.ofSelfCare().stream()
                .filter(example -> example.ruleId().equals(row.id()) && example.fires())
                .map(example -> CareCase.of(example.facts(), TriageRules.CURRENT.decide(example.facts())))
                .map(c -> row.then().items.apply(c).isEmpty() || !withheld(row, c).isEmpty()
                        ? RuleEffect.WITHHOLDS
                        : RuleEffect.OFFERS)
                .map(RuleTags::of)
                .toList();
        return RuleTags.all(effects);
    }

    private static final Set<SelfCareItem> TOPICALS = Set.copyOf(EnumSet.of(
            TOPICAL_MENTHOL_CAMPHOR,
            TOPICAL_CAPSAICIN,
            TOPICAL_ARNICA,
            TOPICAL_CBD,
            ORAL_TURMERIC_OR_TOPICAL_TURMERIC));

    /** Soreness now, 0 to 10, from which painkillers are offered. */
    private static final int PARACETAMOL_FROM = 4;
    private static final int NSAID_FROM = 5;

    private SelfCareSets() {}

    private static Row<CareCase, OfferedItems> rule(
            String id,
            Predicate<CareCase> fits,
            Function<CareCase, Collection<SelfCareItem>> items,
            BiFunction<CareCase, String, List<SelfCare.WithheldItem>> withholds) {
        return new Row<>(id, Set.of(),
                List.of(new Row.Case<>(Row.whenOf(id), fits, new OfferedItems(items, withholds))),
                "Seed A, Seed B", "C", Set.of(), Revision.FIRST);
    }

    static final List<Row<CareCase, OfferedItems>> SETS = List.of(
            rule(
                    "CARE-001",
                    c -> c.triage().level().atLeast(TriageLevel.URGENT),
                    c -> List.of(),
                    (_, _) -> List.of()),
            rule(
                    "CARE-002",
                    c -> c.triage().level() == TriageLevel.DOCTOR,
                    c -> List.of(REST, WATER, NO_STRENUOUS_EXERCISE_48H, OTC_PARACETAMOL, GENTLE_MOVEMENT),
                    SelfCareSets::noMovement),
            rule(
                    "CARE-006",
                    c -> c.triage().level() == TriageLevel.WATCH && c.triage().fired(FollowUpTrait.ANSWERS_MISSING)
                            || c.triage().level() == TriageLevel.THERAPIST
                                    && Stream.of(FollowUpTrait.UNSURE_SIGN, FollowUpTrait.READ_TODAY,
                                            FollowUpTrait.READ_NOW).anyMatch(c.triage()::fired),
                    c -> List.of(WATER, REST, GENTLE_MOVEMENT),
                    (_, _) -> List.of()),
            rule(
                    "CARE-003",
                    c -> c.triage().level() == TriageLevel.THERAPIST,
                    c -> {
                        var items = new ArrayList<>(List.of(
                                REST,
                                WATER,
                                GENTLE_MOVEMENT,
                                WARM_SHOWER,
                                COLD_PACK_WRAPPED,
                                NO_STRENUOUS_EXERCISE_48H,
                                AVOID_ALCOHOL_CAFFEINE_SUGAR));
                        if (c.nowAtLeast(PARACETAMOL_FROM)) {
                            items.add(OTC_PARACETAMOL);
                        }
                        return items;
                    },
                    (_, _) -> List.of()),
            rule(
                    "CARE-004",
                    c -> c.sore(),
                    c -> {
                        var items = EnumSet.of(
                                WATER,
                                GENTLE_MOVEMENT,
                                GENTLE_STRETCHING,
                                WALK,
                                EASY_YOGA,
                                WARM_SHOWER,
                                WARM_BATH,
                                EPSOM_BATH,
                                COLD_PACK_WRAPPED,
                                REST,
                                AVOID_ALCOHOL_CAFFEINE_SUGAR);
                        items.addAll(TOPICALS);
                        if (c.upTo(TWO_DAYS)) {
                            items.add(NO_STRENUOUS_EXERCISE_48H);
                        }
                        if (c.nowAtLeast(PARACETAMOL_FROM)) {
                            items.add(OTC_PARACETAMOL);
                        }
                        if (c.nowAtLeast(NSAID_FROM)) {
                            items.add(OTC_NSAID);
                        }
                        return items;
                    },
                    (_, _) -> List.of()),
            rule(
                    "CARE-005",
                    c -> true,
                    c -> c.upTo(TWO_DAYS)
                            ? List.of(WATER, GENTLE_MOVEMENT, NO_STRENUOUS_EXERCISE_48H)
                            : List.of(WATER, GENTLE_MOVEMENT),
                    (_, _) -> List.of()));

    private static List<SelfCare.WithheldItem> noMovement(CareCase c, String id) {
        var because = new ArrayList<RuleReason>();
        if (c.deficit()) {
            because.add(new RuleReason(id, Phrase.of("row.CARE-002.deficit")));
        }
        if (c.site()) {
            because.add(new RuleReason(id, Phrase.of("row.CARE-002.site")));
        }
        if (c.bone()) {
            because.add(new RuleReason(id, Phrase.of("row.CARE-002.bone")));
        }
        return because.isEmpty() ? List.of() : List.of(new SelfCare.WithheldItem(GENTLE_MOVEMENT, because));
    }
}
