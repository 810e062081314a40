package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;

/** A phone number that a tap dials, or writes to. */
public class PhoneLink extends Anchor {

    /** @param number without one there is nothing to tap, and it says so */
    public PhoneLink(String number) {
        if (number.isBlank()) {
            setText(Texts.of("platform.phone.none"));
        } else {
            setHref(address(number));
            setText(number);
        }
    }

    public PhoneLink(String number, String words) {
        super(address(number), words);
    }

    /** What a browser dials. */
    public static String address(String number) {
        return "tel:" + number.replaceAll("[^+0-9]", "");
    }

    /** Opens the phone's own messages. @param number empty where somebody chooses it there */
    public static Anchor message(String number, String text, String words) {
        var link = new Anchor();
        link.setText(words);
        // Vaadin takes the usual schemes only; what follows this one is digits and encoded text
        link.getElement().setAttribute("href", "sms:" + number.replaceAll("[^+0-9]", "") + "?body=" + encoded(text));
        return link;
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
