package org.tenderpoint.vocabulary.facts;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Recorded;

/**
 * How the cases of the rules write one fact about a client: {@code osteoporosis} is a yes,
 * {@code osteoporosis(severity=osteopenia)} one with details, {@code osteoporosis=unknown} another answer. In a list of
 * places {@code +} stands for the comma, and {@code days=56} for the date so long before.
 *
 * @param code of a condition, or of a sign that the book asks for
 */
public record WrittenAnswer(String code, ConditionAnswer told) {

    private static final Pattern FORM = Pattern.compile("([a-z_]+)(?:\\((.*)\\)|=(yes|no|unknown|dont_know))?");

    /**
     * @param day of the case
     * @throws IllegalArgumentException if it is written otherwise, or a word is not in the vocabulary
     */
    public static WrittenAnswer read(String part, LocalDate day) {
        var matcher = FORM.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not in the notation: " + part);
        }
        var told = ConditionAnswer.of(matcher.group(3) == null ? Recorded.YES : recorded(matcher.group(3)));
        if (matcher.group(2) != null) {
            for (var pair : matcher.group(2).split(",")) {
                var name = pair.strip().split("=")[0];
                var value = pair.strip().split("=")[1];
                told = name.equals("days")
                        ? told.with(Detail.DATE, day.minusDays(Long.parseLong(value)).toString())
                        : told.with(Coded.require(Detail.class, name), value.replace('+', ','));
            }
        }
        return new WrittenAnswer(matcher.group(1), told);
    }

    private static Recorded recorded(String word) {
        return Coded.of(Recorded.class, word).orElse(Recorded.NOT_ASKED);
    }
}
