package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** Random facts for tests of other packages. */
public final class SomeScreeningFacts {

    private SomeScreeningFacts() {}

    public static List<ScreeningFacts> drawn(int count) {
        return LongStream.range(0, count).mapToObj(seed -> new RandomFacts(seed).nextOfBoth()).toList();
    }

    /** Decisions on drawn facts, in all versions, half of them with answers, a doctor's word and overrides. */
    public static Stream<ScreeningDecision> decided(int count) {
        return LongStream.range(0, count).mapToObj(SomeScreeningFacts::decided);
    }

    private static ScreeningDecision decided(long seed) {
        var random = new Random(seed);
        var facts = new RandomFacts(seed).nextOfBoth();
        var version = RuleSetVersion.KNOWN.get(random.nextInt(RuleSetVersion.KNOWN.size()));
        var first = ScreeningRules.inVersion(version).decide(facts);
        if (random.nextBoolean()) {
            return first;
        }
        var later = facts.visit().with();
        first.openAsks().stream().flatMap(open -> open.keys().stream()).forEach(key -> {
            switch (random.nextInt(5)) {
                case 3 -> later.asks(asks -> asks.withAnswered(Set.of(key)));
                case 4 -> later.asks(asks -> asks.withDismissed(Set.of(key)));
                default -> later.asks(asks -> asks.with(key, Answer.values()[random.nextInt(Answer.values().length)]));
            }
        });
        var ids = new HashSet<String>();
        var conditions = new HashSet<Condition>();
        var overrides = new ArrayList<EffectOverride>();
        for (var finding : first.findings()) {
            if (random.nextInt(3) == 0) {
                ids.add(finding.id());
                conditions.addAll(finding.about());
            }
            if (random.nextInt(4) == 0) {
                overrides.add(new EffectOverride(finding.id(), EffectOverride.RESULT, Set.of()));
            }
            finding.effects().stream().filter(_ -> random.nextInt(3) == 0)
                    .forEach(effect -> overrides.add(override(finding, effect, random)));
        }
        var limits = new MedicalClearance.Limits(OptionalInt.of(random.nextInt(5)), Set.of());
        later.clearance(new MedicalClearance(
                facts.client().day().minusDays(random.nextInt(100)), "Dr Okafor", ids, conditions, Set.of(),
                Optional.empty(), Optional.of(limits).filter(_ -> random.nextBoolean()), Optional.empty()));
        return ScreeningRules.inVersion(version).decide(new ScreeningFacts(facts.client(), later.build()), overrides);
    }

    private static EffectOverride override(Finding finding, Effect effect, Random random) {
        var regions = Region.values();
        return new EffectOverride(
                finding.id(),
                random.nextBoolean() || effect.codes().isEmpty() ? effect.key() : new TreeSet<>(effect.codes()).first(),
                random.nextBoolean() ? Set.of() : Set.of(BodyPart.of(regions[random.nextInt(regions.length)])));
    }
}
