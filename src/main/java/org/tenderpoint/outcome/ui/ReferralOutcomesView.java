package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.outcome.ReferralMark;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.ReferralOutcomeService.ReferralOverview;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.ui.OutcomeAddress.ReferralAddress;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.referral.ui.ReferralNavigation;
import org.tenderpoint.vocabulary.Discipline;

/** Referrals: how far they came, how long clients waited, and whether they helped. */
@Route("outcomes/referrals")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ReferralOutcomesView extends OutcomePage {

    ReferralOutcomesView(OutcomeChoices choices) {
        super(OutcomePlace.REFERRALS, choices);
    }

    @Override
    Component content(OutcomeAddress plain) {
        var asked = ReferralAddress.read(plain, address());
        var overview = choices().loops().overview(plain.filter(), asked.discipline());
        var all = div("stack loose outcome-chart", disciplines(asked));
        if (overview.all() == 0) {
            all.add(emptyState(overview));
            return all;
        }
        all.add(grid(
                Cards.share(ReferralMeasure.SEEN, overview), Cards.share(ReferralMeasure.HELPED, overview),
                Cards.waited(overview)));
        var steps = new ChartFigure(ReferralCharts.steps(overview), "outcomes-referrals");
        steps.addMarkListener(key -> look(asked,
                new ReferralMark(Coded.require(ReferralPick.class, key), asked.discipline())));
        all.add(steps);
        var effects = ReferralCharts.effects(overview);
        if (!effects.rows().isEmpty()) {
            var figure = new ChartFigure(effects, "outcomes-referrals-effect");
            figure.addMarkListener(key -> look(asked, mark(key)));
            all.add(figure);
        }
        return all;
    }

    private static ReferralMark mark(String key) {
        var parts = key.split("\\|");
        return new ReferralMark(Coded.require(ReferralPick.class, parts[1]),
                Optional.of(Coded.require(Discipline.class, parts[0])));
    }

    private static void look(ReferralAddress asked, ReferralMark mark) {
        UI.getCurrent().navigate(ReferralsBehindView.class, asked.with(mark).address());
    }

    private static Component disciplines(ReferralAddress asked) {
        var field = new Select<Discipline>();
        field.setLabel(Texts.of("outcome.loop.discipline"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.of("outcome.filter.all"));
        field.setItems(Arrays.stream(Discipline.values()).sorted(Comparator.comparing(Texts::label, Texts.alphabet()))
                .toList());
        field.setItemLabelGenerator(one -> one == null ? Texts.of("outcome.filter.all") : Texts.label(one));
        asked.discipline().ifPresent(field::setValue);
        field.addValueChangeListener(change -> UI.getCurrent().navigate(ReferralOutcomesView.class,
                asked.with(Optional.ofNullable(change.getValue())).address()));
        field.addClassNames("outcome-discipline", "not-on-paper");
        return field;
    }

    private static Component emptyState(ReferralOverview overview) {
        return new EmptyState(
                Icons.SHARE,
                Texts.of(overview.first().isEmpty() ? "outcome.loop.never" : "outcome.loop.none"),
                Texts.of(overview.first().isEmpty() ? "outcome.loop.never_why" : "outcome.loop.none_why"),
                Buttons.plain(Texts.of("outcome.loop.go"), _ -> ReferralNavigation.list()));
    }

    /** The main figures of referrals: how many went, whether it helped, and how long they waited. */
    private static final class Cards {

        private Cards() {}

        static Component share(ReferralMeasure measure, ReferralOverview overview) {
            var share = overview.share(measure);
            var shown = overview.scope().detailOf(share.of());
            var more = new ArrayList<>(FigureWords.rests(share, overview.scope()));
            more.add(Texts.of("outcome.missing", share.missing()));
            return card("outcome.loop.measure." + measure.code(), FigureWords.share(share, overview.scope()),
                    shown != ShownDetail.RATE,
                    more);
        }

        static Component waited(ReferralOverview overview) {
            var waited = overview.waited().filter(times -> overview.scope().detailOf(times.of()) != ShownDetail.HIDDEN);
            return card(
                    "outcome.loop.waited",
                    waited.map(times -> Texts.of("outcome.loop.waited.median", times.median().toDays()))
                            .orElse(Texts
                                    .of(overview.waited().isEmpty() ? "outcome.loop.waited.none" : "outcome.hidden")),
                    waited.isEmpty(),
                    waited.map(times -> List.of(
                            Texts.of("outcome.loop.waited.more", times.of(), times.longest().toDays()),
                            Texts.of("outcome.missing", times.missing())))
                            .orElse(List.of()));
        }

        private static Div card(String key, String number, boolean few, List<String> more) {
            var figure = span("figure-number number", number);
            figure.setClassName("few", few);
            var rest = span("small number", OneLine.of(more));
            var definition = paragraph("meta measure", Texts.of(key + ".definition"));
            return div("figure", new H2(Texts.of(key)), figure, rest, definition);
        }
    }
}
