package org.tenderpoint.followup.assessment;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;

/**
 * A limit from screening as kept with an assessment; its place is {@code all}, or written as {@code BodyPart.format}.
 */
record LimitLine(String where, int level, String rule) {

    private static final String EVERYWHERE = "all";

    static List<LimitLine> of(Ceilings ceilings) {
        return ceilings.limits().stream()
                .map(limit -> new LimitLine(
                        limit.where().isEverywhere() ? EVERYWHERE : BodyPart.format(limit.where().parts()),
                        limit.level(),
                        limit.rule()))
                .toList();
    }

    static Ceilings read(List<LimitLine> lines) {
        return Ceilings.of(lines.stream()
                .map(line -> new Ceilings.Limit(
                        line.where.equals(EVERYWHERE) ? Area.EVERYWHERE : Area.ofParts(BodyPart.parseAll(line.where)),
                        line.level,
                        line.rule))
                .toList());
    }
}
