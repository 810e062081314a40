package org.tenderpoint.platform.audit;

import org.tenderpoint.platform.Texts;

/** Puts the codes that the trail stores into words; a code without words is shown as it is. */
public final class TrailWords {

    private TrailWords() {}

    /** What was done, e.g. "taken back" for {@code taken_back}. */
    public static String action(String code) {
        return Texts.find("audit.action." + code).orElse(code);
    }

    /** The kind of record, e.g. "Check-in link" for {@code CheckInLink}. */
    public static String record(String name) {
        return Texts.find("audit.record." + name).orElse(name);
    }
}
