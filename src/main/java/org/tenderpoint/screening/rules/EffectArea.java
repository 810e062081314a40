package org.tenderpoint.screening.rules;

import java.util.function.Function;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Where an effect holds, in words and as a function of the facts.
 *
 * @param unnamedMeansAll it stands for regions that the client names; when none were named it may be anywhere
 */
record EffectArea(String words, Function<Reading, Area> area, boolean unnamedMeansAll) {

    static final EffectArea ALL = fixed("", Area.EVERYWHERE);
    static final EffectArea SPINE = fixed("the spine", Area.SPINE);
    static final EffectArea LEGS = fixed("the legs", Area.LEGS);
    static final EffectArea ARMS = fixed("the arms", Body.ARMS);
    static final EffectArea PAIN = new EffectArea("where it hurts", Reading::painArea, false);
    static final EffectArea SENSITIVE = new EffectArea("sensitive regions",
            facts -> Area.ofParts(facts.visit().wishes().sensitive()), false);
    static final EffectArea DISC = new EffectArea("the disc's area",
            facts -> Body.disc(facts.choice(Condition.HERNIATED_DISC, Detail.LEVEL)), false);
    static final EffectArea NERVE_PATH = new EffectArea("the nerve's path",
            facts -> Body.path(facts.choice(Condition.HERNIATED_DISC, Detail.LEVEL)), false);
    static final EffectArea DRAINED = new EffectArea("what the removed lymph nodes drained",
            facts -> Body.drainedBy(facts.regions(Condition.CANCER_HISTORY)), false);

    static EffectArea fixed(String words, Area area) {
        return new EffectArea(words, _ -> area, false);
    }

    /** Fixed regions, named by their codes with spaces. */
    static EffectArea of(Region... regions) {
        var words = new StringBuilder();
        for (var region : regions) {
            words.append(words.isEmpty() ? "" : ", ").append(RowWords.plain(region));
        }
        return fixed(words.toString(), Area.of(regions));
    }

    /** The regions told with a condition. */
    static EffectArea regionsOf(Condition condition) {
        return new EffectArea("its regions", facts -> facts.regions(condition), true);
    }

    /** The neighbours of the regions told with a condition. */
    static EffectArea near(Condition condition) {
        return new EffectArea("near it", facts -> Body.near(facts.regions(condition)), true);
    }

    EffectArea or(EffectArea other) {
        return new EffectArea(
                words + " and " + other.words,
                facts -> unnamed(facts) || other.unnamed(facts)
                        ? Area.NOWHERE
                        : area.apply(facts).or(other.area.apply(facts)),
                unnamedMeansAll || other.unnamedMeansAll);
    }

    /** Whether the client named no region where one was to be named. */
    boolean unnamed(Reading facts) {
        return unnamedMeansAll && area.apply(facts).isEmpty();
    }

    /** The area; everywhere when the client named none. */
    Area in(Reading facts) {
        return unnamed(facts) ? Area.EVERYWHERE : area.apply(facts);
    }

    /** {@code on the legs}, {@code near it}, {@code where it hurts}; empty for the whole body. */
    String at() {
        return words.isEmpty() ? "" : (words.startsWith("near ") || words.startsWith("where ") ? " " : " on ") + words;
    }
}
