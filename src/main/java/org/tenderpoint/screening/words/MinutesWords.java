package org.tenderpoint.screening.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.say.Say;

/** How long the work may take, in plain words. */
public final class MinutesWords {

    private MinutesWords() {}

    /** A line for all work together and one for soreness-prone work, each with what sets it. */
    public static List<String> of(TimeLimits limits) {
        var lines = new ArrayList<String>();
        limits.minutesTogether()
                .ifPresent(most -> lines.add(by(together(most), limits.shorterThan(soreOnly(limits)))));
        sore(limits).forEach((most, where) -> lines.add(by(sore(where, most), rules(limits, most))));
        return lines;
    }

    /** Each limit without the finding that sets it. */
    static List<String> plain(TimeLimits limits) {
        var lines = new ArrayList<String>();
        limits.minutesTogether().ifPresent(most -> lines.add(together(most)));
        sore(limits).forEach((most, where) -> lines.add(sore(where, most)));
        return lines;
    }

    private static String together(int most) {
        return Texts.of("screening.effect.minutes", most);
    }

    private static String sore(Area where, int most) {
        return Texts.of("screening.effect.minutes.soreness_prone", Say.place(where), most);
    }

    /** Where soreness-prone work may take how long. */
    private static Map<Integer, Area> sore(TimeLimits limits) {
        var places = new TreeMap<Integer, Area>();
        for (var side : Area.EVERYWHERE.sides()) {
            limits.sorenessProneAt(side).ifPresent(most -> places.merge(most, Area.ofPart(side), Area::or));
        }
        return places;
    }

    /** Work that takes longer than allowed, e.g. "75 minutes in total, today at most 60 (fibromyalgia)". */
    public static String of(TimeLimits.TooLong found) {
        var rules = Say.it(RuleNames.of(found.rules()));
        return found.sorenessProne()
                ? Texts.of("screening.time.soreness_prone", Say.place(found.where()), found.minutes(),
                        found.most(), rules)
                : Texts.of("screening.time.together", found.minutes(), found.most(), rules);
    }

    private static TimeLimits soreOnly(TimeLimits limits) {
        return new TimeLimits(limits.limits().stream().filter(TimeLimits.Limit::sorenessProne).toList());
    }

    private static Set<String> rules(TimeLimits limits, int most) {
        var rules = new TreeSet<String>();
        limits.limits().stream().filter(limit -> limit.sorenessProne() && limit.most() == most)
                .forEach(limit -> rules.add(limit.rule()));
        return rules;
    }

    private static String by(String words, Set<String> rules) {
        return Texts.of("screening.minutes.by", words, Say.it(RuleNames.of(rules)));
    }
}
