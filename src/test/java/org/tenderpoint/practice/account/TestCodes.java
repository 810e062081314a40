package org.tenderpoint.practice.account;

import java.time.Clock;

/** The codes that somebody's app would show. */
public final class TestCodes {

    private TestCodes() {}

    public static String now(byte[] secret, Clock clock) {
        return OneTimeCodes.code(secret, clock.instant().getEpochSecond() / 30);
    }
}
