package org.tenderpoint.outcome;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Region;
import org.tenderpoint.shared.Work;

/** What was done in one region, without its minutes and sides. */
record WorkKind(Region region, Modality modality, int pressure) {

    /** Each kind once. */
    static List<WorkKind> of(Collection<Work> work) {
        return work.stream()
                .map(line -> new WorkKind(line.part().region(), line.modality(), line.pressure()))
                .distinct()
                .toList();
    }

    static String write(Collection<WorkKind> kinds) {
        return kinds.stream()
                .map(kind -> kind.region().code() + ":" + kind.modality().code() + ":" + kind.pressure())
                .collect(Collectors.joining(" "));
    }

    static List<WorkKind> read(String kinds) {
        return Stream.of(kinds.split(" ")).filter(kind -> !kind.isEmpty()).map(WorkKind::one).toList();
    }

    private static WorkKind one(String kind) {
        var parts = kind.split(":");
        return new WorkKind(
                Coded.require(Region.class, parts[0]), Coded.require(Modality.class, parts[1]), Integer.parseInt(parts[2]));
    }
}
