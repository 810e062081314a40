package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.intake.SelfIntakeDifference;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** One field in which a client says something else than the record, and what is done about it. */
class DifferenceRow extends ListItem {

    DifferenceRow(SelfIntakeDifference difference, Optional<Decision> decided, Consumer<Decision> decide) {
        addClassNames("difference", "stack", "tight");
        var name = new Span(difference.label());
        name.addClassName("strong");
        var head = new Div(name, badge(difference.kind()));
        head.addClassNames("row", "wrap");
        var record = new Span(Texts.of("intake.self.review.on_record", difference.onRecord()));
        record.addClassName("meta");
        var said = new Span(Texts.of("intake.self.review.said", difference.said()));
        var choices = new ArrayList<>(List.of(Decision.TAKE, Decision.KEEP));
        if (difference.canBeBoth()) {
            choices.add(Decision.BOTH);
        }
        var choice = new Segments<>(
                null, choices, one -> Texts.of("intake.self.review." + one.name().toLowerCase(Locale.ROOT)))
                .labelledElsewhere(Texts.of("intake.self.review.decide", difference.label()));
        choice.addClassName("small");
        choice.stacking();
        decided.ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                decide.accept(event.getValue());
            }
        });
        add(head, new Div(record), new Div(said), choice);
    }

    private static StateBadge badge(SelfIntakeDifference.Kind kind) {
        var word = Texts.of("intake.self.review." + kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case GRAVER -> new StateBadge(State.ADAPT, word);
            case MILDER -> new StateBadge(State.CLEARANCE, word);
            case OTHER -> new StateBadge(State.INFO, word);
        };
    }
}
