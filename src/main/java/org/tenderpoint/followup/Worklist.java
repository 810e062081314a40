package org.tenderpoint.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.alert.AlertState;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.UserService;

/**
 * Reads the list of follow-ups: one statement for the rows, one for their number, whatever the filter. Both read only
 * rows with something to do, which are few; the many closed ones lie outside these index ranges.
 */
@Component
record Worklist(EntityManager entities, MadeUpClients madeUp, RestrictedClients restricted, CurrentUser currentUser,
        FollowUpTimes times) {

    /** Alerts, worst first; then what clients were promised, by its time; then the rest by the end of its window. */
    private static final String ORDER = " order by f.urgency, f.dueBy, f.id";

    /** All but what a client was told that their therapist does. */
    private static final String ANYBODYS = """
            not (f.urgency = PROMISE and f.nextKind in (CALL, RECHECK)
            and (f.lastOutcome is null or f.lastOutcome <> CALL_LATER))""";

    /** A call made in vain late in the evening is made again after midnight; it stays on the list of this day. */
    private static final Duration OVER_MIDNIGHT = Duration.ofHours(2);

    private static final String FREE = " and f.nextDue <= :now and (f.takenBy is null or f.takenBy = :user or f.takenUntil <= :now)";

    /** The signed-in user as reader of the list, at this moment. */
    Reader reader(Instant now) {
        return new Reader(currentUser.id(), now, times.zone());
    }

    record Reader(UserId user, Instant now, ZoneId zone) {

        Instant startOfDay(int daysFromToday) {
            return now.atZone(zone).toLocalDate().plusDays(daysFromToday).atStartOfDay(zone).toInstant();
        }
    }

    List<FollowUp> rows(FollowUpFilter filter, Reader reader, int limit) {
        return bound("select f" + fromClause(filter) + ORDER, FollowUp.class, filter, reader)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All work for people that is due before this moment, whoever reads. */
    List<FollowUp> dueBefore(Instant end) {
        return entities
                .createQuery("select f from FollowUp f where " + of(WorkKind.FOLLOW_UP) + " and f.nextDue < :until"
                        + madeUp.condition("f.clientId") + restricted.condition("f.clientId") + ORDER, FollowUp.class)
                .setParameter("until", end)
                .getResultList();
    }

    /** The number of follow-ups, up to one more than this maximum, which stands for all above. */
    int count(FollowUpFilter filter, Reader reader, int most) {
        return bound("select f.id" + fromClause(filter), UUID.class, filter, reader)
                .setMaxResults(most + 1)
                .getResultList()
                .size();
    }

    /** Those that may be rung now and are not taken, most urgent first. */
    List<UUID> free(FollowUpFilter filter, Reader reader, int limit) {
        return bound("select f.id" + fromClause(filter) + FREE + ORDER, UUID.class, filter, reader)
                .setParameter("now", reader.now())
                .setParameter("user", reader.user().value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Differs once anything in the list or about an alert has changed; a few sums over the open work. */
    String mark(Instant now) {
        var list = entities.createQuery("""
                select count(f), sum(f.version), sum(case when f.nextDue <= :now then 1 else 0 end),
                    sum(case when f.takenUntil > :now then 1 else 0 end)
                from FollowUp f where\s""" + urgencyBetween(Urgency.EMERGENCY, Urgency.BY_ITSELF), Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        // what is said further about one that is open changes nothing but the answers so far
        var alerts = entities.createQuery("""
                select count(a), sum(a.version),
                    (select sum(f.version + 1) from Feedback f where f.state = :draft)
                from Alert a where a.state in :live""", Object[].class)
                .setParameter("live", List.of(AlertState.OPEN, AlertState.ACKNOWLEDGED))
                .setParameter("draft", Feedback.State.DRAFT)
                .getSingleResult();
        return Arrays.toString(list) + Arrays.toString(alerts) + madeUp.keptOut();
    }

    private <T> TypedQuery<T> bound(String words, Class<T> type, FollowUpFilter filter, Reader reader) {
        var query = entities.createQuery(words, type);
        filter.owner(reader.user()).ifPresent(owner -> query.setParameter("owner", owner.value()));
        filter.place().map(PracticePlaceId::stored).ifPresent(place -> query.setParameter("place", place));
        dueFrom(filter.day(), reader).ifPresent(from -> query.setParameter("from", from));
        dueUntil(filter.day(), reader).ifPresent(until -> query.setParameter("until", until));
        if (filter.day() == Day.OVERDUE) {
            query.setParameter("late", reader.now().minus(Urgency.OVERDUE_AFTER));
        }
        return query;
    }

    private String fromClause(FollowUpFilter filter) {
        var words = new StringBuilder(" from FollowUp f where ").append(of(filter.what()));
        words.append(switch (filter.whose()) {
            case FollowUpFilter.Owners.Mine() -> " and (f.ownerId = :owner or " + ANYBODYS + " or "
                    + UserService.treatsNobody("f.ownerId") + ")";
            case FollowUpFilter.Owners.OneTherapist(_) -> " and f.ownerId = :owner";
            case FollowUpFilter.Owners.Everybody() -> "";
        });
        filter.place().ifPresent(place -> words.append(" and (f.urgency <= ALERT or f.placeId ")
                .append(place.equals(PracticePlaceId.OWN) ? "is null)" : "= :place)"));
        words.append(switch (filter.day()) {
            case DUE, WEEK -> " and f.nextDue < :until";
            case OVERDUE -> " and f.dueBy <= :late and f.nextDue < :until";
            case TODAY, TOMORROW -> " and f.nextDue >= :from and f.nextDue < :until";
            case COMING -> " and f.nextDue >= :from";
            case ANY -> "";
        });
        return words.append(madeUp.condition("f.clientId")).append(restricted.condition("f.clientId")).toString();
    }

    private static String of(WorkKind what) {
        return switch (what) {
            case WORK, FOLLOW_UP -> urgencyBetween(Urgency.EMERGENCY, Urgency.WORK);
            case ALERT -> urgencyBetween(Urgency.EMERGENCY, Urgency.ALERT);
            case SAFETY_CALL -> work("f.nextKind in (SAFETY_CALL, EMERGENCY_CONTACT)");
            case LINK -> urgencyBetween(Urgency.BY_ITSELF, Urgency.BY_ITSELF);
            case UNANSWERED -> urgencyBetween(Urgency.BY_ITSELF, Urgency.BY_ITSELF)
                    + " and f.nextKind = REMINDER";
            case CALL -> work("f.nextKind = CALL and (f.lastOutcome is null or f.lastOutcome <> CALL_LATER)");
            case CALL_LATER -> work("f.lastOutcome = CALL_LATER");
            case RECHECK -> work("f.nextKind = RECHECK");
            case WAITS_A_WEEK ->
                    urgencyBetween(Urgency.EMERGENCY, Urgency.BY_ITSELF) + " and f.managersToldAt is not null";
            // another feature lists it
            case REFERRAL -> "1 = 0";
            case DOCTORS_ANSWER -> work("f.nextKind = DOCTORS_ANSWER");
        };
    }

    private static String work(String which) {
        return urgencyBetween(Urgency.PROMISE, Urgency.WORK) + " and " + which;
    }

    private static String urgencyBetween(Urgency first, Urgency last) {
        return "f.urgency between org.tenderpoint.followup.contact.Urgency." + first
                + " and org.tenderpoint.followup.contact.Urgency." + last;
    }

    static Optional<Instant> dueFrom(Day day, Reader reader) {
        return switch (day) {
            case TODAY -> Optional.of(reader.startOfDay(0));
            case TOMORROW, COMING -> Optional.of(reader.startOfDay(1));
            case DUE, OVERDUE, WEEK, ANY -> Optional.empty();
        };
    }

    static Optional<Instant> dueUntil(Day day, Reader reader) {
        return switch (day) {
            case DUE -> Optional.of(
                    Collections.max(List.of(reader.startOfDay(1), reader.now().plus(OVER_MIDNIGHT))));
            case OVERDUE, TODAY -> Optional.of(reader.startOfDay(1));
            case TOMORROW -> Optional.of(reader.startOfDay(2));
            case WEEK -> Optional.of(reader.startOfDay(7));
            case COMING, ANY -> Optional.empty();
        };
    }
}
