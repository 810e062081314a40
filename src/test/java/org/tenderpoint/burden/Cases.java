package org.tenderpoint.burden;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vignettes.BadVignette;
import org.tenderpoint.vignettes.Vignette;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How safely the project's cases are judged that were published: those who were ill, and those who were not. */
final class Cases {

    private static final Path PUBLISHED = Path.of("src/test/resources/vignettes/published");

    private final List<Map<String, Object>> told = new ArrayList<>();

    static Cases published() {
        var cases = new Cases();
        try (var files = Files.list(PUBLISHED)) {
            files.sorted().forEach(file -> cases.told.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** Those that had to be seen the same day, and were. */
    Counted sameDay() {
        return counted(told, Cases::todayNeeded, Cases::today);
    }

    /** Those where their author accepts nothing less than the emergency number, and that are sent there. */
    Counted emergency() {
        return counted(told, Cases::emergencyNeeded, Cases::emergencySaid);
    }

    /** Those that had to be seen the same day, told weaker, and still were. */
    Counted weaker() {
        var variants = told.stream()
                .filter(each -> todayNeeded(VignetteReader.read("case", each)))
                .flatMap(each -> Weaker.of(each).stream())
                .toList();
        return counted(variants, _ -> true, Cases::today);
    }

    /** Those that were harmless, and heard no more than that they will be asked again. */
    Counted harmless() {
        return counted(told, each -> !each.isScreening() && !each.expect().triage().getFirst().atLeast(
                TriageLevel.THERAPIST), each -> !VignetteJudge.triaged(each).level().atLeast(TriageLevel.THERAPIST));
    }

    private static Counted counted(
            List<Map<String, Object>> cases, Predicate<Vignette> of,
            Predicate<Vignette> counts) {
        var counted = new Counted();
        for (var each : cases) {
            try {
                var vignette = VignetteReader.read("case", each);
                if (of.test(vignette)) {
                    counted.add(counts.test(vignette));
                }
            } catch (BadVignette e) {
                // a case told weaker may be none any more: a clearance without its date
            }
        }
        return counted;
    }

    /** The mildest level that its author accepts is still today. */
    private static boolean todayNeeded(Vignette vignette) {
        return vignette.isScreening()
                ? vignette.expect().screening().stream().allMatch(ScreeningLevel::stops)
                : vignette.expect().triage().stream().allMatch(level -> level.atLeast(TriageLevel.URGENT));
    }

    private static boolean today(Vignette vignette) {
        return vignette.isScreening()
                ? VignetteJudge.screened(vignette).level().stops()
                : VignetteJudge.triaged(vignette).level().atLeast(TriageLevel.URGENT);
    }

    private static boolean emergencyNeeded(Vignette vignette) {
        return vignette.isScreening()
                ? vignette.expect().screening().equals(List.of(ScreeningLevel.EMERGENCY))
                : vignette.expect().triage().equals(List.of(TriageLevel.EMERGENCY));
    }

    private static boolean emergencySaid(Vignette vignette) {
        return vignette.isScreening()
                ? VignetteJudge.screened(vignette).level() == ScreeningLevel.EMERGENCY
                : VignetteJudge.triaged(vignette).level() == TriageLevel.EMERGENCY;
    }

    // --- the files as words, lists and maps

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Path file) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            return (Map<String, Object>) value(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(Node node) {
        return switch (node) {
            case ScalarNode word -> word.getValue();
            case SequenceNode list -> list.getValue().stream().map(Cases::value).toList();
            case MappingNode map -> {
                var values = new LinkedHashMap<String, Object>();
                map.getValue().forEach(entry -> values.put(
                        ((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
                yield values;
            }
            default -> throw new IllegalArgumentException(node.toString());
        };
    }
}
