package org.tenderpoint.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Missing;
import org.tenderpoint.Moment;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.say.Phrase;

/** What the trail keeps in code can be said: what was done, with which record, and why. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class TrailWordsTest {

    private static final Set<String> KEYS = Texts.keys("audit");
    private static final String WORDS = "(\"[^\"]*\"(?: \\+)?)";
    private static final Pattern EVENT = Pattern.compile(
            "AuditEvent\\s*\\.of\\(\\s*(?:" + WORDS + "|[^\";]*?),\\s*(?:(\"[^\"]*\")|[\\w.]+)\\s*,");
    private static final Pattern OPENED = Pattern.compile("AuditEvent\\s*\\.opened\\(\"([^\"]*)\"");
    /** How features tell the trail by a step of their own. */
    private static final Pattern STEP = Pattern.compile(
            "\\b(?:audit|tell|note|log|change|keep|activate|as|step|save|saved)\\((?:[^\";()]*(?:\\(\\))?, )?" + WORDS);
    private static final Pattern RECORD = Pattern.compile(
            "static final String (?:RECORD|KIND|RECORD_TYPE|CHART|ATTACHMENT) = \"([A-Z][^\"]*)\"");
    @Autowired
    WholeRecord record;
    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAWholeRecordLeavesInTheTrailCanBeSaid() {
        record.make("Vera Ganz");

        var missing = new ArrayList<String>();
        jdbc.sql("select distinct action from audit_entries").query(String.class).list()
                .forEach(action -> missing.addAll(left("action", action)));
        jdbc.sql("select distinct record_type from audit_entries").query(String.class).list()
                .forEach(kind -> missing.addAll(left("record", kind)));
        jdbc.sql("select distinct why from audit_entries").query(String.class).list().stream()
                .flatMap(why -> Phrase.read(why).keys())
                .filter(key -> !KEYS.contains(key))
                .forEach(missing::add);
        none(missing.stream());
    }

    @Test
    void whatFeaturesTellTheTrailCanBeSaid() {
        var missing = new ArrayList<String>();
        for (var code : telling()) {
            EVENT.matcher(code).results().forEach(found -> {
                missing.addAll(left("action", plain(found.group(1))));
                missing.addAll(left("record", plain(found.group(2))));
            });
            OPENED.matcher(code).results().forEach(found -> missing.addAll(left("record", found.group(1))));
            STEP.matcher(code).results().forEach(found -> missing.addAll(left("action", plain(found.group(1)))));
            RECORD.matcher(code).results().forEach(found -> missing.addAll(left("record", found.group(1))));
        }
        none(missing.stream());
    }

    /** Without its quotes; nothing of what is put together, which a whole record shows. */
    private static String plain(@Nullable String words) {
        return words == null || words.endsWith("+") ? "" : words.substring(1, words.length() - 1);
    }

    private static List<String> left(String part, String code) {
        var key = "audit." + part + "." + code;
        return code.isEmpty() || KEYS.contains(key) ? List.of() : List.of(key);
    }

    private static void none(Stream<String> missing) {
        Missing.none("Codes of the trail that nobody can say", missing,
                "Put them into src/main/resources/i18n/audit.properties, in each language.");
    }

    private static List<String> telling() {
        return ProjectFiles.sources()
                .filter(file -> !file.toString().contains("/ui/"))
                .map(ProjectFiles::read)
                .filter(code -> code.contains("AuditEvent.") || code.contains("events.publishEvent(event(")
                        || code.contains("store.save(\"") || code.contains("store.step(\"")
                        || code.contains("charts.audit(\"") || code.contains("referral -> referral."))
                .toList();
    }
}
