package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.database.SearchTerms;

/**
 * Finds clients by the start of a token. Written in SQL so that each condition is one lookup in the tokens' index;
 * every typed word is a bound parameter.
 */
@Component
record ClientSearch(EntityManager entities, RestrictedClients restricted) {

    List<ClientRow> rows(String typed, boolean archived, int offset, int limit) {
        var words = SearchTerms.of(typed);
        if (words.findNothing()) {
            return List.of();
        }
        var query = entities.unwrap(Session.class).createNativeQuery(
                "select c.id, c.name, c.phone, c.birth_date, c.restricted, c.dead from clients c where c.archived = :archived"
                        + condition(words) + " order by c.sort_name, c.id",
                Object[].class);
        // the types are named because each database returns a UUID in its own way
        query.addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("phone", String.class)
                .addScalar("birth_date", LocalDate.class)
                .addScalar("restricted", Boolean.class)
                .addScalar("dead", Boolean.class);
        words.bind(query.setParameter("archived", archived));
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(row -> new ClientRow(
                        new ClientId((UUID) row[0]), (String) row[1], (String) row[2],
                        Optional.ofNullable((LocalDate) row[3]), (Boolean) row[4], (Boolean) row[5]))
                .toList();
    }

    int count(String typed, boolean archived) {
        var words = SearchTerms.of(typed);
        if (words.findNothing()) {
            return 0;
        }
        var query = entities.createNativeQuery(
                "select count(*) from clients c where c.archived = :archived" + condition(words), Long.class);
        words.bind(query.setParameter("archived", archived));
        return Math.toIntExact((Long) query.getSingleResult());
    }

    private String condition(SearchTerms words) {
        return (restricted.hiddenFromCaller() ? " and c.restricted = false" : "")
                + words.condition("c.id", "client_tokens", "client_id");
    }
}
