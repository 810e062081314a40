package org.tenderpoint.screening;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.RowPrints;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.SomeScreeningFacts;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** What the screening rows of a version do with facts that were stored once and for all, as decisions store them. */
public final class DeliveredScreenings {

    private static final int DRAWN = 300;

    /** What these tell is put together from other rows and from the plan, and is not their own words. */
    private static final Set<String> TELL_OF_OTHERS = Set.of("SCR-301", "SCR-303", "SCR-402", "SCR-403", "SCR-422",
            "SCR-999");

    private DeliveredScreenings() {}

    /** The cases that show each row, and some drawn at random. */
    public static List<String> facts() {
        return Stream.concat(
                RuleExamples.all().stream().map(RuleExample::facts), SomeScreeningFacts.drawn(DRAWN).stream())
                .map(facts -> Json.write(FactsSnapshot.of(facts)))
                .distinct()
                .toList();
    }

    /** What stored facts say, to compare them. */
    public static Set<?> values(List<String> stored) {
        return stored.stream().map(line -> Json.read(line, FactsSnapshot.class)).collect(Collectors.toSet());
    }

    public static SortedMap<String, String> prints(RuleSetVersion version, List<String> stored) {
        var rules = ScreeningRules.inVersion(version);
        var prints = new RowPrints();
        for (int i = 0; i < stored.size(); i++) {
            int nth = i;
            Json.read(stored.get(i), FactsSnapshot.class).decide(rules).findings().forEach(finding -> prints.said(
                    nth, finding.id(),
                    finding.level().code() + finding.effects().stream()
                            .filter(effect -> !(effect instanceof Effect.Note)
                                    || !TELL_OF_OTHERS.contains(finding.id()))
                            .map(DeliveredScreenings::code)
                            .sorted()
                            .collect(Collectors.joining("|"))));
        }
        return prints.prints();
    }

    /** An effect by its code and place; a note by its words, which are all that it is. */
    private static String code(Effect effect) {
        return EffectWords.kind(effect) + " " + effect.key() + "@" + EffectWords.where(effect);
    }
}
