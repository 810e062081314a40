package org.tenderpoint.vocabulary.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

class PhraseTest {

    private static final Phrase PLACE = Phrase.of("body.pressure.at_most", 2);

    @Test
    void isSaidInTheLanguageOfWhoeverReads() {
        assertThat(Say.in(Locale.ENGLISH, PLACE)).isEqualTo("2 at most");
        assertThat(Say.in(Locale.GERMAN, PLACE)).isEqualTo("höchstens 2");
    }

    @Test
    void wordsAndPlacesWithinItFollowTheLanguage() {
        var phrase = Phrase.of("body.part", Modality.DEEP_TISSUE, BodyPart.left(Region.LOWER_BACK));

        assertThat(Say.in(Locale.ENGLISH, phrase)).isEqualTo("Deep tissue, Lower back, left");
        assertThat(Say.in(Locale.GERMAN, phrase)).isEqualTo("Tiefengewebe, Unterer Rücken, links");
    }

    @Test
    void withinASentenceEnglishWordsAreSmallAndGermanNounsAreNot() {
        var phrase = Phrase.of(Region.LOWER_BACK).within();

        assertThat(Say.in(Locale.ENGLISH, phrase)).isEqualTo("lower back");
        assertThat(Say.in(Locale.GERMAN, phrase)).isEqualTo("Unterer Rücken");
    }

    @Test
    void aTimeIsSaidByTheClockOfTheCountryAndTheLanguage() {
        var phrase = Phrase.of("session.times.written", LocalDate.of(2026, 11, 5), LocalTime.of(14, 5),
                LocalTime.of(15, 0));

        Formats.settle(Country.of("US").orElseThrow());
        try {
            assertThat(Say.in(Locale.ENGLISH, phrase))
                    .isEqualTo("Thu, November 5, 2:05\u00a0PM \u2013 3:00\u00a0PM");
            assertThat(Say.in(Locale.GERMAN, phrase)).endsWith("14:05 \u2013 15:00");
        } finally {
            Formats.settle(Country.ELSEWHERE);
        }
    }

    @Test
    void severalAreSaidOnceEach() {
        assertThat(Say.in(Locale.ENGLISH, Phrase.sentences(List.of(PLACE, Phrase.NOTHING, PLACE))))
                .isEqualTo("2 at most");
        assertThat(Say.in(Locale.ENGLISH, Phrase.parts(List.of(PLACE, Phrase.typed("as typed")))))
                .isEqualTo("2 at most; as typed");
        assertThat(Phrase.words(List.of())).isEqualTo(Phrase.NOTHING);
    }

    @Test
    void whatAllSayIsSaidOnceAndTheRestOfEach() {
        var back = Phrase.sentences(List.of(Phrase.typed("Ask first."), Phrase.typed("It hurts.")));
        var neck = Phrase.sentences(List.of(Phrase.typed("It turns."), Phrase.typed("Ask first.")));

        var ofAll = Phrase.inAll(List.of(back, neck));

        assertThat(Say.it(ofAll)).isEqualTo("Ask first.");
        assertThat(Say.it(back.without(ofAll))).isEqualTo("It hurts.");
        assertThat(Phrase.typed("Ask first.").without(ofAll)).isEqualTo(Phrase.NOTHING);
        assertThat(Phrase.inAll(List.of(back, Phrase.NOTHING))).isEqualTo(Phrase.NOTHING);
        assertThat(Phrase.inAll(List.of(back))).isEqualTo(Phrase.NOTHING);
    }

    @Test
    void whatIsStoredIsReadAgain() {
        bothWays(PLACE, "{\"say\":\"body.pressure.at_most\",\"with\":[2]}");
        bothWays(Phrase.of(Region.NECK), "{\"say\":\"region.neck\"}");
        bothWays(Phrase.of(Region.NECK).within(), "{\"within\":{\"say\":\"region.neck\"}}");
        bothWays(Phrase.of("body.part", Area.EVERYWHERE, LocalDate.of(2026, 3, 2)),
                "{\"say\":\"body.part\",\"with\":[{\"place\":\"all\"},{\"day\":\"2026-03-02\"}]}");
        bothWays(Phrase.of("body.part", Area.EVERYWHERE, LocalTime.of(9, 30)),
                "{\"say\":\"body.part\",\"with\":[{\"place\":\"all\"},{\"time\":\"09:30\"}]}");
        bothWays(Phrase.parts(List.of(Phrase.of(Region.NECK), Phrase.typed("my own"))),
                "{\"parts\":[{\"say\":\"region.neck\"},\"my own\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moved to Friday", "{\"say\":\"region.neck\"}", "\"quoted\"", "12"})
    void whatSomebodyTypedStaysWhatTheyTyped(String typed) {
        var phrase = Phrase.typed(typed);

        assertThat(Phrase.read(phrase.stored())).isEqualTo(phrase);
        assertThat(Say.in(Locale.GERMAN, phrase)).isEqualTo(typed);
        assertThat(Json.read(Json.write(phrase), Phrase.class)).isEqualTo(phrase);
    }

    @Test
    void plainTextOrADoubleCannotBeSlippedIn() {
        assertThatThrownBy(() -> Phrase.of("body.part", "lower back")).hasMessageContaining("every language");
        assertThatThrownBy(() -> Phrase.of("body.part", 1.5)).hasMessageContaining("every language");
    }

    private static void bothWays(Phrase phrase, String stored) {
        assertThat(phrase.stored()).isEqualTo(stored);
        assertThat(Phrase.read(stored)).isEqualTo(phrase);
    }
}
