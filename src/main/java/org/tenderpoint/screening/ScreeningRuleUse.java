package org.tenderpoint.screening;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect.EffectOverride;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleUse.RuleUseCount;

/** How many visits a screening rule fired in, and how often a therapist overrode which of its effects. */
@Component
class ScreeningRuleUse implements RuleUse {

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

    private final EntityManager entities;

    ScreeningRuleUse(EntityManager entities) {
        this.entities = entities;
    }

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
