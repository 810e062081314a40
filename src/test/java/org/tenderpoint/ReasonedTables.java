package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list of tables that a guard lets be, each reason once: {@code
 *
<table>
 * ,
 *
<table>
 *  : <reason>}. A line that ends with a comma goes on below.
 */
public final class ReasonedTables {

    private ReasonedTables() {}

    /** Reasons by table. */
    public static SortedMap<String, String> in(Path file) {
        var reasons = new TreeMap<String, String>();
        ProjectFiles.read(file).replaceAll(",\\s*\\n\\s*", ", ").lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var said = line.split(" : ", 2);
                    assertThat(said).as(line).hasSize(2);
                    assertThat(said[1]).as("the reason for %s", said[0]).isNotBlank();
                    for (var table : said[0].split(",")) {
                        assertThat(reasons.put(table.strip(), said[1].strip())).as("two lines for %s", table).isNull();
                    }
                });
        return reasons;
    }
}
