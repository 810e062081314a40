package org.tenderpoint.rulebook;

import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

public final class RuleWords {

    private RuleWords() {}

    public static String title(RuleEntry rule) {
        return Say.it(rule.title());
    }

    public static String when(RuleEntry rule) {
        return Say.it(rule.when());
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

    /** Brackets within brackets are square, and round again within those: so each shows where it ends. */
    static String square(String words) {
        var read = new StringBuilder(words);
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign == '(' && ++depth % 2 == 0) {
                read.setCharAt(i, '[');
            } else if (sign == ')' && depth-- % 2 == 0) {
                read.setCharAt(i, ']');
            }
        }
        return read.toString();
    }
}
