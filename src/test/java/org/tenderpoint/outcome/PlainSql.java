package org.tenderpoint.outcome;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.outcome.rules.Share;

/**
 * The measures by another route: from the tables of the records alone, by plain SQL, written from the definitions and
 * not from the program.
 */
final class PlainSql {

    /** Each line of the safety questions with the signs that it covers. */
    private static final List<String> LINES = List.of(
            "a chest_pain breathless coughing_blood",
            "b fainted vision_or_speech_change severe_headache face_droop swallowing_or_balance_trouble"
                    + " new_one_sided_head_neck_pain",
            "c numbness tingling weakness_arms weakness_legs weakness_back",
            "d saddle_numbness bladder_bowel_change",
            "e fever chills nausea vomiting dizziness",
            "f calf_swelling_one_side hot_tender redness",
            "g dark_urine skin_reaction cannot_sleep_for_pain",
            "h bleeding_or_fluid_in_pregnancy baby_moving_less",
            "i other_new");

    static final String SESSIONS = """
            with told as (
                select f.id, f.session_id, f.session_end, f.broken_off, f.closed_how,
                    (select count(*) from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                        and b.answered_at >= f.session_end + interval '48' hour) as late,
                    (select max(case when coalesce(%3$s, -1) > coalesce(%4$s, -1)
                            then %3$s else %4$s end)
                        from feedbacks b where b.follow_up_id = f.id and b.state = 'given') as worst,
                    (select count(*) from (values ('a'), ('b'), ('c'), ('d'), ('e'), ('f'), ('g')) as line (code)
                        where exists (select 1 from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                            and b.answers like '%%"line\\_' || line.code || '":%%' escape '\\')) as lines,
                    (select max(b.sore_hours) from feedbacks b where b.follow_up_id = f.id and b.state = 'given') as gone,
                    (select max(floor(extract(epoch from (b.answered_at - f.session_end)) / 3600)) from feedbacks b
                        where b.follow_up_id = f.id and b.state = 'given' and %3$s > 0) as still,
                    (select %5$s from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                        and %5$s is not null order by b.answered_at desc, b.id desc limit 1) as benefit,
                    (select %6$s from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                        and %6$s is not null order by b.answered_at desc, b.id desc limit 1) as complaint,
                    (select %7$s from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                        and %7$s <> 'unknown' order by b.answered_at desc, b.id desc limit 1) as would_return,
                    (select count(*) from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                        and regexp_like(b.answers, '"(%9$s)":"yes"')) as signs,
                    (select count(*) from (values %8$s) as sign (code, line) where coalesce((
                        select case when b.answers like '%%"' || sign.code || '":"no"%%'
                            or b.answers not like '%%"' || sign.code || '":%%'
                                and b.answers like '%%"line_' || sign.line || '":"no"%%' then 'denied' end
                        from feedbacks b where b.follow_up_id = f.id and b.state = 'given'
                            and (b.answers like '%%"' || sign.code || '":%%' or b.answers like '%%"line_' || sign.line || '":%%')
                        order by b.answered_at desc, b.id desc limit 1), 'open') <> 'denied') as unsure,
                    (select max(%1$s) from assessments a where a.follow_up_id = f.id) as level,
                    (select a.causes from assessments a where a.follow_up_id = f.id order by a.number desc limit 1) as causes,
                    (select count(*) from assessments a where a.follow_up_id = f.id and a.state = 'changed') as changed,
                    (select count(*) from assessments a where a.follow_up_id = f.id and %2$s >= 4 and %1$s < %2$s) as lowered,
                    (select count(*) from recorded_answers r where r.follow_up_id = f.id and r.kind = 'doctor_answer'
                        and coalesce(r.ended_how, '') <> 'not_seen') as doctor,
                    (select count(*) from alerts l where l.follow_up_id = f.id) as alerts,
                    (select count(*) from alerts l where l.follow_up_id = f.id and exists (select 1 from alert_contacts k
                        where k.outcome <> 'not_reached' and k.alert_id = l.id)) as reached
                from follow_ups f),
            flat as (
                select s.id, s.client_id, s.therapist_id, coalesce(c.ended_at, t.session_end) as ended,
                    case when c.ended_at is not null then c.broken_off_because is null else not t.broken_off end as finished,
                    c.signed_at is not null as signed, c.pain_before as before,
                    t.id is not null and (coalesce(t.closed_how, '') <> 'not_wanted' or t.late > 0) as followed,
                    coalesce(t.late > 0 and t.worst is not null and t.lines = 7, false) as answered,
                    t.worst, t.gone, t.still, t.benefit, t.complaint, coalesce(t.would_return, 'unknown') as would_return,
                    t.signs, t.unsure, t.level, t.causes, t.changed, t.lowered, t.doctor, t.alerts, t.reached,
                    exists (select 1 from home_cares h where h.session_id = t.session_id and h.things <> '{}') as home_given,
                    (select h.done from home_cares h where h.session_id = t.session_id) as home_done,
                    (select h.helped from home_cares h where h.session_id = t.session_id) as home_helped,
                    (select e.id from aim_sets e where e.client_id = s.client_id and coalesce(e.ended_how, '') <> 'mistake'
                        and e.set_at <= coalesce(c.ended_at, t.session_end)
                        and (e.ended_at is null or e.ended_at > coalesce(c.ended_at, t.session_end))) as episode,
                    exists (select 1 from adjustments j where j.applied_to = s.id and j.state = 'applied'
                        and j.kind <> 'keep_plan') as adjusted,
                    (select count(*) from adjustments j join assessments a on a.id = j.assessment_id
                        where a.follow_up_id = t.id and j.kind <> 'keep_plan' and j.state <> 'lapsed') as advised,
                    (select count(*) from adjustments j join assessments a on a.id = j.assessment_id
                        where a.follow_up_id = t.id and j.kind <> 'keep_plan' and j.state = 'applied') as taken,
                    (select count(*) from adjustments j join assessments a on a.id = j.assessment_id
                        where a.follow_up_id = t.id and j.kind <> 'keep_plan' and j.state in ('proposed', 'accepted')) as waiting,
                    exists (select 1 from screening_overrides o where o.session_id = s.id and o.taken_back_at is null) as overridden
                from sessions s
                left join session_charts c on c.session_id = s.id and c.ended_at is not null
                left join told t on t.session_id = s.id
                where c.session_id is not null or t.id is not null),
            said as (
                select r.*, a.set_id from aim_ratings r join aims a on a.id = r.aim_id where not exists (
                    select 1 from aim_ratings l where l.aim_id = r.aim_id and l.way = r.way and l.session_id = r.session_id
                        and l.rated_at > r.rated_at)),
            next_to as (
                select f.*, (select count(*) from aims a where a.set_id = f.episode) as aims,
                    (select g.id from flat g where g.client_id = f.client_id
                        and (g.ended > f.ended or g.ended = f.ended and g.id > f.id) order by g.ended, g.id limit 1) as next_id
                from flat f),
            aimed as (
                select f.id as aimed_id, f.aims,
                    (select sum(r.rating) from said r where r.set_id = f.episode and r.way = 'start'
                        having count(r.rating) = f.aims) as at_start,
                    (select sum(r.rating) from said r where r.set_id = f.episode and r.way = 'call' and r.session_id = f.id
                        having count(r.rating) = f.aims) as in_call,
                    (select sum(r.rating) from said r where r.set_id = f.episode and r.way = 'visit' and r.session_id = f.next_id
                        having count(r.rating) = f.aims) as at_visit
                from next_to f),
            pegs as (
                select s.client_id, s.session_id, s.told_at,
                    cast(replace(substring(s.answers from 9 for 2), ',', '') as integer) as score
                from scores s join measures m on m.id = s.measure_id
                where m.code = 'peg' and position('activity' in s.answers) > 0),
            rmdqs as (
                select s.client_id, s.session_id, s.told_at,
                    (length(s.answers) - length(replace(s.answers, ':1', ''))) / 2 as score
                from scores s join measures m on m.id = s.measure_id
                where m.code = 'rmdq'),
            seen as (
                select f.*, m.aims, m.at_start, coalesce(m.in_call, m.at_visit) as function_now, f.followed and f.ended <= cast(:now as timestamp with time zone) - interval '48' hour as due,
                    (select p.score from pegs p where p.client_id = f.client_id and p.told_at <= f.ended
                        order by p.told_at limit 1) as peg_start,
                    (select p.score from pegs p where p.session_id = f.id) as peg_now,
                    (select r.score from rmdqs r where r.client_id = f.client_id and r.told_at <= f.ended
                        order by r.told_at limit 1) as rmdq_start,
                    (select r.score from rmdqs r where r.session_id = f.id) as rmdq_now,
                    (select count(*) + 1 from flat g where g.client_id = f.client_id
                        and (g.ended < f.ended or g.ended = f.ended and g.id < f.id)) as nth,
                    case when f.answered then f.worst end as sore,
                    (select case when g.answered then g.worst end from flat g
                        where g.client_id = f.client_id and (g.ended < f.ended or g.ended = f.ended and g.id < f.id)
                        order by g.ended desc, g.id desc limit 1) as sore_before,
                    exists (select 1 from flat g where g.client_id = f.client_id and g.finished and g.id <> f.id
                        and g.ended >= f.ended and g.ended <= f.ended + interval '42' day) as came_again
                from flat f join aimed m on m.aimed_id = f.id)
            """
            .formatted(
                    level("a.level"), level("a.proposed_level"), number("now"), number("worst"), number("benefit"),
                    number("complaint"), given("would_return", "([a-z]+)"),
                    signs((sign, line) -> "('" + sign + "', '" + line + "')", ", "), signs((sign, _) -> sign, "|"));

    /** What was given to a question, of the answers as they are stored. */
    private static String given(String question, String pattern) {
        return "regexp_substr(b.answers, '\"%s\":\"%s\"', 1, 1, 'c', 1)".formatted(question, pattern);
    }

    /** Nothing where there is no number. */
    private static String number(String question) {
        return "cast(%s as integer)".formatted(given(question, "(-?[0-9]+)"));
    }

    private static String signs(BinaryOperator<String> written, String between) {
        return LINES.stream()
                .map(line -> line.split(" "))
                .flatMap(line -> Stream.of(line).skip(1).map(sign -> written.apply(sign, line[0])))
                .collect(Collectors.joining(between));
    }

    private static String level(String column) {
        return "case %s when 'expected' then 0 when 'watch' then 1 when 'therapist' then 2 when 'doctor' then 3 when 'urgent' then 4 else 5 end"
                .formatted(column);
    }

    /** Of whom it is asked, of whom of them it is known, and of whom of them it is so. */
    private record Definition(String asked, String known, String so) {}

    private static final String ASKED = "(due or answered)";

    private static final Map<Measure, Definition> MEASURES = Map.ofEntries(
            entry(Measure.RESPONSE, new Definition("due", "true", "answered")),
            entry(Measure.ANY, new Definition(ASKED, "answered", "sore >= 1")),
            entry(Measure.MARKED, new Definition(ASKED, "answered", "sore >= 4")),
            entry(Measure.OVER_48, over(48)),
            entry(Measure.OVER_72, over(72)),
            entry(Measure.URGENT, new Definition(ASKED, "answered", "level >= 4")),
            entry(Measure.RED_FLAG, new Definition(ASKED, "answered and (signs > 0 or unsure = 0)", "signs > 0")),
            entry(Measure.DOCTOR, new Definition(ASKED, "answered", "level >= 3")),
            entry(Measure.DOCTOR_HEARD, new Definition("level >= 3", "true", "doctor > 0")),
            entry(Measure.CAUSE_NAMED, new Definition(
                    ASKED + " and not (answered and (sore = 0 or coalesce(level, 0) >= 3))", "answered",
                    "causes <> ''")),
            entry(Measure.BETTER, new Definition(ASKED, "answered and benefit is not null", "benefit >= 2")),
            entry(Measure.WORSE, new Definition(ASKED, "answered and benefit is not null", "benefit <= -1")),
            entry(Measure.IMPROVED, complaint("before - complaint >= 2 and before - complaint >= 0.3 * before")),
            entry(Measure.DETERIORATED, complaint("complaint - before >= 2")),
            entry(Measure.AIMS_IMPROVED, new Definition(
                    "aims > 0 and (function_now is not null or " + ASKED + ")", "function_now is not null",
                    "(function_now - at_start) * 1.0 / aims >= 2")),
            entry(Measure.SCORE_IMPROVED, score("peg_start is not null", "peg_now",
                    "peg_start - peg_now >= 1.75")),
            entry(Measure.LINK_SCORE_IMPROVED, score("rmdq_start is not null and (nth = 1 or mod(nth, 4) = 0)",
                    "rmdq_now", "rmdq_start - rmdq_now >= 2 and rmdq_start - rmdq_now >= 0.3 * rmdq_start")),
            entry(Measure.HOME_DONE, new Definition(
                    "home_given and (home_done in ('yes', 'some', 'no') or " + ASKED + ")",
                    "home_done in ('yes', 'some', 'no')", "home_done in ('yes', 'some')")),
            entry(Measure.HOME_HELPED, new Definition(
                    "home_done in ('yes', 'some')", "home_helped in ('yes', 'no')", "home_helped = 'yes'")),
            entry(Measure.WOULD_RETURN,
                    new Definition(ASKED, "answered and would_return <> 'unknown'", "would_return = 'yes'")),
            entry(Measure.ADJUSTED_BETTER, new Definition("adjusted and coalesce(sore_before, 2) >= 2 and " + ASKED,
                    "sore is not null and sore_before is not null", "sore_before - sore >= 2")),
            entry(Measure.LESS_SORE, adjusted("sore < sore_before")),
            entry(Measure.AS_SORE, adjusted("sore = sore_before")),
            entry(Measure.MORE_SORE, adjusted("sore > sore_before")),
            entry(Measure.ADVISED,
                    new Definition("due or answered or advised > 0", "answered or advised > 0", "advised > 0")),
            entry(Measure.ADVICE_USED, new Definition("advised > 0", "taken > 0 or waiting = 0", "taken > 0")),
            entry(Measure.CHANGED, new Definition("level is not null", "true", "changed > 0")),
            entry(Measure.LOWERED, new Definition("lowered > 0 or level >= 4", "true", "lowered > 0")),
            entry(Measure.OVERRIDDEN, new Definition("true", "true", "overridden")),
            entry(Measure.RETURNED, new Definition(
                    "finished and ended <= cast(:now as timestamp with time zone) - interval '42' day", "true",
                    "came_again")),
            entry(Measure.REACHED, new Definition("alerts > 0", "true", "reached = alerts")),
            entry(Measure.UNSIGNED, new Definition("finished", "true", "not signed")));

    private static Definition score(String asked, String now, String so) {
        return new Definition(asked + " and (" + now + " is not null or " + ASKED + ")", now + " is not null", so);
    }

    private static Definition adjusted(String so) {
        return new Definition("adjusted and coalesce(sore + sore_before, 1) > 0 and " + ASKED,
                "sore is not null and sore_before is not null", so);
    }

    private static Definition over(int hours) {
        return new Definition(
                ASKED + " and not (answered and sore = 0)",
                "answered and (still > " + hours + " or gone <= " + hours + ")",
                "coalesce(still > " + hours + ", false)");
    }

    private static Definition complaint(String so) {
        return new Definition(
                ASKED + " and not (answered and complaint is not null and coalesce(before, 3) < 3)",
                "answered and before is not null and complaint is not null", so);
    }

    private PlainSql() {}

    /** All of them in one question. Only what is distinct is worked out once, and not again for each column. */
    static Map<Measure, Share> counts(JdbcClient jdbc, Instant from, Instant to, Instant now) {
        return counts(jdbc, EnumSet.allOf(Measure.class), "true", from, to, now);
    }

    /** @param which only of these sessions, as a condition on {@code seen} */
    static Map<Measure, Share> counts(
            JdbcClient jdbc, Set<Measure> measures, String which, Instant from, Instant to, Instant now) {
        var counted = measures.stream().map(PlainSql::counted).collect(Collectors.joining(",\n"));
        return jdbc.sql(SESSIONS + """
                select %s from (select distinct * from seen) seen
                where ended >= :from and ended < :to and (%s)""".formatted(counted, which))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var shares = new EnumMap<Measure, Share>(Measure.class);
                    for (var measure : measures) {
                        var name = measure.name().toLowerCase(Locale.ROOT);
                        shares.put(measure, new Share(
                                row.getInt("yes_" + name), row.getInt("of_" + name), row.getInt("missing_" + name)));
                    }
                    return shares;
                })
                .single();
    }

    private static String counted(Measure measure) {
        var definition = MEASURES.get(measure);
        var asked = "coalesce(" + definition.asked() + ", false)";
        var known = asked + " and coalesce(" + definition.known() + ", false)";
        return """
                coalesce(sum(case when %2$s and coalesce(%3$s, false) then 1 else 0 end), 0) as yes_%4$s,
                coalesce(sum(case when %2$s then 1 else 0 end), 0) as of_%4$s,
                coalesce(sum(case when %1$s and not (%2$s) then 1 else 0 end), 0) as missing_%4$s"""
                .formatted(asked, known, definition.so(), measure.name().toLowerCase(Locale.ROOT));
    }
}
