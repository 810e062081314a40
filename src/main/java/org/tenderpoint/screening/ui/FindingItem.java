package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.screening.EffectWords;
import org.tenderpoint.screening.EffectWords.LevelWords;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.ui.PressureField;

/** One finding: what to do and, one tap further, why and its sources. */
class FindingItem extends ListItem {

    private final Div more = new Div();

    FindingItem(Finding finding) {
        addClassName("finding");
        var head = new Div(new H3(EffectWords.title(finding)), badge(finding));
        head.addClassName("finding-head");
        add(head);
        var effects = new UnorderedList();
        effects.addClassName("finding-effects");
        finding.effects().stream()
                .filter(effect -> !(effect instanceof Effect.Ask))
                .map(EffectWords::words)
                .map(FindingItem::sentence)
                .distinct()
                .forEach(words -> effects.add(new ListItem(words)));
        if (effects.getComponentCount() > 0) {
            add(effects);
        }
        if (finding.resolved()) {
            add(new StateBadge(LevelWords.state(ScreeningLevel.CLEAR), Texts.of("screening.finding.cleared")).plain());
        }
        finding.dropped().forEach(dropped -> {
            var words = new Span(
                    Texts.of("screening.finding.dropped", OverrideForm.effectWords(finding, dropped.effect())));
            words.addClassNames("muted", "small");
            add(words);
        });
        more.addClassName("finding-more");
        var reason = new Paragraph(finding.reason());
        reason.addClassName("finding-reason");
        if (finding.level().atLeast(ScreeningLevel.CLEARANCE)) {
            // few, and each needs its reason; limits are many, and have to fit on one screen
            add(reason, source(finding));
        } else {
            more(new Disclosure(Texts.of("screening.finding.why"), reason, source(finding)));
        }
        add(more);
    }

    /** Adds something else that can be opened below the finding. */
    final void more(Disclosure disclosure) {
        more.add(disclosure);
    }

    /** Findings behind one line that says how many they are. */
    static Disclosure unfolding(String titleKey, List<Finding> findings, Function<Finding, Component> item) {
        var list = new UnorderedList();
        list.addClassName("findings");
        findings.forEach(finding -> list.add(item.apply(finding)));
        var more = new Disclosure(Texts.of(titleKey, findings.size()), list);
        more.addClassName("more-findings");
        return more;
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Component badge(Finding finding) {
        var cap = lowestCap(finding);
        boolean onlyLimits = !finding.level().atLeast(ScreeningLevel.CLEARANCE);
        return onlyLimits && cap.isPresent()
                ? PressureField.ceiling(cap.getAsInt())
                : LevelWords.badge(finding.level(), false).plain();
    }

    private static OptionalInt lowestCap(Finding finding) {
        return finding.effects().stream()
                .flatMapToInt(effect -> switch (effect) {
                    case Effect.Cap cap -> IntStream.of(cap.level());
                    case Effect.AvoidRegion _ -> IntStream.of(0);
                    default -> IntStream.empty();
                })
                .min();
    }

    private static Div source(Finding finding) {
        var link = new Anchor("rules/" + finding.row(), finding.id());
        var grade = finding.grade().label();
        var where = new Span(finding.source().isBlank()
                ? Texts.of("screening.finding.consensus", grade)
                : Texts.of("screening.finding.source", finding.source(), grade));
        var row = new Div(Icons.BOOK.small(), link, where);
        row.addClassName("source");
        return row;
    }
}
