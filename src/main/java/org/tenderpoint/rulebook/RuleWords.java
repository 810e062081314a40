package org.tenderpoint.rulebook;

import org.tenderpoint.platform.StoredWords;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** A rule in the words of whoever reads it; the rule itself is in English. */
public final class RuleWords {

    private RuleWords() {}

    public static String title(RuleEntry rule) {
        return Say.it(rule.title());
    }

    public static String when(RuleEntry rule) {
        return said(rule, "when", rule.when());
    }

    /** The level that it leads to, and what it changes. */
    public static String then(RuleEntry rule) {
        var result = said(rule, "result", rule.result());
        var effect = said(rule, "effect", rule.effect());
        return result.isBlank() || effect.isBlank() ? result + effect : result + ". " + effect;
    }

    public static String reason(RuleEntry rule) {
        return Say.it(rule.reason());
    }

    /** The words of a case in the reader's language. */
    public static String inCase(RuleEntry rule, String words) {
        return said(rule, "case", words);
    }

    private static String said(RuleEntry rule, String part, Phrase words) {
        return words instanceof Phrase.Typed(var english) ? said(rule, part, english) : Say.it(words);
    }

    private static String said(RuleEntry rule, String part, String words) {
        return words.isBlank() ? "" : StoredWords.ofRule(rule.id(), part, words);
    }
}
