package org.tenderpoint.screening;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;

/** A limit as stored with its screening; its place is written by {@code BodyPart.format}. */
record CeilingLine(String where, int level, String rule) {

    private static final String EVERYWHERE = "all";

    static List<CeilingLine> of(Ceilings ceilings) {
        return ceilings.limits().stream()
                .map(limit -> new CeilingLine(write(limit.where()), limit.level(), limit.rule()))
                .toList();
    }

    static Ceilings read(List<CeilingLine> lines) {
        return Ceilings.of(lines.stream()
                .map(line -> new Ceilings.Limit(area(line.where), line.level, line.rule))
                .toList());
    }

    /** {@code all}, or body parts, comma-separated. */
    static String write(Area area) {
        return area.isEverywhere() ? EVERYWHERE : BodyPart.format(area.parts());
    }

    private static Area area(String where) {
        return where.equals(EVERYWHERE) ? Area.EVERYWHERE : Area.ofParts(BodyPart.parseAll(where));
    }
}
