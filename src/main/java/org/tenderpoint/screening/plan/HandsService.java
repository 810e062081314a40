package org.tenderpoint.screening.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Bounds;

/** How much firm work a day asks of a therapist's hands. Only the therapist learns of it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class HandsService {

    private static final UUID NONE = new UUID(0, 0);

    private final PlannedSessionRepository sessions;
    private final ObjectProvider<SessionsBefore> charted;
    private final ProfileService profile;
    private final CurrentUser user;
    private final PracticeTime time;

    HandsService(
            PlannedSessionRepository sessions, ObjectProvider<SessionsBefore> charted, ProfileService profile,
            CurrentUser user, PracticeTime time) {
        this.sessions = sessions;
        this.charted = charted;
        this.profile = profile;
        this.user = user;
        this.time = time;
    }

    /**
     * What the reader's other sessions of that day take of their limit: as charted, else as planned; empty for a
     * colleague's session, and without a limit.
     *
     * @param but the session that is being planned, if it is stored already
     */
    @Transactional(readOnly = true)
    public Optional<HandsDay> day(UserId therapist, LocalDate day, Optional<SessionId> but) {
        return therapist.equals(user.id())
                ? profile.handsLimit().map(limit -> new HandsDay(others(day, but), limit))
                : Optional.empty();
    }

    private int others(LocalDate day, Optional<SessionId> but) {
        var planned = sessions.minutesAt(
                user.id().value(), day.atStartOfDay(time.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                Bounds.DEEP, but.map(SessionId::value).orElse(NONE), SessionState.FELL_THROUGH);
        var ids = planned.stream().map(one -> new SessionId(one.session())).toList();
        var done = charted.stream().findFirst().map(source -> source.minutesAt(Bounds.DEEP, ids)).orElse(Map.of());
        return planned.stream()
                .mapToInt(one -> done.getOrDefault(new SessionId(one.session()), Math.toIntExact(one.minutes())))
                .sum();
    }

    /**
     * A day of one therapist's hands.
     *
     * @param others minutes at pressure 4 and 5 in the other sessions of that day
     * @param limit minutes that they set for themselves
     */
    public record HandsDay(int others, int limit) {

        /** All minutes at pressure 4 and 5 of the day with this plan; empty if they keep within the limit. */
        public Optional<Integer> tooMuch(List<Work> plan) {
            int all = others + plan.stream().filter(work -> work.pressure() >= Bounds.DEEP)
                    .mapToInt(Work::minutes).sum();
            return all > limit ? Optional.of(all) : Optional.empty();
        }
    }
}
