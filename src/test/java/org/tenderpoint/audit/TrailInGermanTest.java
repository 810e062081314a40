package org.tenderpoint.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;

/** What the trail keeps in English is read in German too: what was done, with which record, and a reason in code. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
class TrailInGermanTest {

    /** The same word in both languages. */
    private static final Set<String> SAME = Set.of("Import", "Partner");
    private static final String WORDS = "(\"[^\"]*\"(?: \\+)?)";
    private static final Pattern EVENT = Pattern.compile(
            "AuditEvent\\s*\\.of\\(\\s*(?:" + WORDS + "|[^\";]*?),\\s*(?:(\"[^\"]*\")|[\\w.]+)\\s*,");
    private static final Pattern OPENED = Pattern.compile("AuditEvent\\s*\\.opened\\(\"([^\"]*)\"");
    /** How features tell the trail by a step of their own. */
    private static final Pattern STEP = Pattern.compile(
            "\\b(?:audit|tell|note|log|change|keep|activate|as|step|save|saved)\\((?:[^\";()]*(?:\\(\\))?, )?" + WORDS);
    private static final Pattern RECORD = Pattern.compile(
            "static final String (?:RECORD|KIND|RECORD_TYPE|CHART|ATTACHMENT) = \"([A-Z][^\"]*)\"");
    /** Where a reason is a code: one that is typed stays as it is. */
    private static final String CODE = "[a-z_]+";

    @Autowired
    WholeRecord record;
    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAWholeRecordLeavesInTheTrailIsSaidInGerman() {
        record.make("Vera Ganz");

        var english = new ArrayList<String>();
        jdbc.sql("select distinct action from audit_entries").query(String.class).list()
                .forEach(action -> english.addAll(left("action", action)));
        jdbc.sql("select distinct record_type from audit_entries").query(String.class).list()
                .forEach(kind -> english.addAll(left("record", kind)));
        jdbc.sql("select distinct why from audit_entries").query(String.class).list().stream()
                .filter(why -> why.matches(CODE))
                .forEach(why -> english.addAll(left("why", why)));
        none(english.stream());
    }

    @Test
    void whatFeaturesTellTheTrailIsSaidInGerman() {
        var english = new ArrayList<String>();
        for (var code : telling()) {
            EVENT.matcher(code).results().forEach(found -> {
                english.addAll(left("action", plain(found.group(1))));
                english.addAll(left("record", plain(found.group(2))));
            });
            OPENED.matcher(code).results().forEach(found -> english.addAll(left("record", found.group(1))));
            STEP.matcher(code).results().forEach(found -> english.addAll(left("action", plain(found.group(1)))));
            RECORD.matcher(code).results().forEach(found -> english.addAll(left("record", found.group(1))));
        }
        none(english.stream());
    }

    /** Without its quotes; nothing of what is put together, which a whole record shows. */
    private static String plain(@Nullable String words) {
        return words == null || words.endsWith("+") ? "" : words.substring(1, words.length() - 1);
    }

    private static List<String> left(String part, String stored) {
        var german = Texts.speaking(Locale.GERMAN, () -> StoredWords.ofTrail(part, stored));
        return german.equals(stored) && !stored.isEmpty() && !SAME.contains(stored)
                ? List.of("audit." + part + ": " + stored)
                : List.of();
    }

    private static void none(Stream<String> english) {
        Missing.none("Words of the trail that a German reader sees in English", english,
                "Put them into src/main/resources/i18n/audit.properties as they are kept, and translate them there.");
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
