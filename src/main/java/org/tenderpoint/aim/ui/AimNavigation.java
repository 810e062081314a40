package org.tenderpoint.aim.ui;

import org.tenderpoint.platform.id.Id.ClientId;

public final class AimNavigation {

    private AimNavigation() {}

    /** The address of the page that sets aims, for links. */
    public static String route(ClientId client) {
        return "clients/" + client + "/aims";
    }
}
