package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.vignettes.BadVignette;
import org.tenderpoint.vignettes.Vignette;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteJudge.Outcome;
import org.tenderpoint.vignettes.VignetteJudge.Score;
import org.tenderpoint.vignettes.VignetteReader;

/**
 * The rules against clinical cases, each a YAML file: those of the project, or those of any folder with
 * {@code mvn test -Dtest=VignettesTest -Dvignettes.dir=FOLDER}. One case judged less carefully than its author did
 * fails.
 */
@Tag("UC-09")
class VignettesTest {

    private static final String FOLDER = System.getProperty("vignettes.dir");
    /** None of ours; others may see a few things more mildly. */
    private static final double OVER_AT_MOST = FOLDER == null ? 0 : 0.05;
    private static final int AT_MOST_PRINTED = 4;

    @Test
    void noCaseIsJudgedLessCarefullyThanItsAuthorDid() throws IOException {
        var folder = Path.of(FOLDER == null ? "src/test/resources/vignettes" : FOLDER);
        var refused = new ArrayList<String>();
        var outcomes = read(folder, refused).stream().map(VignetteJudge::judge).toList();
        Missing.none("Cases that cannot be read", refused.stream(),
                "src/test/resources/vignettes/README.md says what a case may hold.");
        assertThat(outcomes).as("cases in " + folder).isNotEmpty();
        outcomes.stream()
                .filter(outcome -> outcome.score() != Score.EXACT || !outcome.unmet().isEmpty())
                .limit(AT_MOST_PRINTED)
                .forEach(VignettesTest::print);
        close(outcomes);

        Missing.none("Cases judged less carefully than expected", with(outcomes, Score.UNDER).stream(),
                "The clinical text decides between the case in " + folder + " and the row.");
        assertThat((double) with(outcomes, Score.OVER).size() / outcomes.size())
                .as("share judged more carefully than expected: " + with(outcomes, Score.OVER))
                .isLessThanOrEqualTo(OVER_AT_MOST);
        Missing.none("Other expectations that do not hold",
                outcomes.stream().filter(outcome -> !outcome.unmet().isEmpty())
                        .map(outcome -> outcome.vignette().id() + " " + outcome.unmet()),
                "The clinical text decides between the case in " + folder + " and the row.");
    }

    /** Every case that can be read; what is wrong with the others is added to {@code refused}. */
    private static List<Vignette> read(Path folder, List<String> refused) throws IOException {
        var vignettes = new ArrayList<Vignette>();
        for (var file : files(folder)) {
            try {
                vignettes.add(VignetteReader.read(file));
            } catch (BadVignette e) {
                refused.add(e.getMessage());
            }
        }
        return vignettes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
        }
    }

    private static List<String> with(List<Outcome> outcomes, Score score) {
        return outcomes.stream()
                .filter(outcome -> outcome.score() == score)
                .map(outcome -> outcome.vignette().id())
                .toList();
    }

    private static void print(Outcome outcome) {
        var vignette = outcome.vignette();
        System.out.printf("%-6s %-6s %s%n", vignette.id(), outcome.score().name().toLowerCase(Locale.ROOT),
                vignette.title());
        System.out.printf("       %s%n", outcome.level());
        if (outcome.score() != Score.EXACT) {
            var expected = vignette.isScreening() ? vignette.expect().screening() : vignette.expect().triage();
            System.out.printf("       expected %s: %s%n", expected, vignette.expect().why());
        }
        outcome.unmet().forEach(unmet -> System.out.printf("       not met: %s%n", unmet));
    }

    private static void close(List<Outcome> outcomes) {
        System.out.printf("%n%-12s %5s %6s %5s %6s %12s%n", "", "cases", "exact", "over", "under", "others unmet");
        line("screening", outcomes.stream().filter(outcome -> outcome.vignette().isScreening()).toList());
        line("follow-up", outcomes.stream().filter(outcome -> !outcome.vignette().isScreening()).toList());
        line("all", outcomes);
        System.out.printf("%n%-28s %9s %8s   95 %% interval%n", "", "of cases", "share");
        share("not less careful (safety)", outcomes, outcome -> outcome.score() != Score.UNDER);
        share("more careful", outcomes, outcome -> outcome.score() == Score.OVER);
        var levels = new TreeMap<Enum<?>, List<Outcome>>(
                Comparator.<Enum<?>, String>comparing(level -> level.getClass().getSimpleName())
                        .thenComparing(Enum::ordinal));
        outcomes.forEach(outcome -> levels.computeIfAbsent(best(outcome.vignette()), _ -> new ArrayList<>())
                .add(outcome));
        levels.forEach((level, some) -> share(
                "exact, " + level.getClass().getSimpleName().replace("Level", "").toLowerCase(Locale.ROOT) + " "
                        + level.name().toLowerCase(Locale.ROOT),
                some, outcome -> outcome.score() == Score.EXACT));
    }

    /** The level that its author puts first. */
    private static Enum<?> best(Vignette vignette) {
        return vignette.isScreening()
                ? vignette.expect().screening().getFirst()
                : vignette.expect().triage().getFirst();
    }

    private static void share(String what, List<Outcome> some, Predicate<Outcome> counts) {
        var share = new Share((int) some.stream().filter(counts).count(), some.size(), 0);
        var interval = share.interval();
        System.out.printf(Locale.ROOT, "%-28s %4d/%-4d %6.1f %%   %.1f–%.1f %%%n", what, share.count(), share.of(),
                100 * share.rate(), 100 * interval.low(), 100 * interval.high());
    }

    private static void line(String what, List<Outcome> outcomes) {
        System.out.printf("%-12s %5d %6d %5d %6d %12d%n", what, outcomes.size(),
                with(outcomes, Score.EXACT).size(), with(outcomes, Score.OVER).size(),
                with(outcomes, Score.UNDER).size(),
                outcomes.stream().mapToInt(outcome -> outcome.unmet().size()).sum());
    }
}
