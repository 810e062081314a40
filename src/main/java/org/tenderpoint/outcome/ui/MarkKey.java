package org.tenderpoint.outcome.ui;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.platform.Coded;

/** The key of a mark in a chart whose marks stand for sessions of several measures. */
final class MarkKey {

    private static final String BETWEEN = "|";

    private MarkKey() {}

    static String of(Measure measure, OutcomeMark.So so, Dimension.Part part) {
        return String.join(BETWEEN, measure.code(), so.code(), part.by(), part.key());
    }

    /** @param key of {@link #of}, which the page has made itself */
    static OutcomeMark read(String key) {
        var parts = List.of(key.split("\\|"));
        return new OutcomeMark(
                Coded.require(Measure.class, parts.get(0)), Coded.require(OutcomeMark.So.class, parts.get(1)),
                Optional.of(new Dimension.Part(parts.get(2), parts.get(3))));
    }
}
