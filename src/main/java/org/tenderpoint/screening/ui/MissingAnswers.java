package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.screening.plan.ArrivalQuestions;

/** Lists what nobody has answered yet; silence is not a no. */
class MissingAnswers extends Div {

    MissingAnswers() {
        addClassName("missing");
        getElement().setAttribute("role", "status");
    }

    void show(String words) {
        removeAll();
        add(new Span(words));
    }

    /** Shows what is missing in other features' parts. @return whether nothing is */
    boolean nothingMissing(List<ArrivalQuestions.Section> sections) {
        removeAll();
        sections.stream()
                .map(MissingAnswers::missing)
                .flatMap(Optional::stream)
                .forEach(words -> add(new Span(words)));
        return getComponentCount() == 0;
    }

    /** A part that cannot tell holds nobody up: storing it will show. */
    private static Optional<String> missing(ArrivalQuestions.Section part) {
        try {
            return part.missing();
        } catch (RuntimeException failed) {
            return Optional.empty();
        }
    }
}
