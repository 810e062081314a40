package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The tests themselves: what depends on the life of one connection must fail in them. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RetiredConnectionsTest {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate inOne;

    @AfterEach
    void leaveNothing() {
        jdbc.sql("drop table if exists of_this_test").update();
    }

    @Test
    void aConnectionThatHasDefinedSomethingServesNoMore() {
        var seen = new HashSet<Long>();
        for (int i = 0; i < 5; i++) {
            assertThat(seen.add(inOne.execute(_ -> {
                leaveNothing();
                return session();
            }))).isTrue();
        }
    }

    @Test
    void oneThatReadsAndWritesServesAgain() {
        assertThat(session()).isEqualTo(session());
        // and one transaction has one
        boolean same = Boolean.TRUE.equals(inOne.execute(_ -> session().equals(session())));
        assertThat(same).isTrue();
    }

    @Test
    void theConnectionThatMadeTheSchemaIsGone() {
        var older = jdbc.sql("select count(*) from information_schema.sessions"
                + " where session_start <= (select max(installed_on) from flyway_schema_history)")
                .query(Integer.class).single();

        assertThat(older).as("open connections that were there before the schema was").isZero();
    }

    @Test
    void aCheckThatRemembersItsConnectionFailsInTheNextStatement() {
        jdbc.sql("create table of_this_test (x varchar(9), check (x in ('a', 'b')))").update();

        assertThatThrownBy(() -> jdbc.sql("insert into of_this_test values ('a')").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("90098");
    }

    @Test
    void theFormThatTheSchemaUsesDoesNot() {
        jdbc.sql("create table of_this_test (x varchar(9), check (x = any (array['a', 'b'])))").update();

        assertThat(jdbc.sql("insert into of_this_test values ('a')").update()).isEqualTo(1);
    }

    private Long session() {
        return jdbc.sql("select session_id()").query(Long.class).single();
    }
}
