package org.tenderpoint.intake.evening;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Recorded;

/** The calls that what clients told by link asks for, for the list of work; one statement. Not for screens. */
@Component
public class EveningCallList {

    /** An upper bound that no practice reaches. */
    private static final int MOST = 500;

    private static final String WAITING = "from EveningReply r where r.callSince is not null and r.calledAt is null";

    private final EntityManager entities;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;
    private final Clock clock;

    EveningCallList(EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, Clock clock) {
        this.entities = entities;
        this.madeUp = madeUp;
        this.restricted = restricted;
        this.clock = clock;
    }

    /** One for each session, however many browsers it was told in; who waits longest comes first. */
    public List<WaitingCall> waiting() {
        var words = "select r " + WAITING + madeUp.condition("r.clientId") + restricted.condition("r.clientId")
                + " order by r.callSince, r.id";
        var now = clock.instant();
        var found = new LinkedHashMap<SessionId, WaitingCall>();
        entities.createQuery(words, EveningReply.class).setMaxResults(MOST).getResultList()
                .forEach(reply -> found.merge(reply.visit().session(), new WaitingCall(
                        reply.getId(), reply.visit(), reply.callSince().orElseThrow(), surely(reply),
                        ToldByLink.warns(ToldByLink.doubtful(reply.answers())), reply.tries(), reply.triedAt(),
                        reply.takenBy(now)),
                        WaitingCall::with));
        return List.copyOf(found.values());
    }

    /**
     * Differs once a call has come, was taken or made, or is to be made again.
     *
     * @param again tried before, a call is made again
     */
    public String mark(Instant again) {
        return Arrays.toString(entities
                .createQuery("select count(r), sum(r.version), sum(case when r.triedAt > :again then 1 else 0 end), "
                        + "sum(case when r.takenUntil > :now then 1 else 0 end) "
                        + WAITING, Object[].class)
                .setParameter("again", again)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }

    private static boolean surely(EveningReply reply) {
        return reply.answers().redFlags().containsValue(Recorded.YES);
    }

    /**
     * @param surely whether a sign was told with a yes, not only as not sure
     * @param warns whether a warning sign is among what was told
     * @param tries that nobody answered
     * @param triedAt the last of them; empty if the client has told more since
     */
    public record WaitingCall(
            UUID id, EveningVisit visit, Instant since, boolean surely, boolean warns, int tries,
            Optional<Instant> triedAt,
            Optional<UserId> takenBy) {

        private WaitingCall with(WaitingCall later) {
            return new WaitingCall(
                    id, visit, since, surely || later.surely, warns || later.warns, Math.max(tries, later.tries),
                    triedAt.filter(_ -> later.triedAt.isPresent()), takenBy.or(later::takenBy));
        }
    }
}
