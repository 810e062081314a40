package org.tenderpoint.screening.replay;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;
import org.tenderpoint.vocabulary.rule.RuleYield;

/** How many visits a screening rule fired in, and how often a therapist overrode which of its effects. */
@Component
record ScreeningRuleUse(EntityManager entities) implements RuleUse {

    private static final String FOUND = "found";

    /** Both counts in one query; each part starts at its index by rule. */
    private static final String COUNTS = """
            select 'found' as what, count(distinct s.session_id) as ever,
                   count(distinct case when s.made_at >= :lately then s.session_id end) as lately
            from screening_findings f join screenings s on s.id = f.screening_id
            where f.rule in (:rules)
            union all
            select cast(o.effect as varchar(400)) || '|' || o.why, count(*),
                   count(case when o.made_at >= :lately then 1 end)
            from screening_overrides o
            where o.rule in (:rules) and o.taken_back_at is null
            group by cast(o.effect as varchar(400)), o.why
            """;

    private static final String DOUBTED = """
            select o.rule, count(distinct o.session_id) from screening_overrides o
            where o.made_at >= :from and o.taken_back_at is null
            group by o.rule
            """;

    /** What became of a rule's findings in one query; each part starts at its index by rule. */
    private static final String YIELDS = """
            select t.quarter_back, t.what, count(distinct t.session_id) from (
                select case when s.made_at >= :start0 then 0 when s.made_at >= :start1 then 1
                            when s.made_at >= :start2 then 2 else 3 end as quarter_back,
                       'spoke' as what, s.session_id
                from screening_findings f join screenings s on s.id = f.screening_id
                where f.rule in (:rules) and s.made_at >= :start3
                union all
                select case when o.made_at >= :start0 then 0 when o.made_at >= :start1 then 1
                            when o.made_at >= :start2 then 2 else 3 end,
                       w.what || case w.what when 'why:' then o.why else '' end, o.session_id
                from screening_overrides o cross join (values ('passed'), ('why:')) as w (what)
                where o.rule in (:rules) and o.taken_back_at is null and o.made_at >= :start3
            ) t group by t.quarter_back, t.what
            """;

    @Override
    public Set<RuleBookSection> sections() {
        return Set.of(RuleBookSection.SCREENING);
    }

    @Override
    public RuleUseCount count(Set<String> findings, Instant lately) {
        List<?> rows = entities.createNativeQuery(COUNTS)
                .setParameter("rules", findings)
                .setParameter("lately", lately)
                .getResultList();
        var lines = rows.stream().map(row -> line((Object[]) row)).toList();
        var found = lines.stream().filter(line -> line.words().equals(FOUND)).findFirst().orElseThrow();
        var overrides = lines.stream()
                .filter(line -> line != found)
                .map(line -> new RuleUseCount.Override(words(line.words()), line.ever(), line.lately()))
                .sorted((one, other) -> Long.compare(other.ever(), one.ever()))
                .toList();
        return new RuleUseCount(found.ever(), found.lately(), overrides);
    }

    @Override
    public Map<String, Long> doubted(Instant from) {
        List<?> rows = entities.createNativeQuery(DOUBTED).setParameter("from", from).getResultList();
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    @Override
    public List<RuleYield> yields(Set<String> findings, List<Instant> starts) {
        var question = entities.createNativeQuery(YIELDS).setParameter("rules", findings);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            question.setParameter("start" + quarter, starts.get(quarter));
        }
        List<?> rows = question.getResultList();
        return RuleYield.of(QUARTERS, rows.stream().map(row -> RuleYield.Count.of((Object[]) row)).toList(),
                code -> Texts.label(Coded.require(OverrideReason.class, code)));
    }

    private static RuleUseCount.Override line(Object[] row) {
        return new RuleUseCount.Override((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /**
     * An effect's key and the kind of reason in words: {@code no-mod:iastm+no-mod:thai|informed_wish}.
     */
    private static String words(String key) {
        int bar = key.indexOf('|');
        var what = Arrays.stream(key.substring(0, bar).split("\\+")).map(ScreeningRuleUse::word)
                .collect(Collectors.joining(", "));
        var why = Coded.require(OverrideReason.class, key.substring(bar + 1));
        return Texts.of("screening.override.why", what, Texts.small(Texts.label(why)));
    }

    private static String word(String code) {
        if (code.equals(EffectOverride.RESULT)) {
            return Texts.of("screening.use.result");
        }
        int colon = code.indexOf(':');
        var kind = colon < 0 ? code : code.substring(0, colon);
        var what = colon < 0 ? "" : code.substring(colon + 1);
        return switch (kind) {
            case "cap" -> Texts.of("screening.use.cap", what);
            case "no-reg" -> Texts.of("screening.use.no_contact");
            case "min" -> Texts.of("screening.use.minutes", what);
            case "min-sore" -> Texts.of("screening.use.minutes.soreness_prone", what);
            case "pos" -> Texts.of("screening.use.position");
            case "cred" -> Texts.of("screening.use.training");
            case "no-mod" -> Texts.of("screening.use.left_out", label(Modality.class, what));
            case "no-tech" -> Texts.of("screening.use.left_out", label(Technique.class, what));
            default -> code;
        };
    }

    private static <E extends Enum<E> & Coded> String label(Class<E> type, String code) {
        return Coded.of(type, code).map(Texts::label).orElse(code);
    }
}
