package org.tenderpoint.screening.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** How much firm work a therapist's hands still have planned. Only the therapist learns of it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class HandsService {

    private static final UUID NONE = new UUID(0, 0);

    private final PlannedSessionRepository sessions;
    private final ProfileService profile;
    private final CurrentUser user;
    private final PracticeTime time;

    HandsService(PlannedSessionRepository sessions, ProfileService profile, CurrentUser user, PracticeTime time) {
        this.sessions = sessions;
        this.profile = profile;
        this.user = user;
        this.time = time;
    }

    /**
     * What the reader's other plans of that day take of their limit; empty for a colleague's session, and without a
     * limit.
     *
     * @param but the session that is being planned, if it is stored already
     */
    @Transactional(readOnly = true)
    public Optional<HandsDay> day(UserId therapist, LocalDate day, Optional<SessionId> but) {
        return therapist.equals(user.id())
                ? profile.handsLimit().map(limit -> new HandsDay(
                        sessions.minutesAt(therapist.value(), day.atStartOfDay(time.zone()).toInstant(),
                                day.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                                Bounds.DEEP, but.map(SessionId::value).orElse(NONE), SessionState.FELL_THROUGH),
                        limit))
                : Optional.empty();
    }

    /**
     * A day of one therapist's hands.
     *
     * @param others minutes at pressure 4 and 5 in the other plans of that day
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
