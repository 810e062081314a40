package org.tenderpoint.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;
import org.tenderpoint.platform.store.database.OneWriter;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.DatabaseFailureAnalyzer;
import org.tenderpoint.platform.store.start.StartRefused;

class DataStoreTest {

    private static final String KEY = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        var settings = start(Map.of());

        var key = Files.readString(keyFile());
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(modes(keyFile())).isEqualTo("rw-------");
        assertThat(modes(folder.resolve("keys"))).isEqualTo("rwx------");
        assertThat(modes(folder.resolve("data"))).isEqualTo("rwx------");
        assertThat(settings.getProperty("spring.datasource.password")).isEqualTo(key + " ");
        assertThat(settings.getProperty("spring.datasource.url"))
                .contains("CIPHER=AES", "WRITE_DELAY=0", "TRACE_LEVEL_FILE=0", "DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void theSecondStartTakesTheSameKey() throws IOException {
        start(Map.of());
        var key = Files.readString(keyFile());
        Files.createFile(folder.resolve("data/tenderpoint.mv.db"));

        assertThat(start(Map.of()).getProperty("spring.datasource.password")).isEqualTo(key + " ");
    }

    @Test
    void aDatabaseWithoutItsKeyIsRefusedAndNoNewKeyIsMade() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createFile(folder.resolve("data/tenderpoint.mv.db"));

        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("its key")
                .hasMessageContaining("is missing");
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aKeyWhoseDatabaseHasGoneIsRefusedAndNoEmptyDatabaseIsMade() throws IOException {
        start(Map.of());
        new KeyFile(keyFile()).databaseOpened();

        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(StartRefused.class).hasMessageContaining("no database");
    }

    @Test
    void aFirstStartThatFailedHalfwayCanBeRepeated() {
        start(Map.of());

        assertThat(start(Map.of()).getProperty("spring.datasource.url")).isNotNull();
    }

    @Test
    void aKeyFromTheEnvironmentLeavesNoFile() {
        var settings = start(Map.of("TENDERPOINT_DB_KEY", KEY));

        assertThat(settings.getProperty("spring.datasource.password")).isEqualTo(KEY + " ");
        assertThat(settings.getProperty(DataPlace.KEY_FILE_PROPERTY)).isNull();
        assertThat(keyFile()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"})
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> start(Map.of("TENDERPOINT_DB_KEY", key)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("64 characters");
    }

    @Test
    void theKeyMayNotLieInsideTheData() {
        assertThatThrownBy(() -> start(Map.of("tenderpoint.keys", folder.resolve("data/keys").toString())))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void anAddressOfADatabaseSwitchesTheFileOff() {
        var settings = start(Map.of("spring.datasource.url", "jdbc:postgresql://localhost/tenderpoint"));

        assertThat(settings.getProperty("spring.datasource.password")).isNull();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aFileIsWrittenByOneTransactionAtATimeWhateverItsAddress() {
        var driver = "spring.datasource.driver-class-name";

        assertThat(start(Map.of()).getProperty(driver)).isEqualTo(OneWriter.class.getName());
        assertThat(
                start(Map.of("spring.datasource.url", "jdbc:h2:durable:./elsewhere;WRITE_DELAY=0")).getProperty(driver))
                .isEqualTo(OneWriter.class.getName());
        assertThat(
                start(Map.of("spring.datasource.url", "jdbc:postgresql://localhost/tenderpoint")).getProperty(driver))
                .isNull();
    }

    @Test
    void theProfilePostgresSaysWhichVariablesAreMissing() {
        var environment = new MockEnvironment().withProperty("server.address", "127.0.0.1")
                .withProperty("TENDERPOINT_DB_URL", "x");
        environment.setActiveProfiles("postgres");

        assertThatThrownBy(() -> new DataStore().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.whatToDo())
                        .isEqualTo("Set TENDERPOINT_DB_USER, TENDERPOINT_DB_PASSWORD."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", ""})
    void anOpenAddressWithoutEncryptionIsRefused(String address) {
        assertThatThrownBy(() -> start(Map.of("server.address", address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("without encryption");
    }

    @Test
    void anOpenAddressIsFineWithTlsOrBehindAProxy() {
        assertThat(start(Map.of("server.address", "0.0.0.0", "server.ssl.bundle", "web"))
                .getProperty("spring.datasource.url"))
                .isNotNull();
        var proxied = start(Map.of("server.address", "0.0.0.0", "tenderpoint.behind-proxy", "10.0.0.1"));
        assertThat(proxied.getProperty("server.tomcat.remoteip.internal-proxies")).isEqualTo("\\Q10.0.0.1\\E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void thisMachineAloneNeedsNoEncryption(String address) {
        assertThat(start(Map.of("server.address", address)).getProperty("spring.datasource.url")).isNotNull();
    }

    @Test
    void aWrongKeyIsExplainedAndWhatWasWrittenIsNotReadable() throws IOException, SQLException {
        var settings = start(Map.of());
        var url = settings.getProperty("spring.datasource.url");
        try (var connection = DriverManager.getConnection(url, "sa",
                settings.getProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("create table notes (words varchar(100))");
            statement.execute("insert into notes values ('only for therapists')");
        }

        assertThatThrownBy(() -> DriverManager.getConnection(url, "sa", KEY + " "))
                .isInstanceOfSatisfying(SQLException.class, wrong -> assertThat(
                        new DatabaseFailureAnalyzer().analyze(wrong, wrong).getDescription())
                        .isEqualTo("The database cannot be opened with this key."));
        assertThat(Files.readAllBytes(folder.resolve("data/tenderpoint.mv.db")))
                .asString()
                .doesNotContain("only for therapists")
                .doesNotContain("notes");
    }

    @Test
    void everyFileOfTheDatabaseIsForItsOwnerAlone() throws IOException, SQLException {
        var settings = start(Map.of());
        try (var connection = DriverManager.getConnection(settings.getRequiredProperty("spring.datasource.url"), "sa",
                settings.getProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("create table notes (words varchar(100))");

            assertThat(open()).as("while it is in use").isEmpty();
            assertThat(folder.resolve("data/tenderpoint.mv.db")).exists();
        }
        assertThat(open()).as("when it is closed").isEmpty();
    }

    @Test
    void filesThatOthersCanReadAreClosedAtTheStart() throws IOException {
        start(Map.of());
        var elsewhere = Files.createFile(folder.resolve("elsewhere"), mode("rw-r--r--"));
        Files.createFile(folder.resolve("data/tenderpoint.mv.db"), mode("rw-r--r--"));
        Files.createFile(folder.resolve("data/tenderpoint.mv.db.journal"), mode("rw-rw-rw-"));
        Files.createDirectory(folder.resolve("data/older"), mode("rwxr-xr-x"));
        Files.createFile(folder.resolve("data/older/tenderpoint.mv.db"), mode("rw-r-----"));
        Files.createFile(folder.resolve("keys/db.key.copy"), mode("rw-r--r--"));
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(folder.resolve("data/link"), elsewhere);
        assertThat(open()).hasSizeGreaterThanOrEqualTo(6);

        start(Map.of());

        assertThat(open()).isEmpty();
        assertThat(modes(elsewhere)).as("what a link leads to is not the program's").isEqualTo("rw-r--r--");
    }

    /** What group or others may read, write or enter. */
    private List<Path> open() throws IOException {
        var open = new ArrayList<Path>();
        for (var name : List.of("data", "keys")) {
            try (var all = Files.walk(folder.resolve(name))) {
                for (var path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                    if (!modes(path).endsWith("------")) {
                        open.add(path);
                    }
                }
            }
        }
        return open;
    }

    /** As another program would have made it. */
    private static FileAttribute<?> mode(String modes) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes));
    }

    private StandardEnvironment start(Map<String, Object> given) {
        var properties = new HashMap<String, Object>(given);
        properties.putIfAbsent("server.address", "127.0.0.1");
        properties.put("tenderpoint.data", folder.resolve("data").toString());
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private Path keyFile() {
        return folder.resolve("keys/db.key");
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
