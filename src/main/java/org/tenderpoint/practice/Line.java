package org.tenderpoint.practice;

import java.util.Optional;
import java.util.regex.Pattern;

/** One line of plain text as people type it: trimmed, without control characters, of limited length. */
final class Line {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()/.-]*");
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");

    private Line() {}

    /** The text with control characters and lone surrogates taken out, and blanks at both ends. */
    static String clean(String typed) {
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }

    /** The bundle key of what is wrong with a name, if anything. */
    static Optional<String> nameProblem(String typed, int longest) {
        var text = clean(typed);
        if (text.isEmpty()) {
            return Optional.of("practice.field.missing");
        }
        return text.length() > longest ? Optional.of("practice.field.long") : Optional.empty();
    }

    /** The bundle key of what is wrong with a telephone number, if anything. */
    static Optional<String> phoneProblem(String typed, int longest) {
        return nameProblem(typed, longest).or(() -> PHONE.matcher(clean(typed)).matches()
                ? Optional.empty()
                : Optional.of("practice.field.phone"));
    }

    /** The bundle key of what is wrong with a sign-in name, if anything. */
    static Optional<String> loginProblem(String typed, int longest) {
        return nameProblem(typed, longest).or(() -> LOGIN.matcher(clean(typed)).matches()
                ? Optional.empty()
                : Optional.of("practice.field.login"));
    }

    static String require(String typed, Optional<String> problem, String what) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException("Not a valid " + what);
        }
        return clean(typed);
    }
}
