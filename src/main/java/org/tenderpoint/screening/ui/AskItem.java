package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.screening.OverrideRefused;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.AnswerField;
import org.tenderpoint.vocabulary.ui.PressureField;

/** A finding's question, answered in place. */
class AskItem extends ListItem {

    private static final int LONGEST = 500;

    private final Effect.Ask ask;
    private final FindingActions answers;

    AskItem(
            OpenAsk open, ScreeningRecord screening, Map<String, String> lastAnswers, FindingActions answers) {
        this.ask = open.ask();
        this.answers = answers;
        addClassNames("ask", "stack", "tight");
        boolean again = ask.stopsOnYes() && open.keys().stream().anyMatch(screening.unsure()::contains);
        var question = span("strong", again ? inOtherWords(ask) : question());
        var by = div("source", Icons.BOOK.small());
        screening.words().reasons(open.findings())
                .forEach((reason, finding) -> by.add(new Anchor("rules/" + finding.row(), reason)));
        var head = div("row tight top", Icons.QUESTION.small(), question);
        add(head, answerField(screening.client(), screening.session()));
        if (!ask.onYes().isEmpty()) {
            add(span("muted small", Texts.of("screening.ask.on_yes", Say.it(ask.onYes()))));
        }
        asLastTime(lastAnswers).ifPresent(this::add);
        add(by);
        if (!ask.mustBeAnswered()) {
            add(dismissal());
        }
    }

    private String question() {
        return Say.it(ask.question());
    }

    /** How a question that may stop the session is asked after "don't know", before it may be left out. */
    static String inOtherWords(Effect.Ask ask) {
        return Texts.of("screening.ask.again." + ask.key());
    }

    /** Whether it is the question with this key, and can be answered on this screen. */
    boolean isAnsweredHere(String key) {
        return switch (AskPlace.of(ask)) {
            case WORDS, ANSWER, PRESSURE -> ask.key().equals(key);
            case INTAKE, CLIENT, ARRIVAL -> false;
        };
    }

    /** Scrolls it into view and focuses it, so that the next key answers. */
    void bring() {
        scrollIntoView();
        getElement().setAttribute("tabindex", "-1");
        getElement().callJsFunction("focus");
    }

    private Component answerField(ClientId client, SessionId session) {
        return switch (AskPlace.of(ask)) {
            case WORDS -> text();
            case ANSWER -> yesOrNo();
            case PRESSURE -> pressure();
            case INTAKE -> new Anchor(
                    ask.condition().isPresent()
                            ? IntakeNavigation.route(client, session)
                            : IntakeNavigation.preferencesRoute(client, session),
                    Texts.of("screening.ask.in_intake"));
            case CLIENT -> new Anchor(ClientNavigation.editRoute(client), Texts.of("screening.ask.at_client"));
            case ARRIVAL -> new Anchor(
                    ScreeningNavigation.arrivalRoute(session, ask.key()), Texts.of("screening.ask.at_arrival"));
        };
    }

    private Component text() {
        var field = new TextField();
        field.setAriaLabel(question());
        var save = Buttons.soft(Texts.of("screening.ask.keep"),
                event -> FieldCheck.line(field, LONGEST, Texts.of("platform.text.required"))
                        .ifPresent(text -> answers.answer(ask.key(), text)));
        field.addClassName("grow");
        var all = div("stack tight", div("row", field, save));
        Texts.find("screening.ask.usual." + ask.key()).map(this::usual).ifPresent(all::addComponentAsFirst);
        return all;
    }

    /** What most clients answer, each with one press; the rest is typed. */
    private Component usual(String words) {
        var buttons = div("row wrap tight usual-answers");
        for (var word : words.split("\\|")) {
            buttons.add(Buttons.plain(word.strip(), event -> answers.answer(ask.key(), word.strip())));
        }
        return buttons;
    }

    private Component yesOrNo() {
        var field = new AnswerField(question());
        field.addValueChangeListener(event -> {
            if (event.getValue() != Recorded.NOT_ASKED) {
                answers.answer(ask.key(), event.getValue().answer().code());
            }
        });
        return field;
    }

    private Component pressure() {
        var field = new PressureField(question()).labelledElsewhere(question());
        field.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                answers.answer(ask.key(), event.getValue().toString());
            }
        });
        return field;
    }

    /** An answer without consequences is reused with one tap. */
    private Optional<Component> asLastTime(Map<String, String> lastAnswers) {
        if (ask.kind() != Effect.Ask.Kind.TEXT) {
            return Optional.empty();
        }
        return Optional.ofNullable(lastAnswers.get(ask.key()))
                .map(last -> Buttons.quiet(
                        Texts.of("screening.ask.as_last_time", words(last)), event -> answers.answer(ask.key(), last)));
    }

    static String words(String answer) {
        return Coded.of(Answer.class, answer)
                .map(known -> Texts.label(Recorded.of(known)))
                .orElse(answer);
    }

    private Component dismissal() {
        var reason = new TextField(Texts.of("screening.ask.dismiss.reason"));
        var go = Buttons.plain(Texts.of("screening.ask.dismiss"), event -> {
            try {
                answers.dismiss(ask.key(), PlainText.line(reason.getValue()));
            } catch (OverrideRefused refused) {
                FieldCheck.show(reason,
                        Optional.of(Texts.of("screening.override.refused." + refused.problem().code())));
            }
        });
        return new Disclosure(Texts.of("screening.ask.leave_out"), reason, go);
    }

    /** Where a rule's question can be answered: beside it, or on the screen that asks for the fact behind it. */
    enum AskPlace {
        /** Beside it, in words. */
        WORDS,
        /** Beside it: yes, no or don't know. */
        ANSWER,
        /** Beside it, from 1 to 5. */
        PRESSURE,
        /** In the intake, with its condition or preference. */
        INTAKE,
        /** On the form of the client's own data. */
        CLIENT,
        /** Among the questions of the visit. */
        ARRIVAL;

        static AskPlace of(Effect.Ask ask) {
            return switch (ask.kind()) {
                case TEXT -> WORDS;
                case YES_NO, CONSENT -> ANSWER;
                case PRESSURE -> PRESSURE;
                case FACT -> ofFact(ask);
            };
        }

        private static AskPlace ofFact(Effect.Ask ask) {
            return switch (ask.place()) {
                case CLIENT -> CLIENT;
                case INTAKE -> INTAKE;
                // red flags and pain now are not conditions
                case VISIT -> ask.condition().isPresent() ? INTAKE : ARRIVAL;
            };
        }
    }
}
