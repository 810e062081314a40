package org.tenderpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;

/** What files hold and what is read from them; no database. */
@Tag("UC-25")
class PartnerFilesTest {

    private static final int MOST = 5000;

    static List<PartnerDetails> whole() {
        return List.of(
                PartnerDetails.of("Least", Discipline.YOGA),
                new PartnerDetails(
                        "Dr. Żoża \"Zo\" O'Brien; 王小明, محمد 🌻", "=HYPERLINK(\"http://evil.example\")",
                        Set.of(Discipline.PHYSIO, Discipline.PILATES),
                        Set.of(PartnerSkill.HEART, PartnerSkill.AFTER_SURGERY),
                        "+ lymph, scars; more", Set.of("de", "zh"), "@home",
                        "1 Mill Lane\nSecond floor, left\nTown;ship",
                        "+44 20 7946 0999", "z@example.org", "https://example.org/a,b?c=d",
                        "-1+1\n'quoted\nline \\n; end",
                        Optional.of(0)),
                new PartnerDetails(
                        "'=tricky", "''=more", Set.of(Discipline.ACUPUNCTURE), Set.of(), "", Set.of(), "", "", "", "",
                        "",
                        "＝fullwidth", Optional.of(365)));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void aTableReadsBackAsItWasWritten(PartnerDetails details) {
        var file = CsvFile.of(List.of(details).stream());

        assertThat(read(file.getBytes(StandardCharsets.UTF_8))).containsExactly(details);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatIsWrittenInOneLanguageIsReadInAnother(PartnerDetails details) {
        var table = Texts.speaking(Locale.GERMAN, () -> CsvFile.of(List.of(details).stream()));
        var cards = Texts.speaking(Locale.GERMAN, () -> VCardFile.of(List.of(details).stream()));

        assertThat(table).contains("Sprachen");
        assertThat(read(table.getBytes(StandardCharsets.UTF_8))).containsExactly(details);
        assertThat(details(VCardFile.read(cards, Optional.empty(), MOST))).containsExactly(details);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void cardsReadBackAsTheyWereWritten(PartnerDetails details) {
        var file = VCardFile.of(List.of(details, details).stream());

        assertThat(file).contains("VERSION:4.0");
        assertThat(details(VCardFile.read(file, Optional.empty(), MOST))).containsExactly(details, details);
    }

    @Test
    void noCellOfATableIsAFormula() {
        var lines = CsvFile.of(whole().stream());

        assertThat(lines).contains("\"'=HYPERLINK").contains("'+44 20").contains("'@home").contains("'-1+1")
                .contains("'＝");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            semicolons, German   | Telefon;Fachrichtung;Name;Sprachen;Schwerpunkte\\n020 7946 0001;Krankengymnastik;Jörg Weiß;Deutsch, Englisch;Osteoporose
            commas, English      | Name,Kind,Phone,Languages,Skills\\nJörg Weiß,Physiotherapy,020 7946 0001,"German, English",Osteoporosis
            tabs and codes       | name\\tdisciplines\\tphone\\tlanguages\\tskills\\nJörg Weiß\\tphysio\\t020 7946 0001\\tde/en\\tosteoporosis
            """)
    void headingsComeInAnyOrderAndLanguage(String why, String table) {
        var text = table.replace("\\n", "\n").replace("\\t", "\t");
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThat(read(text.getBytes(charset))).as(charset.name()).singleElement().satisfies(read -> {
                assertThat(read.name()).isEqualTo("Jörg Weiß");
                assertThat(read.disciplines()).containsExactly(Discipline.PHYSIO);
                assertThat(read.languages()).containsExactlyInAnyOrder("de", "en");
                assertThat(read.skills()).containsExactly(PartnerSkill.OSTEOPOROSIS);
            });
        }
    }

    @Test
    void eachCellThatCannotBeKeptSaysWhyAndTheOthersAreRead() {
        var read = CsvFile.read("""
                Name;Kind;E-mail;Phone;Shoe size
                ;Yoga;nobody;abc;42
                Anna;Osteopathy;anna@example.org;;40

                Berta;Pilates;;;
                """, Optional.empty(), MOST);

        assertThat(read.ignored()).containsExactly("Shoe size");
        assertThat(read.rows()).extracting(ImportRow::number).containsExactly(2, 3, 5);
        assertThat(read.rows().get(0).problems()).containsOnlyKeys(PartnerField.NAME, PartnerField.EMAIL,
                PartnerField.PHONE);
        assertThat(read.rows().get(1).problems()).containsOnlyKeys(PartnerField.DISCIPLINES);
        assertThat(read.rows().get(1).problems().get(PartnerField.DISCIPLINES)).startsWith("Unknown kind of help");
        assertThat(read.rows().get(2).problems()).isEmpty();
    }

    @Test
    void whoNamesNoKindOfHelpTakesTheOneChosenForTheFile() {
        var card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Weiß;Jörg;;Dr.;\r\nFN:Dr. Jörg Weiß\r\nORG:Physio am Park;First floor\r\n"
                + "TEL;TYPE=WORK:020 7946 0001\r\nADR:;;Mill Lane 1;Town;;1234;Germany\r\nEND:VCARD\r\n";

        assertThat(VCardFile.read(card, Optional.empty(), MOST).rows().getFirst().problems())
                .containsOnlyKeys(PartnerField.DISCIPLINES);
        assertThat(details(VCardFile.read(card, Optional.of(Discipline.PHYSIO), MOST))).singleElement()
                .satisfies(read -> {
                    assertThat(read.name()).isEqualTo("Dr. Jörg Weiß");
                    assertThat(read.organisation()).isEqualTo("Physio am Park, First floor");
                    assertThat(read.place()).isEqualTo("Town");
                    assertThat(read.address()).isEqualTo("Mill Lane 1\n1234 Town\nGermany");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing               |                                             | EMPTY
            blanks                | \\n\\n                                      | EMPTY
            a program             | MZ\\0\\0                                    | NO_TEXT
            no headings           | Anna;Yoga;1                                 | NO_NAME_COLUMN
            an open quotation     | Name;Kind\\n"Anna;Yoga\\nBerta;Yoga          | DAMAGED
            a quotation within    | Name;Kind\\n"An"na;Yoga                     | DAMAGED
            """)
    void aFileThatHoldsNoPartnersIsRefused(String why, String text, ImportRefused.Reason expected) {
        var file = (text == null ? "" : text).replace("\\n", "\n").replace("\\0", "\0")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(ImportRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(expected);
            assertThat(refused.words()).isNotBlank();
        });
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() -> PartnerFileService.text(new byte[10 * 1024 * 1024]))
                .isInstanceOfSatisfying(ImportRefused.class,
                        no -> assertThat(no.why()).isEqualTo(ImportRefused.Reason.TOO_LARGE));
        assertThatThrownBy(() -> CsvFile.read("Name;Kind\n" + "Anna;Yoga\n".repeat(MOST + 1), Optional.empty(), MOST))
                .isInstanceOfSatisfying(ImportRefused.class,
                        no -> assertThat(no.why()).isEqualTo(ImportRefused.Reason.TOO_MANY));
        assertThatThrownBy(() -> VCardFile.read("BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(4), Optional.empty(), 3))
                .isInstanceOfSatisfying(ImportRefused.class,
                        no -> assertThat(no.why()).isEqualTo(ImportRefused.Reason.TOO_MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "BEGIN:VCARD", "BEGIN:VCARD\nFN", "BEGIN:VCARD\nVERSION:9.9\nFN:A\nEND:VCARD",
            "BEGIN:VCARD\nBEGIN:VCARD\nFN:A\nEND:VCARD",
            "BEGIN:VCARD\nVERSION:4.0\nTEL;VALUE=uri:tel:\nADR:;;\nN:\nLANG:\nCATEGORIES:\nFN:\nEND:VCARD",
            "BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64:!!!!\nFN:A\nEND:VCARD",
            "BEGIN:VCARD\r\n:::;;;\"\"\r\nEND:VCARD"
    })
    void aBrokenCardIsRefusedOrReadInPartAndNeverAnError(String card) {
        try {
            assertThat(VCardFile.read(card, Optional.empty(), MOST).rows()).isNotEmpty();
        } catch (ImportRefused refused) {
            assertThat(refused.words()).isNotBlank();
        }
    }

    private static List<PartnerDetails> read(byte[] file) {
        return details(CsvFile.read(PartnerFileService.text(file), Optional.empty(), MOST));
    }

    private static List<PartnerDetails> details(ImportPreview preview) {
        return preview.rows().stream().map(row -> row.draft().details()).toList();
    }
}
