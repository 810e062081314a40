package org.tenderpoint.rulebook;

import org.tenderpoint.platform.Texts;

/** A file that is not read in as a signature; its message says why, in the reader's words. */
public final class SignOffFileRefused extends RuntimeException {

    SignOffFileRefused(String why) {
        super(Texts.of("rulebook.sign_off.refused." + why));
    }
}
