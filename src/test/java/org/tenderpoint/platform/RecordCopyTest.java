package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.*;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.vocabulary.Answer;

class RecordCopyTest {

    @Test
    void onlyTheNamedComponentsChange() {
        var answers = FeedbackAnswers.builder().sorenessNow(2).headHit(Answer.NO).build();

        var changed = RecordCopy.with(answers, Map.of("sorenessWorst", OptionalInt.of(4), "headHit", Answer.YES));

        assertThat(changed.sorenessNow()).hasValue(2);
        assertThat(changed.sorenessWorst()).hasValue(4);
        assertThat(changed.headHit()).isEqualTo(Answer.YES);
        assertThat(answers.headHit()).isEqualTo(Answer.NO);
    }

    @Test
    void aNameThatItHasNotAndAValueThatItDoesNotTakeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> RecordCopy.with(FeedbackAnswers.NONE, "soreness", OptionalInt.of(4)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> RecordCopy.with(FeedbackAnswers.NONE, "sorenessNow", OptionalInt.of(11)))
                .withMessageContaining("Soreness now is 0 to 10");
        assertThatIllegalArgumentException().isThrownBy(
                () -> RecordCopy.with(FeedbackAnswers.NONE, "sorenessNow", Answer.YES));
    }

    static Stream<RecordComponent> answers() {
        return Stream.of(FeedbackAnswers.class.getRecordComponents())
                .filter(one -> !one.getName().equals("symptoms") && !one.getName().equals("details"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachAnswerOfTheBuilderGoesWhereItsNameSays(RecordComponent answer) throws ReflectiveOperationException {
        var setter = FeedbackAnswers.Builder.class.getMethod(answer.getName(), answer.getType());
        var given = sample(answer.getAccessor());
        var builder = FeedbackAnswers.builder();
        setter.invoke(builder, given);

        assertThat(builder.build()).isEqualTo(RecordCopy.with(FeedbackAnswers.NONE, answer.getName(), given));
    }

    private static Object sample(Method accessor) throws ReflectiveOperationException {
        var type = accessor.getReturnType();
        return type == OptionalInt.class
                ? OptionalInt.of(1)
                : type.isEnum()
                        ? type.getEnumConstants()[0]
                        : type == String.class ? "on stairs" : accessor.invoke(FeedbackAnswers.NONE);
    }
}
