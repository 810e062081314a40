package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientCopyService;
import org.tenderpoint.client.ClientCopyService.ClientCopy;
import org.tenderpoint.client.ClientCopyService.CopyForm;
import org.tenderpoint.client.ClientCopyService.CopyPermit;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.client.CopyRow.CopyValue;
import org.tenderpoint.client.RecordGate.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.copy.CopyJson;
import org.tenderpoint.client.copy.CopyPaper;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy that a client may have of everything that is kept of them. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
class ClientCopyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    private Clock clock;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private Sessions make;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @BeforeEach
    void monday() {
        ((SettableClock) clock).set(MONDAY);
    }

    @Test
    void everyChapterIsThereForSomebodyOfWhomThereIsEverything() {
        var copy = copy(whole.make("Vera Ganz"));

        assertThat(copy.chapters()).extracting(chapter -> chapter.key()).containsExactly(
                "contact", "restrictions", "deaths", "consents", "intake", "intake_changes", "self_intakes", "visits",
                "clearances", "aims", "scores", "series",
                "appointments", "screenings",
                "screening_changes", "overrides", "namings", "questions", "holds", "earlier_visits", "sessions",
                "follow_ups", "answers",
                "assessments", "adjustments",
                "recorded_answers", "alerts", "referrals", "letters", "messages", "reasons_for_looks",
                "looks", "origins", "earlier_records");
    }

    @Test
    void whatPeopleWroteStandsInBothFormsAndWhatNobodyConfirmedInNeither() throws IOException {
        var copy = copy(whole.make("Vera Ganz"));
        var written = List.of(
                "after six in the evening", "Her brother Emil", "Her mother, until 2030", "Sleep through the night",
                "Sit through a working day", "pollen in June", "had four last month, felt well", "Stiff on waking.",
                "Again soon.", "The left side was tighter.", "Forgotten in the note", "rang out", "slept badly",
                "Gentle massage is fine", "spoke with her", "Her husband", "is with the doctor now",
                "no time in the week",
                "has a cold", "Wie geht es Ihnen?", "Complaint about the third session", "to be spoken about");

        assertThat(json(copy).toString()).contains(written).doesNotContain("{link}");
        assertThat(paper(copy)).contains(written).doesNotContain("{link}");
    }

    @Test
    void paperSpeaksTheClientsLanguage() throws IOException {
        var text = paper(copy(whole.make("Vera Ganz"), CopyForm.PDF));

        assertThat(text).contains(
                "Kopie dessen, was über Sie aufbewahrt wird", "Wozu Sie zugestimmt haben",
                "Was Sie selbst ausgefüllt haben",
                "Noch nicht unterschrieben", "Noch nicht durchgesehen", "Montag, 23. November 2026", "Geboren am",
                "Weniger Druck", "Abgesagt", "Ziele", "Einverständnis zur Behandlung",
                "Unterer Rücken, Kreuzbein, Gesäß");
        assertThat(text).doesNotContain(
                "What you agreed to", "Mon 23 November", "Less pressure", "Don't know", "Accepted",
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
    void whatNobodyHasSignedOrGoneThroughYetIsInItAndSaysSo() throws IOException {
        var copy = copy(whole.make("Vera Ganz"));

        assertThat(paper(copy)).contains(
                "not signed yet, perhaps wrong", "Not signed yet: the therapist may still change this note.",
                "Carry my grandchild again",
                "Not reviewed yet: nobody in the practice has checked these answers with you");
        assertThat(json(copy).toString()).contains("not signed yet, perhaps wrong", "Carry my grandchild again",
                "\"submitted\"");
    }

    @Test
    void paperSaysCodesInWordsAndTimesAsThePracticeReadsThem() throws IOException {
        var text = paper(copy(whole.make("Vera Ganz")));

        assertThat(text).contains("slipped", "Lower back", "Swedish", "Mon 23 November 2026, 10:00", "Therapist");
        assertThat(text).doesNotContain("lower_back", "Level: adapt", "2026-11-23T");
    }

    @Test
    void theFileNamesItsVersionItsFieldsByStableNamesAndMomentsWithTheirOffset() {
        var file = json(copy(whole.make("Vera Ganz")));

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
        copy(whole.make("Vera Ganz")).chapters()
                .forEach(chapter -> chapter.rows().forEach(row -> doubles(chapter.key(), row, twice)));

        assertThat(twice).isEmpty();
    }

    @Test
    void earlierIntakesAreToldAsWhatChangedAndUnaskedQuestionsNotAtAll() {
        var file = json(copy(whole.make("Vera Ganz")));

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
        var copy = copy(whole.make("Vera Ganz"));

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

    @Test
    void hostileTextIsTextOnPaper() throws IOException {
        var hostile = "<script>alert(1)</script><img src=\"http://elsewhere.example/x\"/>{{title}} & ]]>";
        var client = whole.make("Vera Ganz");
        jdbc.sql("update clients set preferred_time = ? where id = ?").param(hostile).param(client.value()).update();
        entities.clear();

        assertThat(paper(copy(client)).replaceAll("\\s", "")).contains(hostile.replaceAll("\\s", ""));
    }

    @Test
    void eachCopyStandsInTheTrailWithItsFormBeforeItLeaves() {
        var client = whole.make("Vera Ganz");
        var permit = permit(client);

        copies.make(permit, CopyForm.PDF);
        copies.make(permit, CopyForm.JSON);

        assertThat(trail.about(client.value())).extracting("action").contains("made a copy as pdf",
                "made a copy as json");
    }

    @Test
    void anotherPasswordMakesNoCopyAndAnOldOneNoLonger() {
        var client = whole.make("Vera Ganz");
        assertThat(copies.permit(client, "not my password at all")).isEmpty();
        var permit = permit(client);

        ((SettableClock) clock).pass(Duration.ofMinutes(ClientCopyService.MINUTES).minusSeconds(1));
        assertThat(copies.make(permit, CopyForm.JSON).chapters()).isNotEmpty();
        ((SettableClock) clock).pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> copies.make(permit, CopyForm.JSON)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebodyElsesPermitIsNone() {
        var permit = permit(whole.make("Vera Ganz"));

        users.as(users.make("jonas.other", Role.THERAPIST),
                () -> assertThatThrownBy(() -> copies.make(permit, CopyForm.PDF))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void aPermitIsOfNoUseOnceTheRecordIsClosed() {
        var client = whole.make("Vera Ganz");
        entities.flush();

        users.as(users.make("jonas.other", Role.THERAPIST), () -> {
            var permit = permit(client);
            jdbc.sql("update practices set record_access = ?").param(RecordAccess.OWN.name()).update();
            entities.clear();
            assertThatThrownBy(() -> copies.make(permit, CopyForm.JSON)).isInstanceOf(RecordClosed.class);
        });
    }

    @Test
    void aManagerNeedsAReasonAndAStrangerTheirOwnClient() {
        var client = whole.make("Vera Ganz");
        entities.flush();
        jdbc.sql("update practices set record_access = ?").param(RecordAccess.OWN.name()).update();
        entities.clear();

        users.as(users.make("otto.other", Role.MANAGER), () -> {
            assertThatThrownBy(() -> permit(client)).isInstanceOf(RecordClosed.class);
            looks.review(client, "She asked for her copy");
            assertThat(copies.make(permit(client), CopyForm.JSON).client()).isEqualTo("Vera Ganz");
            assertThat(trail.about(client.value())).filteredOn(entry -> entry.action().startsWith("made a copy"))
                    .last()
                    .satisfies(entry -> assertThat(entry.why()).isEqualTo("She asked for her copy"));
        });
        users.as(users.make("jonas.other", Role.THERAPIST), () -> {
            assertThatThrownBy(() -> permit(client)).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> permit(ClientId.random())).isInstanceOf(RecordClosed.class);
        });
        assertThatThrownBy(() -> permit(ClientId.random())).isInstanceOf(RecordClosed.class);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskMakesNoCopy() {
        assertThatThrownBy(() -> copies.permit(ClientId.random(), TestUsers.PASSWORD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyElseStandsInIt() {
        var other = whole.make("Otto Nachbar");
        var text = json(copy(whole.make("Vera Ganz"))).toString();

        assertThat(text).contains("Vera Ganz").doesNotContain("Otto Nachbar", other.toString());
    }

    @Test
    void itTakesAsManyQueriesForALongRecordAsForAShortOne() {
        var one = make.finished(Sessions.GENTLE_BACK).client();
        var everything = whole.make("Vera Ganz");
        var little = permit(one);
        var much = permit(everything);

        long once = statements(() -> copies.make(little, CopyForm.JSON));
        long often = statements(() -> copies.make(much, CopyForm.JSON));
        System.out.printf("A client's copy: %d statements for one session, %d for a record with everything%n", once,
                often);

        assertThat(often).isEqualTo(once).isLessThan(60);
    }

    private long statements(Runnable action) {
        entities.flush();
        entities.clear();
        return queries.during(action);
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

    /** In the program's own language; the client of these tests speaks German. */
    private ClientCopy copy(ClientId client) {
        return copy(client, CopyForm.JSON);
    }

    private ClientCopy copy(ClientId client, CopyForm form) {
        entities.flush();
        entities.clear();
        return copies.make(permit(client), form);
    }

    private static JsonNode json(ClientCopy copy) {
        var out = new ByteArrayOutputStream();
        CopyJson.write(copy, out);
        return new JsonMapper().readTree(out.toByteArray());
    }

    private static String paper(ClientCopy copy) throws IOException {
        try (var file = Loader.loadPDF(CopyPaper.pdf(copy))) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
