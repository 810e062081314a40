package org.tenderpoint.vocabulary.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/**
 * Two drawings of the body to compare, each with its heading and a list that says the same; side by side, on a phone
 * one above the other. Read-only.
 */
public class ComparedMaps extends Div {

    private final ComparedMap first;
    private final ComparedMap second;

    /** The headings, which are also the names of the two for screen readers. */
    public ComparedMaps(String first, String second) {
        this.first = new ComparedMap(first);
        this.second = new ComparedMap(second);
        addClassName("compared");
        add(this.first, this.second);
    }

    /** Both show the same views, those with something to see. */
    private void showViews() {
        var places = new HashSet<BodyPart>();
        places.addAll(first.places());
        places.addAll(second.places());
        var views = BodyMap.Views.toSee(places);
        first.map.setViews(views);
        second.map.setViews(views);
        setClassName("one-view", views != BodyMap.Views.BOTH);
    }

    public ComparedMap first() {
        return first;
    }

    public ComparedMap second() {
        return second;
    }

    /** Says in a list what a drawing of pressures and soreness shows. */
    public static void say(
            UnorderedList list, Map<BodyPart, Integer> levels, Map<BodyPart, Integer> sore, Set<BodyPart> over) {
        levels.forEach((part, level) -> list.add(new ListItem(Texts.of(
                over.stream().anyMatch(part::meets) ? "body.compared.over" : "body.compared.pressure",
                part.label(), level))));
        sore.forEach((part, level) -> list.add(new ListItem(Texts.of("body.compared.soreness", part.label(), level))));
    }

    /** One of the two. The list below says what the drawing shows. */
    public final class ComparedMap extends Section {

        private final BodyMap map = new BodyMap(BodyMap.Mode.SHOW);
        private final UnorderedList list = styled(new UnorderedList(), "compared-list");
        private SortedMap<BodyPart, Integer> levels = new TreeMap<>();
        private SortedMap<BodyPart, Integer> sore = new TreeMap<>();
        private Set<BodyPart> over = Set.of();

        private ComparedMap(String heading) {
            setAriaLabel(heading);
            add(new H2(heading), map, list);
            list();
        }

        private Set<BodyPart> places() {
            var places = new HashSet<>(levels.keySet());
            places.addAll(sore.keySet());
            return places;
        }

        /** Shows work, the deepest pressure of each place. */
        public void work(Collection<Work> lines) {
            var deepest = new TreeMap<BodyPart, Integer>();
            lines.forEach(line -> PartLevels.sides(line.part())
                    .forEach(side -> deepest.merge(side, line.pressure(), Math::max)));
            pressure(deepest);
        }

        public void pressure(Map<BodyPart, Integer> shown) {
            levels = PartLevels.collapsed(shown);
            map.setLevels(shown);
            say();
        }

        /** Shows soreness, 0 to 10; next to pressures as a mark. */
        public void soreness(Map<BodyPart, Integer> shown) {
            sore = PartLevels.collapsed(shown);
            map.setSoreness(shown);
            say();
        }

        /** Marks pressure that is too deep. */
        public void above(Set<BodyPart> tooDeep) {
            over = Set.copyOf(tooDeep);
            map.setOver(over);
            say();
        }

        private void say() {
            list();
            showViews();
        }

        private void list() {
            list.removeAll();
            ComparedMaps.say(list, levels, sore, over);
            boolean nothing = levels.isEmpty() && sore.isEmpty();
            if (nothing) {
                list.add(new ListItem(span("meta", Texts.of("body.compared.nothing"))));
            }
            setClassName("nothing-there", nothing);
        }
    }
}
