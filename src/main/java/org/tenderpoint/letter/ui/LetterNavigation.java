package org.tenderpoint.letter.ui;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;

/** Opens the pages of letters. */
public final class LetterNavigation {

    private LetterNavigation() {}

    public static void open(LetterId letter) {
        UI.getCurrent().navigate(route(letter));
    }

    public static void begin(LetterKind kind, UUID about) {
        UI.getCurrent().navigate(beginRoute(kind, about));
    }

    /** The address of a letter, for links. */
    public static String route(LetterId letter) {
        return "letters/" + letter;
    }

    public static String beginRoute(LetterKind kind, UUID about) {
        return "letters/new/" + kind.code() + "/" + about;
    }

    public static String listRoute(ClientId client) {
        return "clients/" + client + "/letters";
    }
}
