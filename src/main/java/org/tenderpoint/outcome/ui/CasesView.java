package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.outcome.CaseKind;
import org.tenderpoint.outcome.OutcomeCaseService;
import org.tenderpoint.outcome.ui.OutcomesView.ContactTimes;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.session.ui.SessionNavigation;

/**
 * The cases that are looked at one by one: urgent results and how fast somebody was reached, warning signs, and lowered
 * results.
 */
@Route("outcomes/cases")
@RolesAllowed({"THERAPIST", "MANAGER"})
class CasesView extends OutcomePage {

    CasesView(OutcomeChoices choices) {
        super(OutcomePlace.CASES, choices);
    }

    @Override
    Component content(OutcomeAddress asked) {
        var counts = choices().cases().counts(asked.filter());
        var list = div("stack loose");
        var kinds = new Segments<>(
                null, List.of(CaseKind.values()),
                kind -> OneLine.of(
                        Texts.of("outcome.case." + kind.code()),
                        FigureWords.number(counts.getOrDefault(kind, 0))));
        kinds.labelledElsewhere(Texts.of("outcome.case.kind"));
        kinds.stacking();
        kinds.setValue(first(counts));
        kinds.addValueChangeListener(change -> show(list, change.getValue(), asked, counts));
        show(list, kinds.getValue(), asked, counts);
        return div("stack loose outcome-cases", kinds, list);
    }

    private static CaseKind first(Map<CaseKind, Integer> counts) {
        return List.of(CaseKind.values()).stream().filter(kind -> counts.getOrDefault(kind, 0) > 0).findFirst()
                .orElse(CaseKind.URGENT);
    }

    private void show(Div list, CaseKind kind, OutcomeAddress asked, Map<CaseKind, Integer> counts) {
        list.removeAll();
        int count = counts.getOrDefault(kind, 0);
        list.add(note("outcome.case." + kind.code() + ".why"));
        list.add(count == 0
                ? new EmptyState(Icons.CHECK, Texts.of("outcome.case.none"), Texts.of("outcome.case.none_why"))
                : new PagedList(count,
                        (offset, limit) -> choices().cases().cases(kind, asked.filter(), offset, limit).stream()
                                .map(one -> new CaseRow(one, kind))
                                .toList()));
    }

    private static class CaseRow extends PagedList.Row {

        CaseRow(OutcomeCaseService.OutcomeCase one, CaseKind kind) {
            super(
                    one.day(),
                    OneLine.of(one.clientName().orElse(""), Texts.of("outcome.case.by", one.therapist())),
                    contactState(one, kind), one.level().<Component>map(FollowUpNavigation::badge).orElseGet(Span::new),
                    () -> open(one));
        }

        private static Component contactState(OutcomeCaseService.OutcomeCase one, CaseKind kind) {
            if (kind != CaseKind.LOWERED && one.waits()) {
                return new StateBadge(State.URGENT, Icons.PHONE, Texts.of("outcome.case.no_contact")).plain();
            }
            return small(switch (kind) {
                case URGENT, RED_FLAG -> one.contacted()
                        .map(time -> Texts.of("outcome.case.contact", ContactTimes.time(time)))
                        .orElse(Texts.of("outcome.case.no_alert"));
                case LOWERED -> lowered(one);
            });
        }

        private static String lowered(OutcomeCaseService.OutcomeCase one) {
            var from = one.proposed().map(Texts::label).orElse("");
            return one.changedBy()
                    .filter(name -> !name.isEmpty())
                    .map(name -> Texts.of("outcome.case.lowered_by", from, name))
                    .orElse(Texts.of("outcome.case.lowered_from", from));
        }

        private static void open(OutcomeCaseService.OutcomeCase one) {
            one.result().ifPresentOrElse(
                    FollowUpNavigation::recommendation,
                    () -> one.followUp().ifPresentOrElse(FollowUpNavigation::call,
                            () -> SessionNavigation.open(one.session())));
        }
    }
}
