package org.tenderpoint.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.plan.PlanService;

/** What the worklist and the day list say beside what plain SQL finds in the records that they are made of. */
public final class Relisted {

    /** From the contacts and the alerts themselves, and not from what is kept of them with the follow-up. */
    private static final String DUE = """
            select count(*) from follow_ups f where f.state <> 'closed' and (
                exists (select 1 from alerts a where a.follow_up_id = f.id and a.state in ('open', 'acknowledged'))
                or exists (select 1 from contacts c where c.follow_up_id = f.id and c.state = 'due' and c.due < :until
                    and c.kind in ('call', 'recheck', 'safety_call', 'doctors_answer', 'emergency_contact')
                    and not exists (select 1 from contacts e where e.follow_up_id = f.id and e.state = 'due' and e.due < c.due)))
            """;

    private Relisted() {}

    /** One line for each figure that differs; somebody who may read all is signed in. */
    public static List<String> differences(ApplicationContext program) {
        var found = new ArrayList<String>();
        var jdbc = program.getBean(JdbcClient.class);
        var now = program.getBean(Clock.class).instant();
        var zone = program.getBean(PracticeService.class).zone();
        var reader = new Worklist.Reader(Id.random(UserId::new), now, zone);
        var worklist = program.getBean(Worklist.class);
        int listed = program.getBean(TransactionTemplate.class)
                .execute(_ -> worklist.count(FollowUpFilter.due(false), reader, WorklistService.COUNTED));
        int plain = jdbc.sql(DUE).param("until", reader.startOfDay(1).atOffset(ZoneOffset.UTC)).query(Integer.class)
                .single();
        if (listed != plain) {
            found.add("The worklist has " + listed + " due, by plain SQL " + plain);
        }
        for (int ago = 0; ago < 7; ago++) {
            var day = LocalDate.ofInstant(now, zone).minusDays(ago);
            var shown = program.getBean(PlanService.class).day(day, Optional.empty()).stream()
                    .map(row -> row.session() + " " + row.state().code())
                    .sorted()
                    .toList();
            var counted = jdbc.sql("select id, lower(state) as state from sessions where local_start like :day")
                    .param("day", day + "T%")
                    .query((row, _) -> row.getString("id") + " " + row.getString("state"))
                    .list()
                    .stream()
                    .sorted()
                    .toList();
            if (!shown.equals(counted)) {
                found.add("The list of " + day + " shows " + shown + ", by plain SQL " + counted);
            }
        }
        return found;
    }
}
