package org.tenderpoint.score;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.MeasureId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Keeps what clients answer to measures, and hands it over for counting. Checks no permission, since a client answers
 * by link: nothing from it may be shown without a separate check.
 */
@Component
public class Scores {

    static final String RECORD = "Score";

    private final MeasureRepository measures;
    private final ScoreRepository scores;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Scores(MeasureRepository measures, ScoreRepository scores, CurrentUser user, ApplicationEventPublisher events) {
        this.measures = measures;
        this.scores = scores;
        this.user = user;
        this.events = events;
    }

    /** The measures that are asked now. */
    @Transactional(readOnly = true)
    public List<MeasureVersion> current() {
        return measures.findByUntilIsNullOrderByCode().stream().map(MeasureRow::toRecord).toList();
    }

    /**
     * Keeps answers; none where nothing was answered.
     *
     * @param answers item to number, within the measure's limits; others are left out
     * @throws IllegalArgumentException if there is no such measure
     */
    @Transactional
    public void keep(
            ClientId client, MeasureId asked, Optional<SessionId> session, ScoreWay way, Map<String, Integer> answers,
            Instant now) {
        var measure = Optional.ofNullable(versions().get(asked))
                .orElseThrow(() -> new NoSuch("measure"))
                .measure();
        var given = measure.items().stream().map(item -> item.code())
                .filter(item -> answers.containsKey(item) && within(answers.get(item), measure.ticks()
                        ? 0
                        : measure.lowest(), measure.ticks() ? 1 : measure.highest()))
                .collect(Collectors.toMap(Function.identity(), answers::get));
        if (given.isEmpty()) {
            return;
        }
        var by = way == ScoreWay.LINK ? Optional.<UserId>empty() : Optional.of(user.id());
        var row = scores.save(new ScoreRow(client, asked, session, way, given, by, now));
        events.publishEvent(AuditEvent.of("set", RECORD, row.getId(), client));
    }

    /** What was told of a session in that way between these moments was another client's. */
    @Transactional
    public void ofAnother(ClientId client, SessionId session, ScoreWay way, Instant from, Instant to) {
        scores.findByClientIdAndSessionIdAndWayAndToldAtGreaterThanEqualAndToldAtLessThan(
                client.value(), session.value(), way, from, to)
                .forEach(row -> {
                    row.ofAnother();
                    events.publishEvent(AuditEvent.of("took_back", RECORD, row.getId(), row.client()));
                });
    }

    /** All that these clients have answered, oldest first; a constant number of queries. */
    @Transactional(readOnly = true)
    public Map<ClientId, List<ToldScore>> ofClients(Collection<ClientId> clients) {
        var rows = scores.findByClientIdInOrderByToldAt(clients.stream().map(ClientId::value).toList());
        if (rows.isEmpty()) {
            return Map.of();
        }
        var versions = versions();
        return rows.stream().collect(Collectors.groupingBy(
                ScoreRow::client,
                Collectors.mapping(row -> row.toRecord(requireNonNull(versions.get(row.measure()))),
                        Collectors.toList())));
    }

    Map<MeasureId, MeasureVersion> versions() {
        return measures.findAllByOrderByCodeAscNumberAsc().stream().map(MeasureRow::toRecord)
                .collect(Collectors.toMap(MeasureVersion::id, Function.identity()));
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
