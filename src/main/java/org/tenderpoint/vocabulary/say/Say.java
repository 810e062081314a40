package org.tenderpoint.vocabulary.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.say.Phrase.Count;
import org.tenderpoint.vocabulary.say.Phrase.Day;
import org.tenderpoint.vocabulary.say.Phrase.InSentence;
import org.tenderpoint.vocabulary.say.Phrase.Joined;
import org.tenderpoint.vocabulary.say.Phrase.Keyed;
import org.tenderpoint.vocabulary.say.Phrase.Place;
import org.tenderpoint.vocabulary.say.Phrase.Rule;
import org.tenderpoint.vocabulary.say.Phrase.Separator;
import org.tenderpoint.vocabulary.say.Phrase.TimeOfDay;
import org.tenderpoint.vocabulary.say.Phrase.TimeTold;
import org.tenderpoint.vocabulary.say.Phrase.Typed;

/** The only place where a phrase becomes words. */
public final class Say {

    private Say() {}

    /** In the language of whoever reads. */
    public static String it(Phrase phrase) {
        return in(Texts.spoken(), phrase);
    }

    public static String in(Locale language, Phrase phrase) {
        return argument(language, phrase).toString();
    }

    /** Numbers stay numbers, so that a text can choose its form by them. */
    private static Object argument(Locale language, Phrase phrase) {
        return switch (phrase) {
            case Keyed keyed -> keyed(language, keyed);
            case Typed typed -> typed.words();
            case Count count -> count.number();
            case Day day -> Formats.hereIn(language).day(day.date());
            case TimeOfDay time -> Formats.hereIn(language).time(time.time());
            case Place place -> place(language, place.area());
            case TimeTold told -> told.time().wordsOn(language, told.on());
            case Rule rule -> rule.id();
            case InSentence within -> Texts.within(language, in(language, within.phrase()));
            case Joined several -> joined(several.parts().stream().map(part -> in(language, part)).distinct().toList(),
                    several.between());
        };
    }

    /** A sentence among parts ends with the last of them. */
    private static String joined(List<String> parts, Separator between) {
        var words = String.join(between.sign(), parts);
        return between == Separator.PARTS ? words.replace("." + between.sign(), between.sign()) : words;
    }

    /** A text that a later version no longer has is told by its key: what was recorded never breaks a page. */
    private static String keyed(Locale language, Keyed phrase) {
        return Texts.knows(phrase.key())
                ? Texts.in(language, phrase.key(),
                        phrase.with().stream().map(part -> argument(language, part)).toArray())
                : phrase.key();
    }

    /** An area: "Whole body", or its parts, e.g. "Spine, shoulders, left". */
    public static String place(Area area) {
        return place(Texts.spoken(), area);
    }

    private static String place(Locale language, Area area) {
        if (area.isEverywhere()) {
            return Texts.in(language, "body.everywhere");
        }
        var words = new ArrayList<String>();
        var rest = area;
        if (area.contains(Area.SPINE)) {
            words.add(Texts.in(language, "body.spine"));
            rest = area.minus(Area.SPINE);
        }
        rest.parts().forEach(part -> words.add(part.label(language)));
        return IntStream.range(0, words.size())
                .mapToObj(i -> i == 0 ? words.get(i) : Texts.within(language, words.get(i)))
                .collect(Collectors.joining(", "));
    }
}
