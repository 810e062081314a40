package org.tenderpoint.screening;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.vocabulary.Answer;

/**
 * Answers that belong to a condition: given once and kept with it, for a year, and as long as what the client told of
 * the condition stays as it was.
 */
@Component
class KeptAnswers {

    private final AskAnswerRepository answers;
    private final StandingAnswersReader recorded;

    KeptAnswers(AskAnswerRepository answers, StandingAnswersReader recorded) {
        this.answers = answers;
        this.recorded = recorded;
    }

    /**
     * By the question's key; only of questions that were not answered at this visit itself.
     *
     * @param session empty while it is not planned yet
     */
    Map<String, AskAnswer> of(ClientId client, Optional<SessionId> session, LocalDate day, ZoneId zone) {
        var kept = RowTraits.kept();
        var since = day.minusYears(1).atStartOfDay(zone).toInstant();
        var latest = new HashMap<String, AskAnswer>();
        for (var answer : answers.findByClientIdAndAskInAndMadeAtAfterOrderByMadeAt(
                client.value(), kept.keySet(), since)) {
            latest.put(answer.ask(), answer);
        }
        latest.values().removeIf(answer -> session.filter(answer::givenAt).isPresent() || !holds(answer));
        latest.values().removeIf(answer -> !recorded.unchanged(
                client, requireNonNull(kept.get(answer.ask())), answer.madeAt()));
        return latest;
    }

    private static boolean holds(AskAnswer answer) {
        return answer.kind() == AskAnswer.Kind.IN_WORDS
                || answer.kind() == AskAnswer.Kind.ANSWERED && !answer.answer().equals(Answer.UNKNOWN.code());
    }
}
