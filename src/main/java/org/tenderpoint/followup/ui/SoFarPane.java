package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.AssessmentPreview.FindingReason;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.vocabulary.rule.SourceWords;

/** What the answers mean so far, why, and what could still change it. */
class SoFarPane extends Pane {

    private final CallSheet sheet;
    private final Verdict verdict = new Verdict().silent();
    private final Div ladder = div("ladder");
    private final Div body = div("stack call-why");
    private final Paragraph locked = paragraph("meta");
    private final Button save;

    SoFarPane(CallSheet sheet, Runnable onSave) {
        super(Texts.of("followup.call.so_far"));
        this.sheet = sheet;
        quiet();
        addClassName("call-so-far");
        ladder.getElement().setAttribute("aria-hidden", "true");
        save = styled(Buttons.primary(Texts.of("followup.call.save"), click -> onSave.run()), "wide");
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setSuffixComponent(span("key", Texts.of("followup.call.save.key")));
        add(verdict, ladder, body);
        foot(locked, save);
    }

    void show(AssessmentPreview preview) {
        preview.shownLevel().ifPresentOrElse(
                level -> verdict.show(
                        Levels.state(level), Levels.word(level),
                        preview.graverBefore()
                                ? Texts.of("followup.call.told_before")
                                : Levels.sentence(level, preview.sore())),
                () -> verdict.show(
                        State.NEUTRAL, Texts.of("followup.call.nothing_yet"),
                        Texts.of("followup.call.nothing_yet.why")));
        ladder.removeAll();
        for (var level : TriageLevel.values()) {
            var rung = new Span();
            rung.setClassName("made", preview.shownLevel().filter(reached -> reached.atLeast(level)).isPresent());
            ladder.add(rung);
        }
        body.removeAll();
        if (preview.emergency()) {
            body.add(new NoteBox(
                    State.URGENT, Texts.of("followup.call.emergency", sheet.emergencyNumber()),
                    Texts.of("followup.call.emergency.say", sheet.emergencyNumber())));
        }
        if (!preview.why().isEmpty()) {
            body.add(new H3(Texts.of("followup.call.why")), reasons(preview));
        }
        if (!preview.couldChange().isEmpty()) {
            var worst = preview.couldChange().getFirst().level();
            var lines = preview.couldChange().stream()
                    .filter(change -> change.level() == worst)
                    .map(change -> Questionnaire.get(change.line().code()).name())
                    .collect(Collectors.joining("; "));
            body.add(new NoteBox(State.NEUTRAL, Icons.QUESTION, Texts.of("followup.call.could_change"))
                    .with(new Span(Texts.of("followup.call.could_change.how", lines, Levels.word(worst)))));
        }
        boolean ready = preview.safetyComplete() || preview.emergency();
        save.setEnabled(ready);
        locked.setText(Texts.of("followup.call.locked"));
        locked.setVisible(!ready);
    }

    private static UnorderedList reasons(AssessmentPreview preview) {
        var list = styled(new UnorderedList(), "list");
        preview.why().stream().distinct().forEach(why -> list.add(item(why)));
        return list;
    }

    private static ListItem item(FindingReason why) {
        var words = div("stack tight", span("strong", why.title()));
        if (!why.words().isEmpty()) {
            var reason = span("small muted", why.words());
            words.add(reason, span("source", OneLine.of(why.ruleId(), SourceWords.of(why.source(), true))));
        }
        return styled(new ListItem(Icons.CHECK.small(), words), "row top call-reason");
    }
}
