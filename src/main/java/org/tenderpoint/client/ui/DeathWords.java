package org.tenderpoint.client.ui;

import org.tenderpoint.client.DeathRecord;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;

/** What is known of a client's death, in a sentence. */
final class DeathWords {

    private DeathWords() {}

    static String known(DeathRecord death) {
        var source = Texts.of("client.death.source." + death.source().code());
        return death.day()
                .map(day -> Texts.of("client.death.known", Dates.date(day), source))
                .orElseGet(() -> Texts.of("client.death.known_no_day", source));
    }
}
