package org.tenderpoint.referral.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientAction;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;

/** "Refer" on a client's page. */
@Component
class ReferAction implements ClientAction {

    @Override
    public String labelKey() {
        return "referral.offer.action";
    }

    @Override
    public String icon() {
        return "share";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.THERAPIST);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String route(ClientId client) {
        return ReferralNavigation.offerRoute(client);
    }
}
