package org.tenderpoint.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tenderpoint.platform.store.database.OneWriter;

/** The database of the program in a folder of a test. */
public final class DataFolder {

    /** Of the file; as a password of the database it is followed by a blank. */
    public static final String KEY = "0123456789abcdef".repeat(4);

    private DataFolder() {}

    /** The address by which the program itself would open it. */
    public static String address(Path folder) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "tenderpoint.data", folder.resolve("data").toString(),
                "TENDERPOINT_DB_KEY", KEY)));
        new DataStore().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("spring.datasource.url");
    }

    /** A connection as the program's own. */
    public static Connection open(String address) throws SQLException {
        var who = new Properties();
        who.put("user", "sa");
        who.put("password", KEY + " ");
        return Objects.requireNonNull(new OneWriter().connect(address, who));
    }
}
