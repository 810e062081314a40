package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.Share.Difference;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;

/**
 * One measure: its number, the change since the period before, what it rests on, what is missing, and its definition.
 */
class ShareFigure extends Div {

    ShareFigure(Measure measure, Overview overview, Consumer<OutcomeMark.Holds> open) {
        addClassName("figure");
        var key = "outcome.measure." + measure.code();
        var share = overview.share(measure);
        var scope = overview.scope();
        var number = span("figure-number number", FigureWords.share(share, scope));
        number.setClassName("few", scope.detailOf(share.of()) != ShownDetail.RATE);
        var more = span("small number", OneLine.of(rests(measure, overview, share, scope)));
        var definition = paragraph("meta measure", Texts.of(key + ".definition"));
        add(new H2(Texts.of(key)), number);
        change(measure, share, overview.shareBefore(measure), scope);
        add(more);
        if (share.missing() > 0) {
            add(span("small number", missing(measure, share, scope)));
        }
        var about = div("stack", definition);
        if (scope.detailOf(share.of()) != ShownDetail.HIDDEN) {
            about.add(
                    Buttons.quiet(Texts.of("outcome.behind.yes", share.count()),
                            _ -> open.accept(OutcomeMark.Holds.YES)));
        }
        if (share.missing() > 0) {
            about.add(Buttons.quiet(Texts.of("outcome.behind.unknown", share.missing()),
                    _ -> open.accept(OutcomeMark.Holds.UNKNOWN)));
        }
        add(new Disclosure(Texts.of("outcome.about"), about));
    }

    /** Only where both periods have a rate; a difference that may be chance is called so. */
    private void change(Measure measure, Share share, Share before, SmallNumbers scope) {
        if (scope.detailOf(share.of()) != ShownDetail.RATE || scope.detailOf(before.of()) != ShownDetail.RATE) {
            return;
        }
        var difference = Difference.of(share, before);
        var clear = measure.judged() && difference.change() != Difference.Change.NOT_CLEAR;
        var better = (difference.change() == Difference.Change.LOWER) == measure.bad();
        var said = Texts.of(
                "outcome.change." + difference.change().code(), Math.abs(Math.round(difference.by() * 100)),
                FigureWords.points(difference.low()), FigureWords.points(difference.high()));
        var judged = better ? "better" : "worse";
        var words = new Span(clear ? Texts.of("outcome.change." + judged, Texts.small(said)) : said);
        words.addClassNames("small", "figure-change", difference.change().code());
        if (clear) {
            words.addClassName(judged);
        }
        add(words);
    }

    private static List<String> rests(Measure measure, Overview overview, Share share, SmallNumbers scope) {
        var parts = new ArrayList<>(FigureWords.rests(share, scope));
        var clients = overview.clients().get(measure);
        if (clients != null && scope.detailOf(clients.of()) == ShownDetail.RATE) {
            parts.add(Texts.of("outcome.clients", FigureWords.percent(clients.rate()), clients.of()));
        }
        int unjudged = overview.unjudged().getOrDefault(measure, 0);
        if (unjudged > 0) {
            parts.add(Texts.of("outcome.apart", unjudged));
        }
        return parts;
    }

    private static String missing(Measure measure, Share share, SmallNumbers scope) {
        var said = Texts.of("outcome.missing", share.missing());
        return measure.bad() && scope.detailOf(share.of()) == ShownDetail.RATE
                ? said + ", " + Texts.of("outcome.if_missing", FigureWords.percent(share.ifAllMissing()))
                : said;
    }
}
