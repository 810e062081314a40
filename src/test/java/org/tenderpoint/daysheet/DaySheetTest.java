package org.tenderpoint.daysheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Say;

/** The next day as a locked file: made once at closing time, opened by its password alone, gone two days later. */
@DatabaseTest
@As({Role.THERAPIST, Role.MANAGER})
@Moment(DaySheetTest.THURSDAY_MORNING)
@Tag("UC-45")
class DaySheetTest {

    static final String THURSDAY_MORNING = "2026-03-12T10:00:00Z";
    private static final Instant CLOSING = Instant.parse("2026-03-12T20:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final String PASSWORD = "seven lanterns by the door";

    @Autowired
    DaySheetService sheets;
    @Autowired
    DaySheetRound round;
    @Autowired
    DaySheetFolder folder;
    @Autowired
    DaySheetStore store;
    @Autowired
    Visits visits;
    @Autowired
    Sessions sessions;
    @Autowired
    ScreeningService screenings;
    @Autowired
    PracticePlaceService places;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Moment.Shared clock;

    @BeforeEach
    @AfterEach
    void emptyFolder() throws IOException {
        folder.empty();
    }

    @Test
    void thePasswordOpensTheFileAndNothingElseDoes() throws IOException {
        hannah();
        sheets.set(PASSWORD);

        var file = Files.readAllBytes(sheet(FRIDAY));
        assertThat(text(file, PASSWORD)).contains("Friday, 13 March 2026", "Hannah Lindqvist", "020 7946", "09:00");
        assertThatThrownBy(() -> Loader.loadPDF(file)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(file, "seven lanterns by the window"))
                .isInstanceOf(InvalidPasswordException.class);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Hannah", "March");
    }

    @Test
    void levelsAndLimitsAreOnItAndNoFindingIs() throws IOException {
        var asked = hannah();
        var adapted = visits.planned(visits.client("Ben Okonkwo", Visits.harmless()
                .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES))
                .with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES))), FRIDAY.atTime(11, 0),
                Visits.swedish(Region.NECK, 2));
        sheets.set(PASSWORD);

        var text = text(Files.readAllBytes(sheet(FRIDAY)), PASSWORD);
        assertThat(text).contains("Adapt", "at most").containsPattern("Adapt|Ask doctor first");
        var findings = List.of(asked, adapted).stream()
                .flatMap(session -> screenings.screen(session).decision().findings().stream())
                .toList();
        assertThat(findings).hasSizeGreaterThan(2);
        findings.forEach(finding -> assertThat(text)
                .doesNotContain(Say.it(finding.title()))
                .doesNotContain(finding.id()));
        assertThat(text).doesNotContainIgnoringCase("fibromyalgia").doesNotContainIgnoringCase("kidney");
    }

    @Test
    void whatDangerHangsOnIsSaidToTheHandsThere() throws IOException {
        visits.planned(visits.client("Ben Okonkwo", Visits.harmless()
                .with(Condition.ALLERGY, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.ITEMS, "latex,nuts"))
                .with(Condition.ASTHMA_NSAID, ConditionAnswer.of(Recorded.YES))), FRIDAY.atTime(11, 0),
                Visits.swedish(Region.NECK, 2));
        sheets.set(PASSWORD);

        assertThat(text(Files.readAllBytes(sheet(FRIDAY)), PASSWORD).replaceAll("\\s+", " "))
                .contains("no nut or unknown carrier oil", "no latex gloves", "inhaler in reach");
    }

    @Test
    void aFullDayOfIllClientsStaysOnTwoPages() throws IOException {
        var ill = Visits.harmless()
                .with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES))
                .with(Condition.ASTHMA_NSAID, ConditionAnswer.of(Recorded.YES))
                .with(Condition.ALLERGY, ConditionAnswer.of(Recorded.YES).with(Detail.ITEMS, "latex,nuts"));

        assertThat(pagesOfADayOf(ill)).isLessThanOrEqualTo(2);
    }

    @Test
    void hoursWithEverythingThatHandsAreToldStandWholeAndNoPageIsEmpty() throws IOException {
        var ill = Visits.harmless();
        for (var condition : List.of(Condition.FIBROMYALGIA, Condition.EXERTION_INTOLERANCE, Condition.ASTHMA_NSAID,
                Condition.LOW_PAIN_THRESHOLD, Condition.HYPERMOBILITY, Condition.SCOLIOSIS,
                Condition.CHRONIC_PAIN_OTHER, Condition.VARICOSE_VEINS, Condition.STOMACH_ULCER)) {
            ill = ill.with(condition, ConditionAnswer.of(Recorded.YES));
        }

        assertThat(pagesOfADayOf(ill
                .with(Condition.ALLERGY, ConditionAnswer.of(Recorded.YES)
                        .with(Detail.ITEMS, "latex,nuts,menthol,arnica"))
                .with(Condition.EPILEPSY, ConditionAnswer.of(Recorded.YES).with(Detail.CONTROLLED, "yes"))
                .with(Condition.DIABETES, ConditionAnswer.of(Recorded.YES).with(Detail.NEUROPATHY, "no"))
                .with(Condition.NERVE_DISEASE, ConditionAnswer.of(Recorded.YES).with(Detail.FLARE_NOW, "no"))))
                .as("two of them on a page").isLessThanOrEqualTo(5);
    }

    /** A day of eight sessions with such clients. */
    private int pagesOfADayOf(IntakeAnswers ill) throws IOException {
        for (int hour = 9; hour < 17; hour++) {
            visits.planned(visits.client("Bartholomew Okonkwo-Lindqvist " + hour, ill), FRIDAY.atTime(hour, 0),
                    Visits.swedish(Region.NECK, 2));
        }
        sheets.set(PASSWORD);
        try (var file = Loader.loadPDF(Files.readAllBytes(sheet(FRIDAY)), PASSWORD)) {
            var pictures = Files.createDirectories(Path.of("target/screenshots"));
            int pages = file.getNumberOfPages();
            for (int page = 0; page < pages; page++) {
                ImageIO.write(new PDFRenderer(file).renderImageWithDPI(page, 100), "png",
                        pictures.resolve("day-sheet-" + pages + "-" + page + ".png").toFile());
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                assertThat(stripper.getText(file).replaceAll("\\s+", " "))
                        .contains("Bartholomew", "no nut or unknown carrier oil");
            }
            return pages;
        }
    }

    @Test
    void whereThereAreSeveralPlacesEachSessionSaysItsOwn() throws IOException {
        var session = hannah();
        sheets.set(PASSWORD);
        assertThat(text(Files.readAllBytes(sheet(FRIDAY)), PASSWORD)).doesNotContain("Harbour");

        var harbour = places.add(new PracticePlaceDetails("Harbour House", "3 Quay Street", "01752 960 112",
                TestUsers.SETTINGS.openingHours()));
        jdbc.sql("update sessions set place_id = :place where id = :id")
                .param("place", harbour.id().value()).param("id", session.value()).update();
        sheets.make();

        assertThat(text(Files.readAllBytes(sheet(FRIDAY)), PASSWORD)).contains("Harbour House");
    }

    @Test
    void itIsMadeAtClosingTimeAndNotBefore() throws IOException {
        hannah();
        sheets.set(PASSWORD);
        folder.empty();
        until(CLOSING.minusSeconds(1));
        round();
        assertThat(folder.sheets()).isEmpty();

        until(CLOSING);
        round();

        assertThat(folder.sheets()).containsExactly(sheet(FRIDAY));
        assertThat(Files.getPosixFilePermissions(sheet(FRIDAY)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(sheets.standing().orElseThrow().madeAt()).contains(CLOSING);
        assertThat(trail.about(row()).stream().filter(entry -> entry.action().equals("made"))).hasSize(2);
    }

    @Test
    void itWaitsForThePlaceThatClosesLast() throws IOException {
        places.add(new PracticePlaceDetails("Harbour House", "", "01752 960 112", OpeningHours.daily(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(12, 0), LocalTime.of(22, 0))));
        sheets.set(PASSWORD);
        folder.empty();
        until(CLOSING);
        round();
        assertThat(folder.sheets()).isEmpty();

        until(CLOSING.plus(Duration.ofHours(2)));
        round();
        assertThat(folder.sheets()).containsExactly(sheet(FRIDAY));
    }

    @Test
    void ofTwoNodesOneMakesIt() {
        sheets.set(PASSWORD);
        until(CLOSING);
        var rest = CLOSING.minus(Duration.ofHours(1));
        assertThat(store.takeTurn(CLOSING, rest, CLOSING)).isTrue();
        assertThat(store.takeTurn(CLOSING, rest, CLOSING)).isFalse();
        // the one that had the turn has ended on the way
        assertThat(store.takeTurn(CLOSING, CLOSING, CLOSING.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void theNextDayIsOneOnWhichThePracticeIsOpenOrHasASession() throws IOException {
        until(Instant.parse("2026-03-14T12:00:00Z"));
        assertThat(sheets.next()).isEqualTo("2026-03-16");
        visits.planned(visits.client("Ada Petrov", Visits.harmless()), LocalDate.of(2026, 3, 15).atTime(9, 0),
                Visits.swedish(Region.NECK, 2));
        assertThat(sheets.next()).isEqualTo("2026-03-15");
    }

    @Test
    void beforeADayWithSessionsOnWhichThePracticeIsClosedThatOfTheDayAfterIsMadeToo() throws IOException {
        visits.planned(visits.client("Ada Petrov", Visits.harmless()), LocalDate.of(2026, 3, 15).atTime(9, 0),
                Visits.swedish(Region.NECK, 2));
        sheets.set(PASSWORD);
        until(Instant.parse("2026-03-14T23:00:00Z"));
        round();
        assertThat(folder.sheets()).contains(sheet(LocalDate.of(2026, 3, 15)), sheet(LocalDate.of(2026, 3, 16)));
    }

    @Test
    void itIsDeletedTwoDaysAfterItsDayBeganAndWhatIsNoSheetStays() throws IOException {
        sheets.set(PASSWORD);
        var strange = Files.writeString(folder.path().resolve("day-of-joy.pdf"), "");
        until(Instant.parse("2026-03-14T19:00:00Z"));
        round();
        assertThat(folder.sheets()).contains(sheet(FRIDAY));

        until(Instant.parse("2026-03-15T00:00:01Z"));
        round();

        assertThat(folder.sheets()).doesNotContain(sheet(FRIDAY));
        assertThat(strange).exists();
        Files.delete(strange);
    }

    @Test
    void callsThatAreDueStandOnItWithTheirNumber() throws IOException {
        var done = sessions.finished(Sessions.GENTLE_BACK);
        until(clock.instant().plus(Duration.ofDays(4)));
        sheets.set(PASSWORD);

        var name = jdbc.sql("select c.name from clients c join sessions s on s.client_id = c.id where s.id = :id")
                .param("id", done.id().value()).query(String.class).single();
        assertThat(text(Files.readAllBytes(folder.sheets().getFirst()), PASSWORD))
                .contains("Calls", name).doesNotContain("No calls");
    }

    @Test
    void switchedOffNoneIsMadeAndThoseThatWereThereGo() throws IOException {
        sheets.set(PASSWORD);
        sheets.switchOff();
        until(CLOSING);
        round();
        assertThat(folder.sheets()).isEmpty();
        assertThat(sheets.standing()).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedAndItIsNotStoredInClear() {
        assertThat(sheets.problem("short")).isPresent();
        assertThat(sheets.problem("password password")).isPresent();
        assertThatThrownBy(() -> sheets.set("short")).isInstanceOf(IllegalArgumentException.class);
        sheets.set(PASSWORD);
        assertThat(jdbc.sql("select sealed_password from day_sheets").query(String.class).single())
                .doesNotContain("lanterns");
    }

    @Test
    void theFrontDeskPrintsByThePasswordAndGuessesAreSlowed() throws IOException {
        hannah();
        sheets.set(PASSWORD);
        var desk = users.make("desk-sheet", Role.FRONT_DESK);

        users.as(desk, () -> {
            var page = sheets.unlock(PASSWORD).orElseThrow();
            assertThat(textOf(sheets.print(page))).contains("Hannah Lindqvist");
        });
        assertThat(trail.about(row()).stream().filter(entry -> entry.action().equals("printed"))).hasSize(1);
        users.as(desk, () -> {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(sheets.unlock("guess " + guess)).isEmpty();
            }
            assertThatThrownBy(() -> sheets.unlock(PASSWORD)).isInstanceOf(TooManyTries.class);
        });
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTriedAgain() throws IOException {
        sheets.set(PASSWORD);
        folder.empty();
        Files.delete(folder.path());
        Files.writeString(folder.path(), "in the way");
        try {
            assertThat(sheets.make()).contains(DaySheetTrouble.FOLDER);
            assertThat(sheets.standing().orElseThrow().trouble()).contains(DaySheetTrouble.FOLDER);
        } finally {
            Files.delete(folder.path());
        }
        clock.pass(Duration.ofHours(1));
        round();
        assertThat(sheets.standing().orElseThrow().trouble()).isEmpty();
        assertThat(folder.sheets()).hasSize(1);
    }

    @Test
    void theyNeverLieAmongBackupsOrKeys() {
        for (var place : List.of("backups", "backups/sheets", "keys/sheets")) {
            assertThatThrownBy(() -> new DaySheetFolder(new MockEnvironment()
                    .withProperty("tenderpoint.data", "data").withProperty(DaySheetFolder.PLACE, place)))
                    .isInstanceOf(StartRefused.class);
        }
        assertThat(new DaySheetFolder(new MockEnvironment().withProperty("tenderpoint.data", "here/data")).path())
                .isEqualTo(Path.of("here/data/day-sheets").toAbsolutePath());
    }

    private SessionId hannah() {
        return visits.planned(visits.client("Hannah Lindqvist", Letters.kidneys()), FRIDAY.atTime(9, 0),
                Visits.swedish(Region.NECK, 2));
    }

    private UUID row() {
        return jdbc.sql("select id from day_sheets").query(UUID.class).single();
    }

    /** As on its schedule: nobody is signed in. */
    private void round() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            round.go();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Path sheet(LocalDate day) {
        return folder.path().resolve("day-" + day + ".pdf");
    }

    private void until(Instant moment) {
        clock.set(moment);
    }

    private static String textOf(byte[] pdf) {
        try {
            return text(pdf, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf, String password) throws IOException {
        try (var paper = Loader.loadPDF(pdf, password)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
