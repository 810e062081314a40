package org.tenderpoint.vocabulary.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;

/** A body map with its list and its tools, kept in sync. Shared by the two map fields. */
class MapBoard extends Div {

    private static final int FIRST_BRUSH = 3;

    final BodyMap map;
    final PartLevels levels = new PartLevels();
    final Div tools = div("map-tools");

    private final BodyMap.Mode mode;
    private final RegionPicker list = new RegionPicker(this::touchInList);
    private final PressureField brush = new PressureField(Texts.of("body.map.brush"));
    private final Button both = styled(new Button(Texts.of("body.map.both"), Icons.MIRROR.create()), "toggle");
    private final Button undo = new Button(Texts.of("body.map.undo"), Icons.UNDO.create());
    private final Button clear = new Button(Texts.of("body.map.clear"), Icons.ERASE.create());
    private final Consumer<Map<BodyPart, Integer>> changed;
    private boolean bothOn;
    private boolean capped;
    private boolean readOnly;

    MapBoard(String label, BodyMap.Mode mode, boolean bothSides, Consumer<Map<BodyPart, Integer>> changed) {
        this.mode = mode;
        this.changed = changed;
        map = new BodyMap(mode);
        addClassName("map-board");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        var shown = new Segments<>(null, List.of(false, true), this::nameOfForm)
                .labelledElsewhere(Texts.of("body.map.form"));
        shown.setValue(false);
        shown.addValueChangeListener(event -> showList(event.getValue()));
        brush.column();
        brush.setValue(FIRST_BRUSH);
        brush.setVisible(mode == BodyMap.Mode.PAINT);
        brush.addValueChangeListener(event -> map.setBrush(event.getValue()));
        both.addClickListener(event -> setBoth(!bothOn));
        undo.addClickListener(event -> {
            levels.undo();
            report();
        });
        clear.addClickListener(event -> {
            levels.clear();
            report();
        });
        tools.add(brush, both, undo, clear);
        map.setBrush(FIRST_BRUSH);
        map.addPartsChangedListener(this::drawn);
        setBoth(bothSides);
        add(shown, tools, map, list);
        showList(false);
        show();
    }

    void capped() {
        capped = true;
        map.setCapped();
    }

    void brush(int level) {
        brush.setValue(level);
    }

    void setValue(Map<BodyPart, Integer> value) {
        levels.reset(value);
        show();
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        tools.setVisible(!readOnly);
        list.setEnabled(!readOnly);
        map.setMode(readOnly ? BodyMap.Mode.SHOW : mode);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** The marks of the drawing have changed: updates the list too. */
    void show() {
        map.setLevels(levels.bySide());
        list.show(levels, this::printed, this::described);
        undo.setEnabled(levels.canUndo());
        clear.setEnabled(!levels.value().isEmpty());
    }

    private void touchInList(BodyPart part) {
        int level = mode == BodyMap.Mode.PAINT ? brush.getOptionalValue().orElse(FIRST_BRUSH) : PartLevels.SELECTED;
        levels.touch(part, level, bothOn && part.side() != Side.BOTH, capped ? map::most : _ -> Pressure.DEEPEST);
        report();
    }

    private void drawn(BodyMap.PartsChanged event) {
        // the browser's value is checked; one that is not valid is answered with the present value
        if (!readOnly && event.levels().map(levels::replace).orElse(false)) {
            report();
        } else {
            show();
        }
    }

    private void report() {
        show();
        changed.accept(levels.value());
    }

    private void setBoth(boolean on) {
        bothOn = on;
        map.setBoth(on);
        both.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private void showList(boolean asList) {
        map.setVisible(!asList);
        list.setVisible(asList);
    }

    private String nameOfForm(boolean asList) {
        return Texts.of(asList ? "body.map.as_list" : "body.map.as_map");
    }

    private String printed(BodyPart part) {
        var level = levels.at(part);
        return mode == BodyMap.Mode.PAINT && level.isPresent() ? Integer.toString(level.getAsInt()) : "";
    }

    private String described(BodyPart part) {
        var words = new StringBuilder(part.label());
        var level = levels.at(part);
        if (level.isPresent()) {
            words.append(", ").append(switch (mode) {
                case PAINT -> level.getAsInt() == 0
                        ? Texts.of("body.map.none")
                        : filled("body.map.pressure", level.getAsInt());
                case SELECT, SHOW, TAP -> Texts.of("body.map.selected");
            });
        }
        Optional<Integer> ceiling = map.ceiling(part);
        ceiling.ifPresent(most -> words.append(", ").append(filled("body.map.ceiling", most)));
        return words.toString();
    }

    private static String filled(String key, int number) {
        return Texts.of(key).replace("#", Integer.toString(number));
    }

    /**
     * The body map as a list: each region with a button per side, which does what a touch on the drawing does. For the
     * midline, where the drawing has one part, it also offers the sides.
     */
    static class RegionPicker extends Div {

        private final Map<BodyPart, Button> buttons = new LinkedHashMap<>();

        RegionPicker(Consumer<BodyPart> touch) {
            addClassNames("region-list", "list");
            getElement().setAttribute("role", "list");
            for (var region : Region.values()) {
                var row = div("region-row", span("strong grow", Texts.label(region)));
                row.getElement().setAttribute("role", "listitem");
                for (var part : offered(region)) {
                    var button = styled(new Button(word(part), event -> touch.accept(part)), "toggle");
                    buttons.put(part, button);
                    row.add(button);
                }
                add(row);
            }
        }

        /**
         * Shows the present value.
         *
         * @param printed text of a button besides its side: a pressure, or nothing
         * @param described the full text for screen readers
         */
        void show(PartLevels levels, Function<BodyPart, String> printed, Function<BodyPart, String> described) {
            buttons.forEach((part, button) -> {
                boolean pressed = levels.at(part).isPresent();
                var more = printed.apply(part);
                button.setText(more.isEmpty() ? word(part) : word(part) + " " + more);
                var said = described.apply(part);
                if (part.side() == Side.BOTH || !more.isEmpty()) {
                    Buttons.about(said, button);
                } else {
                    // it has the side in it, which is what the button shows
                    button.getElement().setAttribute("aria-label", said);
                }
                button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
                button.setIcon(pressed ? Icons.CHECK.small() : null);
            });
        }

        static List<BodyPart> offered(Region region) {
            var sides = List.of(BodyPart.left(region), BodyPart.right(region));
            return Region.MIDLINE.contains(region) ? List.of(BodyPart.of(region), sides.get(0), sides.get(1)) : sides;
        }

        private static String word(BodyPart part) {
            return part.side() == Side.BOTH ? Texts.of("body.map.whole") : Texts.label(part.side());
        }
    }
}
