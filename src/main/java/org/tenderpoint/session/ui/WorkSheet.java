package org.tenderpoint.session.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Side;
import org.tenderpoint.shared.Work;

/**
 * The work of a session while it is painted: a brush (modality and pressure), the lines so far, and the way back. One line a
 * body part and modality; painting a place again changes its pressure, painting it with the brush that it has takes it away.
 */
final class WorkSheet {

    /** A freshly painted place gets this many minutes until somebody says otherwise. */
    static final int FRESH_MINUTES = 10;

    private static final int MOST_MINUTES = 240;

    private final Deque<List<Work>> before = new ArrayDeque<>();
    private List<Work> lines;
    private Modality modality;
    private int pressure;

    WorkSheet(List<Work> lines) {
        this.lines = List.copyOf(lines);
        this.modality = lines.isEmpty() ? Modality.SWEDISH : lines.getFirst().modality();
        this.pressure = lines.isEmpty() ? 2 : lines.getFirst().pressure();
    }

    void brush(Modality chosen) {
        modality = chosen;
    }

    void brush(int chosen) {
        pressure = chosen;
    }

    Modality modality() {
        return modality;
    }

    int pressure() {
        return pressure;
    }

    List<Work> lines() {
        return lines;
    }

    int minutes() {
        return lines.stream().mapToInt(Work::minutes).sum();
    }

    /** Puts the brush on a place. */
    void paint(BodyPart part) {
        var same = lines.stream()
                .filter(line -> line.part().equals(part) && line.modality() == modality)
                .findFirst();
        if (same.isPresent() && same.get().pressure() == pressure) {
            remove(same.get());
            return;
        }
        int minutes = same.map(Work::minutes).orElse(FRESH_MINUTES);
        var painted = new Work(part, modality, pressure, minutes);
        var next = new ArrayList<Work>();
        for (var line : lines) {
            if (same.isPresent() && line.equals(same.get())) {
                next.add(painted);
            } else if (!coveredBy(painted, line)) {
                next.add(line);
            }
        }
        if (same.isEmpty()) {
            next.add(painted);
        }
        set(next);
    }

    /** A side that is painted as part of the whole, or the whole of which one side is painted anew with the same modality. */
    private static boolean coveredBy(Work painted, Work line) {
        return line.modality() == painted.modality()
                && line.part().region() == painted.part().region()
                && !line.part().equals(painted.part())
                && (painted.part().side() == Side.BOTH || line.part().side() == Side.BOTH);
    }

    /** Takes every line on these places away. */
    void erase(Set<BodyPart> parts) {
        set(lines.stream().filter(line -> parts.stream().noneMatch(line.part()::meets)).toList());
    }

    void remove(Work line) {
        set(lines.stream().filter(other -> !other.equals(line)).toList());
    }

    void minutes(Work line, int minutes) {
        replace(line, new Work(line.part(), line.modality(), line.pressure(), Math.clamp(minutes, 1, MOST_MINUTES)));
    }

    void replace(Work line, Work changed) {
        set(lines.stream().map(other -> other.equals(line) ? changed : other).toList());
    }

    /** Takes over the work of another session. */
    void takeOver(List<Work> other) {
        set(other);
    }

    void clear() {
        set(List.of());
    }

    /** Goes one step back; empty-handed if there is none. */
    void undo() {
        Optional.ofNullable(before.pollFirst()).ifPresent(earlier -> lines = earlier);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    private void set(List<Work> next) {
        if (!next.equals(lines)) {
            before.push(lines);
            lines = List.copyOf(next);
        }
    }
}
