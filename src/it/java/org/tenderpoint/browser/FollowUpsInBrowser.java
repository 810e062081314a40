package org.tenderpoint.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/**
 * What browser tests of the follow-up start from: people, finished sessions of which it is of no account what was done
 * and screened, and a browser on the program.
 */
abstract class FollowUpsInBrowser {

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;
    @Autowired
    FollowUpScene scene;

    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

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
