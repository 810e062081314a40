package org.tenderpoint.score.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.score.MeasureService;
import org.tenderpoint.score.MeasureService.ChoosableMeasure;

/** Which scored measures are asked, where each is from, and what is wrong with a file of the practice. */
@Route(MeasuresView.ROUTE)
@RolesAllowed("MANAGER")
class MeasuresView extends Page {

    static final String ROUTE = "settings/measures";

    private final transient MeasureService measures;
    private final Pane pane = new Pane(Texts.of("score.measures.title")).padded();

    MeasuresView(MeasureService measures) {
        super("score.measures.title");
        this.measures = measures;
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        panes(Columns.ONE, pane);
        show();
    }

    private void show() {
        pane.removeAll();
        var choice = measures.choice();
        pane.add(muted(Texts.of("score.measures.what")));
        choice.refused().forEach((file, why) -> pane.add(
                new NoteBox(State.ADAPT, Texts.of("score.measures.refused", file), why)));
        choice.measures().forEach(one -> pane.add(block(one)));
        pane.add(muted(Texts.of("score.measures.own", choice.folder())));
    }

    private Div block(ChoosableMeasure one) {
        var measure = one.measure();
        var block = div("section flat stack", new H2(measure.name()));
        block.add(
                new Paragraph(Texts.of(
                        measure.byLinkAlone() ? "score.measures.by_link" : "score.measures.in_follow_up",
                        measure.items().size(), measure.every())),
                muted(Texts.of(
                        "score.measures.origin", measure.licence(), measure.source(), measure.wording(),
                        measure.changeSource())));
        if (!measure.speaks(Locale.GERMAN)) {
            block.add(muted(Texts.of("score.measures.english_only")));
        }
        one.version().ifPresent(version -> block.add(muted(Texts.of("score.measures.version", version))));
        var button = one.inUse()
                ? Buttons.plain(Texts.of("score.measures.stop"), click -> change(measure.code(), false))
                : Buttons.soft(Texts.of("score.measures.ask"), click -> change(measure.code(), true));
        Buttons.about(measure.name(), button);
        block.add(new Div(button));
        return block;
    }

    private void change(String code, boolean ask) {
        if (ask) {
            measures.use(code);
        } else {
            measures.stop(code);
        }
        show();
        Toasts.undo(Texts.of(ask ? "score.measures.asked" : "score.measures.stopped"), () -> {
            if (ask) {
                measures.stop(code);
            } else {
                measures.use(code);
            }
            show();
        });
    }

    private static Paragraph muted(String words) {
        return paragraph("muted small measure", words);
    }
}
