package org.tenderpoint.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;
import org.tenderpoint.vocabulary.facts.ToldTime.Period;

class ToldTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0} is kept as {1} and is at most {2}")
    @CsvSource({
            "2024, 2024@2026-11-20, 2024-12-31", "March 2024, 2024-03@2026-11-20, 2024-03-31",
            "2/2024, 2024-02@2026-11-20, 2024-02-29", "2026, 2026@2026-11-20, 2026-11-20",
            "November 2026, 2026-11@2026-11-20, 2026-11-20", "3 weeks ago, P3W@2026-11-20, 2026-10-30",
            "a year ago, P1Y@2026-11-20, 2025-11-20", "vor 2 Monaten, P2M@2026-11-20, 2026-09-20",
            "yesterday, 2026-11-19, 2026-11-19", "today, 2026-11-20, 2026-11-20",
            "12 March 2024, 2024-03-12, 2024-03-12"
    })
    void itIsKeptAsItWasSaidAndRulesCountFromTheLatestDayThatItCanMean(String typed, String value, LocalDate latest) {
        var told = ToldTime.typed(typed, TODAY).orElseThrow();
        assertThat(told.value()).isEqualTo(value);
        assertThat(told.latest()).isEqualTo(latest);
        assertThat(ToldTime.parse(value)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-12-31", "December 2026, 2026-12-31", "21.11.2026, 2026-11-21"})
    void aTimeToComeStaysOneSoThatItCanBeRefused(String typed, LocalDate latest) {
        assertThat(ToldTime.typed(typed, TODAY).map(ToldTime::latest)).contains(latest);
    }

    @ParameterizedTest
    @CsvSource({"ACUTE, acute@2026-11-20, 2026-11-20", "SUBACUTE, subacute@2026-11-20, 2026-10-09",
            "CHRONIC, chronic@2026-11-20, 2026-08-27"})
    void aPeriodKeepsTheDayOnWhichItWasSaidAndCountsFromItsEnd(Period period, String value, LocalDate latest) {
        var told = ToldTime.of(period, TODAY);
        assertThat(told.value()).isEqualTo(value);
        assertThat(told.latest()).isEqualTo(latest);
        assertThat(told.period()).contains(period);
        assertThat(Period.at(latest, TODAY)).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0} is told as {1}, in German as {2}, on the same day as {3}")
    @CsvSource(delimiter = '|', textBlock = """
            chronic@2026-11-03 | Over 12 weeks (as said on 3 November 2026) | Über 12 Wochen (gesagt am 3. November 2026) | Over 12 weeks
            acute@2026-11-03 | Under 6 weeks (as said on 3 November 2026) | Weniger als 6 Wochen (gesagt am 3. November 2026) | Under 6 weeks
            P1W@2026-11-03 | 1 week ago (as said on 3 November 2026) | vor einer Woche (gesagt am 3. November 2026) | 1 week ago
            P10D@2026-11-03 | 10 days ago (as said on 3 November 2026) | vor 10 Tagen (gesagt am 3. November 2026) | 10 days ago
            P2M@2026-11-03 | 2 months ago (as said on 3 November 2026) | vor 2 Monaten (gesagt am 3. November 2026) | 2 months ago
            P1Y@2026-11-03 | 1 year ago (as said on 3 November 2026) | vor einem Jahr (gesagt am 3. November 2026) | 1 year ago
            2024-03@2026-11-03 | March 2024 | März 2024 | March 2024
            2024@2026-11-03 | 2024 | 2024 | 2024
            2024-03-12 | 12 March 2024 | 12. März 2024 | 12 March 2024
            """)
    void noDayIsShownThatNobodySaid(String value, String words, String german, String thatDay) {
        var told = ToldTime.parse(value);
        assertThat(told.wordsAsSaid()).isEqualTo(words);
        assertThat(told.wordsOn(TODAY)).isEqualTo(words);
        assertThat(Texts.<String>speaking(Locale.GERMAN, told::wordsAsSaid)).isEqualTo(german);
        assertThat(told.wordsOn(LocalDate.of(2026, 11, 3))).isEqualTo(thatDay);
    }

    @Test
    void whatAClientTypedIsReadAgainInTheirLanguageAsTheSame() {
        for (var typed : new String[]{"vor 3 Wochen", "vor einem Jahr", "März 2024", "2024"}) {
            var told = ToldTime.typed(typed, TODAY).orElseThrow();
            assertThat(Texts.<String>speaking(Locale.GERMAN, told::words)).isEqualTo(typed);
        }
        for (var typed : new String[]{"hace 3 semanas", "hace 1 año", "marzo de 2024"}) {
            var told = ToldTime.typed(typed, TODAY).orElseThrow();
            assertThat(Texts.<String>speaking(Locale.of("es"), told::words)).isEqualTo(typed);
        }
        for (var typed : new String[]{"il y a 3 semaines", "il y a 1 an", "mars 2024"}) {
            var told = ToldTime.typed(typed, TODAY).orElseThrow();
            assertThat(Texts.<String>speaking(Locale.FRENCH, told::words)).isEqualTo(typed);
        }
    }

    /** As the facts of before, which held that day. */
    @ParameterizedTest
    @EnumSource
    void aPeriodAgesAsTheLatestDayThatItCanMean(Period period) {
        var told = ToldTime.of(period, TODAY);
        for (int days = 0; days <= 200; days++) {
            var day = TODAY.plusDays(days);
            assertThat(phase(told.value(), day)).as("after %d days", days)
                    .isEqualTo(phase(told.latest().toString(), day));
        }
        assertThat(phase(told.value(), TODAY)).isEqualTo(period.code());
    }

    private static String phase(String since, LocalDate day) {
        var disc = ConditionAnswer.of(Recorded.YES).with(Detail.SINCE, since);
        return ClientFacts.read(new StandingAnswers(
                Map.of(Condition.HERNIATED_DISC, disc), TODAY, OptionalInt.empty(), OptionalInt.empty()),
                day, NowFacts.AS_TOLD).choice(Condition.HERNIATED_DISC, Detail.PHASE);
    }
}
