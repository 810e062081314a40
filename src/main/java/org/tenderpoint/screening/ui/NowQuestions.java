package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.AnswerField;

/**
 * What the rules ask about now, for the conditions that the client has: answered by the client at arrival, one line
 * each. A question of several rules is asked once, and what is left open waits at the screening.
 */
class NowQuestions {

    private final Runnable changed;
    private Map<String, String> answers = new HashMap<>();
    private Map<Phrase, Set<String>> asked = Map.of();

    NowQuestions(Runnable changed) {
        this.changed = changed;
    }

    /** Goes on from what was answered for this visit. */
    void show(VisitAnswers known) {
        answers = new HashMap<>(known.asks());
    }

    /** What is to be asked, as the answers so far stand. */
    void ask(Optional<ScreeningDecision> decision) {
        var all = new LinkedHashMap<Phrase, Set<String>>();
        decision.ifPresent(known -> known.shownFindings().stream()
                .flatMap(finding -> finding.effects(Effect.Ask.class).stream())
                .filter(ask -> ask.asked() == Effect.Ask.AskTime.AT_ARRIVAL)
                .forEach(ask -> all.computeIfAbsent(ask.question(), _ -> new LinkedHashSet<>()).add(ask.key())));
        asked = all;
    }

    /** By the keys of the rules' questions. */
    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    boolean empty() {
        return asked.isEmpty();
    }

    List<Component> lines() {
        return asked.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
    }

    /** These questions on a screen of their own, for a client who was asked everything else today. */
    Component screen() {
        var head = div("pane-head", new H2(Texts.of("intake.arrival.now")));
        var list = div("arrival-lines", lines().toArray(Component[]::new));
        var section = new Section(head, list);
        section.setAriaLabel(Texts.of("intake.arrival.now"));
        section.addClassName("arrival-screen");
        return section;
    }

    private Component line(Phrase question, Set<String> keys) {
        var words = Say.it(question);
        var field = new AnswerField(words);
        keys.stream().findFirst().ifPresent(key -> field.setValue(
                VisitAnswers.empty().withAsks(answers).asked(key)));
        field.addValueChangeListener(event -> {
            keys.forEach(key -> answer(key, event.getValue()));
            changed.run();
        });
        return new Question(words, field);
    }

    private void answer(String key, Recorded answer) {
        answers = new HashMap<>(VisitAnswers.empty().withAsks(answers).withAsked(key, answer).asks());
    }
}
