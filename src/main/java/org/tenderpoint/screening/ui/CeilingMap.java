package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.words.MinutesWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.BodyMap;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The ceilings of a day on the body map with what was planned, to read; the list says the same and the time. */
class CeilingMap extends Div {

    private final BodyMap map = new BodyMap(BodyMap.Mode.SHOW);
    private final CeilingList list = new CeilingList();

    CeilingMap() {
        addClassName("ceiling-map");
        add(map, list);
    }

    void show(Limits limits, List<Work> plan) {
        map.setCeilings(limits.ceilings());
        var planned = new HashMap<BodyPart, Integer>();
        plan.forEach(work -> planned.merge(work.part(), work.pressure(), Math::max));
        map.setLevels(planned);
        map.setOver(limits.exceeds(plan));
        list.show(limits, limits.minutes());
    }

    /** Today's ceilings in words, beside the body map: the one for most of the body, and the exceptions. */
    static class CeilingList extends Section {

        CeilingList() {
            addClassName("ceilings");
        }

        void show(Limits limits) {
            show(limits, TimeLimits.NONE);
        }

        /** @param minutes how long the work may take */
        void show(Limits limits, TimeLimits minutes) {
            removeAll();
            var ceilings = limits.ceilings();
            boolean asked = limits.waits().isEmpty();
            var title = Texts.of(asked ? "screening.ceilings" : "screening.no_intake.everyone");
            setAriaLabel(title);
            var list = new UnorderedList();
            int most = ceilings.bodyWide();
            // where nobody has asked, nothing allows the deepest pressure
            if (asked || most < Pressure.DEEPEST) {
                list.add(line(most, Stream.of(Texts.of(
                        ceilings.where(most).isEverywhere() ? "body.everywhere" : "screening.ceilings.elsewhere"))));
            }
            for (int level = Pressure.DEEPEST; level >= Pressure.NONE; level--) {
                var where = ceilings.where(level);
                if (level != most && !where.isEmpty()) {
                    list.add(line(level, Stream.concat(
                            Stream.of(Say.place(where)), agreed(ceilings, where).stream())));
                }
            }
            MinutesWords.of(minutes).forEach(words -> list.add(new ListItem(words)));
            add(new H2(title), list);
        }

        private static ListItem line(int level, Stream<String> words) {
            var item = new ListItem(PressureField.swatch(level));
            words.map(Span::new).forEach(item::add);
            return item;
        }

        /** The findings beside the map tell of every other ceiling; only this one has none. */
        private static Optional<String> agreed(Ceilings ceilings, Area where) {
            return where.parts().stream()
                    .anyMatch(part -> ceilings.rulesAt(part).contains(Limits.origin()))
                            ? Optional.of(Texts.of("screening.ceilings.by", Limits.origin()))
                            : Optional.empty();
        }
    }
}
