package org.tenderpoint.intake.own;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tenderpoint.intake.own.AskedQuestion.Choice;
import org.tenderpoint.intake.own.AskedQuestion.Kind;
import org.tenderpoint.platform.Coded;

/**
 * A question that a practice has written itself.
 *
 * @param words by language; in the practice's at least
 * @param options what can be chosen; none for the other kinds
 */
public record OwnQuestion(String key, Place place, Kind kind, Map<String, String> words, List<Option> options) {

    /** Where it stands: below the program's questions of a section, or last. */
    public enum Place implements Coded {
        SPINE_JOINTS,
        HEART_BLOOD,
        SKIN_FEELING,
        OTHER_HEALTH,
        SURGERY_INJURY,
        PREFERENCES,
        END
    }

    /** @param words by language; where one is missing, in the practice's */
    public record Option(String code, Map<String, String> words) {

        public Option {
            words = Map.copyOf(words);
        }
    }

    public OwnQuestion {
        words = Map.copyOf(words);
        options = List.copyOf(options);
    }

    /** The question as it is put in this language; where it has no words in it, in the practice's. */
    AskedQuestion in(Locale wanted, Locale practice) {
        var language = Stream.of(wanted.getLanguage(), practice.getLanguage()).filter(words::containsKey).findFirst()
                .orElseGet(() -> words.keySet().stream().sorted().findFirst().orElse(""));
        return new AskedQuestion(
                key, kind, language, words.getOrDefault(language, ""),
                options.stream().map(one -> new Choice(
                        one.code,
                        one.words.getOrDefault(language, one.words.getOrDefault(practice.getLanguage(), one.code))))
                        .toList());
    }
}
