package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.archive.ArchiveState;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** Whoever is about to hand out a paper reads first which of its letters no font has. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-12")
class MissingLettersTest extends OnScreen {

    /** In letters that change beside each other: whatever fonts a machine has, paper does not show them. */
    private static final String INDIAN = "\u0915\u0947\u0902";
    private static final String SAID = "Paper cannot show these letters: \u0915 \u0947 \u0902";

    @Autowired
    private Sessions make;
    @Autowired
    private Letters letters;
    @Autowired
    private TestUsers users;
    @Autowired
    private ClientRightsService rights;
    @Autowired
    private ArchiveFolder archives;
    @Autowired
    private DaySheetService sheets;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPracticeWhoseNamePaperCannotShow() {
        call(INDIAN);
    }

    @AfterEach
    void asItWas() {
        call("Linden Practice");
        archives.empty();
    }

    private void call(String practice) {
        jdbc.sql("update practices set name = :name").param("name", practice).update();
    }

    @Test
    void thePagesOfAftercareComparisonAndLetterSaySo() {
        var session = make.finished(GENTLE_BACK);

        for (var page : new String[]{
                "sessions/" + session.id() + "/aftercare", "clients/" + session.client() + "/compare",
                "letters/" + letters.begun().id()}) {
            UI.getCurrent().navigate(page);
            assertThat(text()).as(page).contains(SAID, "They stand there as #");
        }
    }

    @Test
    void wherePaperShowsAllNothingIsSaid() {
        call("Zo\u00eb\u2019s \u05e9\u05e8\u05d4");
        var session = make.finished(GENTLE_BACK);

        for (var page : new String[]{
                "sessions/" + session.id() + "/aftercare", "clients/" + session.client() + "/compare",
                "letters/" + letters.begun().id()}) {
            UI.getCurrent().navigate(page);
            assertThat(text()).as(page).doesNotContain("Paper cannot show");
        }
    }

    @Test
    void whoMakesAClientsCopyReadsItBeforeTheFiles() {
        UI.getCurrent().navigate("clients/" + make.finished(GENTLE_BACK).client() + "/copy");
        test(find(PasswordField.class).single()).setValue(TestUsers.PASSWORD);
        test(find(Button.class).withText("Prepare copy").single()).click();

        assertThat(text()).contains(SAID);
    }

    @Test
    @As(Role.MANAGER)
    void aReceiptSaysIt() {
        var client = users.as(users.make("maya.letters", Role.THERAPIST),
                () -> make.client("Rosa Ruhe", Sessions.harmless(List.of(GENTLE_BACK))));
        UI.getCurrent().navigate("clients/" + client + "/rights");
        reason().setValue(RestrictionReason.WISH);
        test(find(Button.class).withText("Restrict the record").single()).click();

        assertThat(text()).contains("Receipt: restricted", SAID);
        rights.lift(client);
    }

    @SuppressWarnings("unchecked")
    private Segments<RestrictionReason> reason() {
        return find(Segments.class).all().stream()
                .filter(one -> "Why".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @As(Role.MANAGER)
    void anArchiveSaysOnHowManyPapers() throws IOException {
        var now = clock.instant();
        archives.keep(new ArchiveState(
                ArchiveState.Stage.READY, UUID.randomUUID(), now, 7, 7, null, 3, 0, 0, now.plus(Duration.ofHours(1)),
                9));

        UI.getCurrent().navigate("settings/archive");

        assertThat(text()).contains("On the papers of 3 clients letters are missing");
    }

    @Test
    @As(Role.MANAGER)
    void theSheetForAPowerCutSaysIt() {
        var password = "Lampen und Kerzen 7";
        sheets.set(password);
        UI.getCurrent().navigate("power-cut");
        test(find(PasswordField.class).withLabel("Password of the sheet").single()).setValue(password);
        test(find(Button.class).withText("Open").single()).click();

        assertThat(text()).contains(SAID);
        sheets.switchOff();
    }

    /** Whoever adds a paper adds its page above. */
    @Test
    void thesePapersAreAll() {
        assertThat(ProjectFiles.of("src/main/java", ".java")
                .filter(file -> ProjectFiles.read(file).matches("(?s).*\\bPdf\\.of\\(.*"))
                .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "AftercareView.java", "ComparisonView.java", "LetterPaper.java", "CopyPaper.java",
                        "RightsPaper.java", "MonthlyReportPaper.java", "ArchiveMaker.java",
                        "DaySheetService.java",
                        // the same, locked, by itself
                        "DaySheets.java",
                        // MessagesViewTest
                        "MessagePaper.java",
                        // words of rules alone
                        "PacketPaper.java",
                        // a picture
                        "ChartPng.java");
    }
}
