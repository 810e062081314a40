package org.tenderpoint.platform.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tenderpoint.platform.store.DataStore;

/** How small the database of a program that does not run could be: that of a copy, compacted as far as H2 can. */
public final class Compacted {

    private Compacted() {}

    /**
     * @param folder with the folders {@code data} and {@code keys}
     * @param copy a folder that is made for it
     */
    public static long bytes(Path folder, Path copy) throws IOException, SQLException {
        for (var part : new String[]{"data", "keys"}) {
            Files.createDirectories(copy.resolve(part));
            try (var files = Files.list(folder.resolve(part))) {
                for (var file : files.toList()) {
                    Files.copy(file, copy.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "tenderpoint.data", copy.resolve("data").toString())));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        return bytes(copy.resolve("data"));
    }

    public static long bytes(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
