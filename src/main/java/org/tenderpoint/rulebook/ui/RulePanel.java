package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.lines;
import static org.tenderpoint.platform.ui.Styled.paragraph;
import static org.tenderpoint.platform.ui.Styled.span;
import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.RuleCase;
import org.tenderpoint.rulebook.RuleReview;
import org.tenderpoint.rulebook.RuleSource;
import org.tenderpoint.rulebook.RuleWords;
import org.tenderpoint.rulebook.RuleYieldService.Quarter;
import org.tenderpoint.rulebook.WhenLine;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;
import org.tenderpoint.vocabulary.say.Say;

/** One rule in full: when, then, says, because, its cases, its use here, and since when it is in force. */
class RulePanel extends Article {

    private final Div notes = div("stack tight");

    /** A rule in the printed book: without how often it fired here. */
    RulePanel(RuleEntry rule, RuleBookService rules, RuleReview review, LocalDate today) {
        addClassNames("stack", "loose", "measure", "rule-page");
        var head = div("stack tight", id(rule), new H2(RuleWords.title(rule)));
        add(head, section(Texts.of("rulebook.when"), when(WhenLine.of(rule.when()))));
        var then = RuleWords.then(rule);
        add(part("rulebook.then", then.isBlank() ? Texts.of("rulebook.then.nothing") : then));
        if (!rule.reason().isEmpty()) {
            add(part("rulebook.says", RuleWords.reason(rule)));
        }
        var key = styled(new RouterLink(Texts.of("rulebook.key.open"), RuleKeyView.class), "meta not-on-paper");
        var because = section(Texts.of("rulebook.because"), sources(rule, rules.sources(rule)));
        because.add(key);
        add(because);
        var cases = rules.cases(rule.id());
        cases("rulebook.fires", cases.stream().filter(RuleCase::fires).toList());
        cases("rulebook.misses", cases.stream().filter(found -> !found.fires()).toList());
        var foot = new Paragraph(Texts.of("rulebook.going_ahead." + rule.goingAhead().code()));
        // a cause is named and limits nothing
        foot.setVisible(rule.section() != RuleBookSection.CAUSE);
        var since = new Paragraph(Texts.of("rulebook.since", rule.revision().since().code()));
        var reviewed = new Paragraph(SignOffWords.of(review, today));
        Stream.of(foot, since, reviewed).forEach(words -> words.addClassName("meta"));
        notes.add(foot, since, reviewed);
        add(notes);
    }

    /**
     * A rule on its own page.
     *
     * @param yieldReview what is said about its counts; may be empty
     */
    static RulePanel alone(
            RuleEntry rule, RuleBookService rules, List<Quarter> quarters, RuleReviewPart yieldReview,
            RuleReview review, LocalDate today) {
        var panel = new RulePanel(rule, rules, review, today);
        panel.remove(panel.notes);
        rules.use(rule).ifPresent(use -> panel.add(section(
                Texts.of("rulebook.use"), new RuleUsePart(rule.section(), use, rules.countsSample()))));
        if (!quarters.isEmpty()) {
            panel.add(section(Texts.of("rulebook.yield"), new RuleQuarters(quarters)));
        }
        if (yieldReview.getComponentCount() > 0) {
            panel.add(section(Texts.of("rulebook.vain"), yieldReview));
        }
        panel.earlier(rules.earlier(rule.id()));
        panel.add(panel.notes);
        return panel;
    }

    private void cases(String key, List<RuleCase> cases) {
        if (!cases.isEmpty()) {
            add(section(Texts.of(key), lines(cases.stream().map(found -> Say.it(found.says())))));
        }
    }

    private void earlier(List<RuleEntry> revisions) {
        if (!revisions.isEmpty()) {
            add(section(Texts.of("rulebook.earlier"), lines(revisions.stream()
                    .map(old -> Texts.of(
                            "rulebook.earlier.row",
                            old.revision().since().code(),
                            old.revision().until().orElseThrow().code(),
                            RuleWords.when(old),
                            RuleWords.then(old))))));
        }
    }

    private static Component sources(RuleEntry rule, List<RuleSource> sources) {
        var grade = new Paragraph(Texts.of("rulebook.grade", rule.grades()));
        if (sources.isEmpty()) {
            return new Paragraph(Texts.of("rulebook.common", rule.grades()));
        }
        var all = div("stack tight", lines(sources.stream()
                .map(source -> source.key().equals(source.words())
                        ? source.words()
                        : Texts.of("rulebook.source.read", source.key(), source.words(), source.read()))));
        grade.addClassName("meta");
        if (!rule.grades().isBlank()) {
            all.add(grade);
        }
        return all;
    }

    private static Component id(RuleEntry rule) {
        var id = span("meta", Texts.of("rulebook.id", rule.id(), Texts.label(rule.section())));
        return id;
    }

    private static Component when(List<WhenLine> lines) {
        return lines.size() == 1 && lines.getFirst().below().isEmpty()
                ? new Paragraph(lines.getFirst().words())
                : tree(lines);
    }

    private static UnorderedList tree(List<WhenLine> lines) {
        var list = styled(new UnorderedList(), "when-tree");
        lines.forEach(line -> {
            var item = new ListItem(new Span(line.words()));
            if (!line.below().isEmpty()) {
                item.add(tree(line.below()));
            }
            list.add(item);
        });
        return list;
    }

    private static Div part(String key, String words) {
        return section(Texts.of(key), new Paragraph(words));
    }

    private static Div section(String title, Component content) {
        var part = div("stack tight rule-part", new H3(title), content);
        return part;
    }

    /** How often a rule fired in this practice, and what people overrode. Counts, never names. */
    private static class RuleUsePart extends Div {

        RuleUsePart(RuleBookSection section, RuleUseCount use, boolean countsSample) {
            addClassNames("stack", "tight", "rule-use");
            var what = "rulebook.use." + section.code();
            add(new Paragraph(
                    use.ever() == 0 ? Texts.of("rulebook.use.never") : Texts.of(what, use.lately(), use.ever())));
            if (use.ever() > 0 && use.overrides().isEmpty()) {
                add(new Paragraph(Texts.of("rulebook.use.no_override")));
            }
            if (!use.overrides().isEmpty()) {
                var list = lines(use.overrides().stream().map(
                        each -> Texts.of("rulebook.use.override", each.words(), each.lately(), each.ever())));
                add(new Paragraph(Texts.of("rulebook.use.overrides")), list);
            }
            if (countsSample) {
                var sample = paragraph("meta", Texts.of("rulebook.use.sample"));
                add(sample);
            }
        }
    }
}
