package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.tenderpoint.outcome.CaseKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;

/**
 * What is never only counted: urgent results and how fast somebody was reached, warning signs, and results that were
 * lowered.
 */
@Route("outcomes/cases")
@RolesAllowed({"THERAPIST", "MANAGER"})
class CasesView extends OutcomePage {

    CasesView(OutcomeChoices choices) {
        super(OutcomePlace.CASES, choices);
    }

    @Override
    Component shown(Asked asked) {
        var counts = choices().cases().counts(asked.filter());
        var list = new Div();
        list.addClassNames("stack", "loose");
        var kinds = new Segments<>(
                null, List.of(CaseKind.values()),
                kind -> Texts.of("outcome.case." + kind.code()) + " \u00b7 " + Said.number(counts.get(kind)));
        kinds.labelledElsewhere(Texts.of("outcome.case.kind"));
        kinds.stacking();
        kinds.setValue(first(counts));
        kinds.addValueChangeListener(change -> show(list, change.getValue(), asked, counts));
        show(list, kinds.getValue(), asked, counts);
        var all = new Div(kinds, list);
        all.addClassNames("stack", "loose", "outcome-cases");
        return all;
    }

    /** The gravest of which there are any. */
    private static CaseKind first(Map<CaseKind, Integer> counts) {
        return List.of(CaseKind.values()).stream().filter(kind -> counts.get(kind) > 0).findFirst()
                .orElse(CaseKind.URGENT);
    }

    private void show(Div list, CaseKind kind, Asked asked, Map<CaseKind, Integer> counts) {
        list.removeAll();
        int count = counts.get(kind);
        list.add(note("outcome.case." + kind.code() + ".why"));
        list.add(count == 0
                ? new EmptyState(Icons.CHECK, Texts.of("outcome.case.none"), Texts.of("outcome.case.none_why"))
                : new PagedList(count,
                        (offset, limit) -> choices().cases().cases(kind, asked.filter(), offset, limit).stream()
                                .map(one -> new CaseRow(one, kind))
                                .toList()));
    }
}
