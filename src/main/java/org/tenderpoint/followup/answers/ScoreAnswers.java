package org.tenderpoint.followup.answers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.FollowUpQuestion.Kind;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.score.MeasureVersion;
import org.tenderpoint.score.ScoreWay;
import org.tenderpoint.score.Scores;
import org.tenderpoint.score.rules.ScoredMeasure;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Answer;

/**
 * Asks the practice's scored measures after everything else, so that no warning sign waits for them: in a call, and
 * below the result of the link. Only in the words of the measure, so in no language that it does not have.
 */
@Component
record ScoreAnswers(Scores scores, PlanService sessions) {

    private static final String CODE = "score_";
    private static final String NONE = "none";
    private static final Set<SessionState> TOOK_PLACE = Set.of(
            SessionState.FINISHED, SessionState.SIGNED, SessionState.BROKEN_OFF);

    /** None of them has to be answered. */
    List<FollowUpQuestion> inCall(FollowUp followUp) {
        return due(followUp, Texts.spoken()).filter(asked -> !asked.measure().byLinkAlone())
                .flatMap(asked -> questions(asked, Texts.spoken(), false))
                .toList();
    }

    /** @param language of the page; none to read what was sent, in whichever it was asked */
    Stream<FollowUpQuestion> belowResult(FollowUp followUp, Optional<Locale> language) {
        return language.map(spoken -> due(followUp, spoken)).orElseGet(() -> due(followUp))
                .flatMap(asked -> questions(asked, language.orElse(Locale.ENGLISH), true));
    }

    /** What was answered to the measures that are asked now; what was not stays absent. */
    void keep(FollowUp followUp, GivenAnswers said, ScoreWay way, Instant now) {
        if (said.given().keySet().stream().noneMatch(code -> code.startsWith(CODE))) {
            return;
        }
        for (var asked : scores.current()) {
            var told = asked.measure().ticks() ? ticked(asked, said) : numbers(asked, said);
            if (!told.isEmpty()) {
                scores.keep(followUp.client(), asked.id(), Optional.of(followUp.session()), way, told, now);
            }
        }
    }

    void ofAnother(FollowUp followUp, ScoreWay way, Instant from, Instant to) {
        scores.ofAnother(followUp.client(), followUp.session(), way, from, to);
    }

    private static Map<String, Integer> numbers(MeasureVersion asked, GivenAnswers said) {
        var told = new LinkedHashMap<String, Integer>();
        asked.measure().items().forEach(
                item -> said.number(code(asked, item)).ifPresent(number -> told.put(item.code(), number)));
        return told;
    }

    /** Only who has ticked one, or that none applies, has answered. */
    private static Map<String, Integer> ticked(MeasureVersion asked, GivenAnswers said) {
        var ticks = said.several(CODE + asked.id());
        var told = new LinkedHashMap<String, Integer>();
        if (!ticks.isEmpty()) {
            asked.measure().items().forEach(item -> told.put(item.code(), ticks.contains(item.code()) ? 1 : 0));
        }
        return told;
    }

    private Stream<MeasureVersion> due(FollowUp followUp, Locale language) {
        return due(followUp).filter(one -> one.measure().speaks(language));
    }

    private Stream<MeasureVersion> due(FollowUp followUp) {
        var asked = scores.current();
        if (asked.stream().allMatch(one -> one.measure().every() == 1)) {
            return asked.stream();
        }
        int number = number(followUp);
        return asked.stream().filter(one -> one.measure().dueAfter(number));
    }

    /** The client's so many-th session here. */
    private int number(FollowUp followUp) {
        var before = sessions.ofClient(followUp.client()).stream()
                .filter(session -> TOOK_PLACE.contains(session.state()))
                .filter(session -> session.start().isBefore(followUp.sessionEnd()))
                .map(session -> session.id())
                .filter(session -> !session.equals(followUp.session()))
                .count();
        return (int) before + 1;
    }

    private static Stream<FollowUpQuestion> questions(
            MeasureVersion asked, Locale language, boolean choices) {
        var measure = asked.measure();
        if (measure.ticks()) {
            return Stream.of(FollowUpQuestion.quoted(
                    CODE + asked.id(), Kind.SEVERAL, ScoredMeasure.words(measure.intro(), language),
                    ticks(measure, language)));
        }
        return measure.items().stream().map(item -> FollowUpQuestion.quoted(
                code(asked, item), Kind.NUMBER, words(measure, item, language),
                choices ? numbers(measure) : List.of()));
    }

    private static List<Option> ticks(ScoredMeasure measure, Locale language) {
        return Stream.concat(
                measure.items().stream()
                        .map(item -> new Option(item.code(), "", ScoredMeasure.words(item.text(), language))),
                Stream.of(new Option(NONE, "checkin.score.none")))
                .toList();
    }

    private static List<Option> numbers(ScoredMeasure measure) {
        return Stream.concat(
                IntStream.rangeClosed(measure.lowest(), measure.highest())
                        .mapToObj(number -> new Option(String.valueOf(number), "")),
                Stream.of(new Option(Answer.UNKNOWN.code(), "checkin.answer." + Answer.UNKNOWN.code())))
                .toList();
    }

    /** With what the two ends mean. */
    private static String words(ScoredMeasure measure, ScoredMeasure.Item item, Locale language) {
        var low = ScoredMeasure.words(item.low(), language);
        var high = ScoredMeasure.words(item.high(), language);
        var words = ScoredMeasure.words(item.text(), language);
        return low.isEmpty() || high.isEmpty()
                ? words
                : "%s %d: %s. %d: %s.".formatted(words, measure.lowest(), low, measure.highest(), high);
    }

    private static String code(MeasureVersion asked, ScoredMeasure.Item item) {
        return CODE + asked.id() + "_" + item.code();
    }
}
