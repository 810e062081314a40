package org.tenderpoint.referral.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ReferralService;
import org.tenderpoint.shared.id.ReferralId;
import org.tenderpoint.shared.ui.Addressed;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NavItem;

/** Where the referrals stand in the navigation. */
@Configuration
class ReferralPages {

    @Bean
    NavItem referralsPlace() {
        return NavItem.of("referral.nav", Icons.SHARE, ReferralsView.class, 40).covering("referrals", "partners");
    }

    @Bean
    Addressed referralAddress(ReferralService referrals) {
        return Addressed.byId("referral", ReferralId::new, referrals::exists);
    }

    @Bean
    ClientAction referAction() {
        return ClientAction.of("referral.offer.action", "share", 5, ReferralNavigation::offerRoute, Role.THERAPIST);
    }
}
