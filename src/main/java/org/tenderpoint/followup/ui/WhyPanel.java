package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.followup.rules.triage.WhySore.Cause;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * "Why was it sore?", for the therapist alone: likely causes side by side, each with what speaks for and against it. It
 * is no diagnosis and changes nothing.
 */
class WhyPanel extends Div {

    private WhyPanel(String words, Component... more) {
        addClassNames("section", "why-sore");
        add(Pane.heading(Texts.of("followup.why_sore"), ""), paragraph("small muted", words));
        add(more);
    }

    /** Where a doctor looks first, no cause is shown. */
    static WhyPanel doctorFirst() {
        return new WhyPanel(Texts.of("followup.why_sore.doctor"));
    }

    static WhyPanel of(WhySore why) {
        var named = why.namedCauses();
        var others = why.causes().stream()
                .filter(cause -> !named.contains(cause) && !(cause.forIt().isEmpty() && cause.againstIt().isEmpty()))
                .toList();
        var parts = new ArrayList<Component>();
        if (!named.isEmpty()) {
            parts.add(causes(why, named));
        }
        if (!others.isEmpty()) {
            parts.add(Disclosure.later(Texts.of("followup.why_sore.others", others.size()), () -> causes(why, others)));
        }
        return new WhyPanel(
                Texts.of(named.isEmpty() ? "followup.why_sore.none" : "followup.why_sore.note"),
                parts.toArray(Component[]::new));
    }

    private static Div causes(WhySore why, List<Cause> causes) {
        var most = why.mostSpeaksFor();
        return div("why-causes", causes.stream()
                .map(cause -> card(cause, most.filter(cause::equals).isPresent()))
                .toArray(Component[]::new));
    }

    private static Div card(Cause cause, boolean most) {
        var card = div("why-cause stack tight", new H3(Say.it(cause.title())));
        if (most) {
            card.add(span("small strong", Texts.of("followup.why_sore.most_speaks")));
        }
        var facts = styled(new UnorderedList(), "plan-care-list small");
        Stream.concat(
                cause.forIt().stream().map(fact -> fact(fact, true)),
                cause.againstIt().stream().map(fact -> fact(fact, false)))
                .forEach(facts::add);
        card.add(facts);
        return card;
    }

    private static ListItem fact(Phrase fact, boolean speaksFor) {
        var words = new Span(Texts.of(
                speaksFor ? "followup.why_sore.for" : "followup.why_sore.against", Say.it(fact)));
        var item = styled(new ListItem((speaksFor ? Icons.CHECK : Icons.CLOSE).small(), words), "row top");
        item.setClassName("withheld", !speaksFor);
        return item;
    }
}
