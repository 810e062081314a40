package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import org.tenderpoint.platform.Texts;

/** A phone number that a tap dials. */
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
}
