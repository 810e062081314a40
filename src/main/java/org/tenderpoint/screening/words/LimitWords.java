package org.tenderpoint.screening.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.say.Say;

/** The limits of pressure and of time in the words of the screening, for people who do not read rules. */
public final class LimitWords {

    private LimitWords() {}

    /**
     * A line for each limit, the one for most of the body first and those of time last; none where only the limits that
     * everyone has would be told.
     */
    public static List<String> in(Locale language, Ceilings ceilings, TimeLimits minutes) {
        return in(language, ceilings, List.of(), minutes);
    }

    /** @param besides what else is limited; of one place it stands in one line with its pressure */
    public static List<String> in(Locale language, Ceilings ceilings, List<Effect> besides, TimeLimits minutes) {
        return Texts.speaking(language, () -> {
            var lines = new ArrayList<String>();
            var effects = new ArrayList<Effect>();
            var everyones = ScreeningRules.CURRENT.ids(ScreeningTrait.EVERYONE);
            if (!ceilings.only(rule -> !everyones.contains(rule)).equals(Ceilings.NONE)) {
                int most = ceilings.bodyWide();
                boolean everywhere = ceilings.where(most).isEverywhere();
                if (most < Pressure.DEEPEST) {
                    lines.add(line(Texts.of(everywhere ? "body.everywhere" : "screening.ceilings.elsewhere"), most));
                }
                effects.addAll(places(ceilings));
            }
            effects.addAll(besides);
            EffectWords.lines(effects).stream().map(Say::it).forEach(lines::add);
            lines.addAll(MinutesWords.plain(minutes));
            return lines;
        });
    }

    private static List<Effect> places(Ceilings ceilings) {
        var places = new ArrayList<Effect>();
        for (int level = Pressure.DEEPEST - 1; level >= Pressure.NONE; level--) {
            var where = ceilings.where(level);
            if (level != ceilings.bodyWide() && !where.isEmpty()) {
                places.add(level == Pressure.NONE ? new Effect.AvoidRegion(where) : new Effect.Cap(where, level));
            }
        }
        return places;
    }

    private static String line(String place, int level) {
        return level == Pressure.NONE
                ? Texts.of("screening.effect.no_contact", place)
                : Texts.of("screening.effect.cap", place, level);
    }
}
