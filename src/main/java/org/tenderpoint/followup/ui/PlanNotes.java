package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.SelfCareLine;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** The read-only parts of a recommendation. */
final class PlanNotes {

    private PlanNotes() {}

    /** Self-care that is offered, and beside it what is withheld, if anything is. */
    static Div care(AssessmentRecord record) {
        var offered = record.selfCare().stream().filter(SelfCareLine::offered).toList();
        var withheld = record.selfCare().stream().filter(line -> !line.offered()).toList();
        var first = column("followup.plan.offered", offered);
        if (offered.isEmpty()) {
            first.add(span("meta", Texts.of("followup.plan.offered.none")));
        } else {
            first.add(paragraph("small", String.join(" ", SelfCareTexts.forTherapist(
                    record.sessionEnd(), record.answeredAt(),
                    at -> Dates.in(record.zone()).dateTime(at, record.answeredAt()), Texts.spoken()))));
        }
        var care = div("plan-care section", first);
        if (!withheld.isEmpty()) {
            care.add(column("followup.plan.withheld", withheld));
        }
        return care;
    }

    private static Div column(String title, List<SelfCareLine> lines) {
        var list = styled(new UnorderedList(), "plan-care-list");
        for (var line : lines) {
            var name = span("strong", Texts.label(line.item()));
            var words = span("small muted", Say.it(
                    Phrase.sentences(List.of(line.textForClient(), line.reason()))));
            var text = div("stack tight", name, words);
            var item = styled(new ListItem((line.offered() ? Icons.CHECK : Icons.CLOSE).small(), text), "row top");
            item.setClassName("withheld", !line.offered());
            list.add(item);
        }
        return new Div(Pane.heading(Texts.of(title), String.valueOf(lines.size())), list);
    }

    static NoteBox replaced() {
        return new NoteBox(
                State.INFO, Texts.of("followup.plan.replaced"), Texts.of("followup.plan.replaced.why"));
    }

    /** Who decided, and when. */
    static Span decided(AssessmentRecord record) {
        var when = record.decidedAt().map(at -> Dates.in(record.zone()).dateTime(at, at)).orElse("");
        return span("meta", Texts.of(
                record.state() == AssessmentState.ACCEPTED ? "followup.plan.accepted" : "followup.plan.changed",
                record.decidedBy().orElse(""), when));
    }
}
