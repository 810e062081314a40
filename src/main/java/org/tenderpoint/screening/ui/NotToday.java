package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.FindingGroup;
import org.tenderpoint.screening.FindingWords;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.Modality;

/** What is left out today in a few lines, each with its reasons; the single findings unfold below. */
class NotToday extends Section {

    /**
     * @param besides findings that are told elsewhere, and unfold with the others
     * @param words what they are called beside this client
     * @param item how an unfolded finding is shown
     */
    NotToday(
            ScreeningDecision decision, List<Finding> besides, FindingWords words,
            Function<FindingGroup, Component> item) {
        addClassName("not-today");
        var lines = new UnorderedList();
        lines.addClassName("left-out");
        if (!decision.level().stops()) {
            Arrays.stream(Modality.values())
                    .filter(decision.modalitiesToAvoid()::contains)
                    .forEach(modality -> lines.add(line(decision, modality, words)));
            decision.lesser().forEach(finding -> techniques(finding, words, lines));
        }
        if (lines.getComponentCount() > 0) {
            add(new H2(Texts.of("screening.not_today")), lines);
        }
        var lesser = words.together(Stream.concat(besides.stream(), decision.lesser().stream()).toList());
        if (!lesser.isEmpty()) {
            add(FindingItem.unfolding("screening.more", lesser, item));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private static ListItem line(ScreeningDecision decision, Modality modality, FindingWords words) {
        var name = new Span(Texts.label(modality));
        name.addClassName("strong");
        var rules = new Div();
        rules.addClassNames("source", "rules");
        words.reasons(decision.avoidedModalities().by(modality))
                .forEach((reason, finding) -> rules.add(new Anchor("rules/" + finding.row(), reason)));
        return new ListItem(Icons.CLOSE.small(), name, rules);
    }

    /** Techniques of a planned modality that are left out. */
    private static void techniques(Finding finding, FindingWords words, UnorderedList lines) {
        if (finding.has(ScreeningTrait.LEAVES_OUT_TECHNIQUES)) {
            finding.effects(Effect.Note.class).forEach(note -> {
                var rules = new Div(new Anchor("rules/" + finding.row(), words.reason(finding)));
                rules.addClassNames("source", "rules");
                lines.add(new ListItem(
                        Icons.CLOSE.small(), new Span(Texts.capital(words.words(note))), rules));
            });
        }
    }
}
