package org.tenderpoint.platform;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Short facts about one thing beside each other: {@code Physiotherapy · Mill Lane}; one that says nothing is left out.
 */
public final class OneLine {

    private static final String BETWEEN = " \u00b7 ";

    private OneLine() {}

    public static String of(String... facts) {
        return of(List.of(facts));
    }

    public static String of(Collection<String> facts) {
        return of(facts.stream());
    }

    public static String of(Stream<String> facts) {
        return facts.filter(fact -> !fact.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
