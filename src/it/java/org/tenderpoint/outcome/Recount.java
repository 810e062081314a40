package org.tenderpoint.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.practice.PracticeService;

/** Every figure of outcomes beside what plain SQL counts on the records of a program that has been lived in. */
public final class Recount {

    private Recount() {}

    /** One line for each figure that differs. */
    public static List<String> differences(ApplicationContext program) {
        var keeper = program.getBean(OutcomeKeeper.class);
        while (keeper.nextPage()) {
            // what waits is counted first, as for every page
        }
        var now = program.getBean(Clock.class).instant();
        var zone = program.getBean(PracticeService.class).zone();
        var today = LocalDate.ofInstant(now, zone);
        var jdbc = program.getBean(JdbcClient.class);
        var found = new ArrayList<String>();
        for (int days : List.of(7, 30, 90)) {
            var filter = OutcomeFilter.days(days, today);
            var counts = program.getBean(OutcomeReader.class).counts();
            var totals = counts.totals(filter).shares();
            PlainSql.counts(
                    jdbc, filter.from().atStartOfDay(zone).toInstant(),
                    filter.to().plusDays(1).atStartOfDay(zone).toInstant(), counts.now())
                    .forEach((measure, plain) -> {
                        if (!plain.equals(totals.get(measure))) {
                            found.add(measure + " of " + days + " days is " + totals.get(measure)
                                    + ", by plain SQL " + plain);
                        }
                    });
        }
        return found;
    }
}
