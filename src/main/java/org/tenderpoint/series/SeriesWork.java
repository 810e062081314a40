package org.tenderpoint.series;

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

/** The days of judging in the list of work; one statement. The list checks who may read what. */
@Component
record SeriesWork(EntityManager entities, CurrentUser user, MadeUpClients madeUp, RestrictedClients restricted)
        implements OtherWork {

    /** More than any practice has open; nobody works through a longer list. */
    private static final int MOST = 1_000;

    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public List<OtherTask> due(WorkFilter wanted) {
        var words = new StringBuilder("select s from Series s where s.judgedAt is null");
        words.append(madeUp.condition("s.clientId")).append(restricted.condition("s.clientId"));
        wanted.from().ifPresent(_ -> words.append(" and s.due >= :from"));
        wanted.until().ifPresent(_ -> words.append(" and s.due < :until"));
        wanted.late().ifPresent(_ -> words.append(" and s.due < :late"));
        var query = entities.createQuery(words.append(" order by s.due, s.id").toString(), Series.class);
        wanted.from().ifPresent(from -> query.setParameter("from", from));
        wanted.until().ifPresent(until -> query.setParameter("until", until));
        wanted.late().ifPresent(late -> query.setParameter("late", late.minus(WEEK)));
        boolean does = user.has(Role.THERAPIST);
        return query.setMaxResults(MOST).getResultList().stream().map(one -> task(one, does)).toList();
    }

    private static OtherTask task(Series one, boolean does) {
        return new OtherTask(
                one.id().value(),
                one.client(),
                one.therapist(),
                one.due(),
                one.due().plus(WEEK),
                Texts.of("series.work.kind"),
                Texts.of("series.work.about", one.sessions().size()),
                Texts.of("series.work.step"),
                0,
                Urgency.WORK,
                false,
                Optional.of("clients/" + one.client() + "/judge").filter(_ -> does));
    }

    @Override
    public String mark(Instant now) {
        var sums = entities.createQuery("""
                select count(s), sum(s.version), sum(case when s.due <= :now then 1 else 0 end)
                from Series s where s.judgedAt is null""", Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return Arrays.toString(sums);
    }

    @Override
    public Set<String> records() {
        return Set.of(SeriesService.RECORD);
    }
}
