package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingAtArrival.Screen;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.StandingFacts.Line;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** The screens about the standing answers, of one arrival. */
class ArrivalScreens implements StandingAtArrival.Screens {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalScreens.class);

    private final ArrivalModel model;
    private final Drafts drafts;
    private final String draft;
    private final List<Screen> screens;
    private final SinceScreen news;

    ArrivalScreens(ArrivalModel model, StandingAtArrival.Visit visit, Drafts drafts, Runnable changed) {
        this.model = model;
        this.drafts = drafts;
        this.draft = StandingAtArrival.form(visit.session());
        var all = new ArrayList<Screen>();
        var since = Dates.date(visit.last().orElse(model.versionBefore().toldOn()));
        news = new SinceScreen(model, since, visit.atOnce());
        all.add(news);
        all.add(new NowFacts(model, visit.alsoNow()));
        all.add(new NewQuestions(model));
        all.add(new ToldFacts(model));
        screens = List.copyOf(all);
        model.onChange(() -> {
            saveDraft();
            changed.run();
        });
    }

    private void saveDraft() {
        try {
            drafts.save(draft, model.draft());
        } catch (RuntimeException notSaved) {
            // the page saves its own answers at the same moment, and says that it could not
            LOG.warn("A draft of an arrival was not saved: {}", notSaved.getClass().getName());
        }
    }

    @Override
    public List<Screen> all() {
        return screens;
    }

    @Override
    public Map<SinceLastTime, Recorded> sinceAnswers() {
        return model.sinceAnswers();
    }

    @Override
    public void answered(Map<SinceLastTime, Recorded> lines, Set<SinceLastTime> settled) {
        news.answered(lines, settled);
    }

    @Override
    public ToldAtArrival toldAtArrival() {
        return model.toldAtArrival();
    }

    @Override
    public void discardDraft() {
        drafts.discard(draft);
    }

    /** Facts about now, each by name; no button answers them all. */
    private record NowFacts(ArrivalModel model, Supplier<List<Component>> also) implements Screen {

        @Override
        public String title() {
            return Texts.of("intake.arrival.now");
        }

        @Override
        public Component content() {
            return ArrivalLines.section(title(), Texts.of("intake.arrival.now.help"), Stream.concat(
                    lines().map(line -> ArrivalLines.named(model, line)),
                    also.get().stream())
                    .toArray(Component[]::new));
        }

        @Override
        public boolean empty() {
            return lines().findAny().isEmpty() && also.get().isEmpty();
        }

        private Stream<Line> lines() {
            return model.facts().aboutNow().stream().filter(line -> !model.openedSince(line.condition()));
        }
    }

    /** Questions that were never asked in today's words. */
    private static class NewQuestions implements Screen {

        private final ArrivalModel model;
        private List<ConditionQuestion> questions = List.of();

        NewQuestions(ArrivalModel model) {
            this.model = model;
        }

        @Override
        public String title() {
            return Texts.of("intake.arrival.new");
        }

        @Override
        public Component content() {
            questions = conditions().map(condition -> ConditionQuestion.of(model.intake(), condition)).toList();
            var lines = new ArrayList<Component>(questions);
            details().forEach(line -> lines.add(ArrivalLines.named(model, line)));
            return ArrivalLines.section(title(), Texts.of("intake.arrival.new.help"), lines.toArray(Component[]::new));
        }

        @Override
        public boolean empty() {
            return conditions().findAny().isEmpty() && details().findAny().isEmpty();
        }

        @Override
        public Optional<String> atOnce() {
            return Optional.of(Texts.of("intake.arrival.none")).filter(_ -> conditions().findAny().isPresent());
        }

        @Override
        public void answerAtOnce() {
            questions.stream().filter(question -> open(question.condition())).forEach(question -> {
                model.intake().answer(question.condition(), Recorded.NO);
                question.show();
            });
        }

        @Override
        public Optional<String> missing() {
            return model.unread() ? Optional.of(Texts.of("intake.arrival.unread")) : Optional.empty();
        }

        private Stream<Condition> conditions() {
            return model.facts().newQuestions().stream().filter(condition -> !model.openedSince(condition));
        }

        private Stream<Line> details() {
            return model.details().filter(line -> !model.openedSince(line.condition()));
        }

        private boolean open(Condition condition) {
            return model.intake().answers().of(condition).recorded() == Recorded.NOT_ASKED;
        }
    }

    private record ToldFacts(ArrivalModel model) implements Screen {

        @Override
        public String title() {
            return Texts.of("intake.arrival.shown");
        }

        @Override
        public Component content() {
            model.showsFacts();
            return ArrivalLines.section(title(), "", conditions()
                    .map(condition -> new ArrivalLines.ShownFact(model, condition))
                    .toArray(Component[]::new));
        }

        @Override
        public boolean empty() {
            return conditions().findAny().isEmpty();
        }

        @Override
        public Optional<String> missing() {
            var open = model.unansweredQuestions();
            if (open.isEmpty()) {
                return model.unread() ? Optional.of(Texts.of("intake.arrival.unread")) : Optional.empty();
            }
            return Optional.of(Texts.of("intake.arrival.missing", open.size(),
                    String.join("; ", open.stream().map(Texts::label).toList())));
        }

        @Override
        public Optional<String> confirm() {
            return Optional.of(Texts.of("intake.arrival.shown.confirm"));
        }

        private Stream<Condition> conditions() {
            return model.shownConditions().stream().filter(condition -> !model.openedSince(condition));
        }
    }
}
