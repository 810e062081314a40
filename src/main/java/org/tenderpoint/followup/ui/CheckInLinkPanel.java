package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.followup.CheckInAddress;
import org.tenderpoint.followup.CheckInLinkService;
import org.tenderpoint.followup.ClientWords;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.Toasts;

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
        var link = new TextField(Texts.of("followup.link.address"));
        link.setValue(made.address());
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassNames("whole", "secret");
        var text = new TextArea(Texts.of("followup.link.message"));
        text.setValue(message);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.addClassNames("whole", "secret");
        var send = new Anchor();
        send.setText(Texts.of("followup.link.sms"));
        // Vaadin takes the usual schemes only; this one is ours, and what follows it is digits and encoded text
        send.getElement().setAttribute("href", sms(made.phone(), message));
        var fields = new Div(link, text, send);
        fields.addClassNames("stack", "grow");
        var code = new Image(QrCode.picture(made.address()), Texts.of("followup.link.qr"));
        code.addClassName("qr");
        var both = new Div(code, fields);
        both.addClassNames("row", "wrap", "top");
        var help = new NoteBox(State.INFO, Texts.of(
                "followup.link.until", Dates.in(time.zone()).dateTime(made.expiresAt(), time.now())),
                Texts.of("followup.link.help"));
        var box = new Div(help, both);
        box.addClassName("stack");
        return box;
    }

    private void revoke() {
        links.revoke(row.id());
        Toasts.done(Texts.of("followup.link.revoked"));
    }

    /** Opens the messages of the device at hand, with nothing in it that says how the client is. */
    private static String sms(String phone, String message) {
        return "sms:" + phone.replaceAll("[^0-9+]", "") + "?body="
                + URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
