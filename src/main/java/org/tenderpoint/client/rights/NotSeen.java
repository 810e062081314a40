package org.tenderpoint.client.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.Client;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * Finds the clients whose last visit is so long ago that nothing of them has to be kept: a range of the index by the
 * last visit. Left out are those who have a booking ahead, who are in dispute (also about a part of their record) or
 * asked to be kept, who came as children and are not grown up for long enough, records that are part of another, and
 * made-up people.
 */
@Component
record NotSeen(JdbcClient jdbc, PracticeService practice, PracticeTime time) {

    /** Until this age the record of somebody who was last seen as a child is kept. */
    static final int GROWN_UP = 25;

    static final String WHICH = """
             from clients c where c.last_seen <= :limit
            and (c.birth_date is null or c.birth_date <= :grown
                or c.last_seen >= c.birth_date + interval '18' year)
            and not exists (select 1 from client_merges p where p.merged_id = c.id and p.undone_at is null)
            and not exists (select 1 from sample_clients m where m.client_id = c.id)
            and not exists (select 1 from sessions s where s.client_id = c.id and s.start_at > :now
                and s.state = any (array['PLANNED', 'ARRIVED', 'SCREENED']))
            and not exists (select 1 from client_restrictions r where r.client_id = c.id and r.lifted_at is null
                and r.reason <> 'retention')
            and not exists (select 1 from client_merges p join client_restrictions r on r.client_id = p.merged_id
                left join client_merges w on w.merged_id = p.client_id and w.undone_at is null
                where c.id in (p.client_id, w.client_id) and p.undone_at is null and r.lifted_at is null
                and r.reason = 'dispute')""";

    /** The first day on which nothing of this client has to be kept any more. */
    LocalDate keptUntil(Client client) {
        var kept = client.lastSeen().plusYears(practice.retentionYears());
        return client.details().birthDate()
                .filter(born -> client.lastSeen().isBefore(born.plusYears(Bounds.ADULT)))
                .map(born -> born.plusYears(GROWN_UP))
                .filter(kept::isBefore)
                .orElse(kept);
    }

    List<NotSeenRow> rows(int offset, int most) {
        return asked("select c.id, c.name, c.last_seen" + WHICH
                + " order by c.last_seen, c.id limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new NotSeenRow(
                        new ClientId(row.getObject(1, UUID.class)), row.getString(2),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    boolean includes(ClientId client) {
        return asked("select count(*)" + WHICH + " and c.id = :client").param("client", client.value())
                .query(Integer.class).single() > 0;
    }

    int count() {
        return asked("select count(*)" + WHICH).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String words) {
        var today = time.today();
        return jdbc.sql(words).param("limit", today.minusYears(practice.retentionYears()))
                .param("grown", today.minusYears(GROWN_UP)).param("now", Moments.utc(time.now()));
    }
}
