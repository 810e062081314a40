package org.tenderpoint.screening.bearing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which signed list has each part of what a client told. */
@Component
public class BearingLists {

    private final BearingListRepository lists;

    BearingLists(BearingListRepository lists) {
        this.lists = lists;
    }

    /** Of those that stand, the one signed last. */
    public Optional<BearingListRecord> covering(String words) {
        return last(lists.findByEndedAtIsNull().stream(), words);
    }

    /** Of those that stood then. */
    public Optional<BearingListRecord> covering(String words, Instant then) {
        return last(lists.stoodAt(then).stream(), words);
    }

    private static Optional<BearingListRecord> last(Stream<BearingList> some, String words) {
        return some.map(BearingList::toRecord)
                .filter(list -> list.covers(words))
                .max(Comparator.comparing(BearingListRecord::signedOn));
    }
}
