package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenderpoint.platform.store.DataStore;
import org.tenderpoint.platform.store.file.SealedStream;
import org.tenderpoint.platform.store.file.SealedStream.OtherKey;

/** The database of a folder as the program finds it when it starts, and whatever there opens with a key. */
public final class ProgramFile {

    private ProgramFile() {}

    /** With the key that lies beside it. */
    public static DataSource of(Path folder) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "tenderpoint.data", folder.resolve("data").toString())));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"), "sa",
                environment.getRequiredProperty("spring.datasource.password"));
    }

    public static Map<String, List<String>> rows(Path folder) throws SQLException {
        return PlainComparison.rows(of(folder));
    }

    public static List<String> differences(Map<String, List<String>> rows, Path other) throws SQLException {
        return PlainComparison.differences(rows, of(other));
    }

    public static Stream<Path> sealed(Path folder) throws IOException {
        return Stream.concat(new BackupFolder(folder.resolve("backups")).sealedFiles().stream(),
                new BackupFolder(folder.resolve("second")).sealedFiles().stream());
    }

    /** The files that this key opens, or that hold it. */
    public static List<String> openWith(String key, Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (holds(file, key) || opensDatabase(file, key) || opensBackup(file, key)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static boolean holds(Path file, String key) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(key);
    }

    private static boolean opensDatabase(Path file, String key) {
        if (!file.toString().endsWith(".mv.db")) {
            return false;
        }
        var address = "jdbc:h2:file:" + file.toString().replaceAll("\\.mv\\.db$", "")
                + ";CIPHER=AES;ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE";
        try (var open = new DriverManagerDataSource(address, "sa", key + " ").getConnection()) {
            return !open.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean opensBackup(Path file, String key) throws IOException {
        try (var in = SealedStream.reading(Files.newInputStream(file), key)) {
            return in.read() >= 0;
        } catch (OtherKey | SealedStream.DamagedFile e) {
            return false;
        }
    }
}
