package org.tenderpoint.platform.store.database;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Ids in portions that one statement takes: H2 compares each row that it finds with one id after the other. */
public final class Portions {

    private static final int AT_ONCE = 100;

    private Portions() {}

    public static <T> Stream<List<T>> of(List<T> ids) {
        return ids.stream().gather(Gatherers.windowFixed(AT_ONCE));
    }
}
