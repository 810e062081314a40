package org.tenderpoint.rulebook;

import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

/** A rule in the words of whoever reads it. */
public final class RuleWords {

    private RuleWords() {}

    public static String title(RuleEntry rule) {
        return Say.it(rule.title());
    }

    public static String when(RuleEntry rule) {
        return Say.it(rule.when());
    }

    public static List<WhenLine> whenLines(RuleEntry rule) {
        return WhenLine.of(rule.when());
    }

    /** The level that it leads to, and what it changes. */
    public static String then(RuleEntry rule) {
        var result = Say.it(rule.result());
        var effect = Say.it(rule.effect());
        return result.isBlank() || effect.isBlank() ? result + effect : result + ". " + Texts.capital(effect);
    }

    public static String reason(RuleEntry rule) {
        return Say.it(rule.reason());
    }
}
