package org.tenderpoint.client;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.tenderpoint.shared.id.ClientId;

/**
 * Finds clients by the start of a token. Written in SQL so that each condition is one look into the tokens' index; every
 * typed word is a bound parameter.
 */
@Component
class ClientSearch {

    private final EntityManager entities;

    ClientSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<ClientRow> rows(String typed, boolean archived, int offset, int limit) {
        var alternatives = SearchWords.alternatives(typed);
        if (alternatives.isEmpty() && !typed.isBlank()) {
            return List.of();
        }
        var query = entities.unwrap(Session.class).createNativeQuery(
                "select c.id, c.name, c.phone, c.birth_date, c.archived from clients c where c.archived = :archived"
                        + condition(alternatives) + " order by c.sort_name, c.id",
                Object[].class);
        // the types are named because databases answer a UUID each in their own way
        query.addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("phone", String.class)
                .addScalar("birth_date", LocalDate.class)
                .addScalar("archived", Boolean.class);
        bind(query, alternatives, archived);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(row -> new ClientRow(
                        new ClientId((UUID) row[0]), (String) row[1], (String) row[2],
                        Optional.ofNullable((LocalDate) row[3]), (Boolean) row[4]))
                .toList();
    }

    int count(String typed, boolean archived) {
        var alternatives = SearchWords.alternatives(typed);
        if (alternatives.isEmpty() && !typed.isBlank()) {
            return 0;
        }
        var query = entities.createNativeQuery(
                "select count(*) from clients c where c.archived = :archived" + condition(alternatives), Long.class);
        bind(query, alternatives, archived);
        return Math.toIntExact((Long) query.getSingleResult());
    }

    private static String condition(List<List<String>> alternatives) {
        if (alternatives.isEmpty()) {
            return "";
        }
        var either = new ArrayList<String>();
        for (int a = 0; a < alternatives.size(); a++) {
            var both = new ArrayList<String>();
            for (int b = 0; b < alternatives.get(a).size(); b++) {
                both.add("select t.client_id from client_tokens t where t.token like :t" + a + "_" + b + " escape '!'");
            }
            either.add(both.stream().map(one -> "c.id in (" + one + ")").collect(Collectors.joining(" and ", "(", ")")));
        }
        return either.stream().collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static void bind(Query query, List<List<String>> alternatives, boolean archived) {
        query.setParameter("archived", archived);
        for (int a = 0; a < alternatives.size(); a++) {
            for (int b = 0; b < alternatives.get(a).size(); b++) {
                query.setParameter("t" + a + "_" + b, SearchWords.pattern(alternatives.get(a).get(b)));
            }
        }
    }
}
