package org.tenderpoint.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.tenderpoint.platform.store.commands.KeyChange;
import org.tenderpoint.platform.store.commands.StagedRestore;
import org.tenderpoint.platform.store.database.OneWriter;
import org.tenderpoint.platform.store.database.UncleanEnd;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DurableFiles;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.keys.KeyFile;
import org.tenderpoint.platform.store.start.Ending;
import org.tenderpoint.platform.store.start.StartRefused;

/**
 * Decides, before anything else starts, where the data are and who may reach the program. Unless a database address is
 * given, that is an encrypted H2 file in the data folder (docs/decisions/0004-database.md).
 */
public class DataStore implements EnvironmentPostProcessor {

    private static final String ADDRESS = "spring.datasource.url";

    /** In bytes: four times the journal's size. */
    private static final long LEAST_ROOM = 32L << 20;

    private static final List<String> POSTGRES_VARIABLES = List.of("TENDERPOINT_DB_URL", "TENDERPOINT_DB_USER",
            "TENDERPOINT_DB_PASSWORD");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DurableFiles.register();
        OneWriter.register();
        if (Demo.on(environment) && !environment.containsProperty(DataPlace.COMMAND_PROPERTY)
                && !environment.containsProperty(DataPlace.EXISTS_PROPERTY)) {
            environment.getPropertySources().addFirst(
                    new MapPropertySource("tenderpoint-demo", Demo.begin(environment)));
        }
        var settings = new HashMap<String, Object>();
        settings.putAll(proxy(environment));
        if (List.of(environment.getActiveProfiles()).contains("postgres")) {
            requirePostgresVariables(environment);
        }
        if (!environment.containsProperty(ADDRESS) && !environment.containsProperty(DataPlace.COMMAND_PROPERTY)) {
            settings.putAll(file(environment));
        }
        var address = settings.getOrDefault(ADDRESS, environment.getProperty(ADDRESS, "")).toString();
        if (DurableFiles.hold(address)) {
            settings.put("spring.datasource.driver-class-name", OneWriter.class.getName());
        }
        environment.getPropertySources().addLast(new MapPropertySource("tenderpoint", settings));
    }

    private static Map<String, Object> file(ConfigurableEnvironment environment) {
        var data = DataPlace.data(environment);
        var keys = DataPlace.keys(environment);
        DataPlace.requireFitting(data, keys);
        if (!environment.containsProperty(DataPlace.KEY_VARIABLE)) {
            KeyChange.complete(data, new KeyFile(keys.resolve(DataPlace.KEY)));
        }
        StagedRestore.complete(data, keys);
        boolean exists = Files.exists(data.resolve("tenderpoint.mv.db"));
        if (!exists && environment.getProperty(DataPlace.EXISTS_PROPERTY, Boolean.class, false)) {
            throw new StartRefused(
                    "There is no database in " + data + ".", "Say where it is: --tenderpoint.data=FOLDER.");
        }
        OwnerOnly.closed(data);
        requireRoom(data);
        if (Files.isDirectory(keys)) {
            OwnerOnly.closed(keys);
        }
        var keyFile = new KeyFile(keys.resolve(DataPlace.KEY));
        var settings = new HashMap<String, Object>();
        var given = environment.getProperty(DataPlace.KEY_VARIABLE);
        String key;
        if (given != null) {
            key = KeyFile.require(given.strip(), DataPlace.KEY_VARIABLE);
        } else {
            key = keyFile.forDatabase(data, exists);
            settings.put(DataPlace.KEY_FILE_PROPERTY, keyFile.path().toString());
        }
        if (exists) {
            UncleanEnd.mendIfItCan(DurableFiles.SCHEME + ":" + data.resolve("tenderpoint.mv.db"), key);
        }
        settings.put(ADDRESS, DataPlace.address(data));
        settings.put("spring.datasource.username", "sa");
        // H2 expects two words: the file's key and the user's password, which is empty
        settings.put("spring.datasource.password", key + " ");
        return settings;
    }

    /**
     * Refuses a start on a nearly full disk: without room for its journal the database would fail in the middle of a
     * write.
     */
    private static void requireRoom(Path data) {
        try {
            var disk = Files.getFileStore(data);
            long free = disk.getUsableSpace();
            // some network drives do not know their size and report 0
            if (disk.getTotalSpace() > 0 && free < LEAST_ROOM) {
                throw new StartRefused(
                        Ending.DISK_FULL, "The disk that holds " + data + " is full: " + (free >> 20) + " MB are left.",
                        "Make room, at least " + (LEAST_ROOM >> 20) + " MB, and start again. Nothing was changed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + data + " cannot be read", e);
        }
    }

    private static void requirePostgresVariables(ConfigurableEnvironment environment) {
        var missing = POSTGRES_VARIABLES.stream()
                .filter(name -> environment.getProperty(name) == null)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty() && !overridden()) {
            throw new StartRefused(
                    "The profile postgres needs the environment variables " + String.join(", ", POSTGRES_VARIABLES)
                            + ".",
                    "Set " + missing + ".");
        }
    }

    private static boolean overridden() {
        return Optional.ofNullable(System.getenv("SPRING_DATASOURCE_URL")).isPresent()
                || Optional.ofNullable(System.getProperty("spring.datasource.url")).isPresent();
    }

    /** Who may reach the program: this machine only, unless the traffic is encrypted or a proxy does that. */
    private static Map<String, Object> proxy(ConfigurableEnvironment environment) {
        var proxies = environment.getProperty("tenderpoint.behind-proxy");
        boolean encrypted = Stream.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate")
                .anyMatch(environment::containsProperty);
        if (proxies == null) {
            if (!encrypted && !loopback(environment.getProperty("server.address", ""))) {
                throw new StartRefused(
                        "Other machines could reach Tenderpoint at this address without encryption.",
                        "Set up TLS (server.ssl), or put a reverse proxy in front and start with"
                                + " --tenderpoint.behind-proxy=<its address>, or leave server.address away.");
            }
            return Map.of();
        }
        var trusted = List.of("", "true").contains(proxies.strip())
                ? "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"
                : Stream.of(proxies.split(",")).map(String::strip).map(Pattern::quote).collect(Collectors.joining("|"));
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.remote-ip-header", "x-forwarded-for",
                "server.tomcat.remoteip.protocol-header", "x-forwarded-proto",
                "server.tomcat.remoteip.internal-proxies", trusted);
    }

    /** Whether other machines can reach the program, by themselves or through a proxy. */
    public static boolean reachableFromElsewhere(Environment environment) {
        return environment.containsProperty("tenderpoint.behind-proxy")
                || !loopback(environment.getProperty("server.address", ""));
    }

    private static boolean loopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
