package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.stream.LongStream;

/** Random facts for tests of other packages. */
public final class SomeScreeningFacts {

    private SomeScreeningFacts() {}

    public static List<ScreeningFacts> drawn(int count) {
        return LongStream.range(0, count).mapToObj(seed -> new RandomFacts(seed).nextOfBoth()).toList();
    }
}
