package org.tenderpoint.referral;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;
import org.tenderpoint.followup.OtherWork;
import org.tenderpoint.followup.OtherWork.OtherTask;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** The next steps of referrals in the list of work; one statement. The list checks who may read what. */
@Component
record ReferralWork(EntityManager entities, CurrentUser user, MadeUpClients madeUp, RestrictedClients restricted)
        implements OtherWork {

    /** An upper bound: more than any practice has open, and more than anybody would work through. */
    private static final int MOST = 1_000;

    private static final Set<NextStep> BY_PHONE = Set.of(NextStep.ASK_ANSWER, NextStep.ASK_WENT, NextStep.ASK_AGAIN,
            NextStep.ASK_OUTCOME);

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        var words = new StringBuilder("select r from Referral r where r.nextDue is not null");
        words.append(madeUp.condition("r.clientId")).append(restricted.condition("r.clientId"))
                .append(DeadClients.condition("r.clientId"));
        wanted.from().ifPresent(_ -> words.append(" and r.nextDue >= :from"));
        wanted.until().ifPresent(_ -> words.append(" and r.nextDue < :until"));
        wanted.late().ifPresent(_ -> words.append(" and r.dueBy < :late"));
        var query = entities.createQuery(words.append(" order by r.dueBy, r.id").toString(), Referral.class);
        wanted.from().ifPresent(from -> query.setParameter("from", from));
        wanted.until().ifPresent(until -> query.setParameter("until", until));
        wanted.late().ifPresent(late -> query.setParameter("late", late));
        boolean does = user.has(Role.THERAPIST);
        return query.setMaxResults(MOST).getResultList().stream().map(one -> task(one, does)).toList();
    }

    private static OtherTask task(Referral one, boolean does) {
        var step = one.nextStep().orElseThrow();
        return new OtherTask(
                one.id().value(),
                one.client(),
                one.owner(),
                one.nextDue().orElseThrow(),
                one.dueBy().orElseThrow(),
                Texts.of("referral.work.kind"),
                Texts.label(one.discipline()),
                Texts.of("referral.next." + (one.state().outcome() ? "ask_once_more" : step.code())),
                one.tries(),
                Urgency.WORK,
                BY_PHONE.contains(step),
                Optional.of("referrals/" + one.id()).filter(_ -> does));
    }

    @Override
    public String mark(Instant now) {
        var sums = entities.createQuery("""
                select count(r), sum(r.version), sum(case when r.nextDue <= :now then 1 else 0 end),
                    sum(case when r.dueBy <= :now then 1 else 0 end)
                from Referral r where r.nextDue is not null""", Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return Arrays.toString(sums);
    }

    @Override
    public Set<String> records() {
        return Set.of(ReferralStore.RECORD);
    }
}
