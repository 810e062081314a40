package org.tenderpoint.followup.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;

@Configuration(proxyBeanMethods = false)
class FollowUpPages {

    @Bean
    NavItem followUpsPlace(WorklistService worklist, CurrentUser user, PracticePlaceService places, FollowUpNews news) {
        return NavItem.of("followup.nav", Icons.FOLLOW_UP, FollowUpsView.class, 30)
                .covering("follow-ups", "assessments", "alerts")
                // the number of the list that it leads to
                .counting(() -> worklist.workCount(
                        FollowUpFilter.usual(user.has(Role.THERAPIST)).at(PracticePlaceFilter.of(places))))
                .following(news::listen);
    }

    @Bean
    Addressed followUpAddress(CallService calls) {
        return Addressed.byId("followUp", FollowUpId::new, calls::exists);
    }

    @Bean
    Addressed assessmentAddress(AssessmentService assessments) {
        return Addressed.byId("assessment", AssessmentId::new, assessments::exists);
    }
}
