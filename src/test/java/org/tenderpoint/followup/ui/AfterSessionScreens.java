package org.tenderpoint.followup.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Screens about a session that has ended, without a browser. */
@ScreenTest
@ViewPackages(classes = FollowUpsView.class)
@As(Role.THERAPIST)
abstract class AfterSessionScreens extends SpringBrowserlessTest {

    @Autowired
    FollowUpScene scene;

    @Autowired
    FeedbackService feedback;

    @Autowired
    AssessmentService assessments;

    @StandIn
    DoneWorkReader work;

    @StandIn
    ScreeningService screening;

    List<String> texts() {
        return find(Span.class).all().stream().map(span -> span.getElement().getTextRecursively()).toList();
    }
}
