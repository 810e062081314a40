package org.tenderpoint.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/** Where a demo works, what it empties, and where it does not start. */
@Tag("UC-02")
class DemoFolderTest {

    @TempDir
    Path folder;

    @Test
    void aDemoWorksInAFolderOfItsOwnWhateverElseIsSet() {
        var settings = start(Map.of("spring.mail.host", "smtp.example.org", "tenderpoint.outbox", "/tmp",
                "tenderpoint.backups", "/backups"));

        assertThat(settings.getProperty("spring.datasource.url")).contains(folder.resolve("demo/data").toString());
        assertThat(folder.resolve("demo/keys/db.key")).exists();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(settings.getProperty("spring.mail.host")).isEmpty();
        assertThat(settings.getProperty("tenderpoint.outbox")).isEmpty();
        assertThat(settings.getProperty("tenderpoint.backup-at")).isEmpty();
        assertThat(settings.getProperty("tenderpoint.backups")).startsWith(folder.resolve("demo").toString());
    }

    @Test
    void theNextStartForgetsWhatTheLastLeftAndFollowsNoLink() throws IOException {
        start(Map.of());
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "x");
        Files.createSymbolicLink(folder.resolve("demo/link"), elsewhere);
        Files.writeString(folder.resolve("demo/data/left"), "x");
        var key = Files.readString(folder.resolve("demo/keys/db.key"));

        start(Map.of());

        assertThat(folder.resolve("demo/data/left")).doesNotExist();
        assertThat(folder.resolve("demo/link")).doesNotExist();
        assertThat(elsewhere.resolve("kept")).exists();
        assertThat(Files.readString(folder.resolve("demo/keys/db.key"))).isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/tenderpoint.mv.db", "keys/db.key", "keys/backup.key", "data/anything"})
    void whereAPracticeMayBeItDoesNotStart(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "x");

        refused(Map.of());
        assertThat(folder.resolve(file)).hasContent("x");
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TENDERPOINT_DB_KEY", "TENDERPOINT_BACKUP_KEY", "TENDERPOINT_AUDIT_KEY",
            "TENDERPOINT_DB_URL", "spring.datasource.url"})
    void aKeyOrADatabaseThatIsSetMayBeReal(String setting) {
        refused(Map.of(setting, "0123456789abcdef".repeat(4)));
    }

    @Test
    void aFolderThatNoDemoHasMadeIsNotEmptied() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/letter.txt"), "x");

        refused(Map.of());
        assertThat(folder.resolve("demo/letter.txt")).hasContent("x");
    }

    @Test
    void withoutTheSettingNothingIsADemo() {
        var settings = start(Map.of("tenderpoint.demo", "false"));

        assertThat(settings.getProperty("spring.datasource.url")).contains(folder.resolve("data").toString());
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void itForgetsAtTheNextHourOfThatNight() {
        var at = LocalTime.of(3, 30);

        assertThat(Demo.next(ZonedDateTime.parse("2026-11-25T03:29:59+01:00[Europe/Berlin]"), at))
                .isEqualTo("2026-11-25T03:30:00+01:00[Europe/Berlin]");
        assertThat(Demo.next(ZonedDateTime.parse("2026-11-25T03:30:00+01:00[Europe/Berlin]"), at))
                .isEqualTo("2026-11-26T03:30:00+01:00[Europe/Berlin]");
        assertThatThrownBy(() -> start(Map.of("tenderpoint.demo-forget-at", "at night")))
                .isInstanceOf(StartRefused.class).hasMessageContaining("tenderpoint.demo-forget-at");
    }

    private void refused(Map<String, Object> given) {
        assertThatThrownBy(() -> start(given)).isInstanceOf(StartRefused.class)
                .satisfies(refused -> assertThat(Ending.of(refused)).isEqualTo(Ending.TAKEN));
    }

    private StandardEnvironment start(Map<String, Object> given) {
        var properties = new HashMap<String, Object>(given);
        properties.putIfAbsent("tenderpoint.demo", "");
        properties.put("server.address", "127.0.0.1");
        properties.put("tenderpoint.data", folder.resolve("data").toString());
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
