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
import org.tenderpoint.vocabulary.say.Phrase.Keyed;
import org.tenderpoint.vocabulary.say.Phrase.Place;
import org.tenderpoint.vocabulary.say.Phrase.Several;
import org.tenderpoint.vocabulary.say.Phrase.Typed;
import org.tenderpoint.vocabulary.say.Phrase.Within;

/** The only place where a phrase becomes words. */
public final class Say {

    private Say() {}

    /** In the language of whoever reads. */
    public static String it(Phrase phrase) {
        return argument(phrase).toString();
    }

    public static String in(Locale language, Phrase phrase) {
        return Texts.speaking(language, () -> it(phrase));
    }

    /** Numbers stay numbers, so that a text can choose its form by them. */
    private static Object argument(Phrase phrase) {
        return switch (phrase) {
            case Keyed keyed -> Texts.of(keyed.key(), keyed.with().stream().map(Say::argument).toArray());
            case Typed typed -> typed.words();
            case Count count -> count.number();
            case Day day -> Formats.here().day(day.date());
            case Place place -> place(place.area());
            case Within within -> Texts.small(it(within.phrase()));
            case Several several -> several.parts().stream().map(Say::it).distinct()
                    .collect(Collectors.joining(several.between().sign()));
        };
    }

    /** An area: "Whole body", or its parts, e.g. "Spine, shoulders, left". */
    public static String place(Area area) {
        if (area.isEverywhere()) {
            return Texts.of("body.everywhere");
        }
        var words = new ArrayList<String>();
        var rest = area;
        if (area.contains(Area.SPINE)) {
            words.add(Texts.of("body.spine"));
            rest = area.minus(Area.SPINE);
        }
        rest.parts().forEach(part -> words.add(part.label()));
        return sentence(words);
    }

    /** Labels begin with a capital letter; within a sentence only the first one does. */
    private static String sentence(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> i == 0 ? words.get(i) : Texts.small(words.get(i)))
                .collect(Collectors.joining(", "));
    }
}
