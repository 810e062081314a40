package org.tenderpoint.platform.page;

/** A number to call with a tap. @param words before the button, which is a telephone link */
public record PhoneLink(String words, String button, String href) {

    public static final PhoneLink NONE = new PhoneLink("", "", "");

    public static PhoneLink of(String words, String button, String number) {
        return new PhoneLink(words, button, "tel:" + number.replaceAll("[^0-9+]", ""));
    }
}
