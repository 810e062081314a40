package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;

/** Random facts for tests of other packages. */
public final class SomeFollowUpFacts {

    private SomeFollowUpFacts() {}

    /** Half of them as they come, half nearly fine. */
    public static List<FollowUpFacts> drawn(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> {
                    var random = new RandomFacts(new Random(seed));
                    return seed % 2 == 0 ? random.next() : random.nextMild();
                })
                .toList();
    }
}
