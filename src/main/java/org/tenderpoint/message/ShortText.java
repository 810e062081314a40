package org.tenderpoint.message;

import java.util.function.UnaryOperator;
import org.tenderpoint.message.phone.TextSize;

/** The words of a text by the practice's phone: its name and a link, in one text message if that is possible. */
public final class ShortText {

    /** A path of one letter between slashes, and a token. */
    private static final int LINK_ENDS = "/c/".length() + 43;

    /** Below that nobody knows whose name it is. */
    private static final int LEAST_NAME = 20;

    private static final String CUT = "...";

    private ShortText() {}

    /**
     * @param practice its name, which is shortened if the text does not fit one text message otherwise
     * @param publicAddress in front of the link
     * @param words with the name given, and {@link NewMessage#LINK} where the link goes
     */
    public static String of(String practice, String publicAddress, UnaryOperator<String> words) {
        var name = TextSize.plain(practice);
        var whole = TextSize.plain(words.apply(name));
        var best = whole;
        for (int most = name.length() - 1; size(best, publicAddress).parts() > 1 && most >= LEAST_NAME; most--) {
            var shorter = TextSize.plain(words.apply(cut(name, most)));
            if (size(shorter, publicAddress).parts() < size(best, publicAddress).parts()) {
                best = shorter;
            }
        }
        return best;
    }

    /** How large it is once the link is in it. */
    public static TextSize size(String text, String publicAddress) {
        return TextSize.of(text.replace(NewMessage.LINK, publicAddress + "x".repeat(LINK_ENDS)));
    }

    private static String cut(String name, int most) {
        int end = most - CUT.length();
        int word = name.lastIndexOf(' ', end);
        int last = word > end / 2 ? word : Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, last).strip() + CUT;
    }
}
