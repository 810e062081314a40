package org.tenderpoint.letter;

import java.security.SecureRandom;

/**
 * The password of a locked letter: sixteen of 31 letters and figures that nobody mistakes for each other when they are read out,
 * 79 bits. A locked file can be tried by anybody who has it, for as long as they like; at a million million tries a second 79
 * bits take some ten thousand years.
 */
final class LetterPassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterPassword() {}

    /** Four groups of four with hyphens between, e.g. {@code k7mp-3xqt-w9fh-2rva}. */
    static String fresh() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
