package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.RowPrints;
import org.tenderpoint.followup.assessment.DeliveredAssessments;
import org.tenderpoint.screening.DeliveredScreenings;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Each version carries a fingerprint of every row, of its words and of what it does with facts that are kept beside it
 * as decisions keep them. Until a release carries the version, a changed row renews it; after that the version stays as
 * it was, since what it decided has to be decided again the same way. A version that brings words brings facts that
 * hold them: it and all later ones are tried on these too.
 */
@Tag("UC-26")
class DeliveredRulesTest {

    /** Those that a release carried; the release adds its own. */
    private static final Set<RuleSetVersion> DELIVERED = Set.of();

    private static final String RENEW = "rules.renew";
    private static final String COMMAND = "./mvnw -Dtp.run test -Dtest=DeliveredRulesTest -D" + RENEW;
    private static final Path FOLDER = Path.of("src/test/resources/rules/delivered");
    private static final int AT_MOST_NAMED = 8;

    /** What a row is known by. */
    private record Print(String words, String acts) {

        private static final Print NONE = new Print("-", "-");

        static Print parse(String line) {
            var parts = line.split(" ");
            return new Print(parts[1], parts[2]);
        }
    }

    @Test
    void everyVersionIsAsItsFingerprintHasIt() {
        for (var version : RuleSetVersion.KNOWN) {
            var file = file(version);
            if (System.getProperty(RENEW) != null && !DELIVERED.contains(version)) {
                write(version);
            }
            if (!Files.exists(file)) {
                throw Missing
                        .failure("Version " + version + " has no fingerprint. Write " + file + " with\n  " + COMMAND);
            }
            var changed = changed(read(file), prints(version));
            if (!changed.isEmpty()) {
                throw Missing.failure(told(version, DELIVERED.contains(version), changed));
            }
        }
    }

    @Test
    void whatIsChangedAddedOrGoneIsNamedWithItsFileInAFewLines() {
        var then = new TreeMap<>(Map.of(
                "SCR-104", new Print("a", "b"), "TRI-062", new Print("a", "b"), "REF-132", new Print("a", "b")));
        var now = new TreeMap<>(Map.of(
                "SCR-104", new Print("other", "b"), "ADJ-072", new Print("a", "b"), "REF-132",
                new Print("a", "other")));

        var told = told(RuleSetVersion.FIRST, true, changed(then, now));

        assertThat(told).contains(
                "SCR-104 reads otherwise (src/main/java/org/tenderpoint/screening/rules/HerniatedDiscRules.java)",
                "REF-132 decides otherwise (src/main/java/org/tenderpoint/followup/rules/referral/ReferralSpineRows.java)",
                "TRI-062 is gone (src/main/java/org/tenderpoint/followup/rules/triage/DoctorRows.java)",
                "ADJ-072 was added (src/main/java/org/tenderpoint/followup/rules/adjustment/MethodAdjustments.java)");
        var many = new TreeMap<String, Print>();
        for (int i = 100; i < 200; i++) {
            many.put("SCR-" + i, Print.NONE);
        }
        assertThat(told(RuleSetVersion.FIRST, true, changed(new TreeMap<>(), many)).lines())
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void untilAReleaseCarriesAVersionTheCommandThatRenewsItIsNamed() {
        var changed = List.of("SCR-104 reads otherwise");

        assertThat(told(RuleSetVersion.FIRST, false, changed)).contains("SCR-104", COMMAND).doesNotContain(".until(");
        assertThat(told(RuleSetVersion.FIRST, true, changed)).contains("SCR-104", ".until(").doesNotContain(COMMAND);
    }

    private static String told(RuleSetVersion version, boolean delivered, List<String> changed) {
        var lines = new ArrayList<String>();
        lines.add("Version " + version + " of the rules "
                + (delivered ? "was delivered and is not to change, but " : "is not as its fingerprint has it: ")
                + changed.size() + (changed.size() == 1 ? " row is another:" : " rows are others:"));
        changed.stream().limit(AT_MOST_NAMED).forEach(one -> lines.add("  " + one));
        if (changed.size() > AT_MOST_NAMED) {
            lines.add("  and " + (changed.size() - AT_MOST_NAMED) + " more");
        }
        lines.add(delivered
                ? "A changed row is two rows: end the old one with .until(version), write the new one beneath it with"
                        + " .since(version).\nA new row takes .since(version). The version stands last in"
                        + " RuleSetVersion.KNOWN; docs/decisions/0007-revisions-of-rules.md has the steps."
                : "No release carries it yet. If these are meant, renew the fingerprint with\n  " + COMMAND);
        return String.join("\n", lines);
    }

    private static List<String> changed(SortedMap<String, Print> then, SortedMap<String, Print> now) {
        var ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        var changed = new ArrayList<String>();
        for (var id : ids) {
            var was = then.get(id);
            var is = now.get(id);
            var what = was == null
                    ? "was added"
                    : is == null
                            ? "is gone"
                            : !was.words().equals(is.words())
                                    ? "reads otherwise"
                                    : !was.acts().equals(is.acts()) ? "decides otherwise" : "";
            if (!what.isEmpty()) {
                changed.add(id + " " + what + " (" + fileOf(id) + ")");
            }
        }
        return changed;
    }

    private static SortedMap<String, Print> prints(RuleSetVersion version) {
        var acts = new TreeMap<String, String>();
        acts.putAll(DeliveredScreenings.prints(version, stored(version, "screenings")));
        acts.putAll(DeliveredAssessments.prints(version, stored(version, "assessments")));
        var prints = new TreeMap<String, Print>();
        for (var entry : RuleLibrary.in(version)) {
            prints.put(entry.id(), new Print(
                    RowPrints.of(words(entry)), acts.getOrDefault(entry.id(), Print.NONE.acts())));
        }
        return prints;
    }

    /**
     * What stands in the row itself. Words that are put together from what it does, or stand in a bundle, are left out.
     */
    private static String words(RuleEntry entry) {
        boolean ownWords = entry.section() != RuleBookSection.SELF_CARE;
        boolean ownEffect = ownWords && entry.section() != RuleBookSection.SCREENING;
        return String.join("\n", List.of(
                entry.source(), entry.grades(), String.valueOf(entry.goingAhead() == GoingAhead.THERAPIST),
                ownWords
                        ? Say.it(entry.title()) + "\n" + Say.it(entry.when()) + "\n" + Say.it(entry.result()) + "\n"
                                + Say.it(entry.reason())
                        : "",
                ownEffect ? Say.it(entry.effect()) : ""));
    }

    /** The facts of the first version, and those that later ones brought up to this. */
    private static List<String> stored(RuleSetVersion version, String kind) {
        return RuleSetVersion.KNOWN.stream()
                .filter(one -> one.compareTo(version) <= 0)
                .map(one -> facts(one, kind))
                .filter(Files::exists)
                .flatMap(file -> RowPrints.lines(file).stream())
                .toList();
    }

    private static Path facts(RuleSetVersion version, String kind) {
        return FOLDER.resolve(version + "-" + kind + ".jsonl.gz");
    }

    private static Path file(RuleSetVersion version) {
        return FOLDER.resolve(version + ".txt");
    }

    private static void write(RuleSetVersion version) {
        try {
            keep(facts(version, "screenings"), DeliveredScreenings.facts(), DeliveredScreenings::values);
            keep(facts(version, "assessments"), DeliveredAssessments.facts(), DeliveredAssessments::values);
            Files.writeString(file(version), prints(version).entrySet().stream()
                    .map(row -> row.getKey() + " " + row.getValue().words() + " " + row.getValue().acts() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same facts are written otherwise each time, since sets have no order: only other facts are. */
    private static void keep(Path file, List<String> facts, Function<List<String>, Set<?>> values) {
        if (!Files.exists(file) || !values.apply(RowPrints.lines(file)).equals(values.apply(facts))) {
            RowPrints.write(file, facts);
        }
    }

    private static SortedMap<String, Print> read(Path file) {
        try {
            return Files.readAllLines(file).stream().collect(Collectors.toMap(
                    line -> line.split(" ")[0], Print::parse, (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the row stands. */
    private static String fileOf(String id) {
        return ProjectFiles.sources()
                .filter(file -> file.toString().contains("rules") && !file.toString().endsWith("Examples.java"))
                .filter(file -> ProjectFiles.read(file).contains("\"" + id + "\""))
                .map(Path::toString)
                .findFirst()
                .orElse("no file has it");
    }
}
