package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;

/** How many sessions led to which result. */
class ResultList extends Div {

    ResultList(Overview overview) {
        addClassNames("figure", "stack");
        add(new H3(Texts.of("outcome.results")));
        int all = overview.results();
        if (all == 0) {
            add(new Paragraph(Texts.of("outcome.results.none")));
        } else if (overview.scope().shown(all) == SmallNumbers.Shown.HIDDEN) {
            add(new Paragraph(Texts.of("outcome.hidden")));
        } else {
            var list = new DescriptionList();
            list.addClassName("facts");
            for (var level : TriageLevel.values()) {
                var count = new Span(Said.count(new Share(overview.levels().getOrDefault(level, 0), all, 0)));
                count.addClassName("number");
                list.add(new DescriptionList.Term(Texts.label(level)), new DescriptionList.Description(count));
            }
            add(list);
        }
        var definition = new Paragraph(Texts.of("outcome.results.definition"));
        definition.addClassNames("meta", "measure");
        add(definition);
    }
}
