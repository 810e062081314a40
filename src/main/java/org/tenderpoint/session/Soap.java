package org.tenderpoint.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A note in four parts: what the client says, what the therapist found, what they make of it, what comes next.
 *
 * @param subjective at most {@value #MAX} characters, like the other three
 */
public record Soap(String subjective, String objective, String assessment, String plan) {

    public static final int MAX = 10_000;
    public static final Soap EMPTY = new Soap("", "", "", "");

    /** @throws IllegalArgumentException if a part is longer than {@value #MAX} characters */
    public Soap {
        if (Math.max(Math.max(subjective.length(), objective.length()),
                Math.max(assessment.length(), plan.length())) > MAX) {
            throw new IllegalArgumentException("A part of a note has at most " + MAX + " characters");
        }
    }

    /** What was written, the parts below one another. */
    public String inLines() {
        return Stream.of(subjective, objective, assessment, plan)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public boolean blank() {
        return (subjective + objective + assessment + plan).isBlank();
    }
}
