package org.tenderpoint.outcome;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimResults;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.followup.FollowUpResults;
import org.tenderpoint.followup.FollowUpResults.AlertResult;
import org.tenderpoint.followup.FollowUpResults.AtHome;
import org.tenderpoint.followup.FollowUpResults.Result;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.score.Scores;
import org.tenderpoint.score.ToldScore;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.screening.ScreenedSessions;
import org.tenderpoint.screening.ScreenedSessions.ScreenedConditions;
import org.tenderpoint.session.SessionResults;
import org.tenderpoint.session.SessionResults.SessionResult;
import org.tenderpoint.vocabulary.Answer;

/** Makes the rows of clients from the records of sessions, screenings, follow-ups, aims and scores. */
@Component
record OutcomeDeriver(SessionResults sessions, ScreenedSessions screened, FollowUpResults followUps, AimResults aims,
        Scores scores, PracticeService practice) {

    /** Takes a constant number of queries. */
    List<SessionOutcome> rows(Collection<UUID> clients) {
        var ids = clients.stream().map(ClientId::new).toList();
        var zone = practice.zone();
        var ended = sessions.ofClients(ids).stream().collect(toMap(SessionResult::session, Function.identity()));
        var results = followUps.ofClients(ids).stream().collect(toMap(Result::session, Function.identity()));
        var all = Stream.concat(ended.keySet().stream(), results.keySet().stream()).collect(Collectors.toSet());
        var screenings = screened.of(all);
        var episodes = aims.ofClients(ids).stream().collect(Collectors.groupingBy(set -> set.client().value()));
        var told = scores.ofClients(ids);
        var seenEarlier = screened.seenEarlier(ids);
        var perClient = new HashMap<UUID, List<Facts>>();
        for (var session : all) {
            var facts = new Facts(
                    session, Optional.ofNullable(ended.get(session)), Optional.ofNullable(results.get(session)),
                    Optional.ofNullable(screenings.get(session)));
            perClient.computeIfAbsent(facts.client(), _ -> new ArrayList<>()).add(facts);
        }
        return perClient.entrySet().stream()
                .flatMap(one -> inOrder(
                        one.getValue(), seenEarlier.contains(one.getKey()),
                        episodes.getOrDefault(one.getKey(), List.of()),
                        ToldScore.courses(told.getOrDefault(new ClientId(one.getKey()), List.of())), zone))
                .toList();
    }

    private static Stream<SessionOutcome> inOrder(
            List<Facts> sessions, boolean seenEarlier, List<AimSetRecord> episodes, List<ToldScore.Course> scores,
            ZoneId zone) {
        sessions.sort(Comparator.comparing(Facts::end).thenComparing(facts -> facts.session().value()));
        return Stream.iterate(0, no -> no < sessions.size(), no -> no + 1).map(no -> {
            var facts = sessions.get(no);
            var before = no == 0 ? OptionalInt.empty() : sessions.get(no - 1).worst();
            boolean returned = sessions.subList(no + 1, sessions.size()).stream()
                    .filter(Facts::finished)
                    .anyMatch(later -> !later.end().isAfter(facts.end().plus(SessionOutcome.RETURN_WITHIN)));
            var next = no + 1 == sessions.size()
                    ? Optional.<SessionId>empty()
                    : Optional.of(sessions.get(no + 1).session());
            var aimed = AimsThen.of(episodes, facts.end(), facts.session(), next);
            return facts.row(
                    zone, no == 0 && !seenEarlier, before, returned, aimed,
                    ScoreThen.of(scores, false, facts.end(), facts.session(), no + 1),
                    ScoreThen.of(scores, true, facts.end(), facts.session(), no + 1));
        });
    }

    /** The records of one session that has ended, has a follow-up, or both. */
    private record Facts(
            SessionId session, Optional<SessionResult> ended, Optional<Result> result,
            Optional<ScreenedConditions> screened) {

        UUID client() {
            return either(SessionResult::client, Result::client).value();
        }

        Instant end() {
            return either(SessionResult::end, Result::sessionEnd);
        }

        boolean finished() {
            return ended.map(SessionResult::finished)
                    .orElseGet(() -> result.map(one -> !one.brokenOff()).orElse(false));
        }

        private boolean answered() {
            return result.filter(one -> one.answeredAt().isPresent()
                    && one.told().worst().isPresent()
                    && one.told().signsAsked())
                    .isPresent();
        }

        OptionalInt worst() {
            return answered() ? result.orElseThrow().told().worst() : OptionalInt.empty();
        }

        private <T> T either(Function<SessionResult, T> of, Function<Result, T> or) {
            return ended.map(of).or(() -> result.map(or)).orElseThrow();
        }

        private @Nullable Integer reported(Function<FollowUpResults.ReportedResults, OptionalInt> what) {
            return answered() ? orNull(result.map(one -> what.apply(one.told())).orElse(OptionalInt.empty())) : null;
        }

        private boolean is(Function<Result, Boolean> what) {
            return result.map(what).orElse(false);
        }

        SessionOutcome row(ZoneId zone, boolean first, OptionalInt worstBefore, boolean returned, AimsThen aimed,
                ScoreThen scored, ScoreThen linkScored) {
            return new SessionOutcome(
                    session.value(),
                    client(),
                    either(SessionResult::therapist, Result::therapist).value(),
                    result.map(Result::place).orElse(PracticePlaceId.OWN).stored(),
                    end(),
                    LocalDate.ofInstant(end(), zone),
                    first,
                    finished(),
                    ended.map(SessionResult::signed).orElse(false),
                    WorkDone.of(ended.map(SessionResult::work).orElse(List.of())),
                    screened.map(ScreenedConditions::conditions).orElse(Set.of()),
                    screened.map(ScreenedConditions::overridden).orElse(false),
                    screened.map(ScreenedConditions::aheadFor).orElse(Set.of()),
                    result.map(Result::adjusted).orElse(Set.of()),
                    result.map(Result::advised).orElse(Map.of()),
                    orNull(worstBefore),
                    returned,
                    is(Result::wanted),
                    result.map(Result::asked).orElse(AnswerWay.CALL),
                    answered(),
                    reported(FollowUpResults.ReportedResults::worst),
                    reported(FollowUpResults.ReportedResults::goneAfter),
                    reported(FollowUpResults.ReportedResults::soreAt),
                    reported(FollowUpResults.ReportedResults::benefit),
                    ended.map(SessionResult::painBefore).map(Facts::orNull).orElse(null),
                    reported(FollowUpResults.ReportedResults::complaint),
                    answered() ? result.orElseThrow().told().wouldReturn() : Answer.UNKNOWN,
                    result.map(Result::redFlag).orElse(Answer.UNKNOWN),
                    result.flatMap(Result::level).orElse(null),
                    result.map(Result::causes).orElse(Set.of()),
                    is(Result::changed),
                    is(Result::lowered),
                    is(Result::doctorHeard),
                    is(one -> one.alert().isPresent()),
                    result.flatMap(Result::alert)
                            .flatMap(AlertResult::contactAfter)
                            .map(after -> Math.toIntExact(after.toMinutes()))
                            .orElse(null),
                    aimed.aims(),
                    orNull(aimed.start()),
                    orNull(aimed.now()),
                    scored.asked(),
                    scored.change().orElse(null),
                    linkScored.asked(),
                    linkScored.change().orElse(null),
                    result.flatMap(Result::home).map(AtHome::done).orElse(null),
                    result.flatMap(Result::home).map(AtHome::helped).orElse(null));
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }

    /**
     * The client's own aims as they count for one session (OUT-08).
     *
     * @param aims how many aims the client had when the session ended
     * @param start the sum of their ratings at the start
     * @param now the sum of all ratings from the follow-up, or else from the next visit
     */
    private record AimsThen(int aims, OptionalInt start, OptionalInt now) {

        private static final AimsThen NONE = new AimsThen(0, OptionalInt.empty(), OptionalInt.empty());

        /**
         * Of several, as two records made one may have, the one that was rated, or else the newest.
         *
         * @param episodes of the client
         * @param end of the session
         * @param next the client's next session
         */
        static AimsThen of(List<AimSetRecord> episodes, Instant end, SessionId session, Optional<SessionId> next) {
            return episodes.stream()
                    .filter(set -> !set.setAt().isAfter(end)
                            && set.ended().filter(over -> !over.at().isAfter(end)).isEmpty())
                    .sorted(Comparator.comparing(AimSetRecord::setAt).reversed())
                    .map(set -> new AimsThen(set.aims().size(), set.sum(AimWay.START, Optional.empty()),
                            sum(set, session, next)))
                    .max(Comparator.comparing(then -> then.start().isPresent() && then.now().isPresent()))
                    .orElse(NONE);
        }

        private static OptionalInt sum(AimSetRecord set, SessionId session, Optional<SessionId> next) {
            var called = set.sum(AimWay.CALL, Optional.of(session));
            return called.isPresent() || next.isEmpty() ? called : set.sum(AimWay.VISIT, next);
        }
    }

    /**
     * A scored measure as it counts for one session.
     *
     * @param asked whether the follow-up had to ask it and the client had an earlier score
     * @param change since the earlier score; empty while unknown
     */
    private record ScoreThen(boolean asked, Optional<ScoreChange> change) {

        private static final ScoreThen NONE = new ScoreThen(false, Optional.empty());

        /** @param number the position of the session among the client's */
        static ScoreThen of(
                List<ToldScore.Course> courses, boolean byLinkAlone, Instant end, SessionId session, int number) {
            return courses.reversed().stream()
                    .filter(course -> course.version().measure().byLinkAlone() == byLinkAlone)
                    .filter(course -> course.version().askedAt(end) && course.version().measure().dueAfter(number))
                    .flatMap(course -> course.start(end).stream().map(start -> new ScoreThen(true,
                            course.told().stream()
                                    .filter(told -> told.session().filter(session::equals).isPresent())
                                    .findFirst()
                                    .flatMap(told -> told.changeSince(start)))))
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
