package org.tenderpoint.vocabulary.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * The work of a plan or of a session while it is painted. The map knows pressures per place; the sheet knows the
 * modality and the minutes of each, and turns every stroke into lines of work. Two sides with the same work are one
 * line.
 */
public final class WorkSheet {

    private static final int MOST_MINUTES = 240;

    private final Map<BodyPart, List<Work>> erased = new HashMap<>();
    private final int freshMinutes;
    private List<Work> lines;
    private Modality brush;

    /** @param freshMinutes of a newly painted side; a whole region gets twice as many */
    public WorkSheet(List<Work> lines, int freshMinutes) {
        this.freshMinutes = freshMinutes;
        this.lines = List.copyOf(lines);
        this.brush = lines.isEmpty() ? Modality.SWEDISH : lines.getFirst().modality();
    }

    /** The modality of the next stroke. */
    public void brush(Modality chosen) {
        brush = chosen;
    }

    Modality brush() {
        return brush;
    }

    public List<Work> lines() {
        return lines;
    }

    public int minutes() {
        return lines.stream().mapToInt(Work::minutes).sum();
    }

    /** What the map shows: the highest pressure per side. */
    public Map<BodyPart, Integer> levels() {
        var levels = new TreeMap<BodyPart, Integer>();
        for (var line : lines) {
            sides(line.part()).forEach(side -> levels.merge(side, line.pressure(), Math::max));
        }
        return levels;
    }

    /** Applies what was painted, erased or undone on the map. */
    public void painted(Map<BodyPart, Integer> levels) {
        var was = levels();
        var is = new TreeMap<BodyPart, Integer>();
        levels.forEach((part, level) -> sides(part).forEach(side -> is.put(side, level)));
        for (var region : Region.values()) {
            for (var side : sides(BodyPart.of(region))) {
                if (!Objects.equals(was.get(side), is.get(side))) {
                    stroke(side, is.getOrDefault(side, 0), was.containsKey(side));
                }
            }
        }
        lines = merged(lines);
    }

    private void stroke(BodyPart side, int level, boolean wasWorked) {
        if (level == 0) {
            erased.put(side, cut(side, null));
            return;
        }
        var back = wasWorked ? List.<Work>of() : erased.getOrDefault(side, List.of());
        if (back.stream().anyMatch(line -> line.pressure() == level)) {
            lines = Stream.concat(lines.stream(), back.stream()).toList();
            return;
        }
        int minutes = cut(side, brush).stream().mapToInt(Work::minutes).sum();
        var fresh = new Work(side, brush, level, minutes == 0 ? freshMinutes : minutes);
        lines = Stream.concat(lines.stream(), Stream.of(fresh)).toList();
    }

    /**
     * Cuts one side out of the lines, of one modality or (null) of all, and returns what was cut; minutes are split.
     */
    private List<Work> cut(BodyPart side, @Nullable Modality only) {
        var kept = new ArrayList<Work>();
        var cut = new ArrayList<Work>();
        for (var line : lines) {
            if (!line.part().meets(side) || (only != null && line.modality() != only)) {
                kept.add(line);
            } else if (line.part().side() == Side.BOTH) {
                int half = Math.max(1, line.minutes() / 2);
                cut.add(new Work(side, line.modality(), line.pressure(), half));
                kept.add(new Work(other(side), line.modality(), line.pressure(), Math.max(1, line.minutes() - half)));
            } else {
                cut.add(line);
            }
        }
        lines = List.copyOf(kept);
        return cut;
    }

    public void remove(Work line) {
        lines = lines.stream().filter(other -> !other.equals(line)).toList();
    }

    /** The line with these minutes, at least 1 and at most {@value #MOST_MINUTES}. */
    public Work minutes(Work line, int minutes) {
        var changed = new Work(line.part(), line.modality(), line.pressure(), Math.clamp(minutes, 1, MOST_MINUTES));
        var all = new ArrayList<>(lines);
        all.set(all.indexOf(line), changed);
        lines = List.copyOf(all);
        return changed;
    }

    /** Work that was not painted here; what is painted next is of its kind. */
    void takeOver(List<Work> other) {
        lines = List.copyOf(other);
        if (!other.isEmpty()) {
            brush = other.getFirst().modality();
        }
    }

    private static List<Work> merged(List<Work> lines) {
        var merged = new ArrayList<Work>();
        var waiting = new EnumMap<Region, List<Work>>(Region.class);
        for (var line : lines) {
            var twin = waiting.getOrDefault(line.part().region(), List.of()).stream()
                    .filter(other -> twins(line, other))
                    .findFirst();
            if (twin.isPresent()) {
                var whole = new Work(
                        BodyPart.of(line.part().region()),
                        line.modality(),
                        line.pressure(),
                        Math.min(MOST_MINUTES, line.minutes() + twin.get().minutes()));
                merged.set(merged.indexOf(twin.get()), whole);
                requireNonNull(waiting.get(line.part().region())).remove(twin.get());
            } else {
                merged.add(line);
                waiting.computeIfAbsent(line.part().region(), region -> new ArrayList<>()).add(line);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean twins(Work one, Work other) {
        return one.part().side() != Side.BOTH
                && other.part().equals(other(one.part()))
                && one.modality() == other.modality()
                && one.pressure() == other.pressure();
    }

    private static List<BodyPart> sides(BodyPart part) {
        return part.side() == Side.BOTH
                ? List.of(BodyPart.left(part.region()), BodyPart.right(part.region()))
                : List.of(part);
    }

    private static BodyPart other(BodyPart side) {
        return side.side() == Side.LEFT ? BodyPart.right(side.region()) : BodyPart.left(side.region());
    }
}
