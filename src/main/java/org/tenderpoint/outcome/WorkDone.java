package org.tenderpoint.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/** What was done in a session, without its minutes and sides. */
public final class WorkDone {

    /** Each kind of work once, as a number, since each scan reads hundreds of thousands of them. */
    private final int[] kinds;

    /** @param kinds each once */
    WorkDone(Collection<Kind> kinds) {
        this.kinds = kinds.stream().mapToInt(Kind::number).toArray();
    }

    static WorkDone of(Collection<Work> lines) {
        return new WorkDone(lines.stream()
                .map(line -> new Kind(line.part().region(), line.modality(), line.pressure()))
                .distinct()
                .toList());
    }

    public Set<Modality> modalities() {
        var modalities = EnumSet.noneOf(Modality.class);
        for (int kind : kinds) {
            modalities.add(Kind.modality(kind));
        }
        return modalities;
    }

    public Set<Region> regions() {
        var regions = EnumSet.noneOf(Region.class);
        for (int kind : kinds) {
            regions.add(Kind.region(kind));
        }
        return regions;
    }

    List<WorkCell> cells() {
        var cells = new ArrayList<WorkCell>(kinds.length);
        for (int kind : kinds) {
            var cell = new WorkCell(Kind.modality(kind), Kind.pressure(kind));
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    public OptionalInt deepest() {
        return Arrays.stream(kinds).map(Kind::pressure).max();
    }

    String write() {
        return Arrays.stream(kinds).mapToObj(Kind::of).map(Kind::code).collect(Collectors.joining(" "));
    }

    static WorkDone read(String codes) {
        return new WorkDone(
                Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).map(Kind::read).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkDone done && Arrays.equals(kinds, done.kinds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kinds);
    }

    @Override
    public String toString() {
        return write();
    }

    /** One kind of work in one region, without its minutes and sides. */
    record Kind(Region region, Modality modality, int pressure) {

        private static final Region[] REGIONS = Region.values();
        private static final Modality[] MODALITIES = Modality.values();

        /** Region, modality and pressure in eight bits each. */
        int number() {
            return region.ordinal() << 16 | modality.ordinal() << 8 | pressure;
        }

        static Kind of(int number) {
            return new Kind(region(number), modality(number), pressure(number));
        }

        static Region region(int number) {
            return REGIONS[number >> 16];
        }

        static Modality modality(int number) {
            return MODALITIES[number >> 8 & 0xff];
        }

        static int pressure(int number) {
            return number & 0xff;
        }

        String code() {
            return region.code() + ":" + modality.code() + ":" + pressure;
        }

        static Kind read(String code) {
            var parts = code.split(":");
            return new Kind(
                    Coded.require(Region.class, parts[0]), Coded.require(Modality.class, parts[1]),
                    Integer.parseInt(parts[2]));
        }
    }
}
