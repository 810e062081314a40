package org.tenderpoint.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.practice.TestUsers;

/** What most browser tests start from: people, and a browser on the program. */
abstract class InBrowser {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

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
