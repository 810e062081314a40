package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.ReviewOutcome;
import org.tenderpoint.rulebook.ReviewWordRecord;

/** Whether a rule stands for review, the word that ends it, and those that ended earlier ones. */
class RuleReviewPart extends Div {

    private final PracticeTime time;

    interface Ends {

        void with(ReviewOutcome outcome, String why);
    }

    /** @param mayEnd whether the reader may say the word */
    RuleReviewPart(boolean stands, boolean mayEnd, List<ReviewWordRecord> earlier, PracticeTime time, Ends ends) {
        this.time = time;
        addClassNames("stack", "rule-review", "not-on-paper");
        if (stands) {
            var box = new NoteBox(State.ADAPT, Texts.of("rulebook.vain.stands"), Texts.of("rulebook.yield.review.why"));
            add(box);
            if (mayEnd) {
                box.with(endings(ends));
            }
        }
        earlier.forEach(said -> add(line(said)));
    }

    /** A button each, which opens its question in their place. */
    private static Div endings(Ends ends) {
        var place = div("row wrap");
        for (var outcome : ReviewOutcome.values()) {
            place.add(Buttons.soft(Texts.label(outcome), click -> {
                place.removeAll();
                place.add(new ReasonForm(Texts.of("rulebook.vain.why." + outcome.code()),
                        Texts.of("rulebook.vain.end"), 1, ReviewWordRecord.MOST_WHY, why -> ends.with(outcome, why))
                        .help(Texts.of("rulebook.vain.help")));
            }));
        }
        return place;
    }

    private Div line(ReviewWordRecord said) {
        var line = div("stack tight", new Paragraph(Texts.of(
                "rulebook.vain.said", Texts.label(said.outcome()), said.why())));
        line.add(paragraph("meta", Texts.of(said.current() ? "rulebook.vain.by" : "rulebook.vain.by.earlier", said.by(),
                Dates.in(time.zone()).dateTime(said.at(), time.now()))));
        return line;
    }
}
