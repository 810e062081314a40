package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.OutcomeSession;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.session.ui.SessionNavigation;

/** One session behind a mark. */
class BehindRow extends LookRow {

    BehindRow(OutcomeSession session) {
        super(
                session.day(),
                session.clientName().map(name -> name + " \u00b7 " + session.therapist()).orElse(session.therapist()),
                small(work(session)), worst(session),
                Texts.of("outcome.behind.open.of", Dates.date(session.day()), session.therapist()),
                () -> SessionNavigation.open(session.session()));
    }

    private static String work(OutcomeSession session) {
        return session.work().isEmpty()
                ? Texts.of("outcome.behind.no_work")
                : session.work().stream()
                        .map(kind -> Texts.of("outcome.behind.work", Texts.label(kind.modality()), kind.pressure()))
                        .collect(Collectors.joining(", "));
    }

    private static Span worst(OutcomeSession session) {
        var worst = new Span(session.worst().isPresent()
                ? Texts.of("outcome.behind.worst", session.worst().getAsInt())
                : Texts.of("outcome.behind.unanswered"));
        worst.addClassName("number");
        return worst;
    }
}
