package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.vocabulary.facts.ClientSingleFacts;
import org.tenderpoint.vocabulary.rule.FactState;
import org.tenderpoint.vocabulary.rule.FactWords;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.Explained;

/** Below the verdict: why it is so, why it is not graver, and what to ask first. Worked out when it is opened. */
class VerdictExplanation extends Div {

    private final ScreeningService screenings;
    private final ScreeningPanel panel;
    private Disclosure unfolding = new Disclosure("");

    /** @param panel has the questions that are answered beside the findings */
    VerdictExplanation(ScreeningService screenings, ScreeningPanel panel) {
        this.screenings = screenings;
        this.panel = panel;
        addClassName("why-this");
    }

    /** In an emergency nothing may distract from what to do. @param ahead whether the session has not started */
    void show(ScreeningRecord screening, boolean ahead) {
        boolean open = unfolding.isOpen();
        unfolding = Disclosure.later(Texts.of("screening.why"), () -> new Explained<>(
                screenings.explain(screening.session()), screening.decision().level(), new Words(screening, ahead)));
        removeAll();
        add(unfolding);
        setVisible(screening.decision().level() != ScreeningLevel.EMERGENCY);
        if (open && isVisible()) {
            unfolding.open();
        }
    }

    private final class Words implements Explained.Words<ScreeningLevel> {

        private final ScreeningRecord screening;
        private final boolean ahead;

        private Words(ScreeningRecord screening, boolean ahead) {
            this.screening = screening;
            this.ahead = ahead;
        }

        @Override
        public StateBadge badge(ScreeningLevel level) {
            return LevelWords.badge(level);
        }

        /** A rule's question is named in its own words. */
        @Override
        public String fact(String code) {
            return openAsk(code).map(open -> Say.it(open.ask().question()))
                    .orElseGet(() -> FactWords.name(code));
        }

        @Override
        public String rule(String id) {
            return screening.words().name(id);
        }

        @Override
        public Optional<Component> wayTo(FactState fact) {
            if (!ahead) {
                return Optional.empty();
            }
            var here = asking(fact.code()).filter(open -> panel.asks(open.ask().key()));
            return Optional.of(here.<Component>map(open -> Buttons.quiet(
                    Texts.of("screening.why.here"), click -> panel.bring(open.ask().key())))
                    .orElseGet(() -> wayToAnswer(fact.code())));
        }

        private Optional<OpenAsk> openAsk(String code) {
            return screening.decision().openAsks().stream()
                    .filter(open -> open.keys().stream().anyMatch(key -> code.equals("ask." + key)))
                    .findFirst();
        }

        /** The open question that asks for this fact. */
        private Optional<OpenAsk> asking(String code) {
            return openAsk(code).or(() -> screening.decision().openAsks().stream()
                    .filter(open -> open.ask().condition().filter(condition -> code.equals(open.ask()
                            .detail()
                            .map(detail -> ClientSingleFacts.code(condition, detail))
                            .orElse(ClientSingleFacts.code(condition))))
                            .isPresent())
                    .findFirst());
        }

        private Component wayToAnswer(String code) {
            return switch (code.split("\\.")[0]) {
                case "red_flag", "pain_now", "pain_regions", "pain_known", "strenuous_48h",
                        "strenuous_regions" -> new Anchor(
                                ScreeningNavigation.arrivalRoute(screening.session(), code),
                                Texts.of("screening.ask.at_arrival"));
                case ClientSingleFacts.AGE -> new Anchor(
                        ClientNavigation.editRoute(screening.client()), Texts.of("screening.ask.at_client"));
                default -> new Anchor(
                        IntakeNavigation.route(screening.client(), screening.session()),
                        Texts.of("screening.ask.in_intake"));
            };
        }
    }
}
