package org.tenderpoint.vocabulary.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.Explanation.Change;
import org.tenderpoint.vocabulary.rule.Explanation.OpenFact;
import org.tenderpoint.vocabulary.rule.FactState;
import org.tenderpoint.vocabulary.rule.FactWords;
import org.tenderpoint.vocabulary.rule.FindingId;

/**
 * Why a result is as it is, in three lists: unknown facts that matter most, facts that alone keep it from being more
 * severe, and what it rests on. It says what the result rests on and never what to answer for a milder one.
 *
 * @param <L> the levels of the result
 */
public class Explained<L extends Enum<L>> extends Div {

    private static final int FEW = 6;

    /** How a screen names levels and facts, and where its open facts are answered. */
    public interface Words<L> {

        StateBadge badge(L level);

        /** The fact's label; most come from the vocabulary. */
        default String fact(String code) {
            return FactWords.name(code);
        }

        /** What a rule is called here. */
        String rule(String id);

        /** A link to where an open fact is answered; empty if this screen has none. */
        default Optional<Component> wayTo(FactState fact) {
            return Optional.empty();
        }
    }

    private final Words<L> words;

    public Explained(Explanation<?, L> explanation, L level, Words<L> words) {
        this.words = words;
        addClassName("explained");
        add(open(explanation, level));
        add(whyNotMore(explanation, level));
        add(restsOn(explanation.restsOn(), level));
    }

    // --- not known

    private Section open(Explanation<?, L> explanation, L level) {
        var items = explanation.unknown().stream()
                .map(open -> open(open, level, explanation.restsOn().stream()
                        .anyMatch(change -> change.fact().equals(open.fact()) && change.level() != level)))
                .toList();
        return section("rule.explained.open", "rule.explained.open.none", items);
    }

    private ListItem open(OpenFact<L> open, L level, boolean holdsTheResult) {
        var reach = new Div();
        if (open.couldReach().compareTo(level) > 0) {
            reach.add(new Span(Texts.of("rule.explained.could_reach")), words.badge(open.couldReach()).plain());
        } else {
            reach.add(new Span(Texts.of(
                    holdsTheResult ? "rule.explained.result_open" : "rule.explained.limits_open")));
        }
        reach.addClassNames("row", "wrap", "tight", "small", "muted");
        var item = new ListItem(new Div(span("strong", words.fact(open.fact().code())), reach));
        words.wayTo(open.fact()).ifPresent(way -> {
            way.addClassName("explained-way");
            item.add(way);
        });
        item.addClassName("explained-open");
        return item;
    }

    // --- why not more

    /**
     * The facts that keep more severe rules from applying, by the level of those rules. A fact appears once, at its
     * worst.
     */
    private Section whyNotMore(Explanation<?, L> explanation, L level) {
        var byLevel = new LinkedHashMap<L, Map<FactState, KeptLevel>>();
        var named = new TreeSet<String>();
        explanation.justMissed().forEach(missed -> missed.kept().stream()
                .filter(kept -> !kept.fact().unknown())
                .forEach(kept -> byLevel
                        .computeIfAbsent(missed.level(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(kept.fact(), _ -> new KeptLevel(kept.values(), new TreeSet<>()))
                        .rules()
                        .add(missed.rule())));
        var section = new Section(new H3(Texts.of("rule.explained.why_not_more")));
        byLevel.forEach((graver, facts) -> {
            var items = new ArrayList<ListItem>();
            facts.forEach((fact, kept) -> {
                if (named.add(fact.code())) {
                    // for a no this is obvious
                    boolean plain = kept.values().equals(List.of("yes"));
                    items.add(item(
                            fact,
                            plain
                                    ? ""
                                    : Texts.of(
                                            "rule.explained.would", FactWords.values(fact.code(), kept.values())),
                            kept.rules()));
                }
            });
            if (!items.isEmpty()) {
                var head = div("row wrap tight explained-level", words.badge(graver).plain(),
                        new Span(Texts.of("rule.explained.not_because")));
                section.add(head, list(items));
            }
        });
        if (byLevel.isEmpty()) {
            var levels = level.getDeclaringClass().getEnumConstants();
            boolean gravest = level == levels[levels.length - 1];
            section.add(none(gravest ? "rule.explained.gravest" : "rule.explained.why_not_more.none"));
        }
        return section;
    }

    private record KeptLevel(List<String> values, Collection<String> rules) {}

    // --- what it rests on

    private Section restsOn(List<? extends Change<?, L>> changes, L level) {
        var byFact = new LinkedHashMap<FactState, RestingOn>();
        changes.stream().filter(change -> !change.valueUnknown()).forEach(change -> {
            var rests = byFact.computeIfAbsent(change.fact(), _ -> new RestingOn());
            rests.result |= change.level() != level;
            rests.rules.addAll(change.rules());
        });
        var items = byFact.entrySet().stream()
                .sorted((one, other) -> Boolean.compare(other.getValue().result, one.getValue().result))
                .map(entry -> item(
                        entry.getKey(),
                        Texts.of(entry.getValue().result ? "rule.explained.result" : "rule.explained.limits"),
                        entry.getValue().rules))
                .toList();
        return section("rule.explained.rests_on", "rule.explained.rests_on.none", items);
    }

    private static final class RestingOn {
        private final TreeSet<String> rules = new TreeSet<>();
        private boolean result;
    }

    // --- lists

    private Section section(String title, String none, List<ListItem> items) {
        var section = new Section(new H3(Texts.of(title)));
        section.add(items.isEmpty() ? none(none) : list(items));
        return section;
    }

    private static Paragraph none(String key) {
        return paragraph("muted small", Texts.of(key));
    }

    /** The first few; the others unfold. */
    private static Component list(List<ListItem> items) {
        var few = plain(items.stream().limit(FEW).toList());
        if (items.size() <= FEW) {
            return few;
        }
        var more = plain(items.stream().skip(FEW).toList());
        return new Div(few, new Disclosure(Texts.of("rule.explained.more", items.size() - FEW), more));
    }

    private static UnorderedList plain(List<ListItem> items) {
        var list = styled(new UnorderedList(), "explained-list");
        items.forEach(list::add);
        return list;
    }

    private ListItem item(FactState fact, String meaning, Collection<String> rules) {
        var name = span("strong", Texts.of(
                "rule.explained.fact", words.fact(fact.code()), FactWords.value(fact.code(), fact.value())));
        var small = span("small muted", meaning);
        small.setVisible(!meaning.isEmpty());
        var sources = div("source rules");
        var names = new LinkedHashMap<String, String>();
        rules.forEach(rule -> names.putIfAbsent(words.rule(rule), FindingId.row(rule)));
        names.entrySet().stream().limit(FEW)
                .forEach(rule -> sources.add(new Anchor("rules/" + rule.getValue(), rule.getKey())));
        return new ListItem(name, small, sources);
    }
}
