package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.StateBadge;

/** What was reported about a session before, newest first: when, how, how grave, what was asked for, what was said. */
final class FeedbackHistory {

    private static final int SHOWN = 4;

    private FeedbackHistory() {}

    static Div of(List<ClientReport> told, ZoneId zone, Instant now) {
        var boxes = div("told stack");
        boxes.setVisible(!told.isEmpty());
        // nothing milder is shown beside what cannot wait
        boolean grave = told.stream().anyMatch(ClientReport::grave);
        told.stream().limit(SHOWN).forEach(one -> boxes.add(box(one, !grave || one.grave(), zone, now)));
        if (told.stream().allMatch(one -> one.said().equals(GivenAnswers.NONE))) {
            boxes.add(paragraph("meta", Texts.of("followup.told.for_therapists")));
        }
        return boxes;
    }

    private static Div box(ClientReport told, boolean withLevel, ZoneId zone, Instant now) {
        var head = div("row wrap meta", new Span(ClientReportWords.when(told, zone, now)));
        told.level().filter(_ -> withLevel)
                .ifPresent(level -> head.add(new StateBadge(Levels.state(level), Levels.word(level)).plain()));
        var box = div("stack tight told-box", head);
        box.setClassName("grave", told.grave());
        ClientReportWords.wish(told).ifPresent(wish -> box.add(paragraph("strong", wish)));
        ClientReportWords.said(told.said()).forEach(sentence -> box.add(paragraph("told-said", sentence)));
        return box;
    }
}
