package org.tenderpoint.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.Moment;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** What most browser tests start from: people, their sessions, the time, and a browser on the program. */
abstract class InBrowser {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Sessions make;

    @Autowired
    Moment.Shared clock;

    Browsing browsing;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void closeBrowser() {
        browsing.close();
    }
}
