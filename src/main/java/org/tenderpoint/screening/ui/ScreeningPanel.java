package org.tenderpoint.screening.ui;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.span;
import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.ScreeningPreviewService.Preview;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.rules.Deadline;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Say;

/** Findings, open questions, overrides and what is left out today, as lists: the left pane of the screening. */
class ScreeningPanel extends Div {

    private final List<AskItem> asks = new ArrayList<>();

    ScreeningPanel() {
        addClassName("screening-panel");
    }

    /** Shows everything with its actions. If the result stops the session, only what can end that. */
    void show(
            ScreeningRecord screening, Map<String, String> lastAnswers, Map<String, String> kept, ToldNotes told,
            FindingActions actions) {
        removeAll();
        asks.clear();
        var decision = screening.decision();
        // the call for help stands above already
        decision.deadline()
                .filter(until -> until != Deadline.EMERGENCY || decision.level() != ScreeningLevel.EMERGENCY)
                .ifPresent(deadline -> add(deadline(Say.it(deadline.words()))));
        decision.openAsks().stream()
                .filter(open -> asked(decision, open))
                .map(open -> new AskItem(open, screening, lastAnswers, actions))
                .forEach(asks::add);
        var questions = section("screening.asks", Stream.concat(
                firmAsLastTime(decision, lastAnswers, actions).stream(), asks.stream()).toList());
        questions.addClassName("open-questions");
        add(questions);
        add(section("screening.asks.kept", keptAnswers(decision, kept, actions)));
        add(new FindingsRead(decision, screening.words(),
                group -> item(group, notes(group, screening, told), actions)));
        add(section("screening.overrides", screening.overrides().stream()
                .map(override -> overridden(override, screening.words(), actions))
                .toList()));
        add(named(screening, told));
    }

    /** One tap agrees all pressures anew that were agreed before; nothing counts before that. */
    private static Optional<ListItem> firmAsLastTime(
            ScreeningDecision decision, Map<String, String> lastAnswers, FindingActions actions) {
        var firm = new LinkedHashMap<String, String>();
        decision.openAsks().stream()
                .filter(open -> open.ask().kind() == Effect.Ask.Kind.PRESSURE && asked(decision, open))
                .map(open -> open.ask().key())
                .filter(lastAnswers::containsKey)
                .forEach(key -> firm.put(key, requireNonNull(lastAnswers.get(key))));
        var words = firm.entrySet().stream()
                .map(one -> Effect.Ask.region(one.getKey()).map(Texts::label).map(Texts::small).orElse("")
                        + " " + one.getValue())
                .collect(Collectors.joining(", "));
        return firm.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListItem(Buttons.soft(
                        Texts.of("screening.ask.as_last_time", words), click -> actions.answerAll(firm))));
    }

    /** Questions that need not be asked: their answers are kept with the condition. */
    private static List<Component> keptAnswers(ScreeningDecision decision, Map<String, String> kept,
            FindingActions actions) {
        return decision.shownFindings().stream()
                .flatMap(finding -> finding.effects(Effect.Ask.class).stream())
                .filter(ask -> kept.containsKey(ask.key()))
                .map(ask -> {
                    var question = Say.it(ask.question());
                    var words = span("grow", Texts.of(
                            "screening.ask.told_before", question, AskItem.words(requireNonNull(kept.get(ask.key())))));
                    var again = Buttons.quiet(
                            Texts.of("screening.ask.again"), click -> actions.askAgain(ask.key()));
                    Buttons.about(question, again);
                    var item = styled(new ListItem(words, again), "row kept-answer");
                    return (Component) item;
                })
                .toList();
    }

    private static List<String> notes(FindingGroup group, ScreeningRecord screening, ToldNotes told) {
        return group.findings().stream().flatMap(finding -> told.judgement(screening, finding).stream()).toList();
    }

    /** Whether the question with this key can be answered here. */
    boolean asks(String key) {
        return asks.stream().anyMatch(item -> item.isAnsweredHere(key));
    }

    /** Scrolls the question with this key into view, ready to be answered. */
    void bring(String key) {
        asks.stream().filter(item -> item.isAnsweredHere(key)).findFirst().ifPresent(AskItem::bring);
    }

    void readOnly(ScreeningRecord screening, ToldNotes told) {
        readOnly(screening.decision(), screening.words(), group -> noted(group, notes(group, screening, told)));
        add(named(screening, told));
    }

    /** Shows the decision for a plan that is still being made. */
    void readOnly(ScreeningDecision decision, FindingWords words) {
        readOnly(decision, words, FindingItem::new);
    }

    /**
     * While it is still being answered: what follows from the answers so far, and behind one line what only follows
     * from open questions.
     */
    private void soFar(
            FindingWords words, Optional<Deadline> deadline, List<Finding> answered, List<Finding> open) {
        removeAll();
        asks.clear();
        deadline.ifPresent(brought -> add(deadline(Say.it(brought.words()))));
        add(section("screening.findings", FindingGroup.together(
                answered.stream().filter(finding -> !finding.summedUp()).toList(), words).stream()
                .map(FindingItem::new)
                .toList()));
        unfolding("screening.more", FindingGroup.together(answered.stream().filter(Finding::summedUp).toList(), words));
        unfolding("screening.preview.open", open.stream().map(finding -> FindingGroup.alone(finding, words)).toList());
    }

    private void unfolding(String titleKey, List<FindingGroup> groups) {
        if (!groups.isEmpty()) {
            add(FindingItem.unfolding(titleKey, groups, FindingItem::new));
        }
    }

    private void readOnly(
            ScreeningDecision decision, FindingWords words, Function<FindingGroup, FindingItem> item) {
        removeAll();
        asks.clear();
        decision.deadline().ifPresent(deadline -> add(deadline(Say.it(deadline.words()))));
        add(new FindingsRead(decision, words, item));
    }

    /** In an emergency nothing is asked; if the result stops the session, only what may end that. */
    private static boolean asked(ScreeningDecision decision, OpenAsk open) {
        return switch (decision.level()) {
            case CLEAR, ADAPT, CLEARANCE -> true;
            case DEFER ->
                    decision.shownFindings().stream().anyMatch(
                            finding -> finding.level().stops() && open.findings().contains(finding.id()));
            case EMERGENCY -> false;
        };
    }

    private static Component deadline(String words) {
        var what = div("deadline row strong", Icons.CLOCK.create(), new Span(words));
        return what;
    }

    /** Findings with what a therapist said of them, who and when. */
    private static FindingItem noted(FindingGroup group, List<String> notes) {
        var item = new FindingItem(group);
        notes.stream().map(Span::new).forEach(words -> {
            words.addClassName("small");
            item.add(words);
        });
        return item;
    }

    private static FindingItem item(FindingGroup group, List<String> notes, FindingActions actions) {
        var item = noted(group, notes);
        var overridable = group.findings().stream().filter(OverrideForm::possible).toList();
        if (!overridable.isEmpty()) {
            item.addMore(new Disclosure(
                    Texts.of("screening.override.open"),
                    overridable.stream()
                            .flatMap(finding -> form(
                                    finding, overridable.size() > 1, group.words().plannedArea(), actions))
                            .toArray(Component[]::new)));
        }
        if (group.findings().stream().anyMatch(finding -> finding.has(ScreeningTrait.GUARD)
                && finding.about().contains(Condition.OTHER_CONDITION))) {
            item.addMore(Disclosure.later(Texts.of("screening.told.open"), actions::nameTold));
        }
        group.findings().stream().flatMap(finding -> whoMay(finding).stream()).distinct().forEach(words -> {
            var line = span("muted small", words);
            item.add(line);
        });
        return item;
    }

    /** Each rule is overridden by itself. @param named whether there are others beside it */
    private static Stream<Component> form(
            Finding finding, boolean named, Area planned, FindingActions actions) {
        var form = new OverrideForm(finding, planned, actions::override);
        if (!named) {
            return Stream.of(form);
        }
        var name = span("strong", Say.it(finding.reason()));
        return Stream.of(name, form);
    }

    /** Whose word in writing it takes, where no therapist goes ahead alone. */
    private static Optional<String> whoMay(Finding finding) {
        return switch (finding.goingAhead()) {
            case THERAPIST, UNLESS_FORBIDDEN, NOBODY -> Optional.empty();
            case DOCTORS_WORD, DOCTORS_WORD_OR_TRAINING -> finding.resolved()
                    ? Optional.empty()
                    : Optional.of(Texts.of("screening.going_ahead." + finding.goingAhead().code(),
                            Texts.of("screening.whose_word." + whoseWord(finding))));
        };
    }

    private static String whoseWord(Finding finding) {
        if (finding.about().size() != 1) {
            return "doctor";
        }
        return switch (finding.about().iterator().next()) {
            case RECENT_SURGERY -> "surgeon";
            case PREGNANCY -> "midwife";
            case CANCER_ACTIVE -> "cancer_team";
            default -> "doctor";
        };
    }

    private static Component overridden(OverrideRecord override, FindingWords called, FindingActions actions) {
        var words = new Span(Texts.of(
                "screening.override.made", called.name(override.findingId()), override.whyInWords()));
        var item = styled(new ListItem(
                words, Buttons.quiet(Texts.of("screening.override.take_back"), event -> actions.takeBack(override))),
                "row overridden");
        return item;
    }

    private static Component named(ScreeningRecord screening, ToldNotes told) {
        return section("screening.told.title", told.named(screening.session()).stream().map(ListItem::new).toList());
    }

    private static Section section(String titleKey, List<? extends Component> items) {
        var section = new Section();
        section.setVisible(!items.isEmpty());
        var list = styled(new UnorderedList(), "findings");
        items.forEach(list::add);
        section.add(new H2(Texts.of(titleKey)), list);
        return section;
    }

    /** The provisional screening, beside a form that is still being filled in. */
    static class PlanPreview extends Div {

        private final Verdict verdict = new Verdict();
        private final ScreeningPanel panel = new ScreeningPanel();
        private Set<String> shownBefore = Set.of();

        PlanPreview() {
            addClassName("plan-preview");
            add(verdict, panel);
            show(Optional.empty());
        }

        /** For a place of its own, always in sight. */
        Verdict verdict() {
            return verdict;
        }

        void show(Optional<Limits> limits) {
            panel.setVisible(limits.filter(held -> held.waits().isEmpty()).isPresent());
            if (limits.flatMap(Limits::waits).isPresent()) {
                NoIntake.show(verdict);
                return;
            }
            limits.ifPresentOrElse(
                    held -> {
                        var found = held.decision();
                        LevelWords.show(verdict, found, true);
                        panel.readOnly(found, held.words());
                    },
                    () -> verdict.show(
                            State.NEUTRAL,
                            Texts.of("screening.preview.empty"),
                            Texts.of("screening.preview.empty.help")));
        }

        /**
         * Of an intake that is not complete: it judges by what was answered and stays neutral about the rest. What the
         * last answer changed stands first.
         *
         * @param unanswered the same with no answer at all
         * @param waiting what is not judged before its details are answered
         */
        void showSoFar(Preview preview, ScreeningDecision unanswered, Optional<Condition> waiting) {
            var draft = preview.decision();
            var answered = draft.beyond(unanswered).stream()
                    .sorted(Comparator.comparing((Finding finding) -> shownBefore.contains(finding.id())))
                    .toList();
            shownBefore = answered.stream().map(Finding::id).collect(Collectors.toSet());
            answered.stream()
                    .map(Finding::level)
                    .max(Comparator.naturalOrder())
                    .filter(level -> level != ScreeningLevel.CLEAR)
                    .ifPresentOrElse(
                            level -> LevelWords.show(verdict, level, true),
                            () -> verdict.show(
                                    State.NEUTRAL,
                                    Texts.of("screening.preview.so_far"),
                                    waiting.map(condition -> Texts.of(
                                            "screening.preview.so_far.waiting", Texts.label(condition)))
                                            .orElseGet(() -> Texts.of("screening.preview.so_far.help"))));
            panel.setVisible(true);
            panel.soFar(
                    preview.words(),
                    draft.deadline().filter(deadline -> !unanswered.deadline().equals(Optional.of(deadline))), answered,
                    answered.isEmpty()
                            ? List.of()
                            : draft.shownFindings().stream().filter(finding -> !answered.contains(finding)).toList());
        }
    }
}
