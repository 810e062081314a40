package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.copy.ClientCopyService.CopyPermit;
import org.tenderpoint.client.copy.CopyPaper;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.client.record.CopyRow.CopyValue;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** What stands in the copy of a record that has something of every kind: made once, and read by each test. */
@CommittedTest
@TestInstance(Lifecycle.PER_CLASS)
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
class ClientCopyContentsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    private WholeRecord whole;
    @Autowired
    private ClientCopyService copies;

    /** In the program's own language; the client speaks German. */
    private ClientCopy copy;
    private ClientCopy inGerman;
    private String paper = "";

    @BeforeEach
    void aCopy() throws IOException {
        if (copy == null) {
            var client = whole.make("Vera Ganz");
            copy = copies.make(permit(client), CopyForm.JSON);
            inGerman = copies.make(permit(client), CopyForm.PDF);
            paper = CopyFiles.paper(copy);
        }
    }

    @Test
    void everyChapterIsThereForSomebodyOfWhomThereIsEverything() {
        assertThat(copy.chapters()).extracting(chapter -> chapter.key()).containsExactly(
                "contact", "restrictions", "deaths", "consents", "intake", "intake_changes", "self_intakes", "visits",
                "clearances", "evening_answers", "aims", "scores", "series", "incidents",
                "appointments", "screenings",
                "screening_changes", "overrides", "namings", "questions", "holds", "earlier_visits", "sessions",
                "follow_ups", "answers",
                "assessments", "home_cares", "adjustments",
                "recorded_answers", "client_pages", "alerts", "referrals", "letters", "messages", "reasons_for_looks",
                "looks", "origins", "earlier_records");
    }

    @Test
    void whatPeopleWroteStandsInBothFormsAndWhatNobodyConfirmedInNeither() {
        var written = List.of(
                "after six in the evening", "Her brother Emil", "Her mother, until 2030", "Sleep through the night",
                "Sit through a working day", "pollen in June", "had four last month, felt well", "Stiff on waking.",
                "Again soon.", "The left side was tighter.", "Forgotten in the note", "rang out", "slept badly",
                "Gentle massage is fine", "spoke with her", "Her husband", "is with the doctor now",
                "no time in the week",
                "has a cold", "Wie geht es Ihnen?", "Complaint about the third session", "to be spoken about");

        assertThat(CopyFiles.tree(copy).toString()).contains(written).doesNotContain("{link}");
        assertThat(paper).contains(written).doesNotContain("{link}");
    }

    @Test
    void paperSpeaksTheClientsLanguage() throws IOException {
        var text = CopyFiles.paper(inGerman);

        assertThat(text).contains(
                "Kopie Ihrer Akte", "Worin Sie eingewilligt haben",
                "Was Sie selbst ausgefüllt haben",
                "Noch nicht unterschrieben", "Noch nicht durchgesehen", "Montag, 23. November 2026", "Geboren am",
                "Weniger Druck", "Abgesagt", "Ziele", "Einwilligung in die Behandlung",
                "Unterer Rücken, Kreuzbein, Gesäß");
        assertThat(text).doesNotContain(
                "What you agreed to", "Mon 23 November", "Less pressure", "Don\u2019t know", "Accepted",
                "Consent to treatment", "Medicines");
    }

    @Test
    void everyLabelOfTheCopyIsThereInGerman() {
        var english = ResourceBundle.getBundle("i18n.copy", Locale.ROOT);

        assertThat(Collections.list(english.getKeys()))
                .filteredOn(key -> key.startsWith("copy.field.") || key.startsWith("copy.chapter."))
                .allMatch(keys("copy_de")::contains);
    }

    @Test
    void whatNobodyHasSignedOrGoneThroughYetIsInItAndSaysSo() {
        assertThat(paper).contains(
                "not signed yet, perhaps wrong", "Not signed yet: the therapist may still change this note.",
                "Carry my grandchild again",
                "Not reviewed yet: nobody in the practice has checked these answers with you");
        assertThat(CopyFiles.tree(copy).toString()).contains("not signed yet, perhaps wrong",
                "Carry my grandchild again",
                "\"submitted\"");
    }

    @Test
    void paperSaysCodesInWordsAndTimesAsThePracticeReadsThem() {
        assertThat(paper).contains("slipped", "Lower back", "Swedish", "Mon 23 November 2026, 10:00", "Therapist");
        assertThat(paper).doesNotContain("lower_back", "Level: adapt", "2026-11-23T");
    }

    @Test
    void onPaperNobodyReadsACodeOrADateOfAProgram() {
        // a rule is named by its id, and a pair of work and condition by both
        assertThat(paper).doesNotContainPattern("(?<!\\.)\\b[a-z]+_[a-z_]+")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void theFileNamesItsVersionItsFieldsByStableNamesAndMomentsWithTheirOffset() {
        var file = CopyFiles.tree(copy);

        assertThat(file.get("format").asString()).isEqualTo("tenderpoint-client-copy");
        assertThat(file.get("version").asInt()).isEqualTo(1);
        var contact = file.at("/chapters/contact/0");
        assertThat(contact.get("preferred_channel").asString()).isEqualTo("email");
        assertThat(contact.get("birth_date").asString()).isEqualTo("1985-04-12");
        assertThat(OffsetDateTime.parse(contact.get("made_at").asString()).toInstant()).isEqualTo(MONDAY);
        var first = file.at("/chapters/sessions/0");
        assertThat(first.at("/work/0/regions/0").asString()).isEqualTo("lower_back");
        assertThat(first.get("pain_before").asInt()).isEqualTo(6);
        assertThat(first.at("/amendments/0/reason").asString()).isEqualTo("Forgotten in the note");
        assertThat(first.get("session").asString()).as("what belongs together is told by its key")
                .isEqualTo(file.at("/chapters/appointments/0/session").asString());
        assertThat(
                file.at("/chapters/adjustments").valueStream().map(one -> one.path("soreness_after_it").asString("")))
                .contains("less");
    }

    @Test
    void noFieldOfTheFileStandsTwiceInOneThing() {
        var twice = new ArrayList<String>();
        copy.chapters()
                .forEach(chapter -> chapter.rows().forEach(row -> doubles(chapter.key(), row, twice)));

        assertThat(twice).isEmpty();
    }

    @Test
    void earlierIntakesAreToldAsWhatChangedAndUnaskedQuestionsNotAtAll() {
        var file = CopyFiles.tree(copy);

        assertThat(file.at("/chapters/intake").size()).isEqualTo(1);
        assertThat(file.at("/chapters/intake/0/version").asInt()).isEqualTo(3);
        assertThat(file.at("/chapters/intake_changes/0/changes")).hasSize(1);
        assertThat(file.at("/chapters/intake_changes/0/changes/0/before").asString())
                .isEqualTo("Sleep through the night");
        assertThat(file.at("/chapters/intake_changes/0/changes/0/after").asString())
                .isEqualTo("Sit through a working day");
        assertThat(file.at("/chapters/intake/0").has("massages_elsewhere")).isTrue();
        assertThat(file.toString()).doesNotContain("not_asked\",\"no");
    }

    @Test
    void paperIsTaggedNumbersItsPagesNamesItsLanguageAndHoldsItsFonts() throws Exception {
        try (var file = Loader.loadPDF(CopyPaper.pdf(copy))) {
            var catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Copy of your record");
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
            for (var page : file.getPages()) {
                // A4, in points
                assertThat(Math.round(page.getMediaBox().getWidth())).isEqualTo(595);
                assertThat(Math.round(page.getMediaBox().getHeight())).isEqualTo(842);
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(file)).contains("Page 1 of " + file.getNumberOfPages());
        }
    }

    private static void doubles(String where, CopyRow row, List<String> twice) {
        Set<String> seen = new LinkedHashSet<>();
        row.fields().forEach(field -> {
            if (!seen.add(field.key())) {
                twice.add(where + "." + field.key());
            }
            if (field.value() instanceof CopyValue.Rows(var rows)) {
                rows.forEach(inner -> {
                    doubles(where + "." + field.key(), inner, twice);
                    assertThat(inner.fields()).as("paper shows one thing within another, not two deep")
                            .noneMatch(one -> one.value() instanceof CopyValue.Rows);
                });
            }
        });
    }

    private CopyPermit permit(ClientId client) {
        return copies.permit(client, TestUsers.PASSWORD).orElseThrow();
    }

    private static Set<String> keys(String bundle) {
        return ResourceBundle.getBundle("i18n." + bundle, Locale.ROOT).keySet();
    }
}
