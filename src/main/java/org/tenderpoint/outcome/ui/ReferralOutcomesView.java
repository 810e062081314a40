package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.tenderpoint.outcome.LoopMark;
import org.tenderpoint.outcome.LoopMeasure;
import org.tenderpoint.outcome.LoopOverview;
import org.tenderpoint.outcome.LoopPick;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.referral.ui.ReferralNavigation;
import org.tenderpoint.vocabulary.Discipline;

/** What became of referrals: how far they came, how long people waited, and whether it helped. */
@Route("outcomes/referrals")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ReferralOutcomesView extends OutcomePage {

    ReferralOutcomesView(OutcomeChoices choices) {
        super(OutcomePlace.REFERRALS, choices);
    }

    @Override
    Component shown(Asked plain) {
        var asked = LoopAsked.read(plain, address());
        var overview = choices().loops().overview(plain.filter(), asked.discipline());
        var all = new Div(disciplines(asked));
        all.addClassNames("stack", "loose", "outcome-chart");
        if (overview.all() == 0) {
            all.add(none(overview));
            return all;
        }
        all.add(grid(
                LoopCards.share(LoopMeasure.SEEN, overview), LoopCards.share(LoopMeasure.HELPED, overview),
                LoopCards.waited(overview)));
        var steps = new ChartFigure(LoopCharts.steps(overview), "outcomes-referrals");
        steps.addMarkListener(key -> look(asked, new LoopMark(Coded.require(LoopPick.class, key), asked.discipline())));
        all.add(steps);
        var effects = LoopCharts.effects(overview);
        if (!effects.rows().isEmpty()) {
            var figure = new ChartFigure(effects, "outcomes-referrals-effect");
            figure.addMarkListener(key -> look(asked, mark(key)));
            all.add(figure);
        }
        return all;
    }

    private static LoopMark mark(String key) {
        var parts = key.split("\\|");
        return new LoopMark(Coded.require(LoopPick.class, parts[1]),
                Optional.of(Coded.require(Discipline.class, parts[0])));
    }

    private static void look(LoopAsked asked, LoopMark mark) {
        UI.getCurrent().navigate(LoopsBehindView.class, asked.with(mark).address());
    }

    private static Component disciplines(LoopAsked asked) {
        var field = new Select<Discipline>();
        field.setLabel(Texts.of("outcome.loop.discipline"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.of("outcome.filter.all"));
        field.setItems(Arrays.stream(Discipline.values()).sorted(Comparator.comparing(Texts::label)).toList());
        field.setItemLabelGenerator(one -> one == null ? Texts.of("outcome.filter.all") : Texts.label(one));
        asked.discipline().ifPresent(field::setValue);
        field.addValueChangeListener(change -> UI.getCurrent().navigate(ReferralOutcomesView.class,
                asked.with(Optional.ofNullable(change.getValue())).address()));
        field.addClassNames("outcome-discipline", "not-on-paper");
        return field;
    }

    private static Component none(LoopOverview overview) {
        return new EmptyState(
                Icons.SHARE,
                Texts.of(overview.first().isEmpty() ? "outcome.loop.never" : "outcome.loop.none"),
                Texts.of(overview.first().isEmpty() ? "outcome.loop.never_why" : "outcome.loop.none_why"),
                Buttons.plain(Texts.of("outcome.loop.go"), _ -> ReferralNavigation.list()));
    }
}
