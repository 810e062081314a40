package org.tenderpoint.client.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.ReceiptKind;
import org.tenderpoint.client.record.RightsReceipt;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;

/** What a client is told on paper of what was done at their wish. Nothing of it is stored. */
@Component
record RightsReceipts(PracticeService practice, PracticeTime time) {

    RightsReceipt of(String client, Locale language, ReceiptKind kind, Optional<LocalDate> keptUntil, String what) {
        return of(client, language, kind, keptUntil, what, time.now());
    }

    RightsReceipt of(
            String client, Locale language, ReceiptKind kind, Optional<LocalDate> keptUntil, String what, Instant at) {
        var said = Texts.nearest("copy", language);
        var set = practice.require();
        return new RightsReceipt(kind, client, said, set.name(), set.letterhead(said), time.zone(), at, keptUntil,
                what);
    }
}
