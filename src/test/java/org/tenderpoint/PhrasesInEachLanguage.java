package org.tenderpoint;

import java.util.Locale;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.say.Phrase;

/** What rules say, looked up in the bundles of each language of staff. */
public final class PhrasesInEachLanguage {

    private PhrasesInEachLanguage() {}

    public static void haveTexts(Stream<Phrase> phrases) {
        Missing.none("Texts of rules that are missing",
                phrases.distinct().flatMap(Phrase::keys).distinct().sorted().flatMap(key -> Stream
                        .of(Locale.ENGLISH, Locale.GERMAN)
                        .filter(language -> Texts.speaking(language, () -> Texts.find(key)).isEmpty())
                        .map(language -> key + " (" + language + ")")),
                "Write them in src/main/resources/i18n/row.properties and row_de.properties.");
    }
}
