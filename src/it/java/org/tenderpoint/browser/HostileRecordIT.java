package org.tenderpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;

/**
 * A record with something of every kind, in which each free text of each table is hostile, as if every check at an
 * entrance had failed: no page of it runs any. In every build {@code ArchitectureTest} keeps views from writing HTML.
 */
@BrowserTest
@Moment("2026-03-09T10:00:00Z")
@Tag("night")
@Tag("UC-24")
class HostileRecordIT extends InBrowser {

    /** What people wrote has letters and blanks; codes and hashes have no blanks, phone numbers no letters. */
    private static final Pattern IN_WORDS = Pattern.compile("(?s)(?=.*\\p{L})\\S+\\s.*\\S");
    private static final Pattern WORDS_IN_JSON = Pattern
            .compile("\"(?=[^\"\\\\]*\\p{L})(?=[^\"\\\\]*\\s)[^\"\\\\]*\"(?!\\s*:)");

    /** The program's own codes with blanks between them. */
    private static final String CODES = "clearances.limits";

    private static final String NOT_SHOWN = "This page could not be shown";
    private static final String PLACES = "select table_name, column_name, coalesce(character_maximum_length, 100000) as size"
            + " from information_schema.columns where lower(table_schema) = 'public'"
            + " and upper(data_type) in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT') and lower(table_name) not like 'flyway%'";

    /** Pages of one row of a table; of each table two rows. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "clients", List.of("/clients/%s", "/clients/%s/edit", "/clients/%s/intake", "/clients/%s/consent",
                    "/clients/%s/clearance", "/clients/%s/letters", "/clients/%s/self-intake", "/clients/%s/course",
                    "/clients/%s/compare", "/clients/%s/copy", "/clients/%s/aims", "/clients/%s/refer"),
            "sessions", List.of("/sessions/%s", "/sessions/%s/arrival", "/sessions/%s/screening",
                    "/sessions/%s/screening/review", "/sessions/%s/aftercare"),
            "intake_versions", List.of("/intake-versions/%s"),
            "follow_ups", List.of("/follow-ups/%s/call"),
            "assessments", List.of("/assessments/%s"),
            "letters", List.of("/letters/%s"),
            "referrals", List.of("/referrals/%s"),
            "partners", List.of("/partners/%s"));

    private static final List<String> PAGES_OF_ALL = List.of(
            "/", "/clients", "/plan", "/follow-ups", "/alerts", "/referrals", "/partners", "/messages", "/audit",
            "/settings", "/settings/opened-records", "/users", "/snippets", "/consent-texts", "/outcomes",
            "/outcomes/sessions", "/outcomes/adjustments", "/outcomes/conditions", "/rules/told", "/rules/replay",
            "/backups", "/account");
    @Autowired
    private WholeRecord whole;
    @Autowired
    private JdbcTemplate jdbc;

    private int next;

    @Test
    void noTextOfAWholeRecordRunsOnAnyPage() {
        var maya = users.make("maya.hostile", Role.THERAPIST, Role.MANAGER);
        ClientId client = users.as(maya, () -> whole.make("Vera Ganz"));
        var page = browsing.signedIn("maya.hostile", 1280, 900, ColorScheme.LIGHT);
        var places = overwritten();
        var hits = HostileTexts.hits(page);

        var shown = new TreeMap<String, Integer>();
        for (var screen : screens(client)) {
            page.navigate(browsing.address(screen));
            Browsing.settle(page);
            HostileTexts.stir(page);
            assertThat(page.getByText(NOT_SHOWN).count()).as(screen).isZero();
            shown.put(screen, hostile(page));
        }
        System.out.printf(
                "A hostile record: %d texts in %d columns, %d pages, on %d of them seen as text, %d executions%n",
                next, places.size(), shown.size(), shown.values().stream().filter(count -> count > 0).count(),
                hits.size());

        assertThat(hits).isEmpty();
        assertThat(places).hasSizeGreaterThan(40);
        assertThat(shown.values().stream().filter(count -> count > 0).count()).as("pages that show some: " + shown)
                .isGreaterThan(15);
    }

    /** How many of the texts can be read on it. */
    private static int hostile(Page page) {
        var text = String.valueOf(page.evaluate("document.body.innerText"));
        return (int) HostileTexts.ALL.stream().filter(text::contains).count();
    }

    private List<String> screens(ClientId client) {
        var screens = new ArrayList<>(PAGES_OF_ALL);
        PAGES.forEach((table, pages) -> {
            var ids = table.equals("clients")
                    ? List.of(client.toString())
                    : jdbc.queryForList("select id from " + table + " order by id limit 2", String.class);
            ids.forEach(id -> pages.forEach(path -> screens.add(path.formatted(id))));
        });
        return screens;
    }

    /** Writes another hostile text over each text that somebody wrote. @return the columns */
    private List<String> overwritten() {
        var done = new ArrayList<String>();
        for (var place : jdbc.queryForList(PLACES)) {
            var table = (String) place.get("table_name");
            var column = (String) place.get("column_name");
            if ((table + "." + column).equals(CODES)) {
                continue;
            }
            int size = ((Number) place.get("size")).intValue();
            var texts = jdbc.queryForList(
                    "select distinct " + column + " from " + table + " where " + column + " is not null", String.class);
            for (var text : texts) {
                var hostile = hostile(text, size);
                if (hostile.equals(text)) {
                    continue;
                }
                try {
                    jdbc.update("update " + table + " set " + column + " = ? where " + column + " = ?", hostile, text);
                    if (!done.contains(table + "." + column)) {
                        done.add(table + "." + column);
                    }
                } catch (DataIntegrityViolationException code) {
                    // one of a list: nobody can write it
                }
            }
        }
        return done;
    }

    private String hostile(String text, int size) {
        if (text.startsWith("{") || text.startsWith("[")) {
            return WORDS_IN_JSON.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement('"' + inJson(payload(size)) + '"'));
        }
        return IN_WORDS.matcher(text).lookingAt() ? payload(size) : text;
    }

    private String payload(int size) {
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            var one = HostileTexts.ALL.get(next++ % HostileTexts.ALL.size());
            if (one.length() <= size) {
                return one;
            }
        }
        throw new IllegalStateException("No hostile text is that short: " + size);
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    }
}
