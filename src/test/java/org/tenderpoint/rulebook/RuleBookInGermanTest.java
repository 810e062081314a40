package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderpoint.Missing;
import org.tenderpoint.PhrasesInEachLanguage;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.RuleBookService.RuleCase;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.SourceWords;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** Whoever reads German reads all of a rule in German, as it is and as it was: when, then, why, and in which cases. */
@Tag("guard")
class RuleBookInGermanTest {

    private static final String RULE = "SCR-104";

    @Test
    void eachRuleAndEachCaseStandsInTheBundlesOfEachLanguage() {
        PhrasesInEachLanguage.haveTexts(said());
    }

    @Test
    void noRuleIsWrittenOutInOneLanguage() {
        Missing.none("Words of rules that are no texts of a bundle", said().flatMap(RuleBookInGermanTest::typed),
                "Write them in src/main/resources/i18n/row.properties and row_de.properties.");
    }

    /** In a program of its own whose English bundle gives another reason. */
    @Test
    void aRewordedEnglishReasonKeepsItsGerman(@TempDir Path folder) throws Exception {
        var bundle = Files.createDirectories(folder.resolve("i18n")).resolve("row.properties");
        var english = ProjectFiles.texts("row");
        var key = "row." + RULE + ".reason";
        english.setProperty(key, "Said otherwise, with a comma.");
        try (var file = Files.newBufferedWriter(bundle)) {
            english.store(file, null);
        }

        try (var program = new URLClassLoader(path(folder), ClassLoader.getPlatformClassLoader())) {
            var reason = program.loadClass(Row.class.getName()).getMethod("reasonOf", String.class)
                    .invoke(null, RULE);
            var say = program.loadClass(Say.class.getName())
                    .getMethod("in", Locale.class, program.loadClass(Phrase.class.getName()));

            assertThat(say.invoke(null, Locale.ENGLISH, reason)).isEqualTo(english.getProperty(key));
            assertThat(say.invoke(null, Locale.GERMAN, reason))
                    .isEqualTo(Say.in(Locale.GERMAN, Row.reasonOf(RULE)))
                    .isNotEqualTo(Say.in(Locale.ENGLISH, Row.reasonOf(RULE)));
        }
    }

    @Test
    void aSourceIsDescribedInGermanAndItsWorkKeepsItsName() {
        assertThat(Texts.speaking(Locale.GERMAN, () -> SourceWords.words("CARNES")))
                .contains("Carnes und andere, Manual Therapy 2010 (Schäden nach manueller Therapie)");
        assertThat(SourceWords.words("CARNES"))
                .contains("Carnes and others, Manual Therapy 2010 (harm after manual therapy)");
    }

    private static Stream<Phrase> said() {
        var rules = RuleSetVersion.KNOWN.stream()
                .flatMap(version -> RuleLibrary.in(version).stream())
                .flatMap(rule -> Stream.of(rule.title(), rule.when(), rule.result(), rule.effect(), rule.reason()));
        var cases = RuleLibrary.current().stream()
                .map(RuleEntry::id)
                .flatMap(id -> RuleLibrary.cases(id).stream())
                .map(RuleCase::says);
        return Stream.concat(rules, cases).distinct();
    }

    /** What it has as typed, but for figures and the letters of referrals. */
    private static Stream<String> typed(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Typed(var words) -> Stream.of(words).filter(one -> !one.matches("[-+\\d]*|[NCP]"));
            case Phrase.Keyed(var _, var with) -> with.stream().flatMap(RuleBookInGermanTest::typed);
            case Phrase.Joined(var parts, var _) -> parts.stream().flatMap(RuleBookInGermanTest::typed);
            case Phrase.InSentence(var inner) -> typed(inner);
            default -> Stream.empty();
        };
    }

    private static URL[] path(Path first) throws Exception {
        var all = new ArrayList<>(List.of(first.toUri().toURL()));
        for (var each : Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
            all.add(Path.of(each).toUri().toURL());
        }
        return all.toArray(URL[]::new);
    }
}
