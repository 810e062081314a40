package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.ArrivalQuestions;
import org.tenderpoint.vocabulary.RedFlag;

/** Says what nobody has answered yet; silence is not a no. */
class MissingAnswers extends Div {

    MissingAnswers() {
        addClassName("missing");
        getElement().setAttribute("role", "status");
    }

    /** Tells what is missing. @return whether nothing is */
    boolean none(Collection<RedFlag> flags, List<ArrivalQuestions.Section> sections) {
        removeAll();
        if (!flags.isEmpty()) {
            var names = flags.stream().map(flag -> Texts.label(flag)).toList();
            add(new Span(Texts.of("screening.arrival.missing", names.size(), String.join("; ", names))));
        }
        sections.stream()
                .map(MissingAnswers::missing)
                .flatMap(Optional::stream)
                .forEach(words -> add(new Span(words)));
        return getComponentCount() == 0;
    }

    /** A part that cannot say holds nobody up: whether it is kept is seen when it is. */
    private static Optional<String> missing(ArrivalQuestions.Section part) {
        try {
            return part.missing();
        } catch (RuntimeException failed) {
            return Optional.empty();
        }
    }
}
