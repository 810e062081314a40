package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.followup.OtherWork;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.PartnerSays.PartnerAnswerState;

/** Partners' answers that no therapist has confirmed yet, in the list of work; one statement. */
@Component
record PartnerAnswerWork(EntityManager entities, CurrentUser user, MadeUpClients madeUp, RestrictedClients restricted)
        implements OtherWork {

    /** An upper bound that no practice reaches. */
    private static final int MOST = 500;

    private static final Duration SOON = Duration.ofDays(3);

    private static final String WAITING = "from PartnerAnswer a, Referral r where a.referralId = r.id and a.state = :waiting";

    private record WaitingAnswer(PartnerAnswer answer, Referral referral) {}

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        boolean does = user.has(Role.THERAPIST);
        return entities.createQuery("select a, r " + WAITING + madeUp.condition("r.clientId")
                + restricted.condition("r.clientId") + " order by a.givenAt, a.id", Object[].class)
                .setParameter("waiting", PartnerAnswerState.WAITING)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new WaitingAnswer((PartnerAnswer) row[0], (Referral) row[1]))
                .map(one -> task(one, does))
                .filter(wanted::inTime)
                .toList();
    }

    private static OtherTask task(WaitingAnswer one, boolean does) {
        var at = one.answer.givenAt();
        return new OtherTask(
                one.answer.getId(), one.referral.client(), one.referral.owner(), at, at.plus(SOON),
                Texts.of("referral.answer.kind"), Texts.label(one.referral.discipline()),
                Texts.of("referral.answer.look"), 0, Urgency.WORK, false,
                Optional.of("referrals/" + one.referral.id()).filter(_ -> does));
    }

    @Override
    public String mark(Instant now) {
        return Arrays.toString(entities.createQuery("select count(a), max(a.givenAt) " + WAITING, Object[].class)
                .setParameter("waiting", PartnerAnswerState.WAITING)
                .getSingleResult());
    }

    @Override
    public Set<String> records() {
        return Set.of(PartnerAnswerService.RECORD);
    }
}
