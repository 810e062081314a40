package org.tenderpoint.practice.account;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.Texts;

/** The rules for a password: long enough, not a common one, not made of the names that everybody here knows. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** A name counts as part of a password from this length on. */
    private static final int SHORTEST_NAME = 3;

    /** So many characters must remain of a password without the known names. */
    private static final int LEAST_BESIDE_NAMES = 8;

    private PasswordRules() {}

    /**
     * What is wrong with a password, in words; empty if nothing is.
     *
     * @param names the practice's name, the person's and the sign-in name
     */
    public static Optional<String> problem(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Texts.of("practice.password.short"));
        }
        if (length > LONGEST) {
            return Optional.of(Texts.of("practice.password.long"));
        }
        if (CommonPasswords.contains(password)) {
            return Optional.of(Texts.of("practice.password.common"));
        }
        return madeOfNames(password, names) ? Optional.of(Texts.of("practice.password.names")) : Optional.empty();
    }

    private static boolean madeOfNames(String password, Collection<String> names) {
        var rest = folded(password);
        boolean found = false;
        for (var name : names) {
            for (var part : (name + " " + name.replaceAll("[^\\p{L}\\p{N}]+", "")).split("[^\\p{L}\\p{N}]+")) {
                var known = folded(part);
                if (known.length() >= SHORTEST_NAME && rest.contains(known)) {
                    rest = rest.replace(known, "");
                    found = true;
                }
            }
        }
        return found && rest.length() < LEAST_BESIDE_NAMES;
    }

    /** Without case and accents, letters and digits only. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
