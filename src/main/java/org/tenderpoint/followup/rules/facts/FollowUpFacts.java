package org.tenderpoint.followup.rules.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * All facts that the books after a session read.
 *
 * @param client the client's facts, aged to the day of the session
 * @param answeredAt the moment of the feedback
 */
public record FollowUpFacts(
        ClientFacts client, FeedbackAnswers answers, DoneSession session, Instant answeredAt, StoredFacts stored) {

    /** @throws IllegalArgumentException if the feedback is older than the end of the session */
    public FollowUpFacts {
        if (answeredAt.isBefore(session.end())) {
            throw new IllegalArgumentException("Feedback cannot be given before the session has ended");
        }
    }

    /** The exact time from the end of the session to the feedback. */
    public Duration elapsed() {
        return Duration.between(session.end(), answeredAt);
    }

    /** The same facts in the vocabulary of this version of the rules, without later words. */
    public FollowUpFacts knownIn(RuleSetVersion rules) {
        var known = client.knownIn(rules);
        if (known == client) {
            return this;
        }
        var flags = new EnumMap<RedFlag, Answer>(RedFlag.class);
        flags.putAll(stored.arrival().redFlags());
        if (!flags.isEmpty()) {
            Stream.of(RedFlag.values()).filter(flag -> !flag.knownIn(rules))
                    .forEach(flag -> flags.put(flag, Answer.NO));
        }
        var symptoms = stored.history().symptoms().stream()
                .filter(symptom -> symptom.knownIn(rules))
                .collect(Collectors.toUnmodifiableSet());
        return with(known)
                .with(answers.knownIn(rules))
                .stored(facts -> facts
                        .arrival(arrival -> arrival.withRedFlags(flags))
                        .history(history -> history.withSymptoms(symptoms)));
    }

    public FollowUpReading reading() {
        return new FollowUpReading(this);
    }

    /** The facts as triage reads them, without signs that are known from before. */
    public FollowUpReading triageReading() {
        return new FollowUpReading(this, KnownBefore.answersForTriage(reading()));
    }

    public FollowUpFacts with(ClientFacts other) {
        return new FollowUpFacts(other, answers, session, answeredAt, stored);
    }

    public FollowUpFacts with(FeedbackAnswers other) {
        return new FollowUpFacts(client, other, session, answeredAt, stored);
    }

    public FollowUpFacts with(DoneSession other) {
        return new FollowUpFacts(client, answers, other, answeredAt, stored);
    }

    public FollowUpFacts stored(UnaryOperator<StoredFacts> change) {
        return new FollowUpFacts(client, answers, session, answeredAt, change.apply(stored));
    }
}
