package org.tenderpoint.message.phone;

import java.util.Optional;

/**
 * How the phone is.
 *
 * @param version of the application; empty if it does not say
 * @param battery in percent
 */
public record PhoneHealth(String version, Optional<Integer> battery, Optional<Boolean> charging) {

    /** Longer words are none of the application's. */
    static final int MOST = 40;
}
