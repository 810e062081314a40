package org.tenderpoint.aim.ui;

import org.tenderpoint.platform.id.ClientId;

/** The way to a client's own aims. */
public final class AimNavigation {

    private AimNavigation() {}

    /** The address of the page on which they are set, for links. */
    public static String route(ClientId client) {
        return "clients/" + client + "/aims";
    }
}
