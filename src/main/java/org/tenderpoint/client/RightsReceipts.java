package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** What a client is told on paper of what was done at their wish. Nothing of it is stored. */
@Component
public class RightsReceipts {

    private final PracticeService practice;
    private final PracticeTime time;

    RightsReceipts(PracticeService practice, PracticeTime time) {
        this.practice = practice;
        this.time = time;
    }

    Receipt of(String client, Locale language, ReceiptKind kind, Optional<LocalDate> keptUntil, String what) {
        return of(client, language, kind, keptUntil, what, time.now());
    }

    Receipt of(
            String client, Locale language, ReceiptKind kind, Optional<LocalDate> keptUntil, String what, Instant at) {
        var said = Texts.nearest("copy", language);
        var set = practice.current().orElseThrow(() -> new IllegalStateException("Not set up yet"));
        return new Receipt(kind, client, said, set.name(), set.letterhead(said), time.zone(), at, keptUntil,
                practice.retentionYears(), what);
    }

    /** What was done. Words: {@code copy.receipt.<code>}. */
    public enum ReceiptKind implements Coded {
        CORRECTED,
        RESTRICTED,
        LIFTED,
        /** What has to be kept is kept, restricted; the rest is gone. */
        KEPT,
        ERASED
    }

    /**
     * @param reach where the practice is, and how to reach it
     * @param keptUntil the first day on which what is kept may go
     * @param years for how long after the last visit the practice keeps a record
     * @param what was corrected, in the manager's words; else empty
     */
    public record Receipt(
            ReceiptKind kind, String client, Locale language, String practice, List<String> reach, ZoneId zone,
            Instant at, Optional<LocalDate> keptUntil, int years, String what) {

        public Receipt {
            reach = List.copyOf(reach);
        }

        /** Omits whom it is about. */
        @Override
        public String toString() {
            return "Receipt " + kind;
        }
    }
}
