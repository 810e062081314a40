package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.TreeSet;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.EffectWords;
import org.tenderpoint.screening.MinutesWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.ui.PressureField;

/** Today's ceilings in words, beside the body map: the one for most of the body, and the exceptions. */
class CeilingList extends Section {

    CeilingList() {
        addClassName("ceilings");
        setAriaLabel(Texts.of("screening.ceilings"));
    }

    void show(Ceilings ceilings) {
        show(ceilings, TimeLimits.NONE);
    }

    /** @param minutes how long the work may take */
    void show(Ceilings ceilings, TimeLimits minutes) {
        removeAll();
        var list = new UnorderedList();
        int most = ceilings.bodyWide();
        list.add(line(most, Texts.of("screening.ceilings.elsewhere")));
        for (int level = Pressure.DEEPEST; level >= Pressure.NONE; level--) {
            var where = ceilings.where(level);
            if (level != most && !where.isEmpty()) {
                list.add(line(level, EffectWords.place(where), rules(ceilings, where)));
            }
        }
        MinutesWords.of(minutes).forEach(words -> list.add(new ListItem(words)));
        add(new H2(Texts.of("screening.ceilings")), list);
    }

    private static ListItem line(int level, String... words) {
        var item = new ListItem(PressureField.swatch(level));
        for (var word : words) {
            item.add(new Span(word));
        }
        return item;
    }

    private static String rules(Ceilings ceilings, Area where) {
        var rules = new TreeSet<String>();
        where.parts().forEach(part -> rules.addAll(ceilings.rulesAt(part)));
        return Texts.of("screening.ceilings.by", String.join(", ", rules));
    }
}
