package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** Somebody who opens page after page has the latest only, however often they sign in, and nobody else loses one. */
@HttpTest
class OpenPagesFloodTest {

    @LocalServerPort
    int port;
    @Autowired
    TestUsers testUsers;
    @Autowired
    OpenPages pages;

    @Test
    void oneAccountThatOpensPageAfterPageInTwoBrowsersKeepsTheLatest() {
        var login = "u" + UUID.randomUUID();
        var greedy = testUsers.make(login, Set.of(Role.THERAPIST));
        var other = "u" + UUID.randomUUID();
        testUsers.make(other, Set.of(Role.THERAPIST));
        var atWork = new RawHttp(port);
        atWork.signIn(other, TestUsers.PASSWORD);
        var working = atWork.screen("account");
        var one = new RawHttp(port);
        one.signIn(login, TestUsers.PASSWORD);
        var two = new RawHttp(port);
        two.signIn(login, TestUsers.PASSWORD);
        var first = one.screen("account");
        for (int i = 0; i < OpenPages.MOST + 5; i++) {
            (i % 2 == 0 ? one : two).screen("account");
        }

        assertThat(pages.of(greedy.id())).isLessThanOrEqualTo(OpenPages.MOST);
        assertThat(first.call("").body()).contains("sessionExpired");
        assertThat(one.screen("account").call("").body()).doesNotContain("sessionExpired");
        assertThat(working.call("").body()).as("somebody else's").doesNotContain("sessionExpired");
    }
}
