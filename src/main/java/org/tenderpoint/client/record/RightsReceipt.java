package org.tenderpoint.client.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * @param reach where the practice is, and how to reach it
 * @param keptUntil the first day on which what is kept may go
 * @param what was corrected, in the manager's words; else empty
 */
public record RightsReceipt(
        ReceiptKind kind, String client, Locale language, String practice, List<String> reach, ZoneId zone,
        Instant at, Optional<LocalDate> keptUntil, String what) {

    public RightsReceipt {
        reach = List.copyOf(reach);
    }

    /** Omits whom it is about. */
    @Override
    public String toString() {
        return "RightsReceipt " + kind;
    }
}
