package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;

/**
 * The body map as a list: each region with a button per side, which does what a touch on the drawing does. For the
 * midline, where the drawing has one part, it also offers the sides.
 */
class RegionPicker extends Div {

    private final Map<BodyPart, Button> buttons = new LinkedHashMap<>();

    RegionPicker(Consumer<BodyPart> touch) {
        addClassNames("region-list", "list");
        getElement().setAttribute("role", "list");
        for (var region : Region.values()) {
            var name = new Span(Texts.label(region));
            name.addClassNames("strong", "grow");
            var row = new Div(name);
            row.addClassName("region-row");
            row.getElement().setAttribute("role", "listitem");
            for (var part : offered(region)) {
                var button = new Button(word(part), event -> touch.accept(part));
                button.addClassName("toggle");
                buttons.put(part, button);
                row.add(button);
            }
            add(row);
        }
    }

    /**
     * Shows what stands.
     *
     * @param printed what a button says besides its side: a pressure, or nothing
     * @param described the whole of it for those who hear the page
     */
    void show(PartLevels levels, Function<BodyPart, String> printed, Function<BodyPart, String> described) {
        buttons.forEach((part, button) -> {
            boolean pressed = levels.at(part).isPresent();
            var more = printed.apply(part);
            button.setText(more.isEmpty() ? word(part) : word(part) + " " + more);
            button.setAriaLabel(described.apply(part));
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
