package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.ui.AskItem.AskPlace;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** No question of the rules is a dead end: answered where it leads, it is closed. */
@Tag("UC-09")
class AskPlaceTest {

    private static final String NOTHING_ASKED = Stream.concat(
            Arrays.stream(Condition.values()), Arrays.stream(RedFlag.values()))
            .map(asked -> ((Coded) asked).code() + "=unknown")
            .collect(Collectors.joining("; "));

    /** What is asked of everybody at some time, with a plan everywhere. */
    private static final String PLAN = Arrays.stream(Region.values())
            .map(region -> "plan deep_tissue " + region.code() + " 4 30")
            .collect(Collectors.joining("; "))
            + "; likes nothing; pain unknown; age unknown; massages unknown; sore unknown; strenuous unknown";

    @ParameterizedTest(name = "{0} is answered: {1}")
    @MethodSource("everyQuestion")
    void everyQuestionIsClosedByAnAnswerWhereItLeads(String key, AskPlace place, OpenAsk question, String given) {
        var answered = switch (place) {
            case WORDS, ANSWER -> question.keys().stream()
                    .map(each -> "; ask " + each + (wantsWords(question) ? "=no" : "=yes"))
                    .collect(Collectors.joining("", given, ""));
            case PRESSURE -> given + "; likes " + Effect.Ask.region(key).orElseThrow().code() + " 4";
            case INTAKE -> question.ask().condition().isPresent()
                    ? filledIn(given, question.ask())
                    : given + "; sore never";
            case CLIENT -> given + "; age 40";
            case ARRIVAL -> given + (key.equals("SCR-410") ? "; pain 0" : "; " + key.split("\\.")[1] + "=no");
        };

        assertThat(open(answered)).extracting(open -> open.ask().key()).doesNotContain(key);
    }

    /** Asked of the client at arrival, whose yes the therapist still puts into words. */
    private static boolean wantsWords(OpenAsk question) {
        return question.ask().kind() == Effect.Ask.Kind.TEXT
                && question.ask().asked() == Effect.Ask.AskTime.AT_ARRIVAL;
    }

    @Test
    void theQuestionsThatOnceLedNowhereLeadWhereTheyAreAsked() {
        assertThat(everyQuestion().map(Arguments::get).map(each -> each[0] + " " + each[1]))
                .contains(
                        "SCR-405.mid_back PRESSURE",
                        "SCR-418 CLIENT",
                        "SCR-412 INTAKE",
                        "SCR-410 ARRIVAL",
                        "SCR-030.fever_now ARRIVAL");
    }

    /** Each key that the rules ask under, with a case that asks it; the age and a minor's consent share one. */
    static Stream<Arguments> everyQuestion() {
        var byKey = new LinkedHashMap<String, Arguments>();
        Stream.of(
                RuleExamples.all().stream().map(RuleExample::given),
                Stream.of(NOTHING_ASKED + "; " + PLAN, PLAN, "age 14"),
                Arrays.stream(Condition.values()).map(condition -> condition.code() + "; " + PLAN))
                .flatMap(given -> given)
                .forEach(given -> open(given).forEach(question -> byKey.putIfAbsent(
                        question.ask().key() + question.ask().kind(),
                        Arguments.of(question.ask().key(), AskPlace.of(question.ask()), question, given))));
        return byKey.values().stream();
    }

    private static List<OpenAsk> open(String given) {
        var facts = new RuleExample("", true, Phrase.NOTHING, given).facts();
        return ScreeningRules.CURRENT.decide(facts, List.of()).openAsks();
    }

    /** The case with one more detail of its condition; the intake form has a field for each but phase and weeks. */
    private static String filledIn(String given, Effect.Ask ask) {
        var condition = ask.condition().orElseThrow().code();
        var detail = ask.detail().orElseThrow();
        assertThat(detail).isNotIn(Detail.PHASE, Detail.WEEKS);
        var value = detail.code() + "=" + switch (detail.kind()) {
            case CHOICE, CHOICES -> detail.choices().getFirst();
            case DATE -> "2026-02-20";
            case REGIONS -> "knees";
            case TEXT -> "known";
            case ANSWER, NUMBER -> throw new AssertionError("answered beside the question: " + ask.key());
        };
        return Arrays.stream(given.split(";"))
                .map(String::strip)
                .map(part -> part.equals(condition)
                        ? condition + "(" + value + ")"
                        : part.startsWith(condition + "(")
                                ? part.substring(0, part.length() - 1) + "," + value + ")"
                                : part)
                .collect(Collectors.joining("; "));
    }
}
