package org.tenderpoint.platform.store.database;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Many ids or rows in portions that one statement or transaction takes: H2 compares each row that it finds with one id
 * after the other, and who saves meanwhile waits for the end of a transaction.
 */
public final class Portions {

    private static final int AT_ONCE = 100;

    private Portions() {}

    public static <T> Stream<List<T>> of(List<T> all) {
        return all.stream().gather(Gatherers.windowFixed(AT_ONCE));
    }
}
