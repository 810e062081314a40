package org.tenderpoint.followup.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NavItem;

/** Where the follow-ups stand in the navigation. */
@Configuration
class FollowUpPages {

    @Bean
    NavItem followUpsPlace(WorklistService worklist) {
        return NavItem.of("followup.nav", Icons.FOLLOW_UP, FollowUpsView.class, 30)
                .covering("follow-ups", "assessments", "alerts")
                .counting(() -> worklist.counts().due());
    }
}
