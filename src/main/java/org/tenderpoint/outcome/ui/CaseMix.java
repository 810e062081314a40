package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;

/**
 * What kind of sessions stand behind a mark, beside all that are counted: deep work, risk facts, new clients (OUT-23).
 */
class CaseMix extends Div {

    CaseMix(OutcomeService outcomes, Asked asked, OutcomeMark mark) {
        addClassName("stack");
        var mix = outcomes.caseMix(mark, asked.filter());
        add(new H2(Texts.of("outcome.mix")));
        add(line("outcome.mix.deep", mix.deep(), mix.deepOfAll()));
        add(line("outcome.mix.condition", mix.withCondition(), mix.withConditionOfAll()));
        add(line("outcome.mix.first", mix.first(), mix.firstOfAll()));
    }

    private static Paragraph line(String key, Share here, Share all) {
        var words = SmallNumbers.PART.shown(here.of()) == SmallNumbers.Shown.RATE
                ? Texts.of("outcome.mix.rate", Texts.of(key), Said.percent(here.rate()),
                        Said.share(all, SmallNumbers.PART))
                : Texts.of("outcome.mix.count", Texts.of(key), Said.share(here, SmallNumbers.PART),
                        Said.share(all, SmallNumbers.PART));
        var line = new Paragraph(words);
        line.addClassName("number");
        return line;
    }
}
