package org.tenderpoint.screening.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Where an effect applies, as text and as a function of the facts.
 *
 * @param words empty for the whole body
 * @param at the form of sentences with this place: {@code .on} the legs, {@code .at} where it hurts
 * @param unnamedMeansAll whether it stands for regions that the client names, and so for everywhere if none was named
 */
record EffectArea(Phrase words, String at, Function<Reading, Area> area, boolean unnamedMeansAll) {

    private static final String ON = ".on";

    static final EffectArea ALL = new EffectArea(Phrase.NOTHING, "", _ -> Area.EVERYWHERE, false);
    static final EffectArea SPINE = fixed("spine", Area.SPINE);
    static final EffectArea LEGS = fixed("legs", Area.LEGS);
    static final EffectArea ARMS = fixed("arms", Body.ARMS);
    static final EffectArea PAIN = atPlace("where_hurts", Reading::painArea);
    static final EffectArea SENSITIVE = fromFacts("sensitive_regions",
            facts -> Area.ofParts(facts.visit().wishes().sensitive()));
    static final EffectArea DISC = fromFacts("disc_area",
            facts -> Body.disc(facts.choice(Condition.HERNIATED_DISC, Detail.LEVEL)));
    static final EffectArea NERVE_PATH = fromFacts("nerve_path",
            facts -> Body.nervePath(facts.choice(Condition.HERNIATED_DISC, Detail.LEVEL)));
    static final EffectArea DRAINED = fromFacts("what_removed_lymph_nodes",
            facts -> Body.drainedBy(facts.regions(Condition.CANCER_HISTORY)));

    /** A fixed part of the body with the text {@code row.area.<sign>}. */
    static EffectArea fixed(String sign, Area area) {
        return fromFacts(sign, _ -> area);
    }

    /** A part of the body that depends on the facts, with the text {@code row.area.<sign>}. */
    static EffectArea fromFacts(String sign, Function<Reading, Area> area) {
        return new EffectArea(Phrase.of("row.area." + sign), ON, area, false);
    }

    private static EffectArea atPlace(String sign, Function<Reading, Area> area) {
        return new EffectArea(Phrase.of("row.area." + sign), ".at", area, false);
    }

    static EffectArea of(Region... regions) {
        return new EffectArea(RowWords.inOrder(List.of(regions)), ON, _ -> Area.of(regions), false);
    }

    static EffectArea regionsOf(Condition condition) {
        return fromFacts("its_regions", facts -> facts.regions(condition)).orEverywhere();
    }

    /** The neighbours of the regions named for a condition. */
    static EffectArea near(Condition condition) {
        return atPlace("near", facts -> Body.near(facts.regions(condition))).orEverywhere();
    }

    /** The same; everywhere if the client should have named it and did not. */
    EffectArea orEverywhere() {
        return new EffectArea(words, at, area, true);
    }

    EffectArea or(EffectArea other) {
        return new EffectArea(
                Phrase.of("row.form.and", words, other.words),
                at,
                facts -> unnamed(facts) || other.unnamed(facts)
                        ? Area.NOWHERE
                        : area.apply(facts).or(other.area.apply(facts)),
                unnamedMeansAll || other.unnamedMeansAll);
    }

    /** Whether the client should have named a region and did not. */
    boolean unnamed(Reading facts) {
        return unnamedMeansAll && area.apply(facts).isEmpty();
    }

    /** The area; everywhere if the client should have named it and did not. */
    Area in(Reading facts) {
        return unnamed(facts) ? Area.EVERYWHERE : area.apply(facts);
    }

    /** A phrase about this place, with the form {@code row.form.<form>} and its variant for the kind of place. */
    Phrase phrase(String form, Object... with) {
        return words.isEmpty()
                ? Phrase.of("row.form." + form, with)
                : Phrase.of("row.form." + form + at, Stream.concat(Arrays.stream(with), Stream.of(words)).toArray());
    }
}
