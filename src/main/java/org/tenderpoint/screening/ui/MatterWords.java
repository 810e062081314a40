package org.tenderpoint.screening.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.ReadFirst.Change;
import org.tenderpoint.screening.rules.ReadFirst.ChangedArea;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What of the plan a finding changes, as the words that open its line. */
final class MatterWords {

    private MatterWords() {}

    /** A line for each change; the same change at several places is one. */
    static List<String> of(List<ChangedArea> matters) {
        Map<Change, Area> places = new LinkedHashMap<>();
        matters.forEach(matter -> places.merge(matter.change(), matter.where(), Area::or));
        return places.entrySet().stream()
                .map(change -> words(change.getKey(), within(Phrase.of(change.getValue()))))
                .toList();
    }

    private static String within(Phrase phrase) {
        return Say.it(phrase.within());
    }

    private static String words(Change change, String place) {
        return switch (change) {
            case Change.TooDeep(int planned, int most) when most == 0 ->
                    Texts.of("screening.matter.no_contact", planned, place);
            case Change.TooDeep(int planned, int most) ->
                    Texts.of("screening.matter.too_deep", planned, place, most);
            case Change.LeftOut(var kind) -> Texts.of("screening.matter.left_out", Texts.label(kind), place);
            case Change.WithoutTechnique(var kind, var technique) ->
                    Texts.of("screening.matter.technique", Texts.label(kind), place, within(Phrase.of(technique)));
            case Change.TooLong(boolean here, int minutes, int most) when here ->
                    Texts.of("screening.matter.too_long.at", minutes, place, most);
            case Change.TooLong(_, int minutes, int most) ->
                    Texts.of("screening.matter.too_long", minutes, most);
        };
    }
}
