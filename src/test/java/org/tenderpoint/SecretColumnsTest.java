package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever reads the database gets into nothing by it: every column that by its name or type may hold a secret stands in
 * {@code secret-columns.txt} with how it is protected. A new one fails until somebody has thought of that.
 */
@DatabaseTest
class SecretColumnsTest {

    private static final Pattern SECRET = Pattern
            .compile(".*(secret|token|password|passphrase|passwd|hash|key|proof|seal"
                    + "|digest|nonce|salt|seed|cookie|credential|signature|totp|otp|pin|cipher|challenge|recovery|subject"
                    + "|complete).*");
    private static final String FILE = "/secret-columns.txt";

    /** How a value is protected; what does not end in a hash or under a key outside is no secret. */
    private static final Set<String> WAYS = Set.of("hash", "slow hash", "keyed hash", "encrypted", "none");

    /** SHA-256 or HMAC-SHA-256 in hex. */
    private static final long HEX = 64;

    private record Said(String way, String why) {}

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyColumnThatMayHoldASecretSaysHowItIsProtected() throws IOException {
        var said = said();
        var columns = columns();
        var named = columns.keySet().stream().filter(name -> SECRET.matcher(name.replaceAll("^.*\\.", "")).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        Missing.none("A column may hold a secret", named.stream().filter(name -> !said.containsKey(name)),
                "Store what cannot be turned back (platform/Secret, PasswordHashing), or encrypt it with a key that is"
                        + " not in the database, and say so in src/test/resources" + FILE + ".");
        Missing.none("A line of " + FILE + " names no such column",
                said.keySet().stream().filter(name -> !columns.containsKey(name)), "Remove the line.");
    }

    @Test
    void aHashHasTheLengthOfAHashAndWhatIsNoSecretSaysWhy() throws IOException {
        var columns = columns();
        said().forEach((name, said) -> {
            assertThat(WAYS).as(name).contains(said.way());
            assertThat(said.why()).as(name).isNotBlank();
            if (Set.of("hash", "keyed hash").contains(said.way())) {
                assertThat(columns).as(name).containsKey(name);
                assertThat(columns.get(name)).as(name + " holds no more than a hash").isBetween(HEX, HEX + 16);
            }
        });
    }

    /** What the sending of mail needs stands in the settings of who runs the program. */
    @Test
    void noPasswordOfAMailServerIsStored() {
        assertThat(columns().keySet()).noneMatch(name -> name.matches(".*(smtp|mail).*pass.*"));
    }

    /** Lengths by table and column. */
    private Map<String, Long> columns() {
        var found = new TreeMap<String, Long>();
        jdbc.sql("""
                select table_name, column_name, coalesce(character_maximum_length, 0) from information_schema.columns
                where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history'""")
                .query((row, _) -> found.put(row.getString(1) + "." + row.getString(2), row.getLong(3))).list();
        return found;
    }

    private static Map<String, Said> said() throws IOException {
        try (var in = SecretColumnsTest.class.getResourceAsStream(FILE)) {
            assertThat(in).isNotNull();
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" : ", 3))
                    .collect(Collectors.toMap(parts -> parts[0].strip(),
                            parts -> new Said(parts[1].strip(), parts.length > 2 ? parts[2].strip() : "")));
        }
    }
}
