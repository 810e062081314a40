package org.tenderpoint.followup.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;

/**
 * The lines of the list, updated while somebody looks at them: an unchanged line stays the same element, so that it
 * keeps the focus. While a line has the focus, arrows or J and K move, Enter or C calls, N calls the next.
 */
class FollowUpList extends Div {

    /** Keys pressed on the line itself, not in a menu or a field within it. The page does not scroll with them. */
    private static final String KEYS = "event.target === element && !event.ctrlKey && !event.altKey && !event.metaKey"
            + " && ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'j', 'k', 'c', 'n'].includes(event.key)"
            + " && !event.preventDefault()";

    interface Listener {
        void call(WorklistRow.OfFollowUp row);

        /** Opens the page where other work is done. */
        void open(WorklistRow.OfTask row);

        /**
         * Records that the therapist has read the client's words and they do not matter; empty for users who may not.
         */
        Optional<Runnable> read(WorklistRow.OfFollowUp row);

        void callNext();

        /** Opens a link to hand to the client. */
        void handOver(WorklistRow.OfFollowUp row);

        /** Gives it to another therapist; empty for users who may not. */
        Optional<Runnable> giveAway(WorklistRow.OfFollowUp row);
    }

    private record ShownLine(WorklistRow row, long hours, WorklistLine line) {}

    private final Listener listener;
    private Map<UUID, ShownLine> shown = Map.of();
    private List<WorklistRow> rows = List.of();
    private Optional<UUID> focused = Optional.empty();

    FollowUpList(Listener listener) {
        this.listener = listener;
        addClassNames("list", "follow-ups");
        getElement().setAttribute("role", "list");
    }

    void show(List<WorklistRow> newRows, Instant now, ZoneId zone) {
        var next = new HashMap<UUID, ShownLine>();
        newRows.forEach(row -> next.put(row.key(), lineBefore(row, now).orElseGet(() -> newLine(row, now, zone))));
        shown.forEach((id, before) -> {
            if (!next.containsKey(id) || requireNonNull(next.get(id)).line() != before.line()) {
                remove(before.line());
            }
        });
        for (int i = 0; i < newRows.size(); i++) {
            var line = requireNonNull(next.get(newRows.get(i).key())).line();
            if (i >= getComponentCount() || getComponentAt(i) != line) {
                addComponentAtIndex(i, line);
            }
        }
        lead(newRows, next);
        var before = shown;
        shown = next;
        rows = List.copyOf(newRows);
        // a replaced line keeps the focus
        focused.filter(
                id -> next.containsKey(id) && before.containsKey(id)
                        && before.get(id).line() != requireNonNull(next.get(id)).line())
                .ifPresent(id -> requireNonNull(next.get(id)).line().focus());
    }

    /** Writes the name of each part of the list beside its first line. */
    private static void lead(List<WorklistRow> rows, Map<UUID, ShownLine> lines) {
        for (int i = 0; i < rows.size(); i++) {
            var group = rows.get(i).group();
            boolean first = i == 0 || rows.get(i - 1).group() != group;
            requireNonNull(lines.get(rows.get(i).key())).line()
                    .lead(first ? Texts.of("followup.list.group." + group.code()) : "");
        }
    }

    /** Focuses the first line. */
    void focusFirst() {
        move(0);
    }

    private Optional<ShownLine> lineBefore(WorklistRow row, Instant now) {
        return Optional.ofNullable(shown.get(row.key()))
                .filter(before -> before.row().equals(row) && before.hours() == hours(row, now));
    }

    /** What the line says of the passing of time. */
    private static long hours(WorklistRow row, Instant now) {
        return switch (row) {
            case WorklistRow.OfFollowUp followUp -> Dates.hours(followUp.sessionEnd(), now);
            case WorklistRow.OfTask task -> Dates.hours(task.nextDue(), now) / 24;
        };
    }

    private ShownLine newLine(WorklistRow row, Instant now, ZoneId zone) {
        var line = switch (row) {
            case WorklistRow.OfFollowUp followUp -> new FollowUpLine(followUp, now, zone, Optional.of(listener));
            case WorklistRow.OfTask task -> new TaskLine(task, now, zone, listener::open);
        };
        line.setTabIndex(0);
        line.getElement().setAttribute("role", "listitem");
        line.addFocusListener(event -> focused = Optional.of(row.key()));
        line.addBlurListener(event -> focused = focused.filter(id -> !id.equals(row.key())));
        ComponentUtil.addListener(
                line, KeyDownEvent.class, event -> key(event.getKey().getKeys().getFirst(), row),
                wanted -> wanted.setFilter(KEYS));
        return new ShownLine(row, hours(row, now), line);
    }

    private void key(String key, WorklistRow row) {
        int here = rows.indexOf(row);
        switch (key) {
            case "ArrowDown", "j" -> move(here + 1);
            case "ArrowUp", "k" -> move(here - 1);
            case "Home" -> move(0);
            case "End" -> move(rows.size() - 1);
            case "n" -> listener.callNext();
            default -> {
                switch (row) {
                    case WorklistRow.OfFollowUp followUp -> listener.call(followUp);
                    case WorklistRow.OfTask task -> listener.open(task);
                }
            }
        }
    }

    private void move(int to) {
        if (to >= 0 && to < rows.size()) {
            requireNonNull(shown.get(rows.get(to).key())).line().focus();
        }
    }

    /** A line of the list of work, on which the keyboard can stand. */
    static abstract class WorklistLine extends Div implements Focusable<WorklistLine>, BlurNotifier<WorklistLine> {

        private final Span group = new Span();

        /** In the margin: the part of the list that begins here; empty within one. */
        void lead(String words) {
            group.addClassName("list-group");
            group.setText(words);
            addComponentAsFirst(group);
        }
    }
}
