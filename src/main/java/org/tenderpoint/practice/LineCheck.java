package org.tenderpoint.practice;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;

/** What is wrong with a line that somebody typed, in words for that person; empty if it can be kept. */
public final class LineCheck {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()/.-]*");
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");

    private LineCheck() {}

    public static Optional<String> nameProblem(String typed, int longest) {
        var text = PlainText.line(typed);
        return text.isEmpty() ? Optional.of(Texts.of("practice.field.missing")) : PlainText.problem(text, longest);
    }

    static Optional<String> phoneProblem(String typed, int longest) {
        return nameProblem(typed, longest).or(() -> unless(PHONE, typed, "practice.field.phone"));
    }

    static Optional<String> loginProblem(String typed, int longest) {
        return nameProblem(typed, longest).or(() -> unless(LOGIN, typed, "practice.field.login"));
    }

    /** The cleaned text, for value types. @throws IllegalArgumentException if there is a problem */
    public static String require(String typed, Optional<String> problem, String what) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException("Not a valid " + what);
        }
        return PlainText.line(typed);
    }

    private static Optional<String> unless(Pattern pattern, String typed, String key) {
        return pattern.matcher(PlainText.line(typed)).matches() ? Optional.empty() : Optional.of(Texts.of(key));
    }
}
