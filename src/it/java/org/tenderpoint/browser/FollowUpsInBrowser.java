package org.tenderpoint.browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/**
 * What browser tests of the follow-up start from: finished sessions of which it is of no account what was done and
 * screened.
 */
abstract class FollowUpsInBrowser extends InBrowser {

    @Autowired
    FollowUpScene scene;

    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
}
