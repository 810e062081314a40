package org.tenderpoint.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.TreeMap;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Texts;

/**
 * Two drawings of the body to compare, each with its heading and a list that says the same; side by side, on a phone one above
 * the other. To look at only.
 */
public class ComparedMaps extends Div {

    private final Half first;
    private final Half second;

    /** The headings, which also name the two for those who hear the page. */
    public ComparedMaps(String first, String second) {
        this.first = new Half(first);
        this.second = new Half(second);
        addClassName("compared");
        add(this.first, this.second);
    }

    public Half first() {
        return first;
    }

    public Half second() {
        return second;
    }

    /** One of the two. */
    public static final class Half extends Section {

        private final BodyMap map = new BodyMap(BodyMap.Mode.SHOW);
        private final UnorderedList list = new UnorderedList();

        private Half(String heading) {
            setAriaLabel(heading);
            list.addClassName("compared-list");
            add(new H3(heading), map, list);
            pressure(Map.of());
        }

        /** Shows pressures, 1 to 5. */
        public void pressure(Map<BodyPart, Integer> levels) {
            map.setLevels(levels);
            map.setSoreness(Map.of());
            say(levels, "shared.compared.pressure");
        }

        /** Shows soreness, 0 to 10. */
        public void soreness(Map<BodyPart, Integer> sore) {
            map.setLevels(Map.of());
            map.setSoreness(sore);
            say(sore, "shared.compared.soreness");
        }

        /** Two sides of the same number are one line. */
        private static Map<BodyPart, Integer> whole(Map<BodyPart, Integer> parts) {
            var whole = new TreeMap<BodyPart, Integer>();
            parts.forEach((part, number) -> {
                var region = part.region();
                boolean alike = number.equals(parts.get(BodyPart.left(region))) && number.equals(parts.get(BodyPart.right(region)));
                whole.put(alike ? BodyPart.of(region) : part, number);
            });
            return whole;
        }

        private void say(Map<BodyPart, Integer> parts, String key) {
            list.removeAll();
            whole(parts).forEach((part, number) ->
                    list.add(new ListItem(Texts.of(key, Texts.label(part), number))));
            if (parts.isEmpty()) {
                var nothing = new Span(Texts.of("shared.compared.nothing"));
                nothing.addClassName("meta");
                list.add(new ListItem(nothing));
            }
            setClassName("nothing-there", parts.isEmpty());
        }
    }
}
