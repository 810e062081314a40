package org.tenderpoint.platform.store.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a released version stored: a backup of one client with something of every kind, and each script of its schema by
 * a hash. {@code KeptSchemasIT} upgrades all of them.
 *
 * @param version of the program
 */
public record KeptSchema(String version) {

    /** Names a version that is to be kept: {@code ./mvnw -Dtp.run test -Dtest=KeptRecordTest -Dschema.keep=0.1}. */
    public static final String KEEP = "schema.keep";
    public static final String BACKUP_KEY = "d".repeat(64);
    public static final String TRAIL_KEY = "c".repeat(64);

    private static final Path FOLDER = Path.of("src/test/resources/schemas");
    private static final String ENDING = ".tpbackup";
    private static final Path SCRIPTS = Path.of("src/main/resources/db");

    static List<KeptSchema> all() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(ENDING)).sorted()
                    .map(name -> new KeptSchema(name.replace(ENDING, ""))).toList();
        }
    }

    public void keep(Path made) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(backup(), Files.readAllBytes(made));
        Files.writeString(FOLDER.resolve(version + ".txt"), String.join("\n", scriptsNow()) + "\n");
    }

    Path backup() {
        return FOLDER.resolve(version + ENDING);
    }

    /** Each with its hash. */
    List<String> scripts() throws IOException {
        return Files.readAllLines(FOLDER.resolve(version + ".txt"));
    }

    static List<String> scriptsNow() throws IOException {
        try (var files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().map(KeptSchema::hashed).toList();
        }
    }

    private static String hashed(Path script) {
        try {
            var text = Files.readString(script).replace("\r", "").getBytes(StandardCharsets.UTF_8);
            return SCRIPTS.relativize(script).toString().replace('\\', '/') + " "
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
