package org.tenderpoint.outcome;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.outcome.rules.Share;

/**
 * The measures of referrals by another route: from their steps, by plain SQL. A step that a later one mends does not
 * count.
 */
final class PlainLoops {

    private static final String LOOPS = """
            with come as (
                select r.id, r.discipline, r.state, r.first_appointment, r.without_letter, r.benefit, r.waits_from,
                    (select min(s.made_at) from referral_steps s where s.referral_id = r.id) as begun,
                    (select max(case s.state when 'suggested' then 0 when 'not_offered' then 0 when 'accepted' then 2
                            when 'not_attended' then 2 when 'letter_sent' then 3 when 'attended' then 5 when 'helped' then 6
                            when 'no_change' then 6 when 'worse' then 6 else 1 end)
                        from referral_steps s where s.referral_id = r.id and not exists (
                            select 1 from referral_steps m where m.referral_id = r.id and m.corrects = s.position)) as made
                from referrals r),
            loops as (
                select come.*, case when made >= 5 then made when first_appointment is not null then 4
                    when without_letter then 3 else made end as far
                from come)
            """;

    private static final Map<ReferralMeasure, Integer> PLACES = Map.of(
            ReferralMeasure.TOLD, 1, ReferralMeasure.WANTED, 2, ReferralMeasure.UNDER_WAY, 3, ReferralMeasure.APPOINTED,
            4,
            ReferralMeasure.SEEN, 5,
            ReferralMeasure.ANSWERED, 6, ReferralMeasure.HELPED, 6);

    private PlainLoops() {}

    static Share count(JdbcClient jdbc, ReferralMeasure measure, Instant from, Instant to) {
        int place = PLACES.get(measure);
        var ended = "state in ('declined', 'not_offered'" + (measure == ReferralMeasure.SEEN ? ", 'not_attended'" : "")
                + ")";
        return jdbc.sql(LOOPS + """
                select coalesce(sum(case when known and so then 1 else 0 end), 0) as yes,
                    coalesce(sum(case when known then 1 else 0 end), 0) as of,
                    coalesce(sum(case when known then 0 else 1 end), 0) as missing
                from (select far >= %1$d or %2$s as known, far >= %1$d and %3$s as so from loops
                    where begun >= :from and begun < :to and far >= %1$d - 1) asked"""
                .formatted(place, ended, measure == ReferralMeasure.HELPED ? "state = 'helped'" : "true"))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Share(row.getInt("yes"), row.getInt("of"), row.getInt("missing")))
                .single();
    }

    /** How many have had an effect, as one word for each. */
    static int count(JdbcClient jdbc, String discipline, String effect, Instant from, Instant to) {
        var which = switch (effect) {
            case "helped" -> "benefit >= 2";
            case "a_little" -> "benefit = 1";
            case "no_change" -> "benefit = 0";
            case "worse" -> "benefit < 0";
            default -> "benefit is null and far >= 5";
        };
        return jdbc.sql(LOOPS
                + "select count(*) from loops where begun >= :from and begun < :to and discipline = :discipline and "
                + which)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("discipline", discipline)
                .query(Integer.class)
                .single();
    }
}
