package org.tenderpoint.referral.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ReferralService;

@Configuration(proxyBeanMethods = false)
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
