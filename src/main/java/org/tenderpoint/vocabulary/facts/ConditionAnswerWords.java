package org.tenderpoint.vocabulary.facts;

import java.util.Locale;
import org.tenderpoint.platform.Texts;

/**
 * What a client said yes to, in words: the condition's label, or what they told of it where no question names it.
 */
public final class ConditionAnswerWords {

    private ConditionAnswerWords() {}

    public static String of(Condition condition, ConditionAnswer told) {
        return in(Texts.spoken(), condition, told);
    }

    public static String in(Locale language, Condition condition, ConditionAnswer told) {
        var text = told.details().getOrDefault(Detail.TEXT, "").strip();
        return text.isEmpty()
                ? Texts.in(language, Texts.key(condition))
                : Texts.in(language, "condition.told_besides", text.replaceAll("\\R+", "; "));
    }
}
