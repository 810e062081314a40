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

/**
 * Decides, before anything else starts, where the data are and who may reach the program. Unless a database address is
 * given, that is an encrypted H2 file in the data folder (docs/decisions/0004-database.md).
 */
public class DataStore implements EnvironmentPostProcessor {

    public static final String KEY_FILE_PROPERTY = "tenderpoint.key-file";

    /** Whether there has to be a database already: a command looks at one, and never makes one. */
    public static final String EXISTS_PROPERTY = "tenderpoint.data-exist";

    /** The command that runs in place of the program; it looks after the database itself. */
    static final String COMMAND_PROPERTY = "tenderpoint.command";

    /** The name of the file with the database's key. */
    static final String KEY = "db.key";

    /** The key itself, where it comes from a vault. */
    static final String KEY_VARIABLE = "TENDERPOINT_DB_KEY";

    private static final String ADDRESS = "spring.datasource.url";

    // durable: each write is on the disk before it is acknowledged. retry: a thread that is interrupted while it reads
    // or
    // writes would otherwise close the file for all. WRITE_DELAY=0: with the default a kill loses commits that were
    // acknowledged. RETENTION_TIME=0: free space is used again at once, which is safe as writes reach the disk in
    // order.
    // COMPRESS: half the file. ANALYZE_AUTO=0, MAX_COMPACT_TIME=0: see DatabaseFile. TRACE_LEVEL_FILE=0: else failed
    // statements are written next to the data, with their values, in clear.
    // QUERY_CACHE_SIZE: the program has some hundreds of statements, and by default each connection remembers eight
    private static final String URL = "jdbc:h2:" + DurableFiles.SCHEME
            + ":retry:%s/tenderpoint;CIPHER=AES;WRITE_DELAY=0;RETENTION_TIME=0;COMPRESS=TRUE"
            + ";ANALYZE_AUTO=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=200;DB_CLOSE_ON_EXIT=FALSE"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** Bytes: the journal's size four times. */
    private static final long LEAST_ROOM = 32L << 20;

    private static final List<String> POSTGRES_VARIABLES = List.of("TENDERPOINT_DB_URL", "TENDERPOINT_DB_USER",
            "TENDERPOINT_DB_PASSWORD");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DurableFiles.register();
        OneWriter.register();
        if (Demo.on(environment) && !environment.containsProperty(COMMAND_PROPERTY)
                && !environment.containsProperty(EXISTS_PROPERTY)) {
            environment.getPropertySources().addFirst(
                    new MapPropertySource("tenderpoint-demo", Demo.begin(environment)));
        }
        var settings = new HashMap<String, Object>();
        settings.putAll(proxy(environment));
        if (List.of(environment.getActiveProfiles()).contains("postgres")) {
            requirePostgresVariables(environment);
        }
        if (!environment.containsProperty(ADDRESS) && !environment.containsProperty(COMMAND_PROPERTY)) {
            settings.putAll(file(environment));
        }
        var address = settings.getOrDefault(ADDRESS, environment.getProperty(ADDRESS, "")).toString();
        if (DurableFiles.hold(address)) {
            settings.put("spring.datasource.driver-class-name", OneWriter.class.getName());
        }
        environment.getPropertySources().addLast(new MapPropertySource("tenderpoint", settings));
    }

    private static Map<String, Object> file(ConfigurableEnvironment environment) {
        var data = data(environment);
        var keys = keys(environment);
        requireFitting(data, keys);
        if (!environment.containsProperty(KEY_VARIABLE)) {
            KeyChange.complete(data, new KeyFile(keys.resolve(KEY)));
        }
        StagedRestore.takeUp(data, keys);
        boolean exists = Files.exists(data.resolve("tenderpoint.mv.db"));
        if (!exists && environment.getProperty(EXISTS_PROPERTY, Boolean.class, false)) {
            throw new StartRefused(
                    "There is no database in " + data + ".", "Say where it is: --tenderpoint.data=FOLDER.");
        }
        OwnerOnly.closed(data);
        requireRoom(data);
        if (Files.isDirectory(keys)) {
            OwnerOnly.closed(keys);
        }
        var keyFile = new KeyFile(keys.resolve(KEY));
        var settings = new HashMap<String, Object>();
        var given = environment.getProperty(KEY_VARIABLE);
        String key;
        if (given != null) {
            key = KeyFile.require(given.strip(), KEY_VARIABLE);
        } else {
            key = keyFile.forDatabase(data, exists);
            settings.put(KEY_FILE_PROPERTY, keyFile.path().toString());
        }
        if (exists) {
            mend(DurableFiles.SCHEME + ":" + data.resolve("tenderpoint.mv.db"), key);
        }
        settings.put(ADDRESS, address(data));
        settings.put("spring.datasource.username", "sa");
        // H2 wants two words: the file's key and the user's password, which is empty
        settings.put("spring.datasource.password", key + " ");
        return settings;
    }

    static void requireFitting(Path data, Path keys) {
        if (keys.startsWith(data)) {
            throw new StartRefused(
                    "The folder of the key lies inside the data folder.",
                    "Keep the key apart, so that a copy of the data is no use without it: set tenderpoint.keys.");
        }
        if (data.toString().contains(";")) {
            throw new StartRefused("The data folder's path holds a semicolon.", "Choose another folder.");
        }
    }

    /** A database that cannot grow by a few writes and its journal ends with an error in the middle of one. */
    private static void requireRoom(Path data) {
        try {
            var disk = Files.getFileStore(data);
            long free = disk.getUsableSpace();
            // some network drives do not know their size, and say 0
            if (disk.getTotalSpace() > 0 && free < LEAST_ROOM) {
                throw new StartRefused(
                        Ending.DISK_FULL, "The disk that holds " + data + " is full: " + (free >> 20) + " MB are left.",
                        "Make room, at least " + (LEAST_ROOM >> 20) + " MB, and start again. Nothing was changed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + data + " cannot be read", e);
        }
    }

    /** The address of the database in this folder. */
    static String address(Path data) {
        return URL.formatted(data);
    }

    /** The folder of the data. */
    static Path data(Environment environment) {
        return Path.of(environment.getProperty("tenderpoint.data", "data")).toAbsolutePath().normalize();
    }

    /** The folder of the keys: beside the data unless the operator names another. */
    static Path keys(Environment environment) {
        return Optional.ofNullable(environment.getProperty("tenderpoint.keys"))
                .map(Path::of)
                .orElseGet(() -> data(environment).resolveSibling("keys"))
                .toAbsolutePath()
                .normalize();
    }

    static boolean mend(String database, String key) {
        try {
            return UncleanEnd.mend(database, key);
        } catch (IOException | RuntimeException e) {
            // in use, not readable, another key: opening the database reports it, in a sentence
            return false;
        }
    }

    private static void requirePostgresVariables(ConfigurableEnvironment environment) {
        var missing = POSTGRES_VARIABLES.stream()
                .filter(name -> environment.getProperty(name) == null)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty() && !overridden(environment)) {
            throw new StartRefused(
                    "The profile postgres needs the environment variables " + String.join(", ", POSTGRES_VARIABLES)
                            + ".",
                    "Set " + missing + ".");
        }
    }

    private static boolean overridden(ConfigurableEnvironment environment) {
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

    /** The program refuses to start; the message says why in one sentence. */
    public static class StartRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Ending ending;
        private final String whatToDo;

        /** For what somebody has set otherwise than it can be. */
        public StartRefused(String why, String whatToDo) {
            this(Ending.SETTING, why, whatToDo);
        }

        StartRefused(Ending ending, String why, String whatToDo) {
            super(why);
            this.ending = ending;
            this.whatToDo = whatToDo;
        }

        Ending ending() {
            return ending;
        }

        String whatToDo() {
            return whatToDo;
        }
    }
}
