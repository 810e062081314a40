package org.tenderpoint.outcome;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** What was done in a session, without its minutes and sides, and told apart by what is asked often. */
public final class WorkDone {

    private final List<WorkKind> kinds;
    private final Set<Modality> modalities;
    private final Set<Region> regions;
    private final List<WorkCell> cells;
    private final OptionalInt deepest;

    /** @param kinds each once */
    WorkDone(Collection<WorkKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.modalities = each(Modality.class, WorkKind::modality);
        this.regions = each(Region.class, WorkKind::region);
        this.cells = kinds.stream().map(kind -> new WorkCell(kind.modality(), kind.pressure())).distinct().toList();
        this.deepest = kinds.stream().mapToInt(WorkKind::pressure).max();
    }

    static WorkDone of(Collection<Work> lines) {
        return new WorkDone(lines.stream()
                .map(line -> new WorkKind(line.part().region(), line.modality(), line.pressure()))
                .distinct()
                .toList());
    }

    /** Sets of bits, which are walked by the million. */
    private <E extends Enum<E>> Set<E> each(Class<E> type, Function<WorkKind, E> of) {
        return Collections.unmodifiableSet(
                kinds.stream().map(of).collect(Collectors.toCollection(() -> EnumSet.noneOf(type))));
    }

    public Set<Modality> modalities() {
        return modalities;
    }

    public Set<Region> regions() {
        return regions;
    }

    /** Each once, in the order of the work. */
    List<WorkCell> cells() {
        return cells;
    }

    public OptionalInt deepest() {
        return deepest;
    }

    String write() {
        return kinds.stream().map(WorkKind::code).collect(Collectors.joining(" "));
    }

    static WorkDone read(String codes) {
        return new WorkDone(
                Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).map(WorkKind::read).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkDone done && kinds.equals(done.kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    @Override
    public String toString() {
        return write();
    }
}
