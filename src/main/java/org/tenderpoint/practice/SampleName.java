package org.tenderpoint.practice;

import java.util.Arrays;
import java.util.List;
import org.tenderpoint.platform.Texts;

/** The mark in the name of everybody who works in the sample practice, in the language in which that was made. */
public final class SampleName {

    private static final String MARK = "practice.sample.mark";
    private static final List<String> ENDINGS = Texts.everywhere(MARK).stream().map(mark -> " " + mark).toList();

    private SampleName() {}

    public static String marked(String name) {
        return name + " " + Texts.of(MARK);
    }

    /** As somebody is called: the first word of the name that is not a title. */
    public static String first(String name) {
        return Arrays.stream(inRow(name).split(" ")).filter(word -> !word.endsWith(".")).findFirst().orElse(name);
    }

    /** For a row of a list, which is scanned: the page says already that the sample is in. */
    public static String inRow(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
