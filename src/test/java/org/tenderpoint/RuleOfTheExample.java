package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vignettes.VignetteJudge;
import org.tenderpoint.vignettes.VignetteReader;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** "With asthma, nobody lies face down for long": the worked example of a rule in CONTRIBUTING.md. */
public final class RuleOfTheExample {

    private static final String ID = "SCR-250";
    private static final String VIGNETTE = "src/test/resources/vignettes/before/ulcer-and-asthma.yaml";

    private final Path folder;
    private final List<String> made = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    RuleOfTheExample(Path folder) {
        this.folder = folder;
    }

    /** Makes the changes. @return the rule's id */
    String rule() throws IOException {
        before("screening/rules/OtherHealthRules", "            rule(\"SCR-218\")", """
                            rule("SCR-250")
                                    .about(ASTHMA_NSAID)
                                    .when(facts -> facts.yes(ASTHMA_NSAID))
                                    .then(ADAPT, no(ALL, PRONE_LONG))
                                    .source("W", B),
                """);
        before("screening/rules/cases/HealthExamples", "            218 + ", """
                            250 + asthma_face_down | asthma_nsaid
                            250 - asthma_not_asked | asthma_nsaid=unknown
                """);
        before("i18n/row.properties", "row.SCR-218.title", """
                row.SCR-250.title=Asthma, lying face down
                row.SCR-250.when=asthma
                row.SCR-250.reason=Breathing is harder face down.
                row.case.asthma_face_down=Asthma, face down
                row.case.asthma_not_asked=Asthma not asked
                """);
        before("i18n/row_de.properties", "row.SCR-218.title", """
                row.SCR-250.title=Asthma, Bauchlage
                row.SCR-250.when=Asthma
                row.SCR-250.reason=In Bauchlage atmet es sich schwerer.
                row.case.asthma_face_down=Asthma, Bauchlage
                row.case.asthma_not_asked=Asthma nicht gefragt
                """);
        change(VIGNETTE, "  rules: [SCR-217, SCR-218]", "  rules: [SCR-217, SCR-218, SCR-250]");
        return ID;
    }

    List<String> made() {
        return made;
    }

    Path vignette() {
        return folder.resolve("ulcer-and-asthma.yaml");
    }

    private void before(String name, String place, String lines) throws IOException {
        change(name, "\n" + place, "\n" + lines + place);
    }

    private void change(String name, String from, String to) throws IOException {
        var file = ChangeExamplesTest.file(name);
        var text = Files.readString(file);
        assertThat(text).as(name).containsOnlyOnce(from);
        var target = folder.resolve(name.startsWith("i18n/") ? name : file.getFileName().toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, text.replace(from, to));
        made.add(name);
        if (target.toString().endsWith(".java")) {
            sources.add(target.toString());
        }
    }

    /** @return the folder, with the changed classes and bundles */
    Path compiled() {
        var options = Stream.of("-d", folder.toString(), "-proc:none", "-nowarn", "-cp",
                System.getProperty("java.class.path"));
        // the compiler has put the tables of cases into it
        sources.add(ChangeExamplesTest.file("screening/rules/RuleExamples").toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null,
                Stream.concat(options, sources.stream()).toArray(String[]::new))).as("compiles").isZero();
        return folder;
    }

    /** Asked in the changed program: whether the rule has its words and its cases, and the whole case meets it. */
    public static List<String> problems(String rule, Path vignette) {
        var problems = new ArrayList<String>();
        var entry = ScreeningRules.CURRENT.entries().stream().filter(one -> one.id().equals(rule)).findFirst();
        var cases = RuleExamples.of(rule);
        if (entry.isEmpty() || cases.stream().map(RuleExample::fires).distinct().count() != 2) {
            return List.of("has no row, or no case that it applies to and one that it misses");
        }
        Stream.concat(Stream.of(entry.get().title(), entry.get().when(), entry.get().reason()),
                cases.stream().map(RuleExample::says)).distinct().filter(RuleOfTheExample::sameInGerman)
                .forEach(phrase -> problems.add("is not in German: " + phrase));
        cases.stream()
                .filter(one -> ScreeningRules.CURRENT.decide(one.facts()).finding(rule).isPresent() != one.fires())
                .forEach(one -> problems.add("is not as its case: " + one));
        var outcome = VignetteJudge.judge(VignetteReader.read(vignette));
        if (!outcome.fired().contains(rule) || !outcome.unmet().isEmpty()) {
            problems.add("is not as the whole case: " + outcome);
        }
        return problems;
    }

    private static boolean sameInGerman(Phrase phrase) {
        return Say.in(Locale.GERMAN, phrase).equals(Say.in(Locale.ENGLISH, phrase));
    }
}
