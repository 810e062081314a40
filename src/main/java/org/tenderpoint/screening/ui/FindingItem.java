package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.vocabulary.rule.SourceWords;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.PressureField;

/** What is found of one kind: what to do and, one tap further, each reason with its sources. */
class FindingItem extends ListItem {

    private static final int MOST_IN_SIGHT = 4;

    private final Div more = div("finding-more");

    FindingItem(FindingGroup group) {
        addClassName("finding");
        add(div("finding-head", new H3(group.name()), badge(group)));
        addEffects(group);
        boolean cleared = group.findings().stream().allMatch(Finding::resolved);
        if (cleared) {
            add(cleared());
        }
        group.findings().stream()
                .flatMap(finding -> finding.dropped().stream().map(dropped -> Texts.of(
                        "screening.finding.dropped", OverrideForm.effectWords(finding, dropped.effect()))))
                .distinct()
                .forEach(dropped -> {
                    add(span("muted small", dropped));
                });
        // few ask for a doctor, and each needs its reason; limits are many, and have to fit on one screen
        group.findings().stream().filter(FindingItem::saysWhy).forEach(finding -> reason(finding, cleared)
                .forEach(this::add));
        var reasons = group.findings().stream()
                .filter(finding -> !saysWhy(finding))
                .flatMap(finding -> reason(finding, cleared))
                .toArray(Component[]::new);
        if (reasons.length > 0) {
            addMore(new Disclosure(Texts.of("screening.finding.why"), reasons));
        }
        add(more);
    }

    /** Lines that say first what it changes in the plan. */
    final void opens(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            addComponentAtIndex(i, span("finding-opens strong", lines.get(i)));
        }
    }

    /** What matters most for the planned work is in sight, the rest behind one line. */
    private void addEffects(FindingGroup group) {
        var lines = group.words().lines(group.effects().stream()
                .filter(effect -> !(effect instanceof Effect.Ask))
                .toList());
        int inSight = lines.size() > MOST_IN_SIGHT + 1 ? MOST_IN_SIGHT : lines.size();
        if (!lines.isEmpty()) {
            add(effects(lines.subList(0, inSight)));
        }
        if (inSight < lines.size()) {
            addMore(new Disclosure(Texts.of("screening.finding.effects_more", lines.size() - inSight),
                    effects(lines.subList(inSight, lines.size()))));
        }
    }

    private static UnorderedList effects(List<String> lines) {
        return styled(lines(lines.stream()), "finding-effects");
    }

    private static boolean saysWhy(Finding finding) {
        return finding.level().atLeast(ScreeningLevel.CLEARANCE);
    }

    /** @param cleared whether that is said of the whole group */
    private static Stream<Component> reason(Finding finding, boolean cleared) {
        var reason = paragraph("finding-reason", Say.it(finding.reason()));
        return finding.resolved() && !cleared
                ? Stream.of(reason, source(finding), cleared())
                : Stream.of(reason, source(finding));
    }

    private static StateBadge cleared() {
        return new StateBadge(LevelWords.state(ScreeningLevel.CLEAR), Texts.of("screening.finding.cleared")).plain();
    }

    /** Adds something else that can be opened below the finding. */
    final void addMore(Disclosure disclosure) {
        more.add(disclosure);
    }

    /** Findings behind one line that says how many they are. */
    static Disclosure unfolding(String titleKey, List<FindingGroup> groups, Function<FindingGroup, Component> item) {
        var list = styled(new UnorderedList(), "findings");
        groups.forEach(group -> list.add(item.apply(group)));
        return styled(new Disclosure(Texts.of(titleKey, groups.size()), list), "more-findings");
    }

    private static Component badge(FindingGroup group) {
        if (group.level() == ScreeningLevel.DEFER && group.words().decision().waitsForTalk()) {
            return new StateBadge(LevelWords.state(group.level()), Texts.of("screening.verdict.talk")).plain();
        }
        var cap = lowestCap(group);
        boolean onlyLimits = !group.level().atLeast(ScreeningLevel.CLEARANCE);
        return onlyLimits && cap.isPresent()
                ? PressureField.ceiling(cap.getAsInt())
                : LevelWords.badge(group.level()).plain();
    }

    private static OptionalInt lowestCap(FindingGroup group) {
        return group.effects().stream()
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
                : Texts.of("screening.finding.source", SourceWords.of(finding.source(), false), grade));
        return div("source", Icons.BOOK.small(), link, where);
    }
}
