package org.tenderpoint.partner;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.store.database.SearchTerms;
import org.tenderpoint.vocabulary.Discipline;

/** Finds partners; written in SQL so that each condition is one index lookup. */
@Component
record PartnerSearch(EntityManager entities) {

    /** Ordered by name. */
    List<Partner> rows(PartnerFilter filter, int offset, int limit) {
        var words = SearchTerms.of(filter.text());
        if (words.findNothing()) {
            return List.of();
        }
        var query = entities.unwrap(Session.class)
                .createNativeQuery("select p.* from partners p" + where(filter, words) + " order by p.sort_name, p.id",
                        Partner.class);
        words.bind(query);
        values(filter).forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    int count(PartnerFilter filter) {
        var words = SearchTerms.of(filter.text());
        if (words.findNothing()) {
            return 0;
        }
        var query = entities.unwrap(Session.class)
                .createNativeQuery("select count(*) from partners p" + where(filter, words), Long.class);
        words.bind(query);
        values(filter).forEach(query::setParameter);
        return Math.toIntExact(query.getSingleResult());
    }

    /** Active partners of a discipline: those with most of the wanted skills first, then by name. */
    List<Partner> choices(Discipline discipline, Set<PartnerSkill> wanted, int limit) {
        // no skill has an empty code; it keeps the list non-empty for the database
        var codes = Stream.concat(Stream.of(""), wanted.stream().map(Coded::code)).toList();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select p.* from partners p where p.active = true and p.id in"
                                + " (select d.partner_id from partner_disciplines d where d.discipline = :discipline)"
                                + " order by (select count(*) from partner_skills s where s.partner_id = p.id"
                                + " and s.skill in (:wanted)) desc, p.sort_name, p.id",
                        Partner.class)
                .setParameter("discipline", discipline.code())
                .setParameterList("wanted", codes)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String where(PartnerFilter filter, SearchTerms words) {
        var where = new StringBuilder(" where p.active = :active and p.merged_into is null");
        where.append(words.condition("p.id", "partner_tokens", "partner_id"));
        filter.discipline().ifPresent(given -> where.append(has("partner_disciplines", "discipline")));
        filter.skill().ifPresent(given -> where.append(has("partner_skills", "skill")));
        filter.language().ifPresent(given -> where.append(has("partner_languages", "language")));
        return where.toString();
    }

    private static String has(String table, String column) {
        return " and p.id in (select x.partner_id from " + table + " x where x." + column + " = :" + column + ")";
    }

    private static Map<String, Object> values(PartnerFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("active", filter.active());
        filter.discipline().ifPresent(discipline -> values.put("discipline", discipline.code()));
        filter.skill().ifPresent(skill -> values.put("skill", skill.code()));
        filter.language().ifPresent(language -> values.put("language", language));
        return values;
    }
}
