package org.tenderpoint.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.platform.store.backup.BackupOccasion;
import org.tenderpoint.platform.store.backup.Backups;
import org.tenderpoint.platform.store.file.SealedFiles;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;

/** Managers see how old the last verified backup is before it is too old, and make one with a button. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
class BackupScreensTest extends SpringBrowserlessTest {

    private static final Instant BEGIN = Instant.parse("2027-01-11T07:00:00Z");
    private static final SettableClock CLOCK = new SettableClock(BEGIN);
    private static final Path FOLDER = Path.of("target", "backups-of-tests", UUID.randomUUID().toString())
            .toAbsolutePath();

    @TestBean
    private Clock clock;
    @Autowired
    private Backups backups;
    @Autowired
    private BackupService service;

    static Clock clock() {
        return CLOCK;
    }

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("tenderpoint.backups", () -> FOLDER.resolve("backups").toString());
        registry.add("tenderpoint.keys", () -> FOLDER.resolve("keys").toString());
        registry.add("tenderpoint.backup-at", () -> "02:00");
    }

    @BeforeEach
    void none() throws IOException {
        CLOCK.set(BEGIN);
        var folder = FOLDER.resolve("backups");
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void withoutOneThePageSaysSoAndTheButtonMakesOne() throws InterruptedException {
        UI.getCurrent().navigate("backups");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively()).contains("No backup yet");

        test(find(Button.class).withText("Back up now").single()).click();
        for (int i = 0; i < 600 && service.verifiedBackups().isEmpty(); i++) {
            Thread.sleep(100);
        }
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("backups");

        assertThat(find(ListItem.class).all().stream().map(row -> row.getElement().getTextRecursively()))
                .anySatisfy(row -> assertThat(row).contains("By the button", "KB", "second", "rows", "Verified"));
    }

    @Test
    void theStartPageSaysNothingBeforeTwentySixHoursThenItsAgeThenInRed() {
        backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);
        assertThat(today()).doesNotContain("The last backup");

        CLOCK.pass(Duration.ofHours(26).minusSeconds(1));
        assertThat(today()).doesNotContain("The last backup");

        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(today()).contains("The last backup is more than a day old", "Last verified: ");
        assertThat(find(AlertStrip.class).all()).isEmpty();

        CLOCK.set(BEGIN.plus(Duration.ofDays(3)));
        assertThat(today()).contains("The last backup is days old", "Last verified: ");
        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively()).contains("days old");
        assertThat(find(NoteBox.class).all().stream().map(note -> note.getElement().getTextRecursively()))
                .noneMatch(note -> note.contains("backup"));
    }

    @Test
    void oneThatWasMadeWhileTheClockRanAheadQuietsNoWarning() {
        backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);
        CLOCK.pass(Duration.ofDays(400));
        backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);

        CLOCK.set(BEGIN.plus(Duration.ofDays(3)));

        assertThat(today()).contains("The last backup is days old");
    }

    @Test
    void whatDoesNotFitInTheLastOneIsToldOnItsPageAndOnTheStartPage() throws IOException {
        var kept = backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);
        SealedFiles.rewrite(FOLDER.resolve("backups").resolve(kept.name() + ".about"),
                Files.readString(FOLDER.resolve("keys/backup.key")),
                about -> about.replace("\"misfits\":0", "\"misfits\":3"));

        assertThat(today()).contains("In the last backup 3 records or entries do not fit their seal");
        UI.getCurrent().navigate("backups");
        assertThat(find(ListItem.class).single().getElement().getTextRecursively())
                .contains("3 records or entries do not fit their seal", "Verified");
    }

    @Test
    void whatAStrangerPutBesideThemIsNamedAndDoesNotQuietTheWarning() throws IOException {
        var kept = backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);
        var folder = FOLDER.resolve("backups");
        CLOCK.set(BEGIN.plus(Duration.ofDays(3)));
        var young = "tenderpoint-20990101T020000Z.tpbackup";
        Files.copy(folder.resolve(kept.name()), folder.resolve(young));
        Files.copy(folder.resolve(kept.name() + ".about"), folder.resolve(young + ".about"));

        assertThat(today()).contains("The last backup is days old");
        UI.getCurrent().navigate("backups");
        assertThat(find(ListItem.class).all()).hasSize(1);
        assertThat(find(NoteBox.class).all().stream().map(note -> note.getElement().getTextRecursively()))
                .anySatisfy(note -> assertThat(note).contains("did not write", young));
    }

    @Test
    @As(Role.THERAPIST)
    void whoCannotMendItIsNotTold() {
        backups.make(BackupOccasion.NIGHTLY, ZoneOffset.UTC);
        CLOCK.pass(Duration.ofDays(9));

        assertThat(today()).doesNotContain("backup");
    }

    /** What stands out on the start page. */
    private String today() {
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
        return Stream.concat(find(AlertStrip.class).all().stream(), find(NoteBox.class).all().stream())
                .map(box -> ((Component) box).getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
