package org.tenderpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.practice.Role;

@DatabaseTest
@As(Role.FRONT_DESK)
@Tag("UC-03")
public class ClientListQueriesTest {

    @Autowired
    private ClientService clients;

    @Autowired
    private EntityManager entities;

    @Test
    void aPageOfTheListTakesOneStatementHoweverManyRowsItHas() {
        IntStream.range(0, 60)
                .forEach(i -> clients.create(ClientDetails.of("Querycount Nr" + i, "020 7946 0" + (100 + i))));

        assertThat(statements(() -> assertThat(clients.search("", 0, 50)).hasSize(50))).isEqualTo(1);
        assertThat(statements(() -> assertThat(clients.search("querycount nr", 0, 50)).hasSize(50))).isEqualTo(1);
        assertThat(statements(() -> assertThat(clients.search("020 7946", 0, 5)).hasSize(5))).isEqualTo(1);
        assertThat(statements(() -> assertThat(clients.count("querycount")).isEqualTo(60))).isEqualTo(1);
    }

    @Test
    void namesOfManyClientsTakeOneStatement() {
        var ids = IntStream.range(0, 40)
                .mapToObj(i -> clients.create(ClientDetails.of("Querycount Nr" + i, "020 7946 0100")))
                .toList();

        assertThat(statements(() -> assertThat(clients.names(ids)).hasSize(40))).isEqualTo(1);
    }

    private long statements(Runnable action) {
        entities.flush();
        entities.clear();
        var statistics = entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        action.run();
        return statistics.getPrepareStatementCount();
    }
}
