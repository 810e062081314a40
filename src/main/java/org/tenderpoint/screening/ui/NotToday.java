package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** The kinds of massage that are left out today in one line, and behind it why. */
class NotToday extends Div {

    private final ScreeningDecision decision;
    private final FindingWords words;
    private final List<Modality> kinds;

    /** @param words what the findings are called beside this client */
    NotToday(ScreeningDecision decision, FindingWords words) {
        this.decision = decision;
        this.words = words;
        kinds = Arrays.stream(Modality.values()).filter(decision.modalitiesToAvoid()::contains).toList();
        addClassName("not-today");
        var line = paragraph("strong", Texts.of("screening.not_today.line", line()));
        var why = styled(new UnorderedList(), "left-out");
        kinds.forEach(kind -> why.add(reason(kind)));
        add(line, new Disclosure(Texts.of("screening.finding.why"), why));
    }

    void ifAny(Consumer<Component> shown) {
        if (!kinds.isEmpty()) {
            shown.accept(this);
        }
    }

    /** E.g. "Thai, cupping; deep tissue (legs)". */
    private String line() {
        Map<Area, TreeSet<Modality>> where = new LinkedHashMap<>();
        kinds.forEach(kind -> where
                .computeIfAbsent(decision.avoidedModalities().where(kind), _ -> new TreeSet<>()).add(kind));
        return where.entrySet().stream()
                .map(place -> {
                    var names = place.getValue().stream().map(Texts::label).collect(Collectors.joining(", "));
                    return place.getKey().isEverywhere()
                            ? names
                            : Texts.of("screening.not_today.at", names, Say.it(Phrase.of(place.getKey()).within()));
                })
                .collect(Collectors.joining("; "));
    }

    private ListItem reason(Modality kind) {
        var name = span("strong", Texts.label(kind));
        var rules = div("source rules");
        words.reasons(decision.avoidedModalities().by(kind))
                .forEach((reason, finding) -> rules.add(new Anchor("rules/" + finding.row(), reason)));
        return new ListItem(Icons.CLOSE.small(), name, rules);
    }
}
