package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.contact.TryRecord;
import org.tenderpoint.incident.ui.IncidentNavigation;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;

/** What to say now, the position in the call, and what is known of the session. */
class SayPane extends Pane {

    private final CallSheet sheet;
    private final Span result = span("for-screen-readers");
    private final Span words = new Span();
    private final Paragraph hint = paragraph("meta");
    private final OrderedList parts = styled(new OrderedList(), "call-parts");

    /** @param onTakeBack takes back the last call in vain, recorded by mistake */
    SayPane(CallSheet sheet, Consumer<TryRecord> onTakeBack) {
        super(Texts.of("followup.call.say"));
        this.sheet = sheet;
        quiet().padded();
        addClassName("call-say");
        var caption = span("caption", Texts.of("followup.call.say"));
        var spoken = paragraph("call-words", result, words);
        spoken.getElement().setAttribute("aria-live", "polite");
        if (sheet.unwanted()) {
            add(new NoteBox(State.ADAPT, Texts.of("followup.call.unwanted"), Texts.of("followup.call.unwanted_why")));
        }
        if (sheet.wrongNumber()) {
            add(new NoteBox(State.ADAPT, Texts.of("followup.call.wrong_number"),
                    Texts.of("followup.call.wrong_number_why")));
        }
        add(caption, spoken, hint, earlierReport(sheet), parts, facts(onTakeBack),
                IncidentNavigation.recordInCall(sheet.session(), sheet.id()));
    }

    /** Read out before the next question, when an answer has changed it. */
    void result(AssessmentPreview preview) {
        var word = preview.shownLevel().map(level -> Texts.of("followup.call.so_far_is", Levels.word(level)))
                .orElse("");
        if (!word.equals(result.getText())) {
            result.setText(word);
        }
    }

    void show(CallFlow flow) {
        words.setText(flow.current()
                .map(step -> CallWords.say(step, sheet, flow.answers()))
                .orElseGet(() -> Texts.of("followup.call.say.end")));
        hint.setText(flow.current().map(FollowUpQuestion::callUnsure).orElse(""));
        hint.setVisible(!hint.getText().isEmpty());
        parts.removeAll();
        var steps = flow.steps();
        for (var part : Part.values()) {
            var own = steps.stream().filter(step -> step.part() == part).toList();
            if (!own.isEmpty()) {
                boolean here = flow.current().filter(step -> step.part() == part).isPresent();
                boolean done = own.stream().allMatch(step -> flow.answers().has(step.code()));
                parts.add(item(part, here, done));
            }
        }
    }

    private static ListItem item(Part part, boolean here, boolean done) {
        Component sign = done ? Icons.CHECK.small() : new Span("·");
        var item = new ListItem(sign, new Span(Texts.of("followup.call.part." + part.code())));
        item.setClassName("current", here);
        item.setClassName("done", done);
        if (here) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** What was reported earlier, beside the script. */
    private static Div earlierReport(CallSheet sheet) {
        var caption = span("caption", Texts.of("followup.told.title"));
        var before = div("stack told-before", caption, FeedbackHistory.of(sheet.told(), sheet.zone(), sheet.now()));
        before.setVisible(!sheet.told().isEmpty());
        return before;
    }

    private Div facts(Consumer<TryRecord> onTakeBack) {
        var dates = Dates.in(sheet.zone());
        var caption = span("caption", Texts.of("followup.call.session"));
        var list = new Facts("");
        list.fact("followup.call.session.ended", dates.dateTime(sheet.sessionEnd(), sheet.sessionEnd()));
        sheet.onRecord().ifPresent(record -> {
            record.brokenOffBecause().ifPresent(why -> list.fact("followup.call.session.broken_off", Say.it(why)));
            list.fact("followup.call.session.work",
                    record.work().stream().map(SayPane::work).collect(Collectors.joining("; ")));
            list.fact("followup.call.session.record", record.conditions().isEmpty()
                    ? Texts.of("followup.call.session.nothing")
                    : String.join(", ", record.conditions()));
        });
        list.fact("followup.call.session.prefers", sheet.preferredTime());
        list.fact("followup.call.session.tries", OneLine.of(sheet.tries().stream()
                .map(attempt -> dates.dateTime(attempt.at(), sheet.now()) + ", "
                        + Texts.label(attempt.outcome()))));
        var facts = div("section call-facts", caption, list);
        sheet.lastTry().filter(last -> last.outcome().mayBeTakenBack())
                .ifPresent(last -> facts.add(Buttons.quiet(
                        Texts.of("followup.call.session.mistake"), click -> onTakeBack.accept(last))));
        return facts;
    }

    private static String work(Work work) {
        return Texts.of("followup.call.session.line",
                Texts.label(work.modality()), work.part().label(), work.pressure(), work.minutes());
    }
}
