package org.tenderpoint.screening;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.hold.LastTimeTold;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.vocabulary.Answer;

/** Answers to rules' questions: those of a visit, and those kept from earlier visits. */
@Component
record AskAnswers(AskAnswerRepository answers, StandingAnswersReader recorded, LastTimeTold lastTime) {

    /** The keys of the questions that the last follow-up answered. */
    Set<String> byTheLastFollowUp(ClientId client, Instant start) {
        return lastTime.answeredBefore(client, start) ? RowTraits.answeredByFollowUp() : Set.of();
    }

    /** All of a visit, oldest first. */
    List<AskAnswer> of(SessionId session) {
        return counting(answers.findBySessionIdOrderByMadeAtAsc(session.value()));
    }

    /** Without what another client had answered at the same visit. */
    private static List<AskAnswer> counting(List<AskAnswer> oldestFirst) {
        var counting = new ArrayList<AskAnswer>();
        oldestFirst.forEach(answer -> {
            if (answer.kind() == AskAnswer.Kind.OF_ANOTHER) {
                counting.removeIf(answer::takesBack);
            } else {
                counting.add(answer);
            }
        });
        return counting;
    }

    /** Those that count of the client's visits since then, oldest first. */
    private List<AskAnswer> since(ClientId client, Instant since) {
        return counting(answers.findByClientIdAndMadeAtAfterOrderByMadeAt(client.value(), since));
    }

    void keep(AskAnswer answer) {
        answers.save(answer);
    }

    void takeBack(List<AskAnswer> mistaken) {
        answers.deleteAll(mistaken);
    }

    /** What was typed in answer to questions at this visit, by the question's key. */
    Map<String, String> inWords(SessionId session) {
        return inWords(of(session));
    }

    /** The same at any visit of the client since then. */
    Map<String, String> inWords(ClientId client, Instant since) {
        return inWords(since(client, since));
    }

    private static Map<String, String> inWords(List<AskAnswer> oldestFirst) {
        return oldestFirst.stream().filter(answer -> answer.kind() == AskAnswer.Kind.IN_WORDS)
                .collect(Collectors.toMap(AskAnswer::ask, AskAnswer::answer, (_, later) -> later));
    }

    /** The last answer to each question at another visit, by the question's key. */
    Map<String, String> last(ClientId client, SessionId session) {
        return counting(answers.findByClientIdOrderByMadeAt(client.value())).stream()
                .filter(answer -> answer.kind() != AskAnswer.Kind.DISMISSED && !answer.givenAt(session))
                .collect(Collectors.toMap(AskAnswer::ask, AskAnswer::answer, (_, later) -> later));
    }

    /**
     * Answers that are kept with a condition, by the question's key: for a year, and while what the client said about
     * the condition stays the same. Only for questions that were not answered at this visit.
     *
     * @param session empty while it is not planned yet
     */
    Map<String, AskAnswer> keptAnswers(ClientId client, Optional<SessionId> session, LocalDate day, ZoneId zone) {
        var kept = RowTraits.keptQuestions();
        var since = day.minusYears(1).atStartOfDay(zone).toInstant();
        var latest = new HashMap<String, AskAnswer>();
        since(client, since).stream()
                .filter(answer -> kept.containsKey(answer.ask()))
                .forEach(answer -> latest.put(answer.ask(), answer));
        latest.values().removeIf(answer -> session.filter(answer::givenAt).isPresent() || !holds(answer));
        latest.values().removeIf(answer -> !recorded.unchanged(
                client, requireNonNull(kept.get(answer.ask())), answer.madeAt()));
        return latest;
    }

    /** Another client gave those of this visit: each question is open again. */
    void ofAnother(SessionId session, ClientId client, UserId by, Instant now) {
        of(session).stream().map(AskAnswer::ask).distinct().forEach(ask -> answers.save(
                new AskAnswer(session, client, ask, "", AskAnswer.Kind.OF_ANOTHER, by, now)));
    }

    private static boolean holds(AskAnswer answer) {
        return answer.kind() == AskAnswer.Kind.IN_WORDS
                || answer.kind() == AskAnswer.Kind.ANSWERED && !answer.answer().equals(Answer.UNKNOWN.code());
    }
}
