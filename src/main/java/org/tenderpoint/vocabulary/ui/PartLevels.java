package org.tenderpoint.vocabulary.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;

/**
 * The value of a body map, and how a touch changes it: one model for the drawing and for its list. Internally, a region
 * with two sides is stored side by side; externally, two equal sides are the whole region. Each change can be undone.
 */
final class PartLevels {

    /** Selection has only one level. */
    static final int SELECTED = 1;

    private static final int MOST_UNDOS = 50;

    private SortedMap<BodyPart, Integer> levels = new TreeMap<>();
    private final Deque<SortedMap<BodyPart, Integer>> before = new ArrayDeque<>();

    /** The sides that a touch on this part reaches. */
    static List<BodyPart> sides(BodyPart part) {
        return part.side() == Side.BOTH && !Region.MIDLINE.contains(part.region())
                ? List.of(BodyPart.left(part.region()), BodyPart.right(part.region()))
                : List.of(part);
    }

    /** Each part split into sides. */
    static <V> SortedMap<BodyPart, V> expanded(Map<BodyPart, V> parts) {
        var sided = new TreeMap<BodyPart, V>();
        parts.forEach((part, value) -> sides(part).forEach(side -> sided.put(side, value)));
        return sided;
    }

    /** Two equal sides as the whole region. */
    static <V> SortedMap<BodyPart, V> collapsed(Map<BodyPart, V> parts) {
        var whole = new TreeMap<BodyPart, V>(parts);
        for (var region : Region.values()) {
            var left = whole.get(BodyPart.left(region));
            if (left != null && left.equals(whole.get(BodyPart.right(region)))) {
                whole.remove(BodyPart.left(region));
                whole.remove(BodyPart.right(region));
                whole.put(BodyPart.of(region), left);
            }
        }
        return whole;
    }

    /** The value, two equal sides as the whole region. */
    SortedMap<BodyPart, Integer> value() {
        return collapsed(levels);
    }

    /** The value split into sides, as the drawing needs it. */
    SortedMap<BodyPart, Integer> bySide() {
        return new TreeMap<>(levels);
    }

    OptionalInt at(BodyPart part) {
        var level = levels.get(part);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** Sets everything from outside; afterwards there is nothing to undo. */
    void reset(Map<BodyPart, Integer> parts) {
        parts.values().forEach(Pressure::checked);
        levels = expanded(parts);
        before.clear();
    }

    /** Takes over what was painted; can be undone. Returns whether anything changed. */
    boolean replace(Map<BodyPart, Integer> parts) {
        parts.values().forEach(Pressure::checked);
        return change(expanded(parts));
    }

    /**
     * A touch: sets this level, or removes it if all parts that the touch reaches already have it. The drawing does the
     * same by itself, so that it responds at once ({@code #wanted} in body-map.js).
     *
     * @param both whether the other side gets the same
     * @param most the highest level at a place; where it is 0, a touch sets nothing
     */
    void touch(BodyPart part, int level, boolean both, ToIntFunction<BodyPart> most) {
        var next = new TreeMap<>(levels);
        var reached = both ? sides(BodyPart.of(part.region())) : sides(part);
        var open = reached.stream()
                .filter(side -> levels.containsKey(side) || most.applyAsInt(side) > Pressure.NONE)
                .toList();
        boolean takeAway = open.stream()
                .allMatch(side -> Integer.valueOf(Math.min(level, most.applyAsInt(side))).equals(levels.get(side)));
        for (var side : open) {
            dropOverlapping(next, side);
            if (takeAway || most.applyAsInt(side) == Pressure.NONE) {
                next.remove(side);
            } else {
                next.put(side, Pressure.checked(Math.min(level, most.applyAsInt(side))));
            }
        }
        change(next);
    }

    void clear() {
        change(new TreeMap<>());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            levels = before.pop();
        }
    }

    /** The whole of a midline region and a side of it exclude each other. */
    private static void dropOverlapping(Map<BodyPart, Integer> parts, BodyPart part) {
        if (Region.MIDLINE.contains(part.region())) {
            parts.keySet().removeIf(other -> other.meets(part) && !other.equals(part));
        }
    }

    private boolean change(SortedMap<BodyPart, Integer> next) {
        if (new HashMap<>(next).equals(new HashMap<>(levels))) {
            return false;
        }
        before.push(levels);
        if (before.size() > MOST_UNDOS) {
            before.removeLast();
        }
        levels = next;
        return true;
    }
}
