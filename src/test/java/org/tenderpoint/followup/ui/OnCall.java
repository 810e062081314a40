package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.OnScreen;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** A call about a session: its page, its keys, and what it says. */
abstract class OnCall extends OnScreen {

    @Autowired
    FollowUpScene scene;
    @Autowired
    CallService calls;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    java.util.Set<String> said(FollowUpScene.Made made, String question) {
        return calls.open(made.id()).orElseThrow().said().several(question);
    }

    FollowUpScene.Made call(String name, int hoursAgo) {
        var made = scene.finished(name, Duration.ofHours(hoursAgo));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        return made;
    }

    void toSoreness() {
        keys("y");
        for (int line = 0; line < 9; line++) {
            keys("n");
        }
    }

    void keys(String... pressed) {
        for (var one : pressed) {
            ComponentUtil.fireEvent(find(QuestionCard.class).single(), key(one));
        }
    }

    KeyDownEvent key(String key) {
        return new KeyDownEvent(find(QuestionCard.class).single(), key);
    }

    String question() {
        return find(QuestionCard.class).single().getChildren()
                .flatMap(child -> child.getChildren())
                .filter(H2.class::isInstance)
                .map(H2.class::cast)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    String verdict() {
        return find(Verdict.class).single().getElement().getTextRecursively()
                .replaceAll(
                        "(Expected|Check again|Therapist speaks to client|See a doctor today|See a doctor|Call the emergency number).*",
                        "$1");
    }

    Button save() {
        return find(Button.class).withText("Save and read out").single();
    }

    List<String> texts() {
        var spans = find(Span.class).all().stream().map(Span::getText);
        var paragraphs = find(com.vaadin.flow.component.html.Paragraph.class).all().stream()
                .map(com.vaadin.flow.component.html.Paragraph::getText);
        return java.util.stream.Stream.concat(spans, paragraphs).toList();
    }
}
