package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The ways to what other rules would have said, for managers. */
final class ReplayLinks {

    private ReplayLinks() {}

    /** From the book. */
    static Component ofBook() {
        return Buttons.with(
                Icons.REPEAT,
                Buttons.plain(Texts.of("rulebook.replay.open"), event -> UI.getCurrent().navigate(ReplayView.class)));
    }

    /** From a rule that can be switched off. */
    static Optional<Component> of(RuleEntry rule, ReplayService replays) {
        if (!replays.canBeLeftOut(RuleSetVersion.CURRENT).contains(rule)) {
            return Optional.empty();
        }
        var link = new RouterLink(Texts.of("rulebook.replay.rule_off"), ReplayView.class);
        link.setQueryParameters(new QueryParameters(ReplayRequest.withoutRule(rule.id())));
        var place = new Div(link);
        place.addClassName("rule-replay");
        return Optional.of(place);
    }
}
