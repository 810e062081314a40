package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.vocabulary.say.Say;

/** The sessions behind a mark, the latest first; above them the case mix, which explains most. */
@Route("outcomes/sessions")
@RolesAllowed({"THERAPIST", "MANAGER"})
class BehindView extends Page implements BeforeEnterObserver {

    private final OutcomeChoices choices;

    BehindView(OutcomeChoices choices) {
        super("outcome.behind");
        this.choices = choices;
        back(Texts.of("outcome.behind.back"), () -> UI.getCurrent().getPage().getHistory().back());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var asked = choices.read(address);
        var pane = new Pane(Texts.of("outcome.behind")).padded();
        UnreadableAddress.box(choices.misread(address, Optional.empty())).ifPresent(pane::add);
        asked.mark().ifPresentOrElse(
                mark -> pane.add(sessionsBehind(asked, mark)),
                () -> pane.add(new EmptyState(Icons.CHART, Texts.of("outcome.behind.none"),
                        Texts.of("outcome.behind.none_why"))));
        panes(Columns.ONE, pane);
    }

    /** The pressed mark in words. */
    private List<String> asksFor(OutcomeMark mark) {
        var words = new ArrayList<String>();
        words.add(Texts.of("outcome.measure." + mark.measure().code()));
        if (mark.holds() != OutcomeMark.Holds.YES) {
            words.add(Texts.of("outcome.so." + mark.holds().code()));
        }
        mark.part().flatMap(part -> PartName.of(part, choices)).ifPresent(words::add);
        return words;
    }

    private Component sessionsBehind(OutcomeAddress asked, OutcomeMark mark) {
        int count = choices.outcomes().count(mark, asked.filter());
        subtitle(OneLine.of(asksFor(mark)));
        if (count == 0) {
            return new EmptyState(Icons.CHART, Texts.of("outcome.behind.none"), Texts.of("outcome.behind.none_why"));
        }
        var list = new PagedList(count,
                (offset, limit) -> choices.outcomes().sessions(mark, asked.filter(), offset, limit).stream()
                        .map(BehindRow::new)
                        .toList());
        var verdict = paragraph("muted measure", Texts.of("outcome.behind.why"));
        return div("stack loose",
                verdict, new CaseMixLines(choices.outcomes(), asked, mark),
                Pane.heading(Texts.of("outcome.behind"), String.valueOf(count)), list);
    }

    /** One session behind a mark. */
    private static class BehindRow extends PagedList.Row {

        BehindRow(OutcomeService.ListedSession session) {
            super(
                    session.day(),
                    OneLine.of(session.clientName().orElse(""), session.therapist()),
                    small(work(session)), worst(session),
                    () -> SessionNavigation.open(session.session()));
        }

        private static String work(OutcomeService.ListedSession session) {
            return session.work().isEmpty()
                    ? Texts.of("outcome.behind.no_work")
                    : session.work().stream()
                            .map(kind -> Texts.of("outcome.behind.work", Texts.label(kind.modality()), kind.pressure()))
                            .collect(Collectors.joining(", "));
        }

        private static Span worst(OutcomeService.ListedSession session) {
            return span("number", session.worst().isPresent()
                    ? Texts.of("outcome.behind.worst", session.worst().getAsInt())
                    : Texts.of("outcome.behind.unanswered"));
        }
    }

    private static final class PartName {

        private PartName() {}

        /** Empty where there is no such part. */
        static Optional<String> of(Dimension.Part part, OutcomeChoices choices) {
            return Stream.of(
                    Dimension.REGION.in(part).map(Texts::label),
                    Dimension.CONDITION.in(part).map(Texts::label),
                    Dimension.MODALITY.in(part).map(Texts::label),
                    Dimension.ADJUSTMENT.in(part).map(Texts::label),
                    Dimension.CAUSE.in(part).flatMap(WhySore::title).map(Say::it),
                    Dimension.ADJUSTMENT_USE.in(part).map(advice -> Texts.label(advice.kind()) + ", "
                            + Texts.small(Texts.of("outcome.adjust.use." + advice.use().code()))),
                    Dimension.WORK.in(part).map(
                            work -> Texts.of("outcome.behind.work", Texts.label(work.modality()), work.pressure())),
                    Dimension.MONTH.in(part).map(Dates::month),
                    Dimension.ASKED.in(part).map(way -> Texts.of("outcome.asked." + way.code())),
                    Dimension.PLACE.in(part).map(choices::name).filter(name -> !name.isEmpty()),
                    Dimension.THERAPIST.in(part).map(choices::name).filter(name -> !name.isEmpty()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** The case mix behind a mark compared with all sessions: deep work, conditions, new clients (OUT-23). */
    private static class CaseMixLines extends Div {

        CaseMixLines(OutcomeService outcomes, OutcomeAddress asked, OutcomeMark mark) {
            addClassName("stack");
            var mix = outcomes.caseMix(mark, asked.filter());
            add(new H2(Texts.of("outcome.mix")));
            add(line("outcome.mix.deep", mix.deep(), mix.deepOfAll()));
            add(line("outcome.mix.condition", mix.withCondition(), mix.withConditionOfAll()));
            add(line("outcome.mix.first", mix.first(), mix.firstOfAll()));
        }

        private static Paragraph line(String key, Share here, Share all) {
            var words = SmallNumbers.PART.detailOf(here.of()) == ShownDetail.RATE
                    ? Texts.of("outcome.mix.rate", Texts.of(key), FigureWords.percent(here.rate()),
                            FigureWords.share(all, SmallNumbers.PART))
                    : Texts.of("outcome.mix.count", Texts.of(key), FigureWords.share(here, SmallNumbers.PART),
                            FigureWords.share(all, SmallNumbers.PART));
            return paragraph("number", words);
        }
    }
}
