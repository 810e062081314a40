package org.tenderpoint.platform.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.paper.PageSize;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 5);

    @ParameterizedTest(name = "{0}: {1}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            US | Thu, November 5, 2026 | 11/5/2026  | 2:05 PM | Nov 5, 2026 | LETTER | 911
            CA | Thu, November 5, 2026 | 2026-11-05 | 2:05 PM | Nov 5, 2026 | LETTER | 911
            GB | Thu 5 November 2026   | 5/11/2026  | 14:05   | 5 Nov 2026  | A4     | 999
            DE | Thu 5 November 2026   | 5.11.2026  | 14:05   | 5 Nov 2026  | A4     | 112
            SE | Thu 5 November 2026   | 2026-11-05 | 14:05   | 5 Nov 2026  | A4     | 112
            AU | Thu 5 November 2026   | 5/11/2026  | 2:05 pm | 5 Nov 2026  | A4     | 000
            MX | Thu 5 November 2026   | 5/11/2026  | 2:05 pm | 5 Nov 2026  | LETTER | 911
            ZZ | Thu 5 November 2026   | 5/11/2026  | 14:05   | 5 Nov 2026  | A4     |
            """)
    void eachCountryWritesItsOwnWay(
            String code, String day, String figures, String time, String brief, PageSize paper, String emergency) {
        var country = Country.of(code).orElseThrow();
        var formats = Formats.of(country, Locale.ENGLISH);

        assertThat(formats.dayAndYear(DAY)).isEqualTo(day);
        assertThat(formats.figures(DAY)).isEqualTo(figures);
        assertThat(formats.time(AFTERNOON)).as("it never breaks").isEqualTo(time.replace(' ', '\u00a0'));
        assertThat(formats.brief(DAY)).isEqualTo(brief);
        assertThat(formats.paper()).isEqualTo(paper);
        assertThat(country.emergencyNumber()).isEqualTo(emergency == null ? "" : emergency);
    }

    @Test
    void germanWordsKeepTheirOrderAndTakeThePracticesClockAndFigures() {
        var german = Formats.of(Country.of("US").orElseThrow(), Locale.GERMAN);

        assertThat(german.full(DAY)).isEqualTo("5. November 2026");
        assertThat(german.said(DAY)).isEqualTo("Donnerstag, 5. November");
        assertThat(german.time(AFTERNOON)).as("no AM in a German sentence").isEqualTo("14:05");
        assertThat(german.figures(DAY)).isEqualTo("5.11.2026");
        assertThat(german.orderInSentence()).isEqualTo("Tag, Monat, Jahr");
        assertThat(german.longMonth(YearMonth.of(2026, 3))).isEqualTo("März 2026");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"GB, de, 5.11.2026", "GB, fr, 5/11/2026", "GB, es, 5/11/2026", "CH, fr, 5.11.2026", "NL, de, 5-11-2026",
            "SE, de, 2026-11-05"})
    void aDateInFiguresLooksAsTheOneInWordsBesideIt(String code, String language, String figures) {
        assertThat(Formats.of(Country.of(code).orElseThrow(), Locale.of(language)).figures(DAY)).isEqualTo(figures);
    }

    @Test
    void spanishAndFrenchKeepTheirOrderEverywhere() {
        var spanish = Formats.of(Country.of("US").orElseThrow(), Locale.of("es"));
        var french = Formats.of(Country.of("CA").orElseThrow(), Locale.FRENCH);

        assertThat(spanish.full(DAY)).isEqualTo("5 de noviembre de 2026");
        assertThat(spanish.said(DAY)).isEqualTo("jueves 5 de noviembre");
        assertThat(spanish.orderInSentence()).isEqualTo("mes, día, año");
        assertThat(french.full(DAY)).isEqualTo("5 novembre 2026");
        assertThat(french.said(DAY)).isEqualTo("jeudi 5 novembre");
        assertThat(french.said(LocalDate.of(2026, 12, 1))).isEqualTo("mardi 1er décembre");
        assertThat(french.full(LocalDate.of(2026, 12, 11))).isEqualTo("11 décembre 2026");
        assertThat(french.orderInSentence()).isEqualTo("année, mois, jour");
    }

    @ParameterizedTest(name = "{0}: {1} is written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            US | 3105550142       | (310) 555-0142
            US | 310.555.0142     | (310) 555-0142
            US | 1 310 555 0142   | (310) 555-0142
            US | +44 20 7946 0112 | +44 20 7946 0112
            US | 310 555 0142 / 7 | 310 555 0142 / 7
            US | 911              | 911
            FR | 0123456789       | 01 23 45 67 89
            GB | 020 7946 0112    | 020 7946 0112
            DE | 030/123 456      | 030/123 456
            """)
    void phoneNumbersAreGroupedAsPeopleThereWriteThem(String code, String typed, String written) {
        assertThat(Formats.of(Country.of(code).orElseThrow(), Locale.ENGLISH).phone(typed)).isEqualTo(written);
    }

    /** The packet is the same page for everybody who speaks of it. */
    @Test
    void everyPaperButThePacketHasTheSizeOfTheCountry() {
        var named = Pattern.compile("PageSize\\.(A4|LETTER)|size: (a4|letter)", Pattern.CASE_INSENSITIVE);

        assertThat(Stream
                .concat(ProjectFiles.of("src/main/java", ".java"),
                        ProjectFiles.of("src/main/resources/templates", ".html"))
                .filter(file -> named.matcher(ProjectFiles.read(file)).find())
                .map(file -> String.valueOf(file.getFileName())))
                .containsExactlyInAnyOrder("Country.java", "PacketPaper.java");
    }

    @Test
    void calendarsBeginOnTheCountrysFirstDayOfTheWeek() {
        assertThat(Country.of("US").orElseThrow().firstOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Country.of("DE").orElseThrow().firstOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
            "US, en, 100 °F, acetaminophen", "US, es, 100 °F, acetaminofén", "CA, en, 38 °C, acetaminophen",
            "CA, fr, 38 °C, acétaminophène", "GB, en, 38 °C, paracetamol", "DE, de, 38 °C, Paracetamol",
            "CH, fr, 38 °C, paracétamol", "FR, fr, 38 °C, paracétamol"
    })
    void degreesAndMedicinesAreThoseOfTheCountry(String code, String language, String bath, String medicine) {
        Formats.settle(Country.of(code).orElseThrow());
        try {
            var spoken = Locale.of(language);
            assertThat(Texts.in(spoken, "followup.care.warm_bath.pregnancy").replace('\u00a0', ' ')).contains(bath);
            assertThat(Texts.in(spoken, "followup.care.otc_paracetamol")).contains(medicine);
            assertThat(Texts.stored("followup.care.otc_paracetamol")).as("kept in one way").contains("paracetamol");
        } finally {
            Formats.settle(Country.ELSEWHERE);
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
            "Los Angeles, America/Los_Angeles", "los angeles, America/Los_Angeles", "LOS_ANGELES, America/Los_Angeles",
            "San Francisco, America/Los_Angeles", "Sao Paulo, America/Sao_Paulo", "São Paulo, America/Sao_Paulo",
            "München, Europe/Berlin", "munich, Europe/Berlin", "Zürich, Europe/Zurich",
            "Pacific Time, America/Los_Angeles",
            "Germany, Europe/Berlin", "Mumbai, Asia/Kolkata", "America/New_York, America/New_York"
    })
    void aCityIsFoundAsPeopleTypeIt(String typed, ZoneId zone) {
        assertThat(Place.all()).filteredOn(place -> place.meets(typed)).extracting(Place::zone).contains(zone);
    }

    @Test
    void aZoneIsKnownByTheNamesThatBrowsersStillUse() {
        assertThat(Place.of("Asia/Calcutta").orElseThrow().city()).isEqualTo("Kolkata");
        assertThat(Place.of("Europe/Kiev").orElseThrow().name()).isEqualTo("Kyiv, Ukraine");
        assertThat(Place.country(ZoneId.of("America/Los_Angeles")).code()).isEqualTo("US");
        assertThat(Place.of("Etc/UTC")).isEmpty();
        assertThat(Place.country(ZoneId.of("UTC"))).isEqualTo(Country.ELSEWHERE);
    }

    @Test
    void everyZoneBelongsToACountryOfTheTableAndEveryCountryHasAName() {
        assertThat(Place.all()).isNotEmpty().noneMatch(place -> place.country().equals(Country.ELSEWHERE));
        assertThat(Country.all()).isNotEmpty()
                .noneMatch(country -> country.name().isEmpty() || country.name().equals(country.code()));
    }
}
