package org.tenderpoint.message.phone;

import java.text.Normalizer;
import java.util.Map;

/**
 * How much of a text message a text takes, after 3GPP TS 23.038: a network's own letters, of which some count twice,
 * 160 in one; any other letter makes it one of 70.
 *
 * @param units of 160 or of 70
 * @param own whether all of its letters are the network's
 * @param parts how many text messages it is, which a phone shows as one
 */
public record TextSize(int units, boolean own, int parts) {

    public static final int MOST = 160;

    private static final int MOST_OTHER = 70;
    private static final int OF_SEVERAL = 153;
    private static final int OF_SEVERAL_OTHER = 67;

    private static final String ONCE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€\f";

    /** What looks the same and is the network's. */
    private static final Map<Character, String> INSTEAD = Map.ofEntries(
            Map.entry('\u2018', "'"), Map.entry('\u2019', "'"), Map.entry('\u201a', "'"), Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""), Map.entry('\u201e', "\""), Map.entry('\u00ab', "\""),
            Map.entry('\u00bb', "\""),
            Map.entry('\u2013', "-"), Map.entry('\u2014', "-"), Map.entry('\u2010', "-"), Map.entry('\u2011', "-"),
            Map.entry('\u2026', "..."), Map.entry('\u00a0', " "), Map.entry('\u202f', " "), Map.entry('\u2009', " "),
            Map.entry('\u0153', "oe"), Map.entry('\u0152', "OE"), Map.entry('\u1e9e', "SS"), Map.entry('\u0142', "l"),
            Map.entry('\u0141', "L"), Map.entry('\u00b7', "-"), Map.entry('\u2022', "-"));

    public static TextSize of(String text) {
        boolean own = text.chars().allMatch(sign -> counts((char) sign) > 0);
        int units = own ? text.chars().map(sign -> counts((char) sign)).sum() : text.length();
        int one = own ? MOST : MOST_OTHER;
        int several = own ? OF_SEVERAL : OF_SEVERAL_OTHER;
        return new TextSize(units, own, units <= one ? 1 : Math.ceilDiv(units, several));
    }

    /** The same in the network's letters where there is one for it: without an accent, with plain quotes and dashes. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).chars()
                .forEach(sign -> plain
                        .append(counts((char) sign) > 0 ? String.valueOf((char) sign) : replacement((char) sign)));
        return plain.toString();
    }

    private static String replacement(char sign) {
        var letters = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var same = INSTEAD.getOrDefault(sign, letters);
        boolean own = !same.isEmpty() && same.chars().allMatch(one -> counts((char) one) > 0);
        return own ? same : String.valueOf(sign);
    }

    private static int counts(char sign) {
        return ONCE.indexOf(sign) >= 0 ? 1 : TWICE.indexOf(sign) >= 0 ? 2 : 0;
    }
}
