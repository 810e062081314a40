package org.tenderpoint.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

public final class PartnerNavigation {

    private PartnerNavigation() {}

    public static void list() {
        UI.getCurrent().navigate("partners");
    }

    public static void open(PartnerId partner) {
        UI.getCurrent().navigate(route(partner));
    }

    /** The address of a partner's page, for links. */
    public static String route(PartnerId partner) {
        return "partners/" + partner;
    }

    /** A button to the directory, for the page of referrals. */
    public static Component button() {
        return Buttons.with(Icons.PEOPLE, Buttons.plain(Texts.of("partner.nav"), click -> list()));
    }

    static void add() {
        UI.getCurrent().navigate("partners/new");
    }

    static void edit(PartnerId partner) {
        UI.getCurrent().navigate(route(partner) + "/edit");
    }

    static void importing() {
        UI.getCurrent().navigate("partners/import");
    }
}
