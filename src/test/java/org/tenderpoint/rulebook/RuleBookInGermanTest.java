package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.RuleBookService.RuleCase;
import org.tenderpoint.rulebook.RuleBookService.RuleSources;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** Whoever reads German reads all of a rule in German, as it is and as it was: when, then, why, and in which cases. */
@Tag("guard")
class RuleBookInGermanTest {

    private static final String WHERE = "Translate them in src/main/resources/i18n/row_de.properties, under these keys"
            + " or part by part; a form that fills in something stands in rule_de.properties, under rule.words.";
    /** The same word in both languages. */
    private static final Set<String> SAME = Set.of("Diabetes", "Paracetamol");

    @Test
    void eachRuleSaysInGermanWhenItFiresWhatItDoesAndWhy() {
        var english = new HashSet<String>();
        RuleSetVersion.KNOWN.forEach(version -> RuleLibrary.in(version).forEach(rule -> {
            english.addAll(left(rule, "when", rule.when()));
            english.addAll(left(rule, "result", rule.result()));
            english.addAll(left(rule, "effect", rule.effect()));
        }));

        Missing.none("Words of rules that a German reader sees in English", english.stream(), WHERE);
    }

    @Test
    void eachCaseOfARuleIsToldInGerman() {
        var english = new HashSet<String>();
        RuleLibrary.current().forEach(rule -> RuleLibrary.cases(rule.id()).stream()
                .map(RuleCase::words)
                .forEach(words -> english.addAll(left(rule, "case", words))));

        Missing.none("Cases that a German reader sees in English", english.stream(), WHERE);
    }

    @Test
    void aSourceIsDescribedInGermanAndItsWorkKeepsItsName() {
        assertThat(Texts.speaking(Locale.GERMAN, () -> RuleSources.words("CARNES")))
                .contains("Carnes und andere, Manual Therapy 2010 (Schäden nach manueller Therapie)");
        assertThat(RuleSources.words("CARNES"))
                .contains("Carnes and others, Manual Therapy 2010 (harm after manual therapy)");
    }

    @Test
    void partsArePutTogetherAsTheRuleHasThem() {
        assertThat(said("when", "sore at neck; now 3 or more; no percussion, heat"))
                .isEqualTo("Beschwerden an: Nacken; jetzt 3 oder mehr; ohne Klopfen, Wärme");
    }

    @Test
    void whereOnePartIsNotKnownTheWholeStaysAsItIs() {
        var words = "sore at neck; something that nobody has translated";

        assertThat(said("effect", words)).isEqualTo(words);
    }

    private static String said(String part, String words) {
        return Texts.speaking(Locale.GERMAN, () -> StoredWords.ofRule("ADJ-001", part, words));
    }

    private static List<String> left(RuleEntry rule, String part, Phrase words) {
        return words instanceof Phrase.Typed(var english) ? left(rule, part, english) : List.of();
    }

    private static List<String> left(RuleEntry rule, String part, String words) {
        var german = Texts.speaking(Locale.GERMAN, () -> StoredWords.ofRule(rule.id(), part, words));
        return words.isBlank() || SAME.contains(words) || !german.equals(words)
                ? List.of()
                : Stream.of(words).map(one -> StoredWords.keyOfRule(rule.id(), part, one) + "=" + one).toList();
    }
}
