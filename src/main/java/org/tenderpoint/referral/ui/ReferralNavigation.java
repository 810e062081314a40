package org.tenderpoint.referral.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;

public final class ReferralNavigation {

    private ReferralNavigation() {}

    public static void list() {
        UI.getCurrent().navigate("referrals");
    }

    public static void open(ReferralId referral) {
        UI.getCurrent().navigate(route(referral));
    }

    /** Offers a client other help. */
    public static void offer(ClientId client) {
        UI.getCurrent().navigate(offerRoute(client));
    }

    /** Compares the kinds of help for a client. */
    static void compare(ClientId client) {
        UI.getCurrent().navigate("clients/" + client + "/compare");
    }

    /** The address of a referral, for links. */
    public static String route(ReferralId referral) {
        return "referrals/" + referral;
    }

    /** The address of the page that offers a client other help, for links. */
    public static String offerRoute(ClientId client) {
        return "clients/" + client + "/refer";
    }
}
