package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.followup.contact.CheckInAddress;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/** A link for one client, made when it is handed over: to copy, to show as a code, or to send by the phone at hand. */
class CheckInLinkPanel extends Div {

    private final CheckInLinkService links;
    private final FollowUpRow row;
    private final PracticeTime time;

    CheckInLinkPanel(CheckInLinkService links, FollowUpRow row, PracticeTime time, Runnable onClose) {
        this.links = links;
        this.row = row;
        this.time = time;
        addClassNames("section", "stack", "check-in-link");
        add(new H2(Texts.of("followup.link.title", row.clientName())));
        links.hindrance(row.id()).ifPresentOrElse(
                why -> add(new NoteBox(
                        State.ADAPT, Texts.of("followup.link.none"), Texts.of("followup.link.none." + why.code()))),
                () -> add(made(links.make(row.id()))));
        var buttons = new Div(Buttons.primary(Texts.of("followup.link.done"), click -> onClose.run()));
        buttons.addClassNames("row", "wrap");
        if (links.live(row.id()) > 0) {
            buttons.add(Buttons.quiet(Texts.of("followup.link.revoke"), click -> {
                revoke();
                onClose.run();
            }));
        }
        add(buttons);
    }

    private Component made(CheckInAddress made) {
        var words = new ClientWords(time.zone(), made.language());
        var message = Texts.in(
                made.language(), "checkin.message", made.practiceName(), made.address(), words.day(made.expiresAt()),
                made.emergencyNumber());
        var help = new NoteBox(State.INFO, Texts.of(
                "platform.link.until", Dates.in(time.zone()).dateTime(made.expiresAt(), time.now())),
                Texts.of("followup.link.help"));
        var box = new Div(help, new HandedLink(made.address(), message, made.phone()));
        box.addClassName("stack");
        return box;
    }

    private void revoke() {
        links.revoke(row.id());
        Toasts.done(Texts.of("followup.link.revoked"));
    }
}
