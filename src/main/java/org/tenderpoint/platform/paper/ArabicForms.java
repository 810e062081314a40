package org.tenderpoint.platform.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Joins Arabic letters: each has a form for its place in a word, which Unicode has as a character of its own. */
final class ArabicForms {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int LAM = 0x644;
    private static final int FIRST = 0xfb50;
    private static final int LAST = 0xfefc;

    /**
     * By letter or pair: its forms in Unicode's order, isolated, final, initial, medial; two for one that ends a join.
     */
    private static final Map<String, String> FORMS = read();

    private ArabicForms() {}

    private static Map<String, String> read() {
        var forms = new HashMap<String, String>();
        for (int point = FIRST; point <= LAST; point++) {
            boolean single = point <= 0xfbff || point >= 0xfe80;
            var letter = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            if (single && Character.isDefined(point) && letter.codePointAt(0) != point) {
                forms.merge(letter, Character.toString(point), String::concat);
            }
        }
        forms.values().removeIf(all -> all.length() != 2 && all.length() != 4);
        return Map.copyOf(forms);
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static String joined(String text) {
        var shaped = new StringBuilder(text.length());
        boolean before = false;
        int i = 0;
        while (i < text.length()) {
            char one = text.charAt(i);
            var pair = one == LAM && i + 1 < text.length() ? FORMS.get(text.substring(i, i + 2)) : null;
            var forms = pair == null ? FORMS.get(String.valueOf(one)) : pair;
            i += pair == null ? 1 : 2;
            if (isMark(one)) {
                shaped.append(one);
            } else if (forms == null) {
                shaped.append(one);
                before = false;
            } else {
                boolean joins = forms.length() > 2 && joinsBefore(text, i);
                shaped.append(forms.charAt(before ? joins ? MEDIAL : FINAL : joins ? INITIAL : ISOLATED));
                before = forms.length() > 2;
            }
        }
        return shaped.toString();
    }

    /** The letters themselves of which a text has the forms. */
    static String alone(String text) {
        return text.codePoints().allMatch(point -> point >= FIRST && point <= LAST)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    /** Whether the next letter, past marks, joins what stands before it: those with forms do. */
    private static boolean joinsBefore(String text, int from) {
        int i = from;
        while (i < text.length() && isMark(text.charAt(i))) {
            i++;
        }
        return i < text.length() && FORMS.containsKey(String.valueOf(text.charAt(i)));
    }
}
