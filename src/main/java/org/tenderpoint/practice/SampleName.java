package org.tenderpoint.practice;

/** The mark in the name of everybody who works in the sample practice. */
public final class SampleName {

    private static final String MARK = " (sample)";

    private SampleName() {}

    public static String marked(String name) {
        return name + MARK;
    }

    /** For a row of a list, which is scanned: the page says already that the sample is in. */
    public static String inRow(String name) {
        return name.endsWith(MARK) ? name.substring(0, name.length() - MARK.length()) : name;
    }
}
